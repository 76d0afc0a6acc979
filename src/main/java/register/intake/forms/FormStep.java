package register.intake.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody is shown on the way to a change: the form, what it comes to, and in the end the record. */
public sealed interface FormStep {
    /** The HTTP status that it is answered with. */
    int status();

    /**
     * What is changed.
     *
     * @param action where its forms are sent to
     * @param register as its title has it
     * @param label of the record; empty where it is a new one
     * @param address of the record, or of its register where it is a new one
     * @param entry by which it was read; 0 where it is a new one
     * @param key that tells one wish for a new record from another; empty where it is none
     * @param thing that it is, {@code a contract}
     */
    record Subject(String action, String register, String label, String address, long entry, String key, String thing) {
        public boolean isNew() {
            return entry == 0;
        }
    }

    /**
     * The form, filled in.
     *
     * @param wrongs with it
     * @param meanwhile what somebody else has changed since it was opened; null where nobody has
     * @param focus the name of the row that was just added; empty where none was
     */
    record Filled(
            int status,
            Subject subject,
            List<Part> parts,
            List<FieldError> wrongs,
            @Nullable Meanwhile meanwhile,
            String focus)
            implements FormStep {}

    /** A section of a form, laid out. */
    record Part(String heading, List<Box> boxes) {}

    /** What somebody else has changed. */
    record Meanwhile(long entry, String reason, List<FieldEdit> changes) {}

    /**
     * What a form comes to, before it is published.
     *
     * @param typed everything that was typed, to be sent again
     * @param warnings what may be personal data
     */
    record Preview(
            int status,
            Subject subject,
            Map<String, String> typed,
            List<FieldEdit> changes,
            List<FieldError> warnings,
            String reason,
            String overriding,
            List<FieldError> wrongs)
            implements FormStep {
        /** What is wrong with a box; empty where nothing is. */
        public String wrong(String box) {
            return wrongs.stream()
                    .filter(one -> one.box().equals(box))
                    .map(FieldError::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Whether a record is to be withdrawn. */
    record Withdrawal(int status, Subject subject, String reason, List<FieldError> wrongs) implements FormStep {}

    /** It is published, as an entry; at the address of the record. */
    record Done(String address, long entry) implements FormStep {
        @Override
        public int status() {
            return 303;
        }
    }

    /** What is to be said, as it was read from a form. */
    record Read<T>(ObjectNode said, T item, List<FieldError> warnings) {}
}
