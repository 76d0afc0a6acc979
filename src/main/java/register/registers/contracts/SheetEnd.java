package register.registers.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.StartOrEnd;
import register.values.PartialDate;

/**
 * The end of a contract as its rows give it: in one column, or in columns of their own for the original end and for the
 * current one, with the extensions that were exercised.
 *
 * @param end without extensions; null if the file has no column for it
 * @param extended the end with the extensions that were exercised, if that is later
 */
record SheetEnd(@Nullable CellReading<StartOrEnd> end, Optional<PartialDate> extended) {
    static final String END = "period.end";
    static final String ORIGINAL = "period.end.original";
    static final String CURRENT = "period.end.current";

    /** Reads the columns; those that contradict each other are an error. */
    static SheetEnd of(RecordBuilder builder) {
        @Nullable CellReading<StartOrEnd> plain = read(builder, END);
        @Nullable CellReading<StartOrEnd> original = read(builder, ORIGINAL);
        @Nullable CellReading<StartOrEnd> current = read(builder, CURRENT);
        if (plain != null
                && current != null
                && plain.value().isPresent()
                && current.value().isPresent()
                && !plain.value().equals(current.value())) {
            builder.wrong(
                    CURRENT,
                    "2 columns have different end dates; choose the column with the end date without extensions");
        }
        SheetEnd said = of(builder, plain, original, current);
        return said.end == null || said.end.value().isEmpty()
                ? new SheetEnd(SheetTerm.duration(builder, said.end), said.extended)
                : said;
    }

    private static SheetEnd of(
            RecordBuilder builder,
            @Nullable CellReading<StartOrEnd> plain,
            @Nullable CellReading<StartOrEnd> original,
            @Nullable CellReading<StartOrEnd> current) {
        boolean isCurrent = plain == null || (current != null && current.value().isPresent());
        @Nullable CellReading<StartOrEnd> now = isCurrent ? current : plain;
        if (original == null || original.value().isEmpty()) {
            return new SheetEnd(now == null ? original : now, Optional.empty());
        }
        return now == null || now.value().isEmpty()
                ? new SheetEnd(original, Optional.empty())
                : between(builder, original, now);
    }

    private static SheetEnd between(
            RecordBuilder builder, CellReading<StartOrEnd> original, CellReading<StartOrEnd> now) {
        Optional<PartialDate> first = original.value().flatMap(StartOrEnd::date);
        Optional<PartialDate> last = now.value().flatMap(StartOrEnd::date);
        if (first.isEmpty() || last.isEmpty()) {
            return new SheetEnd(now, Optional.empty());
        }
        if (last.get().equals(first.get())) {
            return new SheetEnd(original, Optional.empty());
        }
        if (!last.get().last().isAfter(first.get().last())) {
            builder.wrong(
                    builder.cells().has(CURRENT) ? CURRENT : END,
                    "the current end date is before the original end date, %s; correct one of them, or enter the day it was ended early in a separate column"
                            .formatted(first.get()));
            return new SheetEnd(original, Optional.empty());
        }
        return new SheetEnd(original, last);
    }

    private static @Nullable CellReading<StartOrEnd> read(RecordBuilder builder, String field) {
        return builder.reading(field, cell -> SheetTerm.end(builder, cell));
    }
}
