package register.registers.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.retrieval.AnswerField;
import register.registers.retrieval.AnswerFields;
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

    /** The fields in the answer if a question asks for none in particular. */
    private static final List<String> IN_SHORT = List.of("description", "suppliers", "period.end");

    private static final Set<String> TOLD_WITH_THE_END = Set.of("ends", "period.ongoing", "period.terminated");

    private static final AnswerFields<Contract, ComputedContract> FIELDS = AnswerFields.of(
            ContractAttributes.FIELDS.stream()
                    .filter(field -> !TOLD_WITH_THE_END.contains(field.name()))
                    .toList(),
            List.of(
                    AnswerField.of(
                            "reference",
                            "Reference",
                            "reference",
                            asked -> asked.item().reference().text()),
                    AnswerField.of(
                            "title", "Title", "title", asked -> asked.item().title()),
                    AnswerField.of(
                            "suppliers",
                            "Supplier",
                            "supplier",
                            asked -> cited(asked, "suppliers", String.join(", ", suppliers(asked.item())))),
                    AnswerField.of(
                            "value",
                            "Value",
                            "cost",
                            asked -> cited(asked, "value", sentences(asked).value())),
                    new AnswerField<>(
                            "period.start",
                            "Start",
                            Set.of("start", "duration"),
                            asked -> cited(
                                    asked, "period.start", inWords(asked.item().start()))),
                    new AnswerField<>(
                            "period.end",
                            "End",
                            Set.of("end", "duration"),
                            asked -> cited(asked, "period.end", end(asked.item()))),
                    AnswerField.of(
                            "extensions",
                            "Extensions",
                            "extension",
                            asked -> cited(
                                    asked,
                                    "extensions",
                                    String.join("; ", sentences(asked).extensions()))),
                    AnswerField.of(
                            "review",
                            "Review",
                            "review",
                            asked -> sentences(asked).undatedReview()),
                    AnswerField.of(
                            "description",
                            "Purpose",
                            "description",
                            asked -> asked.item().description()),
                    AnswerField.of("contact", "Contact", "contact", asked -> contact(asked.item())),
                    AnswerField.of("categories", "Category", "category", asked -> categories(asked.item())),
                    AnswerField.of(
                            "documents",
                            "Documents",
                            "document",
                            asked -> asked.item().documents().stream()
                                    .map(Contract.Document::url)
                                    .collect(Collectors.joining(", "))),
                    AnswerField.of(
                            "procurement.route",
                            "Procurement route",
                            "route",
                            asked -> asked.item().procurement() == null
                                    ? null
                                    : asked.item().procurement().route()),
                    AnswerField.of(
                            "award.kpis",
                            "Key performance indicators",
                            "rating",
                            asked -> asked.item().award() == null
                                    ? null
                                    : yesOrNo(asked.item().award().kpis())),
                    AnswerField.of(
                            "performance",
                            "Supplier performance",
                            "rating",
                            asked -> asked.item().performance() == null
                                    ? null
                                    : String.join(
                                            "; ", asked.item().performance().inWords()))));

    private static final Set<String> OFFERS = Stream.concat(FIELDS.meanings().stream(), Stream.of("contract", "list"))
            .collect(Collectors.toUnmodifiableSet());

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
        FieldAnswers said = new FieldAnswers(contract.missing());
        FIELDS.tell(asked, need, IN_SHORT, said);
        new ContractTimes(contract, need).gaps(said);
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
    public Optional<WholeList> list() {
        return Optional.of(new WholeList(
                "contract",
                "contracts",
                List.of(
                        new WholeList.Name("supplier", "supplied by"),
                        new WholeList.Name("department", "of the department"),
                        new WholeList.Name("route", "procured by")),
                Map.of(
                        "end", new WholeList.Range("endsFrom", "endsTo", "that end", "period.end"),
                        "start", new WholeList.Range("startsFrom", "startsTo", "that start", "period.start"),
                        "review", new WholeList.Range("reviewFrom", "reviewTo", "that are due for review", "review")),
                List.of(
                        new WholeList.Status(
                                "current|currently|active|live|ongoing|existing|incumbent|in force|in place|running",
                                "active,ongoing",
                                "that are current"),
                        new WholeList.Status("expired|lapsed", "expired", "that have expired"),
                        new WholeList.Status("terminated|cancelled|ended early", "terminated", "that ended early"),
                        new WholeList.Status("upcoming|future|not yet started", "upcoming", "that have not started")),
                new WholeList.Range("valueFrom", "valueTo", "worth", "value"),
                "department"));
    }

    @Override
    public Prior prior() {
        return new Prior("CONTRACT", true);
    }

    private static ContractSentences sentences(AskedRecord<Contract, ComputedContract> asked) {
        return new ContractSentences(
                asked.item(), asked.view().computed(), asked.snapshot().on());
    }

    private static String categories(Contract contract) {
        return contract.categories().stream()
                .map(category -> category.scheme() + " " + category.id()
                        + (category.description() == null ? "" : ", " + category.description()))
                .collect(Collectors.joining("; "));
    }

    /** Returns the end as a date, not as a distance from today: the answer will be read on another day. */
    private static String end(Contract contract) {
        PartialDate ends = contract.ends();
        if (ends != null) {
            return ends.inWords();
        }
        Period period = contract.period();
        return period != null && Boolean.TRUE.equals(period.ongoing()) ? "no end date" : "";
    }

    private static List<String> suppliers(Contract contract) {
        return contract.suppliers().stream().map(Supplier::name).toList();
    }

    /** Returns a value with the notice that it comes from, if one gave it. */
    private static String cited(AskedRecord<Contract, ComputedContract> asked, String field, String value) {
        return value.isEmpty()
                ? value
                : KnownNotice.ofField(asked.item(), field)
                        .map(notice -> value + " (" + notice.cited() + ")")
                        .orElse(value);
    }

    private static String contact(Contract contract) {
        Contract.Contact contact = contract.contact();
        if (contact == null) {
            return "";
        }
        return contact.email() == null ? contact.name() : contact.name() + ", " + contact.email();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean flag) {
        return flag == null ? null : flag ? "yes" : "no";
    }

    private static String inWords(@Nullable PartialDate date) {
        return date == null ? "" : date.inWords();
    }
}
