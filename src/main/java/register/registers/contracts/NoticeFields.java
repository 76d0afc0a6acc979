package register.registers.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportIssues;
import register.intake.notices.NoticedRecord;
import register.intake.notices.PublishedNotice;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.duties.ContractKind;

/**
 * Puts what a notice says of a contract into the record of the register, field by field.
 *
 * <p>A blank field is filled in. A field that differs stays as it is unless a person chose the notice; what the register
 * withholds is never filled in without a choice.
 */
final class NoticeFields {
    private static final String REGISTER = "register";
    private static final String NOTICE = "notice";

    /**
     * A field of a contract that notices have.
     *
     * @param value of a contract; null if it is blank
     * @param same whether the register's value and the notice's come to the same
     * @param inWords a value for a person
     */
    private record Part<V>(
            String field,
            String label,
            Function<Contract, @Nullable V> value,
            BiPredicate<V, V> same,
            Function<V, String> inWords) {}

    private static final List<Part<?>> PARTS = List.of(
            new Part<>("title", "Title", Contract::title, NoticeFields::sameWords, words -> words),
            new Part<>(
                    "description", "Description", Contract::description, NoticeFields::sameWords, NoticeFields::brief),
            new Part<>(
                    "suppliers",
                    "Suppliers",
                    contract -> contract.suppliers().isEmpty() ? null : contract.suppliers(),
                    NoticeSuppliers::areSame,
                    suppliers -> suppliers.stream().map(Supplier::name).collect(Collectors.joining("; "))),
            new Part<>(
                    "categories",
                    "What is bought",
                    contract -> contract.categories().isEmpty() ? null : contract.categories(),
                    NoticeFields::sameCategories,
                    categories -> categories.stream()
                            .map(one -> one.scheme() + " " + one.id())
                            .collect(Collectors.joining(", "))),
            new Part<>("period.start", "Start", Contract::start, NoticeFields::sameDate, PartialDate::inWords),
            new Part<>(
                    "period.end",
                    "End",
                    contract ->
                            contract.period() == null ? null : contract.period().end(),
                    NoticeFields::sameDate,
                    PartialDate::inWords),
            new Part<>(
                    "period.terminated",
                    "Ended early on",
                    contract ->
                            contract.period() == null ? null : contract.period().terminated(),
                    NoticeFields::sameDate,
                    PartialDate::inWords),
            new Part<>(
                    "extensions",
                    "Extensions",
                    contract -> contract.extensions().isEmpty() ? null : contract.extensions(),
                    NoticeFields::sameExtensions,
                    extensions -> extensions.stream()
                            .map(one -> one.until().inWords())
                            .collect(Collectors.joining(", "))),
            new Part<>("value", "Value", Contract::value, NoticeFields::sameValue, NoticeFields::inWords),
            new Part<>(
                    "procurement.route",
                    "Procurement route",
                    contract -> contract.procurement() == null
                            ? null
                            : contract.procurement().route(),
                    NoticeFields::sameWords,
                    words -> words),
            new Part<>(
                    "procurement.regime",
                    "Procurement rules",
                    contract -> contract.procurement() == null
                            ? null
                            : contract.procurement().regime(),
                    Objects::equals,
                    Procurement.Regime::inWords),
            new Part<>("signed", "Date signed", Contract::signed, NoticeFields::sameDate, PartialDate::inWords),
            new Part<>(
                    "award.kind",
                    "Procurement category",
                    contract ->
                            contract.award() == null ? null : contract.award().kind(),
                    Objects::equals,
                    ContractKind::inWords),
            new Part<>(
                    "award.framework",
                    "Framework agreement",
                    contract ->
                            contract.award() == null ? null : contract.award().framework(),
                    Objects::equals,
                    isFramework -> isFramework ? "yes" : "no"),
            new Part<>(
                    "documents",
                    "Documents",
                    contract -> contract.documents().isEmpty() ? null : contract.documents(),
                    // The register may have more documents than the notice.
                    (documents, others) -> true,
                    documents -> documents.size() + " documents"));

    private final ObjectNode item;
    private final Contract standing;
    private final ObjectNode saidItem;
    private final Contract said;
    private final NoticedRecord noticed;
    private final LocalDate recorded;
    private final Map<String, String> choices;
    private final ImportIssues findings;
    private final List<String> gave = new ArrayList<>();

    NoticeFields(
            ObjectNode standing,
            NoticedRecord noticed,
            LocalDate recorded,
            Map<String, String> choices,
            ImportIssues findings) {
        this.item = standing.deepCopy();
        this.standing = contract(standing);
        this.saidItem = noticed.item();
        this.said = contract(noticed.item());
        this.noticed = noticed;
        this.recorded = recorded;
        this.choices = choices;
        this.findings = findings;
    }

    /** Returns what a field is called in a sentence. */
    static String label(String field) {
        return PARTS.stream()
                .filter(part -> part.field().equals(field))
                .map(part -> part.label().toLowerCase(Locale.UK))
                .findFirst()
                .orElse(field);
    }

    /** Returns a new contract whose newest notice is said to have given all of its fields. */
    static Contract attributed(Contract contract, PublishedNotice newest, String id) {
        ObjectNode item = Json.mapper().valueToTree(contract);
        attribute(
                item,
                newest.id(),
                PARTS.stream()
                        .filter(part -> part.value().apply(contract) != null)
                        .map(Part::field)
                        .toList());
        return contract(item);
    }

    /** Returns the record with what the notice adds. */
    ObjectNode merged() {
        PARTS.forEach(this::part);
        suppliers();
        procurement();
        @Nullable Performance performance = NoticePerformance.merged(standing.performance(), said.performance());
        if (performance != null) {
            item.set("performance", Json.mapper().valueToTree(performance));
        }
        if (!gave.isEmpty()) {
            attribute(item, noticed.newest().id(), gave);
        }
        return item;
    }

    private <V> void part(Part<V> part) {
        @Nullable V given = part.value().apply(said);
        if (given == null) {
            return;
        }
        @Nullable V before = part.value().apply(standing);
        @Nullable Period period = standing.period();
        boolean isOpenEnded = part.field().equals("period.end") && period != null && period.isOngoing();
        if (before == null && !isOpenEnded && !isRefused(part.field())) {
            take(part.field());
        } else if (before == null || !(part.same().test(before, given) || isKnownAmount(part.field()))) {
            choose(part, before, given);
        }
    }

    /** Whether the register's total is one of the notice's, which has it with and without VAT. */
    private boolean isKnownAmount(String field) {
        @Nullable Value value = standing.value();
        @Nullable Money total = value == null ? null : value.total();
        return field.equals("value")
                && total != null
                && noticed.evidence().amounts().stream().anyMatch(amount -> amount.compareTo(total.amount()) == 0);
    }

    /** Whether the register says that it has no value on purpose. */
    private boolean isRefused(String field) {
        return standing.missing().stream()
                .anyMatch(gap -> gap.field().equals(field)
                        && (gap.because() == Missing.Because.WITHHELD
                                || gap.because() == Missing.Because.NOT_APPLICABLE));
    }

    private <V> void choose(Part<V> part, @Nullable V before, V given) {
        String id = standing.reference().key() + "/" + part.field();
        boolean isChosen = NOTICE.equals(choices.get(id));
        @Nullable LocalDate published = noticed.newest().published();
        boolean isNewer = published != null && published.isAfter(recorded);
        String ours = "%s: in the register since %s%s"
                .formatted(
                        before == null
                                ? "No value, for the reason given"
                                : part.inWords().apply(before),
                        PartialDate.of(recorded).inWords(),
                        isNewer ? "" : " (newer)");
        String theirs = "%s: notice %s %s%s%s"
                .formatted(
                        part.inWords().apply(given),
                        noticed.newest().kind(),
                        noticed.newest().id(),
                        published == null
                                ? ""
                                : " of " + PartialDate.of(published).inWords(),
                        isNewer ? " (newer)" : "");
        findings.choice(new ImportChoice(
                id,
                part.label(),
                List.of(new ImportChoice.Option(REGISTER, ours), new ImportChoice.Option(NOTICE, theirs)),
                isChosen ? NOTICE : REGISTER));
        if (isChosen) {
            take(part.field());
        }
    }

    /** Sets a field as the notice has it, and removes the reason why it was blank. */
    private void take(String field) {
        JsonPointer pointer = JsonPointer.compile("/" + field.replace('.', '/'));
        ObjectNode holder = item;
        JsonPointer rest = pointer;
        while (!rest.tail().matches()) {
            holder = holder.withObjectProperty(rest.getMatchingProperty());
            rest = rest.tail();
        }
        holder.set(rest.getMatchingProperty(), saidItem.at(pointer));
        if (field.equals("period.end")) {
            holder.remove("ongoing");
        }
        excuse(field);
        gave.add(field);
    }

    private void excuse(String field) {
        if (item.get("missing") instanceof ArrayNode gaps) {
            for (int i = gaps.size() - 1; i >= 0; i--) {
                String gap = gaps.get(i).path("field").asText();
                if (gap.equals(field) || gap.startsWith(field + ".")) {
                    gaps.remove(i);
                }
            }
            if (gaps.isEmpty()) {
                item.remove("missing");
            }
        }
    }

    /** Adds to each supplier of the register the numbers, the size and the kind that it does not have. */
    private void suppliers() {
        boolean isAdded = false;
        for (JsonNode ours : item.path("suppliers")) {
            Supplier supplier = read(ours, Supplier.class);
            @Nullable
            Supplier theirs = said.suppliers().stream()
                    .filter(one -> NoticeSuppliers.isSame(one, supplier))
                    .findFirst()
                    .orElse(null);
            if (theirs != null && !gave.contains("suppliers")) {
                isAdded |= supplier((ObjectNode) ours, supplier, theirs);
            }
        }
        if (isAdded) {
            gave.add("suppliers");
        }
    }

    private static boolean supplier(ObjectNode item, Supplier ours, Supplier theirs) {
        ObjectNode before = item.deepCopy();
        Map<String, Supplier.Identifier> numbers = new LinkedHashMap<>();
        ours.identifiers().forEach(one -> numbers.put(one.scheme(), one));
        theirs.identifiers().forEach(one -> numbers.putIfAbsent(one.scheme(), one));
        // Two numbers of one scheme are kept where the register has them.
        if (numbers.size()
                > ours.identifiers().stream()
                        .map(Supplier.Identifier::scheme)
                        .distinct()
                        .count()) {
            List<Supplier.Identifier> all = new ArrayList<>(ours.identifiers());
            numbers.values().stream().filter(one -> !all.contains(one)).forEach(all::add);
            item.set("identifiers", Json.mapper().valueToTree(all));
        }
        if (ours.scale() == null && theirs.scale() != null) {
            item.put("scale", theirs.scale().word());
        }
        if (ours.vcse() == null && theirs.vcse() != null) {
            item.put("vcse", theirs.vcse());
        }
        return !item.equals(before);
    }

    /** Adds the notices and the ocid. */
    private void procurement() {
        @Nullable Procurement theirs = said.procurement();
        if (theirs == null) {
            return;
        }
        @Nullable Procurement ours = standing.procurement();
        Map<String, Procurement.Notice> notices = new LinkedHashMap<>();
        if (ours != null) {
            ours.notices().forEach(one -> notices.put(one.id() == null ? one.toString() : one.id(), one));
        }
        theirs.notices().forEach(one -> notices.merge(String.valueOf(one.id()), plain(one), NoticeFields::known));
        ObjectNode procurement = item.withObjectProperty("procurement");
        procurement.set("notices", Json.mapper().valueToTree(List.copyOf(notices.values())));
        excuse("procurement.notices");
        if (procurement.path("ocid").isMissingNode()) {
            procurement.put("ocid", theirs.ocid());
            excuse("procurement.ocid");
        } else if (!procurement.path("ocid").asText().equals(theirs.ocid())) {
            findings.note("the register has the ocid %s, and the notice %s"
                    .formatted(procurement.path("ocid").asText(), theirs.ocid()));
        }
    }

    private static Procurement.Notice plain(Procurement.Notice notice) {
        return new Procurement.Notice(
                notice.type(), notice.id(), notice.url(), notice.published(), notice.contract(), List.of());
    }

    /** Returns a notice that is known already, with what it did not have. */
    private static Procurement.Notice known(Procurement.Notice ours, Procurement.Notice theirs) {
        return new Procurement.Notice(
                ours.type(),
                ours.id(),
                ours.url() == null ? theirs.url() : ours.url(),
                ours.published() == null ? theirs.published() : ours.published(),
                ours.contract() == null ? theirs.contract() : ours.contract(),
                ours.gave());
    }

    /** Notes at a notice which fields it gave; no other notice has given them any more. */
    private static void attribute(ObjectNode item, String notice, List<String> fields) {
        for (JsonNode one : item.path("procurement").path("notices")) {
            List<String> given = new ArrayList<>();
            one.path("gave").forEach(field -> given.add(field.asText()));
            given.removeAll(fields);
            if (one.path("id").asText().equals(notice)) {
                given.addAll(fields);
            }
            ((ObjectNode) one).remove("gave");
            if (!given.isEmpty()) {
                ((ObjectNode) one).set("gave", Json.mapper().valueToTree(given));
            }
        }
    }

    private static boolean sameWords(String one, String other) {
        return SheetSuppliers.key(one).equals(SheetSuppliers.key(other));
    }

    private static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Whether two dates can mean the same day. */
    private static boolean sameDate(PartialDate one, PartialDate other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }

    /** Whether the register has every code of the notice, or a broader one. */
    private static boolean sameCategories(List<Contract.Category> ours, List<Contract.Category> theirs) {
        return theirs.stream()
                .filter(one -> one.scheme().equals("CPV"))
                .allMatch(one -> ours.stream()
                        .anyMatch(other -> other.scheme().equals("CPV")
                                && one.id().startsWith(other.id().replaceAll("0*(-[0-9])?$", ""))));
    }

    private static boolean sameExtensions(List<Extension> ours, List<Extension> theirs) {
        return theirs.stream().allMatch(one -> ours.stream().anyMatch(other -> sameDate(one.until(), other.until())));
    }

    /** Whether the register's total is the notice's, with or without VAT; what is of another basis is not compared. */
    private static boolean sameValue(Value ours, Value theirs) {
        return ours.total() == null || ours.total().equals(theirs.total());
    }

    private static String inWords(Value value) {
        return (value.total() == null ? "" : value.total().inWords() + ", ")
                + (value.annual() == null ? "" : value.annual().inWords() + " a year, ")
                + value.vat().inWords();
    }

    private static Contract contract(ObjectNode item) {
        return read(item, Contract.class);
    }

    private static <V> V read(JsonNode item, Class<V> type) {
        try {
            return Json.mapper().treeToValue(item, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item can be read", impossible);
        }
    }
}
