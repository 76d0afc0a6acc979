package register.registers.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.WrittenNumber;
import register.registers.figures.Decimal;
import register.registers.figures.Marker;
import register.values.Json;
import register.values.Missing;

/** Reads an observation's value from its cell: the value and how it was written, its bounds, or why it is missing. */
final class SheetFigure {
    private static final String VALUE = "value";
    private static final String MARKERS = "markers";
    private static final String PUBLISHED = "asPublished";
    private static final String BELOW = "bound.below";
    private static final String ABOVE = "bound.above";
    private static final Set<Marker> INSTEAD = Set.of(Marker.C, Marker.X, Marker.Z, Marker.W);

    private final RecordBuilder builder;
    private final FieldCells cells;
    private final Row row;
    private final String field;
    private final ImportMode mode;
    private final MarkedCell cell;
    private final PercentMeasures percents;
    private final Set<String> before = new LinkedHashSet<>();

    private SheetFigure(RecordBuilder builder, Row row, String field, ImportMode mode, PercentMeasures percents) {
        this.percents = percents;
        this.builder = builder;
        this.cells = builder.cells();
        this.row = row;
        this.field = field;
        this.mode = mode;
        this.cell = MarkedCell.of(cells.cell(row, field));
        builder.at(MARKERS).forEach(marker -> before.add(marker.asText()));
    }

    /**
     * Sets the value in the item.
     *
     * @param field whose column has the figure
     * @param percents the measures of the file that are percentages
     */
    static void draw(RecordBuilder builder, Row row, String field, ImportMode mode, PercentMeasures percents) {
        new SheetFigure(builder, row, field, mode, percents).draw();
    }

    private void draw() {
        if (cells.each(row, field).stream().distinct().count() > 1) {
            wrong(field, "another column in this row has a different value; choose which column to leave out");
            return;
        }
        MarkedCell column = MarkedCell.all(said(MARKERS));
        if (!cell.unknown().isEmpty() || !column.unknown().isEmpty()) {
            wrong(
                    cell.unknown().isEmpty() ? MARKERS : field,
                    "this is not a marker; write a Government Analysis Function marker, like [c], [e] or [x], or leave out the column");
            return;
        }
        Set<Marker> markers = new LinkedHashSet<>(column.markers());
        markers.addAll(cell.markers());
        // Bounds come first, since one may be in a column and in the cell of the value.
        bound(BELOW);
        bound(ABOVE);
        CellReading<WrittenNumber> reading = WrittenFigure.read(cell.text(), said("unit"));
        if (reading instanceof Unreadable<WrittenNumber> unreadable) {
            wrong(field, unreadable.inWords());
        } else if (reading instanceof Parsed<WrittenNumber> said) {
            if (said.note() != null) {
                builder.note(row, field, said.note());
            }
            counted(said.said());
        } else if (reading instanceof NoValue<WrittenNumber> none) {
            unsaid(none, markers);
        }
        markers(markers);
    }

    private void counted(WrittenNumber counted) {
        BigDecimal number = counted.number();
        switch (counted.kind()) {
            case NUMBER, PERCENT, SECONDS -> {
                JsonNode standing = builder.at(VALUE);
                boolean isSame = standing.isNumber() && standing.decimalValue().compareTo(number) == 0;
                if (!isSame) {
                    percents.doubt(cells, row, counted).ifPresent(doubt -> wrong(field, doubt));
                }
                builder.set(VALUE, Decimal.plain(number));
                if (!isSame && !cells.has(BELOW) && !cells.has(ABOVE)) {
                    builder.unset(BELOW);
                    builder.unset(ABOVE);
                }
                asPublished(isSame);
            }
            case BELOW -> bounded(BELOW, number);
            case ABOVE -> bounded(ABOVE, number);
            case AT_MOST, AT_LEAST -> wrong(field, "write a bound like <6 or >9, without 'or equal to'");
        }
    }

    private void bounded(String bound, BigDecimal number) {
        builder.unset(VALUE);
        builder.set(bound, Decimal.plain(number));
        builder.unsaid(VALUE, Missing.Because.NOT_PUBLISHED_HERE);
        asPublished(false);
    }

    private void unsaid(NoValue<WrittenNumber> none, Set<Marker> markers) {
        boolean stood = builder.at(VALUE).isNumber();
        boolean isBound = !builder.at("bound").isMissingNode();
        boolean isTold = !none.isBlank() || markers.stream().anyMatch(INSTEAD::contains);
        boolean isLeft = stood && mode == ImportMode.UPDATE && !isTold;
        if (!isLeft && (isTold || isBound || !markers.isEmpty())) {
            because(none, markers, isBound);
        } else if (!isLeft) {
            builder.unsaid(VALUE, none);
        }
        if (stood && builder.at(VALUE).isMissingNode()) {
            builder.unset(PUBLISHED);
        }
        builder.line(PUBLISHED);
    }

    /** Sets the reason why there is no value: from a marker if there is one, otherwise from the words of the cell. */
    private void because(NoValue<WrittenNumber> none, Set<Marker> markers, boolean isBound) {
        builder.unset(VALUE);
        Optional<Marker> instead = markers.stream().filter(INSTEAD::contains).findFirst();
        Missing.Because blank = isBound ? Missing.Because.NOT_PUBLISHED_HERE : Missing.Because.NOT_RECORDED;
        Missing words = none.isBlank() ? new Missing(VALUE, blank, null, null, null) : none.missing(VALUE);
        Missing reason = instead.map(marker -> new Missing(VALUE, because(marker), null, null, null))
                .orElse(words);
        if (!isKnown(reason, markers)) {
            builder.reason(VALUE, Json.mapper().valueToTree(reason));
        }
    }

    /** Whether the item already has this reason; the current one may be more specific or have an explanation. */
    private boolean isKnown(Missing reason, Set<Marker> markers) {
        Optional<JsonNode> standing = builder.reason(VALUE);
        boolean isSameMarked = before.equals(words(markers));
        return standing.filter(one ->
                        one.path("because").asText().equals(reason.because().word())
                                || (isSameMarked && cell.text().isEmpty()))
                .isPresent();
    }

    private static Missing.Because because(Marker marker) {
        return switch (marker) {
            case Z -> Missing.Because.NOT_APPLICABLE;
            case W -> Missing.Because.NOT_RECORDED;
            default -> Missing.Because.NOT_PUBLISHED_HERE;
        };
    }

    private void bound(String bound) {
        if (!cells.has(bound)) {
            return;
        }
        CellReading<WrittenNumber> reading = WrittenNumber.read(cells.cell(row, bound));
        if (reading instanceof Parsed<WrittenNumber> said && said.said().kind() == WrittenNumber.Kind.NUMBER) {
            builder.set(bound, Decimal.plain(said.said().number()));
        } else if (reading instanceof NoValue<WrittenNumber>) {
            if (mode == ImportMode.SNAPSHOT) {
                builder.unset(bound);
            }
        } else {
            wrong(bound, "enter a number");
        }
    }

    /** Sets the value as published: from its column, or from the cell itself if that is more than the number. */
    private void asPublished(boolean isSame) {
        CellReading<String> column = CellText.oneLine(said(PUBLISHED));
        String written = cell.text().replaceAll("\\s+", " ");
        if (column instanceof Parsed<String> said) {
            builder.set(PUBLISHED, said.said());
        } else if (!WrittenFigure.isBare(written)) {
            builder.set(PUBLISHED, written);
        } else if (!isSame || mode == ImportMode.SNAPSHOT) {
            builder.unset(PUBLISHED);
        }
    }

    /**
     * Sets the markers. In an update, blank cells keep the current ones, except a marker that stood for a value which
     * is now given.
     */
    private void markers(Set<Marker> markers) {
        boolean isSilent = markers.isEmpty() && (mode == ImportMode.UPDATE || !cells.has(MARKERS));
        Set<String> all = isSilent ? new LinkedHashSet<>(before) : words(markers);
        if (isSilent && builder.at(VALUE).isNumber()) {
            INSTEAD.forEach(marker -> all.remove(marker.word()));
        }
        builder.unset(MARKERS);
        if (!all.isEmpty()) {
            ArrayNode list = Json.mapper().createArrayNode();
            all.forEach(list::add);
            builder.set(MARKERS, list);
        }
    }

    private static Set<String> words(Set<Marker> markers) {
        Set<String> words = new LinkedHashSet<>();
        markers.forEach(marker -> words.add(marker.word()));
        return words;
    }

    private String said(String name) {
        return CellText.read(cells.cell(row, name)).value().orElse("");
    }

    private void wrong(String name, String detail) {
        builder.wrong(row, name, detail);
    }
}
