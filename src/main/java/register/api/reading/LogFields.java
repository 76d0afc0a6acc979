package register.api.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.store.log.Entry;
import register.store.log.Head;
import register.store.log.LoggedItem;

/** The published fields of the log and of its entries. */
public final class LogFields {
    /**
     * The head of the log, with the version and build of the service that answers, and links.
     *
     * @param succeededBy the council that took over from this one; null if this one is still there
     */
    public record LogHead(
            @JsonUnwrapped Head head,
            String version,
            @Nullable String succeededBy,
            Map<String, String> links) {}

    public static final List<Field<LogHead>> HEAD = List.of(
            head("number", "Newest entry", "The number of the newest entry. It is 0 if the log is empty.", Head::number)
                    .typed(Datatype.INTEGER),
            head("chain", "Chain", "SHA-256 of all entries so far.", Head::chain),
            head("recordedAt", "Recorded", "When the newest entry was published, in UTC.", Head::recordedAt)
                    .typed(Datatype.MOMENT),
            Field.of("version", "Version", "The version and the build of the service.", LogHead::version),
            Field.of(
                    "succeededBy",
                    "Succeeded by",
                    "The council that took over from this one, whose register does not change any more.",
                    LogHead::succeededBy),
            Field.<LogHead>of("links.entries", "Entries", "A feed of the entries.", LogFields::entries)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(LogFields::entries));

    public static final List<Field<LoggedItem>> ENTRY = List.of(
            entry("number", "Entry", "Its position in the log.", Entry::number)
                    .typed(Datatype.INTEGER)
                    .leadingTo(said -> "/entries/" + said.entry().number()),
            entry("register", "Register", "The register it belongs to.", Entry::register),
            entry("key", "Key", "Identifies the record in its register.", Entry::key),
            entry("recordedAt", "Recorded", "When it was published, in UTC.", Entry::recordedAt)
                    .typed(Datatype.MOMENT),
            entry("actor", "By", "An ID or a role, never a person's name.", Entry::actor),
            entry("reason", "Why", "Given by the person who published it.", Entry::reason),
            entry("hash", "Hash", "SHA-256 of the salt and the canonical JSON of the item.", Entry::hash),
            entry("chain", "Chain", "SHA-256 of the previous entry's chain and of this entry.", Entry::chain),
            entry(
                            "reasonSalt",
                            "Salt of the reason",
                            "The random bytes that come before the reason when it is hashed.",
                            Entry::reasonSalt)
                    .later(),
            entry(
                            "reasonHash",
                            "Hash of the reason",
                            "SHA-256 of its salt and the reason. The chain covers it in place of the reason.",
                            Entry::reasonHash)
                    .later(),
            Field.of("salt", "Salt", "The random bytes that come before the item when it is hashed.", LoggedItem::salt),
            Field.<LoggedItem>of("item", "Item", "What it published, as JSON.", LoggedItem::item)
                    .typed(Datatype.JSON),
            Field.<LoggedItem>of(
                            "redactedBy", "Redacted by", "The entry that removed some of it.", LoggedItem::redactedBy)
                    .typed(Datatype.INTEGER));

    /** The fields of a single entry. */
    public static final List<Field<LoggedEntry>> LOGGED = logged();

    private LogFields() {}

    /**
     * Returns the fields of entries.
     *
     * @param haveHashedReasons whether the chain covers a hash of the reason of any of them, which it does not in entries of earlier
     *     editions
     */
    static List<Field<LoggedItem>> of(boolean haveHashedReasons) {
        return present(ENTRY, haveHashedReasons);
    }

    /** Returns the fields of a single entry, in the same way. */
    static List<Field<LoggedEntry>> of(LoggedEntry entry) {
        return present(LOGGED, hasHashedReason(entry.said()));
    }

    static boolean hasHashedReason(LoggedItem said) {
        return said.entry().reasonHash() != null;
    }

    private static <R> List<Field<R>> present(List<Field<R>> fields, boolean withLater) {
        return fields.stream().filter(field -> withLater || !field.isLater()).toList();
    }

    private static List<Field<LoggedEntry>> logged() {
        List<Field<LoggedEntry>> all = new ArrayList<>();
        for (Field<LoggedItem> field : ENTRY) {
            Field<LoggedEntry> same = Field.<LoggedEntry>of(
                            field.name(),
                            field.label(),
                            field.description(),
                            entry -> field.value().apply(entry.said()))
                    .typed(field.type())
                    .leadingTo(entry -> field.link().apply(entry.said()));
            all.add(field.isLater() ? same.later() : same);
        }
        all.add(Field.<LoggedEntry>of(
                        "changes",
                        "What changed",
                        "Each field that differs from the previous version.",
                        LoggedEntry::changes)
                .typed(Datatype.TEXTS));
        all.add(Field.<LoggedEntry>of(
                        "removed", "Removed", "What has been removed from it since.", LoggedEntry::removed)
                .typed(Datatype.TEXTS));
        return List.copyOf(all);
    }

    private static Field<LogHead> head(
            String name, String label, String description, Function<Head, @Nullable Object> value) {
        return Field.of(name, label, description, log -> value.apply(log.head()));
    }

    private static Field<LoggedItem> entry(
            String name, String label, String description, Function<Entry, @Nullable Object> value) {
        return Field.of(name, label, description, said -> value.apply(said.entry()));
    }

    private static @Nullable String entries(LogHead log) {
        return log.links().get("entries");
    }
}
