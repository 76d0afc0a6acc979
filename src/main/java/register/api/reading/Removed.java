package register.api.reading;

import com.google.common.base.Suppliers;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Redaction;

/**
 * Something that was removed from the item of an entry.
 *
 * @param fields as JSON pointers (RFC 6901); none where all of it was removed
 * @param ground in law
 * @param entry the number of the entry that records the removal
 * @param recordedAt when, in UTC
 * @param reason given by whoever removed it
 */
public record Removed(List<String> fields, String ground, long entry, Instant recordedAt, String reason) {
    /** Returns the field of what was removed from a record. */
    public static <R> Field<R> field(Function<R, List<Removed>> removed) {
        return Field.<R>of(
                        "removed",
                        "Removed",
                        "What has been removed since it was published, when and under which law. Only given for a single"
                                + " record, not in lists.",
                        removed::apply)
                .typed(Datatype.TEXTS);
    }

    /** Returns what was removed from an entry, oldest first. */
    static List<Removed> from(Entry entry, Log log) {
        return from(log.redactionsOf(entry.number()));
    }

    /** Returns the same without a query where this instance knows of no redaction that is newer than the entry. */
    static List<Removed> since(Entry entry, Log log) {
        return log.redactions() < entry.number() ? List.of() : from(entry, log);
    }

    /** Returns what redactions removed. */
    static List<Removed> from(List<RecordedItem<Redaction>> redactions) {
        return redactions.stream()
                .map(redaction -> new Removed(
                        redaction.item().fields(),
                        redaction.item().ground(),
                        redaction.entry().number(),
                        redaction.entry().recordedAt(),
                        redaction.entry().reason()))
                .toList();
    }

    /** Returns what was removed, in the words for the items of its register. */
    public String inWords(ItemWording wording) {
        String what = fields.isEmpty()
                ? "Everything"
                : fields.stream().map(wording::place).collect(Collectors.joining("; "));
        return "%s, on %s by entry %d: %s".formatted(what, day(), entry, ground);
    }

    /**
     * Returns changes in which what was removed by law from either item does not read as if the change had removed it.
     *
     * @param before what was removed from the earlier item
     * @param after what was removed from the later item
     */
    static List<ChangeDescription> in(
            List<ChangeDescription> changes, Supplier<List<Removed>> before, Supplier<List<Removed>> after) {
        // Asked for at most once, however many changes there are, and only if a side has no value.
        Supplier<List<Removed>> fromBefore = Suppliers.memoize(before::get);
        Supplier<List<Removed>> fromAfter = Suppliers.memoize(after::get);
        return changes.stream()
                .map(change -> new ChangeDescription(
                        change.pointer(),
                        change.label(),
                        side(change.before(), change.pointer(), fromBefore),
                        side(change.after(), change.pointer(), fromAfter)))
                .toList();
    }

    private static String side(String words, String pointer, Supplier<List<Removed>> removed) {
        return words.equals(ItemWording.NOTHING)
                ? removed.get().stream()
                        .filter(one -> one.fields().stream().anyMatch(field -> isWithin(pointer, field)))
                        .findFirst()
                        .map(one -> "Removed (" + one.ground() + ")")
                        .orElse(words)
                : words;
    }

    private static boolean isWithin(String pointer, String field) {
        return (pointer + "/").startsWith(field + "/") || field.startsWith(pointer + "/");
    }

    /** Returns the day, in words. */
    String day() {
        return Permalinks.day(recordedAt);
    }

    /** Returns a description: {@code /description, on 22 November 2026 by entry 57: UK GDPR Article 17}. */
    @Override
    public String toString() {
        String what = fields.isEmpty() ? "everything" : String.join(", ", fields);
        return "%s, on %s by entry %d: %s".formatted(what, day(), entry, ground);
    }
}
