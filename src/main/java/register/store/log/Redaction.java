package register.store.log;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Text;

/**
 * What the log says of something that was removed from one of its entries, which is an entry itself.
 *
 * @param entry that it was removed from
 * @param register of that entry, by name
 * @param fields that were removed, as JSON pointers (RFC 6901); none where the whole item was
 * @param ground in law, {@code UK GDPR Article 17(1)(d)}
 * @param left the hash of what is left behind a new salt, so that this cannot be altered unseen either; null where
 *     nothing is
 */
public record Redaction(
        long entry,
        String register,
        List<String> fields,
        String ground,
        @Nullable String left) {
    /** Not a register that is asked for records: its entries are read in the feed, and beside what they are of. */
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
        if (fields.isEmpty() != (left == null)) {
            throw INVALID_ITEM.because("a redaction says what is left, unless the whole item was removed");
        }
    }

    /** Whether nothing of the item is left. */
    public boolean takesAll() {
        return fields.isEmpty();
    }
}
