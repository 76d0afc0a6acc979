package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.FieldCells;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.values.Json;

/** Reads what is bought from the rows of a contract: codes of CPV, of ProClass, or with their scheme before them. */
final class SheetCategories {
    private static final String FIELD = "categories";
    private static final String DESCRIPTION = "categories.description";

    static final String[] COLUMNS = {
        FIELD, "categories.description", "categories.proclass", "categories.proclassDescription"
    };

    private final RecordBuilder builder;
    private final Map<String, JsonNode> standing = new LinkedHashMap<>();
    private final Map<String, ObjectNode> said = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private SheetCategories(RecordBuilder builder) {
        this.builder = builder;
        builder.at(FIELD).forEach(one -> standing.put(key(one), one));
    }

    static void draw(RecordBuilder builder) {
        new SheetCategories(builder).draw();
    }

    private void draw() {
        FieldCells cells = builder.cells();
        for (Row row : builder.rows()) {
            List<ObjectNode> ofRow = new ArrayList<>();
            cells.each(row, FIELD).forEach(cell -> read(cell, row, ofRow));
            describe(ofRow, row);
            String proclass = cells.cell(row, "categories.proclass");
            if (CellText.read(proclass).value().isPresent()) {
                ObjectNode category = category("ProClass", proclass);
                described(category, cells.cell(row, "categories.proclassDescription"));
                ofRow.add(category);
            }
            ofRow.forEach(category -> said.putIfAbsent(key(category), category));
        }
        if (!said.isEmpty()) {
            ArrayNode list = Json.mapper().createArrayNode();
            said.forEach((key, category) -> list.add(kept(category, standing.get(key))));
            builder.set(FIELD, list);
        } else if (!words.isEmpty()) {
            builder.unsaid(FIELD, (NoValue<?>) CellText.<String>notRecorded(String.join("; ", words)));
            builder.findings()
                    .note(
                            "the categories have a description but no code, and are kept in the reason for the blank field");
        }
    }

    private void read(String cell, Row row, List<ObjectNode> ofRow) {
        CellReading<String> reading = CellText.read(cell);
        if (reading instanceof CellReading.Unreadable<String> unreadable) {
            builder.wrong(row, FIELD, cell, unreadable.inWords());
        } else if (reading instanceof NoValue<String> none && !none.isBlank()) {
            builder.unsaid(FIELD, none);
        }
        if (reading.value().isEmpty()) {
            return;
        }
        if (isAsItStands(cell)) {
            standing.values().forEach(one -> ofRow.add(one.deepCopy()));
            return;
        }
        WrittenCategories written = WrittenCategories.of(cell);
        written.codes().forEach(code -> {
            ObjectNode category = category(code.scheme(), code.id());
            described(category, code.description() == null ? "" : code.description());
            ofRow.add(category);
        });
        written.notes().forEach(note -> builder.note(row, FIELD, cell, note));
        if (ofRow.size() == 1 && written.words().size() == 1 && !ofRow.get(0).has("description")) {
            described(ofRow.get(0), written.words().get(0));
        } else {
            words.addAll(written.words());
        }
    }

    /** Whether a cell is as our own spreadsheet has the current categories. */
    private boolean isAsItStands(String cell) {
        return !standing.isEmpty() && cell.equals(String.join("; ", standing.keySet()));
    }

    /** Sets the descriptions from their own column: one for each code, in order. */
    private void describe(List<ObjectNode> ofRow, Row row) {
        String cell = builder.cells().cell(row, DESCRIPTION);
        List<String> each = ofRow.size() == 1 ? List.of(cell) : CellText.several(cell);
        if (ofRow.size() == each.size()) {
            for (int i = 0; i < each.size(); i++) {
                described(ofRow.get(i), each.get(i));
            }
        } else if (!each.isEmpty() && !ofRow.isEmpty()) {
            builder.note(
                    row,
                    DESCRIPTION,
                    "codes: %d, descriptions: %d; the descriptions are not read".formatted(ofRow.size(), each.size()));
        } else if (ofRow.isEmpty() && CellText.read(cell).value().isPresent()) {
            words.add(cell);
        }
    }

    private static JsonNode kept(ObjectNode category, @Nullable JsonNode standing) {
        return standing == null || category.has("description") ? category : standing;
    }

    private static void described(ObjectNode category, String description) {
        CellText.read(description).value().ifPresent(text -> category.put("description", text.replaceAll("\\s+", " ")));
    }

    private static ObjectNode category(String scheme, String id) {
        return Json.mapper().createObjectNode().put("scheme", scheme).put("id", id.strip());
    }

    private static String key(JsonNode category) {
        return category.path("scheme").asText() + " " + category.path("id").asText();
    }
}
