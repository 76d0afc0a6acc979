package register.intake.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportSettings;
import register.intake.forms.FieldError;

/**
 * The form on which somebody says what the columns of a file are.
 *
 * @param file that was tried
 * @param settings that it was read with
 * @param fields that a column can be read as
 * @param dates those of them that are dates
 * @param labels of fields, as far as the form of the register does not name them
 * @param headings the fields that headings between rows may be
 * @param proposals the names of saved mappings that name only headers of this file
 * @param sent as it was filled in
 */
public record ColumnsForm(
        ImportView file,
        ImportSettings settings,
        Set<String> fields,
        Set<String> dates,
        Map<String, String> labels,
        Set<String> headings,
        List<String> proposals,
        Sent sent) {

    /**
     * The form as it was sent.
     *
     * @param values by the names of the inputs; null if it was not sent
     * @param errors in the order of the form
     */
    public record Sent(@Nullable Map<String, List<String>> values, List<FieldError> errors) {
        static final Sent NOTHING = new Sent(null, List.of());

        public Sent {
            errors = List.copyOf(errors);
        }

        /** Returns the error of an input; empty if it has none. */
        public String wrong(String box) {
            return FieldError.of(errors, box);
        }

        /** Returns what was typed into an input; if the form was not sent, what is set. */
        public String value(String box, String set) {
            if (values == null) {
                return set;
            }
            List<String> typed = values.getOrDefault(box, List.of());
            return typed.isEmpty() ? "" : typed.get(0);
        }

        /** Returns whether a box was ticked; if the form was not sent, whether it is set. */
        public boolean isTicked(String box, String option, boolean isSet) {
            return values == null ? isSet : values.getOrDefault(box, List.of()).contains(option);
        }
    }

    /** Returns how the file was read; it was, or there would be no form. */
    public ImportReport report() {
        @Nullable ImportReport report = file.report();
        if (report == null) {
            throw new IllegalStateException("a file without a report has no columns");
        }
        return report;
    }
}
