package register.registers.metrics;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.drafts.CellError;
import register.intake.drafts.FieldCells;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Row;
import register.registers.figures.Phrase;
import register.registers.figures.Slug;
import register.registers.figures.TimePeriod;
import register.values.Reference;
import register.values.problem.Refusal;

/**
 * The identity of the observation in a row: its measure, period and part.
 *
 * @param key of the observation
 */
record SheetPlace(String measure, TimePeriod period, SortedMap<String, String> dimensions, String key) {
    private static final Pattern NAMED = Pattern.compile("([a-z][a-zA-Z0-9]{0,49}): (.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("; (?=[a-z][a-zA-Z0-9]{0,49}: )");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The identity, or the error in it. */
    record Found(Optional<SheetPlace> place, Optional<CellError> wrong) {
        static Found wrong(CellError wrong) {
            return new Found(Optional.empty(), Optional.of(wrong));
        }
    }

    /** Reads the identity from a row whose period was read already. */
    static Found of(FieldCells cells, Row row, TimePeriod period) {
        String field = measureField(cells, row);
        String measure = slug(cells.cell(row, field));
        if (measure.isEmpty()) {
            return Found.wrong(cells.wrong(row, field, "enter the measure"));
        }
        SortedMap<String, String> dimensions = new TreeMap<>();
        Optional<CellError> wrong = dimensions(cells, row, dimensions);
        if (wrong.isPresent()) {
            return new Found(Optional.empty(), wrong);
        }
        try {
            String key = new Reference(Slug.observation(measure, period, dimensions)).key();
            return new Found(Optional.of(new SheetPlace(measure, period, dimensions, key)), Optional.empty());
        } catch (Refusal unfit) {
            return Found.wrong(cells.wrong(row, field, unfit.detail()));
        }
    }

    /** Returns the name of a measure as in URLs; a display name is converted. */
    static String slug(String said) {
        return NAME.matcher(said).matches() ? said : Slug.hyphenated(said);
    }

    /** Returns the label of the observation for messages. */
    String label() {
        return Phrase.of(measure, period, dimensions);
    }

    /** Sets the identity in the item; a different spelling under the same key is refused as a mistake. */
    void draw(RecordBuilder builder, Row row) {
        if (!builder.isNew()) {
            refuseOther(builder, row);
            return;
        }
        builder.set("measure", measure);
        builder.set("period", period);
        if (!dimensions.isEmpty()) {
            builder.set("dimensions", dimensions);
        }
    }

    private void refuseOther(RecordBuilder builder, Row row) {
        Map<String, String> standing = new TreeMap<>();
        builder.at("dimensions")
                .properties()
                .forEach(one -> standing.put(one.getKey(), one.getValue().asText()));
        boolean isSame = builder.at("measure").asText().equals(measure)
                && builder.at("period").asText().equals(period.label())
                && standing.equals(dimensions);
        if (!isSame) {
            builder.wrong(
                    row,
                    dimensions.isEmpty() ? "measure" : "dimensions",
                    "the register spells this differently, for %s; use the same spelling"
                            .formatted(Phrase.of(builder.at("measure").asText(), period, standing)));
        }
    }

    /** Returns the field whose column has the measure of a row. */
    static String measureField(FieldCells cells, Row row) {
        return cells.cell(row, "measure").isBlank() && cells.has("measureName") ? "measureName" : "measure";
    }

    private static Optional<CellError> dimensions(FieldCells cells, Row row, Map<String, String> into) {
        for (String part : BETWEEN.split(cells.cell(row, "dimensions"), -1)) {
            Matcher named = NAMED.matcher(part);
            if (named.matches()) {
                into.put(named.group(1), named.group(2).strip());
            } else if (!part.isBlank()) {
                return Optional.of(
                        cells.wrong(row, "dimensions", "write the dimension and the part, like serviceLine: Housing"));
            }
        }
        for (String field : cells.fieldsWithin(ObservationHeaders.DIMENSIONS)) {
            put(field.substring(ObservationHeaders.DIMENSIONS.length()), cells.cell(row, field), into);
        }
        String dimension = cells.cell(row, "dimension");
        String member = cells.cell(row, "member");
        if (dimension.isBlank() != member.isBlank()) {
            return Optional.of(cells.wrong(
                    row, dimension.isBlank() ? "member" : "dimension", "enter both the dimension and the part"));
        }
        put(ObservationHeaders.name(dimension), member, into);
        return Optional.empty();
    }

    private static void put(String name, String cell, Map<String, String> into) {
        String member = cell.replaceAll("\\s+", " ").strip();
        if (!member.isEmpty()) {
            into.put(name, member);
        }
    }
}
