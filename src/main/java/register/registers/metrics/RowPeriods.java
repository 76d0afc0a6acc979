package register.registers.metrics;

import java.util.ArrayList;
import java.util.List;
import register.intake.drafts.FieldCells;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.Column;
import register.intake.sheets.Row;
import register.registers.figures.TimePeriod;
import register.values.problem.Refusal;

/** Reads the periods of the rows of a sheet: from one cell, or from a year and its month or quarter. */
final class RowPeriods {
    private static final String PERIOD = "period";
    private static final String YEAR = "year";
    private static final String QUARTER = "quarter";
    private static final String MONTH = "month";

    private final FieldCells cells;
    private final WrittenPeriods written;

    private RowPeriods(FieldCells cells, WrittenPeriods written) {
        this.cells = cells;
        this.written = written;
    }

    /**
     * The period of a row.
     *
     * @param field that it was read from
     */
    record Of(String field, CellReading<TimePeriod> read) {}

    static RowPeriods of(FieldCells cells) {
        List<String> said = new ArrayList<>();
        for (Column column : cells.columns(PERIOD)) {
            cells.rows().forEach(row -> said.add(row.cell(column.index())));
        }
        return new RowPeriods(cells, WrittenPeriods.of(said, cells.dates()));
    }

    Of read(Row row) {
        String period = cells.cell(row, PERIOD);
        String year = cells.cell(row, YEAR);
        if (!period.isBlank()) {
            return new Of(
                    PERIOD,
                    WrittenPeriods.isPart(period) && !year.isBlank() ? written.within(year, period) : own(row, period));
        }
        String month = cells.cell(row, MONTH);
        if (!month.isBlank()) {
            return new Of(MONTH, year.isBlank() ? written.read(month) : whole(month, written.within(year, month)));
        }
        String quarter = cells.cell(row, QUARTER);
        if (!quarter.isBlank()) {
            return new Of(
                    QUARTER, year.isBlank() ? written.read(quarter) : whole(quarter, written.quarter(year, quarter)));
        }
        return new Of(cells.has(YEAR) ? YEAR : PERIOD, written.within(year, ""));
    }

    /** Reads a month or quarter; a column of these may contain the year of each as well. */
    private CellReading<TimePeriod> whole(String part, CellReading<TimePeriod> within) {
        CellReading<TimePeriod> alone = within.value().isPresent() ? within : written.read(part);
        return alone.value().isPresent() ? alone : within;
    }

    /** Reads a period of one of our own spreadsheets, which have the kind of each period in another column. */
    private CellReading<TimePeriod> own(Row row, String period) {
        String kind = cells.cell(row, "periodKind");
        if (WrittenPeriods.isEither(period) && !kind.isBlank()) {
            try {
                TimePeriod label = TimePeriod.of(period);
                return label.kind().word().equals(kind) ? new Parsed<>(label) : written.read(period);
            } catch (Refusal none) {
                return written.read(period);
            }
        }
        return written.read(period);
    }
}
