package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.StartOrEnd;
import register.values.Json;
import register.values.Missing;

/**
 * Builds the item of one record from its rows, on top of the current item.
 *
 * <p>A field without a column stays as it is. A blank cell keeps the current value in an update; in a snapshot and in a
 * new record it means that nothing is recorded. Words such as TBC give the reason why there is no value.
 */
public final class RecordBuilder {
    private final FieldCells cells;
    private final List<Row> rows;
    private final ImportMode mode;
    private final boolean isNew;
    private final ObjectNode item;
    private final Map<String, JsonNode> missing = new LinkedHashMap<>();
    private final UnclearFields unclear;
    private final RowReadings readings;
    private final Set<String> canBeMissing;
    private final ImportIssues findings;

    /**
     * Starts from the current item.
     *
     * @param canBeMissing the fields for which an item can give a reason why they are missing
     */
    public RecordBuilder(
            FieldCells cells,
            List<Row> rows,
            ImportMode mode,
            @Nullable ObjectNode standing,
            Set<String> canBeMissing,
            ImportIssues findings) {
        this.cells = cells;
        this.rows = rows;
        this.mode = mode;
        this.isNew = standing == null;
        this.item = standing == null ? Json.mapper().createObjectNode() : standing.deepCopy();
        this.canBeMissing = canBeMissing;
        this.findings = findings;
        this.unclear = new UnclearFields(cells);
        this.readings = new RowReadings(cells, rows, findings);
        if (item.remove("missing") instanceof ArrayNode reasons) {
            reasons.forEach(reason -> missing.put(reason.path("field").asText(), reason));
        }
    }

    /** Returns the item under construction, which the caller may change. */
    public ObjectNode item() {
        return item;
    }

    public List<Row> rows() {
        return rows;
    }

    public FieldCells cells() {
        return cells;
    }

    public ImportIssues findings() {
        return findings;
    }

    public ImportMode mode() {
        return mode;
    }

    /** Reports an error in a cell of the first row. */
    public void wrong(String field, String detail) {
        wrong(rows.get(0), field, detail);
    }

    /** Reports an error in a cell. */
    public void wrong(Row row, String field, String detail) {
        readings.wrong(row, field, detail);
    }

    /** Reports an error in what one of the cells of a field has in it. */
    public void wrong(Row row, String field, String said, String detail) {
        if (!cells.isFaulty(row, field)) {
            findings.wrong(cells.wrong(row, field, said, detail));
        }
    }

    /** Notes how one of the cells of a field was read. */
    public void note(Row row, String field, String said, String sentence) {
        findings.note(cells.wrong(row, field, said, sentence).toString());
    }

    /** Notes how a cell of the first row was read. */
    public void note(String field, String sentence) {
        note(rows.get(0), field, sentence);
    }

    /** Notes how a cell was read. */
    public void note(Row row, String field, String sentence) {
        findings.note(cells.told(row, field, sentence));
    }

    /** Reports that the cell of a field may have the name of a person: it is an error unless the writer states why it is published. */
    public void personal(String field) {
        findings.personal(cells.wrong(
                rows.get(0),
                field,
                "the cell may have a personal name; remove it, or explain in 'overriding' why it can be published"));
    }

    public boolean isNew() {
        return isNew;
    }

    /** Returns the finished item, with the reasons for its missing fields. */
    public ObjectNode finished() {
        unclear.report(rows.get(0), findings);
        cells.headings().report(this, rows.get(0));
        if (!missing.isEmpty()) {
            item.putArray("missing").addAll(missing.values());
        }
        return item;
    }

    /** Sets a text field from the column of the same name. */
    public void text(String field) {
        read(field, cell -> standing(field, cell).orElseGet(() -> CellText.read(cell)));
    }

    /** Sets a text field, joining the lines of its cell into one. */
    public void line(String field) {
        read(field, cell -> oneLine(field, cell));
    }

    /** Reads a text as one line. */
    public CellReading<String> oneLine(String field, String cell) {
        return standing(field, cell).orElseGet(() -> CellText.oneLine(cell));
    }

    /** Returns the text of a field whose cell has it unchanged, even if it is a word that stands for no value. */
    private Optional<CellReading<String>> standing(String field, String cell) {
        return !cell.isEmpty() && at(field).isTextual() && at(field).asText().equals(cell)
                ? Optional.of(new CellReading.Parsed<>(cell))
                : Optional.empty();
    }

    /** Sets a text field as one line, unless the cell is blank or the file has no column for it: then it stays as it is. */
    public void optionalLine(String field) {
        CellReading<String> reading = reading(field, cell -> oneLine(field, cell));
        if (reading instanceof CellReading.Parsed<String> said) {
            set(field, said.said());
        } else if (reading instanceof CellReading.NoValue<String> none && !none.isBlank()) {
            unsaid(field, none);
        }
    }

    /** Sets a field to the value that is read from the column of the same name. */
    public <V> void read(String field, Function<String, CellReading<V>> read) {
        value(field, read).ifPresent(value -> set(field, value));
    }

    /** Sets a date field; the date or open end is returned too. */
    public Optional<StartOrEnd> date(String field) {
        Optional<StartOrEnd> when = value(field, cells.dates()::read);
        when.flatMap(StartOrEnd::date).ifPresent(date -> set(field, date));
        if (when.isPresent() && when.get().date().isEmpty()) {
            wrong(
                    field,
                    "this must be a date, and the cell says there is no end; write the date, or leave the cell blank");
        }
        return when;
    }

    /** Returns the value of a field in the rows; if there is none, the item records why. */
    public <V> Optional<V> value(String field, Function<String, CellReading<V>> read) {
        return value(field, field, read);
    }

    /** Returns the value of a field that is read from a column of another name. */
    public <V> Optional<V> value(String field, String column, Function<String, CellReading<V>> read) {
        CellReading<V> reading = reading(column, read);
        if (reading == null) {
            noColumn(field);
        } else if (reading instanceof CellReading.NoValue<V> none) {
            unsaid(field, none);
        }
        return reading == null ? Optional.empty() : reading.value();
    }

    /**
     * Reads a field from the rows, which must agree wherever they have a value. Returns null if the file has no column
     * for it. Values that cannot be read are reported as errors.
     */
    public <V> @Nullable CellReading<V> reading(String field, Function<String, CellReading<V>> read) {
        return readings.of(field, read);
    }

    /** Sets a field, which is then no longer missing. */
    public void set(String field, Object value) {
        String[] steps = field.split("\\.", -1);
        ObjectNode holder = item;
        for (int i = 0; i < steps.length - 1; i++) {
            holder = holder.get(steps[i]) instanceof ObjectNode inner ? inner : holder.putObject(steps[i]);
        }
        JsonNode node = value instanceof JsonNode tree ? tree : Json.mapper().valueToTree(value);
        holder.set(steps[steps.length - 1], node);
        missing.remove(field);
    }

    /** Removes a field, and the object around it if that becomes empty. */
    public void unset(String field) {
        int point = field.lastIndexOf('.');
        String holder = point < 0 ? "" : field.substring(0, point);
        JsonNode inner = point < 0 ? item : item.at("/" + holder.replace('.', '/'));
        if (inner instanceof ObjectNode object) {
            object.remove(field.substring(point + 1));
            if (object.isEmpty() && point >= 0) {
                unset(holder);
            }
        }
    }

    /** Returns the value of a field; a missing node if it has none. */
    public JsonNode at(String field) {
        return item.at("/" + field.replace('.', '/'));
    }

    /** Records that the cells of a field have no value. */
    public void unsaid(String field, CellReading.NoValue<?> cell) {
        boolean stands = !at(field).isMissingNode() || missing.containsKey(field);
        if (cell.isBlank() && stands && (mode == ImportMode.UPDATE || at(field).isMissingNode())) {
            return;
        }
        unset(field);
        if (!canBeMissing.contains(field)) {
            return;
        }
        if (cell.isBlank()) {
            unsaid(field, Missing.Because.NOT_RECORDED);
        } else {
            missing.put(field, Json.mapper().valueToTree(cell.missing(field)));
        }
    }

    /** Records why a field is missing, if it can be missing and has neither a value nor a reason yet. */
    public void unsaid(String field, Missing.Because because) {
        if (canBeMissing.contains(field)
                && !missing.containsKey(field)
                && at(field).isMissingNode()) {
            missing.put(field, Json.mapper().valueToTree(new Missing(field, because, null, null, null)));
        }
    }

    /**
     * Records that the file has no column for a field. It is an error if the file has a column that is not read and may hold
     * it: nobody can say then that the field is not published, or that what stands is still right.
     */
    public void noColumn(String field) {
        if (!canBeMissing.contains(field)) {
            return;
        }
        unclear.lacks(field, isNew, at(field).isMissingNode(), missing.get(field));
        if (isNew) {
            unsaid(field, Missing.Because.NOT_PUBLISHED_HERE);
        }
    }

    /** Records that a part of the item lacks a field without a column; it is an error if a column that is not read may hold it. */
    public void lacks(String field) {
        unclear.lacks(field, true, true, null);
    }

    /** Reports the columns that are not read, have a value in the rows of this record and are most likely one of these fields. */
    public void leftUnread(Set<String> fields) {
        unclear.leftUnread(fields, rows, findings);
    }

    /** Returns the recorded reason of a field, if there is one. */
    public Optional<JsonNode> reason(String field) {
        return Optional.ofNullable(missing.get(field));
    }

    /** Sets the reason of a field. */
    public void reason(String field, JsonNode reason) {
        missing.put(field, reason);
    }

    /** Removes the reason of a field: it has a value, or another reason replaces it. */
    public void said(String field) {
        missing.remove(field);
    }
}
