package register.registers.systems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import register.api.tables.Cell;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.MarkedText;
import register.intake.sheets.Row;
import register.intake.sheets.StartOrEnd;
import register.values.Json;

/** Reads the uses of a system from its rows: one row for each use, or one for each of its service lines. */
final class SheetUses {
    private static final String USES = "uses";
    private static final String FUNCTION = "function";
    private static final String LINES = "serviceLines";
    private static final String AS_OF = "asOf";
    static final String[] COLUMNS = {
        USES,
        "uses.function",
        "uses.serviceLines",
        "uses.onlineForm",
        "uses.formIntegratedWith",
        "uses.asOf",
        "uses.note",
        "uses.source.disclosure",
        "uses.source.question"
    };
    private static final List<String> TEXTS = List.of("onlineForm", "formIntegratedWith", "note");

    private final RecordBuilder builder;
    private final FieldCells cells;
    private final ImportMode mode;
    private final List<ObjectNode> standing = new ArrayList<>();

    private SheetUses(RecordBuilder builder) {
        this.builder = builder;
        this.cells = builder.cells();
        this.mode = builder.mode();
        builder.at(USES).forEach(use -> standing.add(use.deepCopy()));
    }

    static void draw(RecordBuilder builder) {
        SheetUses uses = new SheetUses(builder);
        if (!builder.isNew() && builder.cells().has(USES)) {
            uses.refuseOthers();
        } else if (builder.cells().has("uses.function")) {
            uses.draw();
        }
    }

    /** Keeps the uses, which our own spreadsheets only summarise, and reports an error if their text was changed. */
    private void refuseOthers() {
        Row row = builder.rows().get(0);
        IctSystem system;
        try {
            system = Json.mapper().treeToValue(withoutReasons(), IctSystem.class);
        } catch (JsonProcessingException wrong) {
            // The item itself is refused later, with its errors.
            return;
        }
        refuseOther(row, USES, Cell.plain(SystemAttributes.uses(system)));
        refuseOther(row, "uses.function", Cell.plain(SystemAttributes.functions(system)));
    }

    private JsonNode withoutReasons() {
        ObjectNode plain = Json.mapper().createObjectNode();
        plain.put("name", "any").put("manufacturer", "any").put("contract", "any");
        plain.set(USES, builder.at(USES));
        return plain;
    }

    private void refuseOther(Row row, String field, String said) {
        String cell = cells.cell(row, field);
        if (!cell.isEmpty() && !cell.equals(said) && !joined(cell).equals(said)) {
            builder.wrong(
                    row,
                    field,
                    "this column cannot change the uses; send one row for each use, with its function, service lines and date in separate columns");
        }
    }

    private static String joined(String cell) {
        return CellText.several(cell).stream().map(MarkedText::text).collect(Collectors.joining("; "));
    }

    private void draw() {
        Map<String, ObjectNode> drawn = new LinkedHashMap<>();
        for (Row row : builder.rows()) {
            List<String> functions = texts(row, FUNCTION);
            if (functions.isEmpty() && !isSilent(row)) {
                wrong(row, FUNCTION, "enter what the system is used for");
            }
            functions.forEach(function -> use(row, function, drawn));
        }
        if (drawn.isEmpty()) {
            return;
        }
        Set<String> functions = new HashSet<>();
        drawn.values().forEach(use -> functions.add(key(use)));
        ArrayNode uses = Json.mapper().createArrayNode();
        if (mode == ImportMode.SNAPSHOT) {
            uses.addAll(drawn.values());
        } else {
            merge(drawn, functions, uses);
        }
        builder.set(USES, uses);
    }

    /** Merges the uses in the file into the recorded ones: uses that are not in it stay, and all keep their places. */
    private void merge(Map<String, ObjectNode> drawn, Set<String> functions, ArrayNode uses) {
        List<ObjectNode> rest = new ArrayList<>(drawn.values());
        for (ObjectNode use : standing) {
            if (!functions.contains(key(use))) {
                uses.add(use);
                continue;
            }
            rest.stream().filter(one -> key(one).equals(key(use))).findFirst().ifPresent(one -> {
                uses.add(one);
                rest.remove(one);
            });
        }
        uses.addAll(rest);
    }

    /** Reads the use in a row; rows that differ only in their service lines are one use. */
    private void use(Row row, String function, Map<String, ObjectNode> drawn) {
        ObjectNode use = Json.mapper().createObjectNode();
        known(function).ifPresent(known -> use.setAll(known.deepCopy()));
        use.put(FUNCTION, function);
        texts(row, use);
        asOf(row, use);
        source(row, use);
        Set<String> lines = new HashSet<>();
        List<String> said = texts(row, LINES);
        JsonNode linesBefore = use.remove(LINES);
        ObjectNode same = drawn.computeIfAbsent(use.toString(), any -> use);
        ArrayNode list = same.get(LINES) instanceof ArrayNode already ? already : same.putArray(LINES);
        list.forEach(line -> lines.add(line.asText()));
        said.stream().filter(lines::add).forEach(list::add);
        if (list.isEmpty() && linesBefore instanceof ArrayNode before && keeps(row, LINES)) {
            list.addAll(before);
        }
        if (list.isEmpty()) {
            same.remove(LINES);
        }
    }

    /** Returns the recorded use with this function, if there is exactly one. */
    private Optional<ObjectNode> known(String function) {
        List<ObjectNode> same =
                standing.stream().filter(use -> key(use).equals(key(function))).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private void texts(Row row, ObjectNode use) {
        for (String name : TEXTS) {
            String said = said(row, name);
            if (!said.isEmpty()) {
                use.put(name, said);
            } else if (!keeps(row, name)) {
                use.remove(name);
            }
        }
    }

    private void asOf(Row row, ObjectNode use) {
        CellReading<StartOrEnd> reading = cells.dates().read(cells.cell(row, field(AS_OF)));
        if (reading instanceof Unreadable<StartOrEnd> unreadable) {
            wrong(row, AS_OF, unreadable.inWords());
        } else if (reading instanceof Parsed<StartOrEnd> said) {
            said.said()
                    .date()
                    .ifPresentOrElse(
                            date -> use.put(AS_OF, date.toString()),
                            () -> wrong(row, AS_OF, "this is not a date; write the date of this information"));
        }
    }

    private void source(Row row, ObjectNode use) {
        String disclosure = said(row, "source.disclosure");
        String question = said(row, "source.question");
        if (!disclosure.isEmpty()) {
            boolean isOther = !use.path("source").path("disclosure").asText().equals(disclosure);
            ObjectNode source = isOther ? use.putObject("source") : (ObjectNode) use.get("source");
            source.put("disclosure", disclosure);
        } else if (!keeps(row, "source.disclosure")) {
            use.remove("source");
        }
        if (!question.isEmpty()) {
            use.withObject("/source").put("question", question);
        }
    }

    /** Returns whether a field keeps its recorded value: there is no column, or the cell of an update is blank. */
    private boolean keeps(Row row, String name) {
        boolean isBlank = cells.cell(row, field(name)).isEmpty();
        return !cells.has(field(name)) || (isBlank && mode == ImportMode.UPDATE);
    }

    /** Returns the texts of a cell of several; empty if it states that there is no value. */
    private List<String> texts(Row row, String name) {
        return CellText.several(said(row, name)).stream().map(MarkedText::text).toList();
    }

    /** Returns the text of a cell; empty if it states that there is no value. */
    private String said(Row row, String name) {
        String cell = cells.cell(row, field(name));
        CellReading<String> reading =
                name.equals(LINES) || name.equals(FUNCTION) ? CellText.read(cell) : CellText.oneLine(cell);
        return reading instanceof NoValue<String> ? "" : reading.value().orElse("");
    }

    /** Returns whether a row has no data about a use: it may be there only for the manufacturer. */
    private boolean isSilent(Row row) {
        return said(row, LINES).isEmpty()
                && said(row, AS_OF).isEmpty()
                && said(row, "note").isEmpty();
    }

    private void wrong(Row row, String name, String detail) {
        builder.wrong(row, field(name), detail);
    }

    private static String field(String name) {
        return USES + "." + name;
    }

    private static String key(ObjectNode use) {
        return key(use.path(FUNCTION).asText());
    }

    private static String key(String function) {
        return function.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
