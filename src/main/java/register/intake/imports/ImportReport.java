package register.intake.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.SheetColumn;
import register.intake.sheets.Column;
import register.values.Text;

/**
 * The report of a dry run or an import: how the file was read, and its outcomes.
 *
 * @param unread what was not read, which is said before anything else; empty if everything was
 * @param isUnclear whether somebody has to say what some columns are
 * @param format csv, xlsx, ods or ndjson
 * @param encoding of its text
 * @param sheet the name of the sheet of a workbook that was read; null for other files
 * @param sheets the names of all sheets of a workbook
 * @param headerRow the number of the row with the headers; null for a file of lines, 0 if no row has them
 * @param columns as they were found, with the field that each is read as
 * @param headings the first headings between rows, if nobody has said yet what they are
 * @param notes what the user should know about how it was read
 * @param counts of records by outcome
 * @param causes why records are refused, each reason once, the commonest first
 * @param mapping that reads a similar file the same way, to be saved; null for a file of lines
 */
@Schema(name = "ImportReport")
public record ImportReport(
        List<String> unread,
        @JsonProperty("unclear") boolean isUnclear,
        String format,
        String encoding,
        @Nullable String sheet,
        List<String> sheets,
        @Nullable Integer headerRow,
        List<ReadColumn> columns,
        List<String> headings,
        List<String> notes,
        Map<String, Long> counts,
        List<RefusalCause.Counted> causes,
        @Nullable ImportSettings mapping) {

    /** Takes missing lists for empty ones, since the stored JSON leaves out what is empty. */
    public ImportReport {
        unread = Text.list(unread);
        sheets = Text.list(sheets);
        columns = Text.list(columns);
        headings = Text.list(headings);
        notes = Text.list(notes);
        causes = Text.list(causes);
    }

    /**
     * A column of a spreadsheet.
     *
     * @param field it is read as
     * @param offered the fields that it may be, if it is not read
     * @param values its first different values
     * @param isUnique whether its values are unique, if none of the columns has the reference
     * @param isUnclear whether it has values and nobody knows what they are
     */
    public record ReadColumn(
            String letter,
            @Nullable String header,
            @Nullable String field,
            Column.Match match,
            List<String> offered,
            List<String> values,
            @JsonProperty("unique") boolean isUnique,
            @JsonProperty("unclear") boolean isUnclear) {
        /** Takes a missing list for an empty one. */
        public ReadColumn {
            offered = Text.list(offered);
            values = Text.list(values);
        }

        static ReadColumn of(SheetColumn read) {
            Column column = read.column();
            return new ReadColumn(
                    column.letter(),
                    column.header().isEmpty() ? null : column.header(),
                    column.field(),
                    column.match(),
                    column.offered(),
                    read.values(),
                    read.isUnique(),
                    read.isUnclear());
        }
    }

    static ImportReport of(Importer.Result result, ImportSettings given) {
        ParsedFile drafted = result.drafted();
        return new ImportReport(
                drafted.warnings(),
                drafted.isUnclear(),
                drafted.format(),
                drafted.encoding(),
                drafted.sheet(),
                drafted.sheets(),
                drafted.headerRow(),
                drafted.columns().stream().map(ReadColumn::of).toList(),
                drafted.headings(),
                drafted.notes(),
                result.tally().inWords(),
                result.tally().causes(),
                drafted.settings(given));
    }
}
