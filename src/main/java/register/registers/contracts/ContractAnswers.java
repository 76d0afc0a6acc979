package register.registers.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.AskedRecord;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.registers.retrieval.Prior;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.WholeList;
import register.store.log.Register;
import register.values.PartialDate;

/** How letters are answered from contracts. */
public final class ContractAnswers implements AnswerSource<Contract, ComputedContract> {
    public static final ContractAnswers SOURCE = new ContractAnswers();

    /** The meanings of the thesaurus that a contract has an answer for. */
    private static final List<String> FIELDS = List.of(
            "reference",
            "supplier",
            "cost",
            "start",
            "end",
            "duration",
            "extension",
            "review",
            "description",
            "contact",
            "route");

    /** The fields in the answer if a question asks for none in particular. */
    private static final List<String> IN_SHORT = List.of("description", "supplier", "end");

    private static final Set<String> OFFERS =
            Stream.concat(FIELDS.stream(), Stream.of("contract", "list")).collect(Collectors.toUnmodifiableSet());

    /** How many characters of a description are compared: its beginning is enough, and each word costs time. */
    private static final int LONGEST = 200;

    private ContractAnswers() {}

    @Override
    public Register<Contract> register() {
        return Contracts.REGISTER;
    }

    @Override
    public List<Candidate> candidates(Contract contract, Set<String> parts) {
        String suppliers = String.join(", ", suppliers(contract));
        String description = Objects.requireNonNullElse(contract.description(), "");
        List<String> texts = new ArrayList<>(List.of(contract.reference().text(), description, suppliers));
        texts.add(Objects.requireNonNullElse(contract.department(), ""));
        contract.categories().forEach(category -> texts.add(Objects.requireNonNullElse(category.description(), "")));
        if (contract.procurement() != null && contract.procurement().route() != null) {
            texts.add(contract.procurement().route());
        }
        String beginning = description.substring(0, Math.min(LONGEST, description.length()));
        String sentence = "Contract: %s. %s. Supplier: %s".formatted(contract.title(), beginning, suppliers);
        return List.of(Candidate.of(register(), contract, contract.title(), texts, OFFERS, sentence));
    }

    @Override
    public Optional<RecordAnswer> answer(
            AskedRecord<Contract, ComputedContract> asked, String part, InformationNeed need) {
        Contract contract = asked.item();
        ContractSentences sentences = new ContractSentences(
                contract, asked.view().computed(), asked.snapshot().on());
        FieldAnswers said = new FieldAnswers(contract.missing());
        FIELDS.stream().filter(need::asksFor).forEach(field -> say(said, field, contract, sentences));
        if (said.isEmpty()) {
            IN_SHORT.forEach(field -> say(said, field, contract, sentences));
        }
        return Optional.of(RecordAnswer.of(asked, register().label().apply(contract), said));
    }

    @Override
    public String reference(Contract contract) {
        return contract.reference().text();
    }

    @Override
    public Optional<String> citedAs() {
        return Optional.of("contract");
    }

    @Override
    public Optional<WholeList<Contract>> list() {
        return Optional.of(new WholeList<>("contract", "All contracts", "supplier", ContractAnswers::suppliers));
    }

    @Override
    public Prior prior() {
        return new Prior("CONTRACT", true);
    }

    private static void say(FieldAnswers said, String asked, Contract contract, ContractSentences sentences) {
        switch (asked) {
            case "reference" ->
                said.field("reference", "Reference", contract.reference().text());
            case "supplier" -> said.field("suppliers", "Supplier", String.join(", ", suppliers(contract)));
            case "cost" -> said.field("value", "Value", sentences.value());
            case "start" -> said.field("period.start", "Start", inWords(contract.start()));
            case "end" -> said.field("period.end", "End", end(contract));
            case "duration" -> {
                said.field("period.start", "Start", inWords(contract.start()));
                said.field("period.end", "End", end(contract));
                said.field("extensions", "Extensions", String.join("; ", sentences.extensions()));
            }
            case "extension" -> said.field("extensions", "Extensions", String.join("; ", sentences.extensions()));
            case "review" -> said.field("review", "Review", sentences.review());
            case "description" -> said.field("description", "What it is for", contract.description());
            case "contact" -> said.field("contact", "Who to write to", contact(contract));
            case "route" ->
                said.field(
                        "procurement.route",
                        "Procurement route",
                        contract.procurement() == null
                                ? null
                                : contract.procurement().route());
            default -> throw new IllegalStateException(asked);
        }
    }

    /** Returns the end as a date, not as a distance from today: the answer will be read on another day. */
    private static String end(Contract contract) {
        PartialDate ends = contract.ends();
        if (ends != null) {
            return ends.inWords();
        }
        Period period = contract.period();
        return period != null && Boolean.TRUE.equals(period.ongoing()) ? "none; it is ongoing" : "";
    }

    private static List<String> suppliers(Contract contract) {
        return contract.suppliers().stream().map(Supplier::name).toList();
    }

    private static String contact(Contract contract) {
        Contract.Contact contact = contract.contact();
        if (contact == null) {
            return "";
        }
        return contact.email() == null ? contact.name() : contact.name() + ", " + contact.email();
    }

    private static String inWords(@Nullable PartialDate date) {
        return date == null ? "" : date.inWords();
    }
}
