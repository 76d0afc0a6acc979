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
import java.util.Map;
import java.util.Objects;
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

/**
 * Puts what a notice says of a contract into the record of the register, field by field.
 *
 * <p>A blank field is filled in. A field that differs stays as it is unless a person chose the notice; what the register
 * withholds is never filled in without a choice.
 */
final class NoticeFields {
    private static final String REGISTER = "register";
    private static final String NOTICE = "notice";

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

    /** Returns the record with what the notice adds. */
    ObjectNode merged() {
        NoticePart.ALL.forEach(this::part);
        suppliers();
        procurement();
        @Nullable Performance performance = NoticePerformance.merged(standing.performance(), said.performance());
        if (performance != null) {
            item.set("performance", Json.mapper().valueToTree(performance));
        }
        Map<String, List<String>> byNotice = gave.stream()
                .collect(Collectors.groupingBy(
                        field -> Objects.requireNonNullElse(giver(field).id(), "")));
        byNotice.forEach((notice, fields) -> NoticeAttribution.attribute(item, notice, fields));
        return item;
    }

    private <V> void part(NoticePart<V> part) {
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

    private <V> void choose(NoticePart<V> part, @Nullable V held, V given) {
        String id = standing.reference().key() + "/" + part.field();
        boolean isChosen = NOTICE.equals(choices.get(id));
        KnownNotice giver = giver(part.field());
        @Nullable
        LocalDate theirs = giver.published() == null ? null : giver.published().first();
        @Nullable
        KnownNotice before = KnownNotice.ofField(standing, part.field())
                .filter(notice -> notice.published() != null)
                .orElse(null);
        LocalDate ours = before == null || before.published() == null
                ? recorded
                : before.published().first();
        boolean isNewer = theirs != null && theirs.isAfter(ours);
        String register = "%s: %s%s"
                .formatted(
                        held == null
                                ? "No value, for the reason given"
                                : part.inWords().apply(held),
                        before == null
                                ? "in the register since "
                                        + PartialDate.of(recorded).inWords()
                                : "in the register, from " + before.onDay(),
                        isNewer ? "" : " (newer)");
        String notice = "%s: %s%s".formatted(part.inWords().apply(given), giver.onDay(), isNewer ? " (newer)" : "");
        findings.choice(new ImportChoice(
                id,
                part.label(),
                List.of(new ImportChoice.Option(REGISTER, register), new ImportChoice.Option(NOTICE, notice)),
                isChosen ? NOTICE : REGISTER,
                isNewer ? NOTICE : REGISTER));
        if (isChosen) {
            take(part.field());
        }
    }

    /** Returns the notice that a field comes from: the one that gave it its value, or else the newest. */
    private KnownNotice giver(String field) {
        PublishedNotice newest = noticed.newest();
        return KnownNotice.ofField(said, field)
                .orElseGet(() -> new KnownNotice(
                        null,
                        newest.kind(),
                        newest.id(),
                        newest.published() == null ? null : PartialDate.of(newest.published()),
                        newest.url(),
                        List.of()));
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
            // Two of one kind and day are not the same, if the register has both.
            ours.notices()
                    .forEach(
                            one -> notices.putIfAbsent(notices.containsKey(key(one)) ? one.toString() : key(one), one));
        }
        theirs.notices().forEach(one -> notices.merge(key(one), plain(one), NoticeFields::known));
        ObjectNode procurement = item.withObjectProperty("procurement");
        procurement.set("notices", Json.mapper().valueToTree(List.copyOf(notices.values())));
        excuse("procurement.notices");
        if (theirs.ocid() == null) {
            return;
        }
        if (procurement.path("ocid").isMissingNode()) {
            procurement.put("ocid", theirs.ocid());
            excuse("procurement.ocid");
        } else if (!procurement.path("ocid").asText().equals(theirs.ocid())) {
            findings.note("the register has the ocid %s, and the notice %s"
                    .formatted(procurement.path("ocid").asText(), theirs.ocid()));
        }
    }

    /** Returns what a notice is known by: its number, or else its kind and day. */
    private static String key(Procurement.Notice notice) {
        return notice.id() != null ? notice.id() : notice.type() + " " + notice.published();
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

    private static Contract contract(ObjectNode item) {
        return read(item, Contract.class);
    }

    static <V> V read(JsonNode item, Class<V> type) {
        try {
            return Json.mapper().treeToValue(item, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item can be read", impossible);
        }
    }
}
