package register.foi.answers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.foi.meaning.QuestionIntent;
import register.foi.responses.Pointer;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractSentences;
import register.registers.contracts.Contracts;
import register.registers.contracts.Period;
import register.registers.contracts.Supplier;
import register.values.PartialDate;

/** Points to contracts, with what was asked of them. */
final class ContractPointers {
    /** What can be asked of a contract, as the thesaurus calls it. */
    static final List<String> FIELDS = List.of(
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

    /** What is told of a contract of which nothing in particular is asked. */
    private static final List<String> IN_SHORT = List.of("description", "supplier", "end");

    private final PublicRegister<Contract, ComputedContract> contracts;

    ContractPointers(PublicRegister<Contract, ComputedContract> contracts) {
        this.contracts = contracts;
    }

    Optional<Pointer> point(String key, QuestionIntent intent, List<String> why, RequestSnapshots snapshots) {
        return snapshots.see(Contracts.REGISTER, key).map(seen -> {
            RecordView<Contract, ComputedContract> published =
                    contracts.publisher().from(seen.snapshot()).apply(seen.recorded());
            Contract contract = published.item();
            FieldAnswers said = said(
                    intent,
                    contract,
                    new ContractSentences(
                            contract, published.computed(), seen.snapshot().on()));
            return new Pointer(
                    Contracts.REGISTER.path(),
                    Contracts.REGISTER.title(),
                    contract.reference().text(),
                    Contracts.REGISTER.label().apply(contract),
                    said.says(),
                    said.gaps(),
                    null,
                    seen.snapshot().on(),
                    why,
                    link(published.links(), "self"),
                    link(published.links(), "pinned"));
        });
    }

    static String link(Map<String, String> links, String name) {
        return Objects.requireNonNull(links.get(name), name);
    }

    private static FieldAnswers said(QuestionIntent intent, Contract contract, ContractSentences sentences) {
        FieldAnswers said = new FieldAnswers(contract.missing());
        FIELDS.stream().filter(intent::wants).forEach(field -> say(said, field, contract, sentences));
        if (said.isEmpty()) {
            IN_SHORT.forEach(field -> say(said, field, contract, sentences));
        }
        return said;
    }

    private static void say(FieldAnswers said, String asked, Contract contract, ContractSentences sentences) {
        switch (asked) {
            case "reference" ->
                said.field("reference", "Reference", contract.reference().text());
            case "supplier" -> said.field("suppliers", "Supplier", suppliers(contract));
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

    /** A day, and not how far off it is: it will be read on another. */
    private static String end(Contract contract) {
        PartialDate ends = contract.ends();
        if (ends != null) {
            return ends.inWords();
        }
        Period period = contract.period();
        return period != null && Boolean.TRUE.equals(period.ongoing()) ? "none; it is ongoing" : "";
    }

    private static String suppliers(Contract contract) {
        return contract.suppliers().stream().map(Supplier::name).collect(Collectors.joining(", "));
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
