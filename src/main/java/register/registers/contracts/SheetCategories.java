package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.drafts.FieldCells;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.values.Json;

/** Reads what is bought from the rows of a contract: codes of CPV, of ProClass, or with their scheme before them. */
final class SheetCategories {
    private static final String FIELD = "categories";
    private static final Pattern SCHEMED = Pattern.compile("([A-Za-z][A-Za-z0-9-]*) (\\S+)");

    static final String[] COLUMNS = {
        FIELD, "categories.description", "categories.proclass", "categories.proclassDescription"
    };

    private SheetCategories() {}

    static void draw(RecordBuilder builder) {
        Map<String, JsonNode> standing = new LinkedHashMap<>();
        builder.at(FIELD).forEach(one -> standing.put(key(one), one));
        Map<String, ObjectNode> said = new LinkedHashMap<>();
        FieldCells cells = builder.cells();
        for (Row row : builder.rows()) {
            for (String cell : cells.each(row, FIELD)) {
                CellText.several(cell.replace(',', ';'))
                        .forEach(code -> add(said, category(code), cells.cell(row, "categories.description")));
            }
            String proclass = cells.cell(row, "categories.proclass");
            if (CellText.read(proclass).value().isPresent()) {
                add(said, category("ProClass", proclass), cells.cell(row, "categories.proclassDescription"));
            }
        }
        if (!said.isEmpty()) {
            ArrayNode list = Json.mapper().createArrayNode();
            said.forEach((key, category) -> list.add(described(category, standing.get(key))));
            builder.set(FIELD, list);
        }
    }

    private static JsonNode described(ObjectNode category, @org.jspecify.annotations.Nullable JsonNode standing) {
        return standing == null || category.has("description") ? category : standing;
    }

    private static void add(Map<String, ObjectNode> said, ObjectNode category, String description) {
        if (!category.path("id").asText().isEmpty()) {
            CellText.read(description)
                    .value()
                    .ifPresent(text -> category.put("description", text.replaceAll("\\s+", " ")));
            said.putIfAbsent(key(category), category);
        }
    }

    private static ObjectNode category(String code) {
        if (CellText.read(code).value().isEmpty()) {
            return category("CPV", "");
        }
        Matcher schemed = SCHEMED.matcher(code);
        return schemed.matches() ? category(schemed.group(1), schemed.group(2)) : category("CPV", code);
    }

    private static ObjectNode category(String scheme, String id) {
        return Json.mapper().createObjectNode().put("scheme", scheme).put("id", id.strip());
    }

    private static String key(JsonNode category) {
        return category.path("scheme").asText() + " " + category.path("id").asText();
    }
}
