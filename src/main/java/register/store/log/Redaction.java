package register.store.log;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Text;

/**
 * A redaction: the entry of the log that records what was removed from an earlier entry.
 *
 * @param entry that it was removed from
 * @param register of that entry, by name
 * @param fields that were removed, as JSON pointers (RFC 6901), or {@code reason} of the entry itself; none where the whole item
 *     was
 * @param ground in law, {@code UK GDPR Article 17(1)(d)}
 * @param left the hash of what is left, with a new salt, so that this cannot be altered unnoticed either; null where
 *     nothing is left
 * @param rest the hash of all that the entry says but its reason, where that was removed by this redaction or an earlier one;
 *     otherwise null
 */
public record Redaction(
        long entry,
        String register,
        List<String> fields,
        String ground,
        @Nullable String left,
        @Nullable String rest) {
    /** What a field is called that is the reason of the entry, and no part of its item. */
    public static final String REASON = "reason";

    /** What stands in place of a reason that was removed. */
    static final String REMOVED_REASON = "Removed by law";

    /**
     * The log's own register of redactions. It cannot be queried for records: its entries are read in the feed, and
     * with the entries that they redact.
     */
    static final Register<Redaction> REGISTER = new Register<>(
            "redaction",
            "redactions",
            "Redactions",
            Redaction.class,
            redaction -> Long.toString(redaction.entry()),
            redaction -> Long.toString(redaction.entry()),
            redaction -> "Redaction of entry " + redaction.entry());

    public Redaction {
        Text.line("register", register);
        Text.line("ground", ground);
        fields = Text.list(fields);
        if (fields.isEmpty() ? left != null : left == null && rest == null) {
            throw INVALID_ITEM.because("a redaction says what is left, unless the whole item was removed");
        }
    }

    /** Whether the whole item was removed. */
    public boolean takesAll() {
        return left == null;
    }
}
