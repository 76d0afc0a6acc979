package register.intake.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportSettings;

/**
 * The form on which somebody says what the columns of a file are.
 *
 * @param file that was tried
 * @param settings that it was read with
 * @param fields that a column can be read as
 * @param dates those of them that are dates
 * @param labels of fields, as far as the form of the register does not name them
 * @param proposals the names of saved mappings that name only headers of this file
 * @param wrong the error message of what was sent; empty if there was none
 */
public record ColumnsForm(
        ImportView file,
        ImportSettings settings,
        Set<String> fields,
        Set<String> dates,
        Map<String, String> labels,
        List<String> proposals,
        String wrong) {

    /** Returns how the file was read; it was, or there would be no form. */
    public ImportReport report() {
        @Nullable ImportReport report = file.report();
        if (report == null) {
            throw new IllegalStateException("a file without a report has no columns");
        }
        return report;
    }
}
