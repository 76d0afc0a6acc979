package register.foi.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.registers.contracts.Supplier;
import register.registers.disclosures.Citation;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Disclosures;
import register.registers.disclosures.Question;
import register.registers.figures.Measure;
import register.registers.figures.Unit;
import register.registers.metrics.Metrics;
import register.registers.systems.IctSystem;
import register.registers.systems.Systems;
import register.values.Reference;

/** Reads what the registers say into what may answer a question. */
final class Candidates {
    private static final Set<String> OF_CONTRACT = Stream.concat(
                    ContractPointers.FIELDS.stream(), Stream.of("contract", "list"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_SYSTEM = Set.of("system", "manufacturer", "supplier", "description", "list");

    private static final int LONGEST = 200;

    private Candidates() {}

    static Candidate contract(Contract contract) {
        String suppliers = contract.suppliers().stream().map(Supplier::name).collect(Collectors.joining(", "));
        String description = Objects.requireNonNullElse(contract.description(), "");
        List<String> texts = new ArrayList<>(List.of(contract.reference().text(), description, suppliers));
        texts.add(Objects.requireNonNullElse(contract.department(), ""));
        contract.categories().forEach(category -> texts.add(Objects.requireNonNullElse(category.description(), "")));
        if (contract.procurement() != null && contract.procurement().route() != null) {
            texts.add(contract.procurement().route());
        }
        return new Candidate(
                Contracts.REGISTER.path(),
                contract.reference().key(),
                "",
                contract.title(),
                texts,
                OF_CONTRACT,
                "Contract: %s. %s. Supplier: %s".formatted(contract.title(), shortened(description), suppliers),
                List.of(),
                false);
    }

    /** The beginning of a long description says what it is, and every word costs time to compare. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static Candidate system(IctSystem system) {
        List<String> texts = new ArrayList<>();
        texts.add(Objects.requireNonNullElse(system.manufacturer(), ""));
        system.uses().forEach(use -> {
            texts.add(use.function());
            texts.addAll(use.serviceLines());
            texts.add(Objects.requireNonNullElse(use.onlineForm(), ""));
            texts.add(Objects.requireNonNullElse(use.note(), ""));
        });
        String functions = joined(system.uses().stream().map(IctSystem.Use::function));
        String lines = joined(system.uses().stream().flatMap(use -> use.serviceLines().stream()));
        return new Candidate(
                Systems.REGISTER.path(),
                system.name().key(),
                "",
                system.name().text(),
                texts,
                OF_SYSTEM,
                "System %s used for %s in %s".formatted(system.name(), functions, lines),
                List.of(),
                false);
    }

    /**
     * A measure.
     *
     * @param parts of the whole that its observations are of
     */
    static Candidate measure(Measure measure, Set<String> parts) {
        String definition = Objects.requireNonNullElse(measure.definition(), "");
        String channel = measure.channel().equals("all") ? "" : measure.channel();
        List<String> texts =
                new ArrayList<>(List.of(measure.measure().replace('-', ' '), definition, measure.service(), channel));
        texts.addAll(parts);
        return new Candidate(
                Metrics.MEASURES.path(),
                new Reference(measure.measure()).key(),
                "",
                measure.name(),
                texts,
                offers(measure),
                "%s. %s (%s, %s)".formatted(measure.name(), definition, measure.service(), channel),
                List.of(),
                false);
    }

    private static Set<String> offers(Measure measure) {
        Set<String> offers = new HashSet<>(Set.of("list", "description"));
        switch (measure.unit()) {
            case COUNT, FTE -> offers.add("count");
            case PERCENT -> offers.addAll(Set.of("percentage", "target"));
            case RATIO -> offers.addAll(Set.of("average", "count"));
            case GBP -> offers.add("cost");
            case SECONDS, MINUTES, DAYS -> offers.addAll(Set.of("time", "duration"));
            case YES_NO -> {}
        }
        if (measure.unit() != Unit.COUNT && measure.name().startsWith("Average")) {
            offers.add("average");
        }
        if (measure.target() != null) {
            offers.add("target");
        }
        return offers;
    }

    static List<Candidate> disclosure(Disclosure disclosure) {
        return disclosure.questions().stream()
                .map(question -> question(disclosure, question))
                .toList();
    }

    private static Candidate question(Disclosure disclosure, Question question) {
        return new Candidate(
                Disclosures.REGISTER.path(),
                disclosure.request().key(),
                question.number(),
                question.asked(),
                List.of(Objects.requireNonNullElse(question.answer(), ""), disclosure.subject()),
                Set.of("list"),
                "%s (%s)".formatted(question.asked(), disclosure.subject()),
                question.cites().stream().map(Candidates::cited).distinct().toList(),
                isRefused(question));
    }

    /** A refusal because it is published already leads to where it is. */
    private static boolean isRefused(Question question) {
        return switch (question.outcome()) {
            case DISCLOSED -> false;
            case EXEMPT -> question.cites().isEmpty();
            case NOT_HELD -> question.cites().isEmpty();
            case COST_LIMIT, NEITHER_CONFIRM_NOR_DENY -> true;
        };
    }

    private static String cited(Citation citation) {
        if (citation.contract() != null) {
            return Candidate.id(Contracts.REGISTER.path(), citation.contract().key());
        }
        if (citation.system() != null) {
            return Candidate.id(Systems.REGISTER.path(), citation.system().key());
        }
        return Candidate.id(
                Metrics.MEASURES.path(),
                Objects.requireNonNull(citation.measure()).key());
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
