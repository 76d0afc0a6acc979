package register.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.sheets.Column;

/**
 * The report of a dry run or an import: how the file was read, and its outcomes.
 *
 * @param format csv or ndjson
 * @param encoding of its text
 * @param columns as they were found, with the field that each is read as
 * @param notes what the user should know about how it was read
 * @param counts of records by outcome
 * @param mapping that reads a similar file the same way, to be saved; null for a file of lines
 */
@Schema(name = "ImportReport")
public record ImportReport(
        String format,
        String encoding,
        List<ReadColumn> columns,
        List<String> notes,
        Map<String, Long> counts,
        @Nullable ImportSettings mapping) {

    /** A column of a spreadsheet. */
    public record ReadColumn(
            String letter,
            @Nullable String header,
            @Nullable String field,
            Column.Match match) {
        static ReadColumn of(Column column) {
            return new ReadColumn(
                    column.letter(),
                    column.header().isEmpty() ? null : column.header(),
                    column.field(),
                    column.match());
        }
    }

    static ImportReport of(Importer.Result result, ImportSettings given) {
        ParsedFile drafted = result.drafted();
        return new ImportReport(
                drafted.format(),
                drafted.encoding(),
                drafted.columns().stream().map(ReadColumn::of).toList(),
                drafted.notes(),
                result.tally().inWords(),
                drafted.settings(given));
    }
}
