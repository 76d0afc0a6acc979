package register.intake.drafts;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Row;
import register.intake.sheets.SectionHeadings;
import register.intake.sheets.Sheet;

/** What the headings between the rows of a sheet are read as: the field of their column, or the one that a person says. */
final class HeadingCells {
    private static final int MOST_SHOWN = 3;

    private final SectionHeadings headings;
    private final @Nullable String said;
    private final Set<String> may;
    private final Set<String> needed;

    /**
     * Takes the headings of a sheet.
     *
     * @param said the field that they are, {@code none} if they are none; null if nobody has said it
     */
    HeadingCells(Sheet sheet, @Nullable String said, SheetDefinition reading) {
        this.headings = sheet.headings();
        this.said = said;
        this.may = reading.headings();
        this.needed = reading.essential();
        if (said != null && !said.equals(ImportSettings.NO_HEADINGS) && !may.contains(said)) {
            throw UNREADABLE_SHEET.because(
                    "the mapping says that headings between rows are '%s'; they can be %s or none",
                    said, may.isEmpty() ? "no field of this register" : String.join(", ", may));
        }
    }

    /** Whether headings are read as a field. */
    boolean have(String field) {
        return !headings.isEmpty() && field.equals(said);
    }

    /** Returns the first headings, if nobody has said yet what they are. */
    List<String> unclear() {
        return said == null && !may.isEmpty()
                ? headings.all().stream()
                        .filter(heading -> may.stream().noneMatch(field -> isIn(heading, field)))
                        .map(SectionHeadings.Heading::text)
                        .limit(MOST_SHOWN)
                        .toList()
                : List.of();
    }

    /** Tells which fields of a record are read from the heading above it, or may be: then nobody can say that it has none. */
    void report(RecordBuilder builder, Row row) {
        for (String field : may) {
            boolean isOwn = !builder.cells().each(row, field).isEmpty();
            if (!isOwn && of(row, field).isPresent()) {
                SectionHeadings.Heading heading = of(row, field).orElseThrow();
                builder.note(row, field, "'%s' is from the heading in row %d".formatted(heading.text(), heading.row()));
            } else if (!isOwn && builder.at(field).isMissingNode()) {
                mayBe(row, field)
                        .ifPresent(heading -> builder.findings()
                                .wrong(new CellError(
                                        row.number(),
                                        null,
                                        field,
                                        heading.text(),
                                        "the heading in row %d could be '%s'; choose what headings between rows are, or leave them out"
                                                .formatted(
                                                        heading.row(),
                                                        builder.cells().called(field)))));
            }
        }
    }

    /** Returns the heading above a row, if it is read as a field. */
    Optional<SectionHeadings.Heading> of(Row row, String field) {
        return may.contains(field)
                ? headings.of(row).filter(heading -> field.equals(said) || (said == null && isIn(heading, field)))
                : Optional.empty();
    }

    /** Returns the heading above a row that may be a field, if nobody has said what headings are. */
    private Optional<SectionHeadings.Heading> mayBe(Row row, String field) {
        return said == null && may.contains(field)
                ? headings.of(row)
                        .filter(heading -> heading.column()
                                .read()
                                .filter(read -> !needed.contains(read))
                                .isEmpty())
                : Optional.empty();
    }

    private static boolean isIn(SectionHeadings.Heading heading, String field) {
        return heading.column().read().filter(field::equals).isPresent();
    }
}
