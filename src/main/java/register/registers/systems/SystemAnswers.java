package register.registers.systems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.retrieval.AnswerField;
import register.registers.retrieval.AnswerFields;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.AskedRecord;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.registers.retrieval.Prior;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.WholeList;
import register.store.log.Register;
import register.values.PartialDate;

/** How letters are answered from ICT systems. */
public final class SystemAnswers implements AnswerSource<IctSystem, ComputedSystem> {
    public static final SystemAnswers SOURCE = new SystemAnswers();

    private static final AnswerFields<IctSystem, ComputedSystem> FIELDS = AnswerFields.of(
            SystemAttributes.FIELDS,
            List.of(
                    AnswerField.of(
                            "name",
                            "System",
                            "system",
                            asked -> asked.item().name().text()),
                    AnswerField.of(
                            "manufacturer",
                            "Manufacturer",
                            "manufacturer",
                            asked -> asked.item().manufacturer()),
                    AnswerField.of("contract", "Bought under", "contract", asked -> contract(asked.item())),
                    AnswerField.of("uses", "Used for", "description", asked -> uses(asked.item()))));

    /** What is read in the contract that a system is bought under, and not in the system. */
    private static final List<String> IN_THE_CONTRACT =
            List.of("reference", "supplier", "cost", "start", "end", "duration", "extension", "review", "route");

    /** The path of the register of contracts, which this register refers to and does not know. */
    private static final String CONTRACTS = "contracts";

    /** As many service lines as are named where the question is not about them. */
    private static final int FEW_LINES = 3;

    private static final String SERVICE_LINES = "service line";

    private static final String ONLINE_FORM = "online form";

    private static final String INTEGRATED = "integrated";

    private static final Set<String> OFFERS = Set.of("system", "manufacturer", "supplier", "description", "list");

    private SystemAnswers() {}

    @Override
    public Register<IctSystem> register() {
        return Systems.REGISTER;
    }

    @Override
    public List<Candidate> candidates(IctSystem system, Set<String> parts) {
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
        String name = system.name().text();
        String sentence = "System %s used for %s in %s".formatted(name, functions, lines);
        return List.of(Candidate.of(register(), system, name, texts, OFFERS, sentence));
    }

    @Override
    public Optional<RecordAnswer> answer(
            AskedRecord<IctSystem, ComputedSystem> asked, String part, InformationNeed need) {
        IctSystem system = asked.item();
        FieldAnswers said = new FieldAnswers(system.missing());
        said.offered("name", "System", system.name().text());
        FIELDS.tell(asked, need, List.of(), said);
        if (IN_THE_CONTRACT.stream().anyMatch(need::asksFor)) {
            said.offered("contract", "Bought under", contract(system));
        }
        String used = need.mentions(SERVICE_LINES) ? "Used for (service lines)" : "Used for";
        uses(system, need).forEach(words -> said.offered("uses", used, words));
        if (need.mentions(INTEGRATED)
                && need.mentions(ONLINE_FORM)
                && system.uses().stream().allMatch(use -> use.formIntegratedWith() == null)) {
            said.gap("Whether its online form is integrated", "uses", "The record does not tell this.");
        }
        said.tells(Set.of("system", "description"));
        need.periods().stream()
                .filter(period -> system.uses().stream().noneMatch(use -> isOf(period, use.asOf())))
                .forEach(period -> said.gap(
                        period.label(),
                        "uses",
                        "The record is of %s.".formatted(asOf(system).inWords())));
        return Optional.of(RecordAnswer.of(asked, system.name().text(), said).asOf(asOf(system)));
    }

    @Override
    public List<String> leadsTo(IctSystem system, InformationNeed need) {
        return system.contract() != null && IN_THE_CONTRACT.stream().anyMatch(need::asksFor)
                ? List.of(Candidate.id(CONTRACTS, system.contract().key()))
                : List.of();
    }

    @Override
    public String reference(IctSystem system) {
        return system.name().text();
    }

    @Override
    public Optional<String> citedAs() {
        return Optional.of("system");
    }

    @Override
    public Optional<WholeList> list() {
        return Optional.of(WholeList.of(
                "system",
                "ICT systems",
                new WholeList.Name("function", "used for"),
                new WholeList.Name("manufacturer", "made by"),
                new WholeList.Name("serviceLine", "used by"),
                new WholeList.Name("contract", "bought under")));
    }

    @Override
    public Prior prior() {
        return new Prior("SYSTEM", true);
    }

    private static @Nullable String contract(IctSystem system) {
        return system.contract() == null ? null : system.contract().text();
    }

    private static String uses(IctSystem system) {
        return joined(system.uses().stream().map(IctSystem.Use::function));
    }

    /** Returns the uses that a question mentions, or all of them where it mentions none. */
    private static List<String> uses(IctSystem system, InformationNeed need) {
        List<IctSystem.Use> mentioned = system.uses().stream()
                .filter(use -> need.mentions(use.function()))
                .toList();
        PartialDate asOf = asOf(system);
        return (mentioned.isEmpty() ? system.uses() : mentioned)
                .stream().map(use -> inWords(use, need, asOf)).toList();
    }

    /** Returns a use with its service lines; many of them are counted, unless the question is about one or about all. */
    private static String inWords(IctSystem.Use use, InformationNeed need, PartialDate asOf) {
        List<String> lines = use.serviceLines();
        boolean areNamed = lines.size() <= FEW_LINES
                || need.mentions(SERVICE_LINES)
                || need.mentions("department")
                || lines.stream().anyMatch(need::mentions);
        String used = lines.isEmpty()
                ? ""
                : " (" + (areNamed ? String.join(", ", lines) : "by " + lines.size() + " service lines") + ")";
        return use.function()
                + used
                + forms(use, need)
                + (use.asOf().equals(asOf) ? "" : ", as of " + use.asOf().inWords());
    }

    /** Returns the online form of a use and what it is integrated with, where a question is about online forms. */
    private static String forms(IctSystem.Use use, InformationNeed need) {
        if (!need.mentions(ONLINE_FORM) && !need.mentions(INTEGRATED)) {
            return "";
        }
        return (use.onlineForm() == null ? "" : ", online form: " + use.onlineForm())
                + (use.formIntegratedWith() == null ? "" : ", integrated with " + use.formIntegratedWith());
    }

    private static boolean isOf(AskedPeriod period, PartialDate day) {
        return !period.last().isBefore(day.first()) && !period.first().isAfter(day.last());
    }

    private static PartialDate asOf(IctSystem system) {
        return system.uses().stream()
                .map(IctSystem.Use::asOf)
                .max(Comparator.comparing(PartialDate::last))
                .orElseThrow();
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
