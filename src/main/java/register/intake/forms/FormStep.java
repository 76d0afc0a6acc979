package register.intake.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.ChangeDescription;

/** A step of editing a record: the form, the preview, and in the end the published record. */
public sealed interface FormStep {
    /** Returns the HTTP status of the response. */
    int status();

    /**
     * What is edited.
     *
     * @param action the URL that its forms are submitted to
     * @param register its title
     * @param label of the record; empty if it is new
     * @param url of the record, or of its register if it is new
     * @param entry at which the record was read; 0 if it is new
     * @param key the idempotency key of a new record; empty if there is none
     * @param restores the entry whose content is put back after a withdrawal; 0 if none is
     * @param thing what the record is, {@code a contract}
     */
    record Subject(
            String action,
            String register,
            String label,
            String url,
            long entry,
            String key,
            long restores,
            String thing) {
        public boolean isNew() {
            return entry == 0;
        }
    }

    /**
     * The form, filled in.
     *
     * @param wrongs its errors
     * @param meanwhile what somebody else has changed since it was opened; null if nobody has
     * @param focus the name of the row that was just added; empty if none was
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

    /** A change that somebody else has made. */
    record Meanwhile(long entry, String reason, List<ChangeDescription> changes) {}

    /**
     * The preview of a change before it is published.
     *
     * @param typed all submitted values, to be sent again
     * @param answers what is published, or what changes
     * @param cautions what the writer should know before publishing
     * @param warnings of possible personal data
     */
    record Preview(
            int status,
            Subject subject,
            Map<String, String> typed,
            List<Answer> answers,
            List<Caution> cautions,
            List<FieldError> warnings,
            String reason,
            String overriding,
            List<FieldError> wrongs)
            implements FormStep {
        /** Returns the error message of a text box; empty if there is none. */
        public String wrong(String box) {
            return FieldError.of(wrongs, box);
        }
    }

    /**
     * A row of the preview.
     *
     * @param box the text box that changes it
     */
    record Answer(String label, String before, String after, String box) {
        /** Returns its label as it is within a sentence. */
        public String labelInSentence() {
            return Input.within(label);
        }
    }

    /**
     * Something that does not prevent publication.
     *
     * @param link the text of a link to more about it; empty if there is none
     */
    record Caution(String text, String link, String url) {}

    /** The page that confirms a withdrawal. */
    record Withdrawal(int status, Subject subject, String reason, List<FieldError> wrongs) implements FormStep {}

    /** The record was published as an entry; the browser is sent to the record. */
    record Done(String url, long entry) implements FormStep {
        @Override
        public int status() {
            return 303;
        }
    }

    /**
     * An item to be published, as it was parsed from a form.
     *
     * @param wrongs to find the text boxes of its members
     */
    record Read<T>(ObjectNode said, T item, List<FieldError> warnings, FieldErrors wrongs) {}
}
