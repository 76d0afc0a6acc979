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
    /** The head of the log, with links. */
    public record LogHead(@JsonUnwrapped Head head, Map<String, String> links) {}

    public static final List<Field<LogHead>> HEAD = List.of(
            head("number", "Newest entry", "Its number; 0 while the log is empty.", Head::number)
                    .typed(Datatype.INTEGER),
            head("chain", "Chain", "SHA-256 over everything that was said so far.", Head::chain),
            head("recordedAt", "Recorded", "When the newest entry was said, in UTC.", Head::recordedAt)
                    .typed(Datatype.MOMENT),
            Field.<LogHead>of("links.entries", "Entries", "The feed of what was said.", LogFields::entries)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(LogFields::entries));

    public static final List<Field<LoggedItem>> ENTRY = List.of(
            entry("number", "Entry", "Its place in the log.", Entry::number)
                    .typed(Datatype.INTEGER)
                    .leadingTo(said -> "/entries/" + said.entry().number()),
            entry("register", "Register", "What it belongs to.", Entry::register),
            entry("key", "Key", "Tells the records of the register apart.", Entry::key),
            entry("recordedAt", "Recorded", "When it was said, in UTC.", Entry::recordedAt)
                    .typed(Datatype.MOMENT),
            entry("actor", "By", "An opaque id or a role, never a person's name.", Entry::actor),
            entry("reason", "Why", "Given by whoever said it.", Entry::reason),
            entry("hash", "Hash", "SHA-256 of the salt and the canonical item.", Entry::hash),
            entry("chain", "Chain", "SHA-256 of the chain before it and of this entry.", Entry::chain),
            Field.of("salt", "Salt", "What the item was hashed behind.", LoggedItem::salt),
            Field.<LoggedItem>of("item", "Item", "What it said, as JSON.", LoggedItem::item)
                    .typed(Datatype.JSON),
            Field.<LoggedItem>of(
                            "redactedBy",
                            "Redacted by",
                            "The entry by which some of it was removed.",
                            LoggedItem::redactedBy)
                    .typed(Datatype.INTEGER));

    /** The fields of a single entry. */
    public static final List<Field<LoggedEntry>> LOGGED = logged();

    private LogFields() {}

    private static List<Field<LoggedEntry>> logged() {
        List<Field<LoggedEntry>> all = new ArrayList<>();
        for (Field<LoggedItem> field : ENTRY) {
            all.add(Field.<LoggedEntry>of(
                            field.name(),
                            field.label(),
                            field.description(),
                            entry -> field.value().apply(entry.said()))
                    .typed(field.type())
                    .leadingTo(entry -> field.link().apply(entry.said())));
        }
        all.add(Field.<LoggedEntry>of(
                        "changes",
                        "What changed",
                        "Field by field, against what was said before.",
                        LoggedEntry::changes)
                .typed(Datatype.TEXTS));
        all.add(Field.<LoggedEntry>of("removed", "Removed", "What was removed from it since.", LoggedEntry::removed)
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
