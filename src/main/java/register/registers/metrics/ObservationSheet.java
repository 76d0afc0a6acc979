package register.registers.metrics;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.MissingReasons;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.PendingRecords;
import register.intake.drafts.SheetDefinition;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.DateColumn;
import register.intake.sheets.HeaderVocabulary;
import register.intake.sheets.Row;
import register.registers.figures.TimePeriod;

/** Reads observations from spreadsheets: one from each row, or one from each column of a period in a row. */
public final class ObservationSheet implements SheetDefinition {
    private static final HeaderVocabulary VOCABULARY = ObservationHeaders.vocabulary(ObservationAttributes.COLUMNS);
    private static final Set<String> ESSENTIAL = Set.of("measure", "measureName", "period", "year", "quarter", "month");
    private static final Set<String> CAN_BE_MISSING = Set.of("value");
    private static final String VALUE = "value";
    private static final String YEAR = "year";

    @Override
    public HeaderVocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> essential() {
        return ESSENTIAL;
    }

    @Override
    public Set<String> dates() {
        return Set.of("period");
    }

    @Override
    public List<PendingRecord> drafts(FieldCells cells, ImportMode mode) {
        if (!cells.has("measure") && !cells.has("measureName")) {
            throw UNREADABLE_SHEET.because(
                    "no column has the measure; choose the column that has it, or enter the measure once for all rows");
        }
        PendingRecords drafts = new PendingRecords(cells, mode, CAN_BE_MISSING);
        Set<String> wide = cells.fieldsWithin(ObservationHeaders.VALUES);
        return wide.isEmpty() ? rowByRow(cells, mode, drafts) : periodByPeriod(cells, mode, drafts, wide);
    }

    private static List<PendingRecord> rowByRow(FieldCells cells, ImportMode mode, PendingRecords drafts) {
        if (!cells.has(VALUE)) {
            throw UNREADABLE_SHEET.because(
                    "no column has the values, and no header is a period; choose the column that has the values");
        }
        if (Stream.of("period", YEAR, "quarter", "month").noneMatch(cells::has)) {
            throw UNREADABLE_SHEET.because(
                    "no column has the period; choose the column that has it, or enter the period once for all rows");
        }
        RowPeriods periods = RowPeriods.of(cells);
        PercentMeasures percents = PercentMeasures.of(cells, Set.of(VALUE));
        return cells.rows().stream()
                .map(row -> draft(cells, mode, drafts, row, periods.read(row), VALUE, percents))
                .toList();
    }

    /** Reads an observation from each column of a period; a blank cell is none. */
    private static List<PendingRecord> periodByPeriod(
            FieldCells cells, ImportMode mode, PendingRecords drafts, Set<String> wide) {
        if (cells.has(VALUE) || cells.has("period")) {
            throw UNREADABLE_SHEET.because(
                    "some headers are periods, and another column has %s; choose which columns to leave out",
                    cells.has(VALUE) ? "the values" : "the period");
        }
        List<String> headers = wide.stream().map(ObservationSheet::header).toList();
        DateColumn dates = cells.dates().basis() == DateColumn.Basis.GIVEN ? cells.dates() : DateColumn.of(headers);
        // A header that can only be a financial year, in any notation, decides how 2010-11 beside it is read.
        WrittenPeriods periods = WrittenPeriods.of(
                headers.stream()
                        .map(header -> header.replaceFirst(" or .*", "").replace('/', '-'))
                        .toList(),
                dates);
        Map<String, List<String>> fields = inOrder(cells, wide);
        PercentMeasures percents = PercentMeasures.of(cells, fields.keySet());
        List<PendingRecord> all = new ArrayList<>();
        for (Row row : cells.rows()) {
            for (String field : fields.keySet()) {
                if (!cells.cell(row, field).isBlank()) {
                    all.add(draft(cells, mode, drafts, row, period(cells, row, field, periods), field, percents));
                }
            }
        }
        return all;
    }

    /** Returns the letters of the columns of each period, in the order of the file. */
    private static Map<String, List<String>> inOrder(FieldCells cells, Set<String> wide) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        cells.all()
                .forEach(column -> column.read()
                        .filter(wide::contains)
                        .ifPresent(field -> fields.computeIfAbsent(field, any -> new ArrayList<>())
                                .add(column.letter())));
        fields.forEach((field, letters) -> {
            if (letters.size() > 1) {
                throw UNREADABLE_SHEET.because(
                        "columns %s have the same period; choose which to leave out", String.join(" and ", letters));
            }
        });
        return fields;
    }

    private static RowPeriods.Of period(FieldCells cells, Row row, String field, WrittenPeriods periods) {
        String header = header(field);
        if (!WrittenPeriods.isPart(header)) {
            // A mapping gives the label of a period; as a label, 2010-11 is the month.
            CellReading<TimePeriod> read = WrittenPeriods.isEither(header)
                    ? WrittenPeriods.label(header)
                    : periods.read(header.replaceFirst(" or .*", ""));
            return new RowPeriods.Of(field, read);
        }
        return cells.has(YEAR)
                ? new RowPeriods.Of(field, periods.within(cells.cell(row, YEAR), header))
                : new RowPeriods.Of(
                        field,
                        new Unreadable<>(
                                "the header names a month or quarter without its year",
                                "add a column with the year, or enter the year once for all rows"));
    }

    private static String header(String field) {
        return field.substring(ObservationHeaders.VALUES.length());
    }

    private static PendingRecord draft(
            FieldCells cells,
            ImportMode mode,
            PendingRecords drafts,
            Row row,
            RowPeriods.Of period,
            String figure,
            PercentMeasures percents) {
        String label = cells.cell(row, "measure");
        if (!(period.read() instanceof Parsed<TimePeriod> said)) {
            String why = period.read() instanceof Unreadable<TimePeriod> unreadable
                    ? unreadable.inWords()
                    : "enter the period of the figure";
            return drafts.unknown(row, label, cells.wrong(row, period.field(), why));
        }
        SheetPlace.Found found = SheetPlace.of(cells, row, said.said());
        if (found.wrong().isPresent()) {
            return drafts.unknown(row, label, found.wrong().get());
        }
        SheetPlace place = found.place().orElseThrow();
        Map<String, String> readFrom = new LinkedHashMap<>();
        Stream.of(VALUE, "asPublished", "bound", "markers", "missing").forEach(member -> readFrom.put(member, figure));
        readFrom.put("period", period.field());
        readFrom.put("measure", "measureName");
        if (!cells.has("dimensions") && cells.has("member")) {
            readFrom.put("dimensions", "member");
        }
        return drafts.of(place.key(), place.label(), List.of(row), readFrom, builder -> {
            if (said.note() != null) {
                builder.note(row, period.field(), said.note());
            }
            place.draw(builder, row);
            SheetFigure.draw(builder, row, figure, mode, percents);
            builder.text("note");
            SheetSource.draw(builder);
            MissingReasons.draw(builder, CAN_BE_MISSING);
        });
    }
}
