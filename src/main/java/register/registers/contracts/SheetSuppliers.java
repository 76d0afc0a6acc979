package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.FieldCells;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.Missing;

/** Reads the suppliers of a contract from its rows, and keeps what is already recorded of each. */
final class SheetSuppliers {
    private static final String FIELD = "suppliers";
    private static final String COMPANY = "suppliers.identifiers.company";
    private static final String CHARITY = "suppliers.identifiers.charity";
    private static final String OTHER = "suppliers.identifiers.other";
    static final String[] COLUMNS = {FIELD, COMPANY, CHARITY, OTHER, "suppliers.scale", "suppliers.vcse"};
    private static final Set<String> NO_NAME =
            Set.of("various", "various suppliers", "multiple", "multiple suppliers", "several", "see list");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,7}");
    private static final int COMPANY_DIGITS = 8;

    private final RecordBuilder builder;
    private final FieldCells cells;
    private final Map<String, ObjectNode> standing = new LinkedHashMap<>();
    private final Map<String, ObjectNode> suppliers = new LinkedHashMap<>();
    private @Nullable NoValue<String> notSaid;

    private SheetSuppliers(RecordBuilder builder) {
        this.builder = builder;
        this.cells = builder.cells();
        for (JsonNode supplier : builder.at(FIELD)) {
            standing.put(key(supplier.path("name").asText()), supplier.deepCopy());
        }
    }

    static void draw(RecordBuilder builder) {
        if (builder.cells().has(FIELD)) {
            new SheetSuppliers(builder).draw();
        } else {
            builder.noColumn(FIELD);
        }
    }

    private void draw() {
        for (Row row : builder.rows()) {
            List<String> names = new ArrayList<>();
            for (String cell : cells.each(row, FIELD)) {
                CellText.several(cell).forEach(name -> read(name, names));
            }
            if (cells.each(row, FIELD).isEmpty()) {
                noted(new NoValue<>("", Missing.Because.NOT_RECORDED, null, null));
            }
            names.forEach(name -> supplier(name, row, names.size() == 1));
        }
        if (!suppliers.isEmpty()) {
            ArrayNode list = Json.mapper().createArrayNode();
            list.addAll(suppliers.values());
            builder.set(FIELD, list);
        } else if (notSaid != null) {
            builder.unsaid(FIELD, notSaid);
        }
    }

    private void read(String said, List<String> names) {
        String name = said.replaceAll("\\s+", " ").strip();
        CellReading<String> reading = CellText.read(name);
        if (NO_NAME.contains(name.toLowerCase(Locale.ROOT))) {
            noted(new NoValue<>(
                    name, Missing.Because.NOT_PUBLISHED_HERE, null, "The spreadsheet says \"" + name + "\"."));
        } else if (reading instanceof NoValue<String> none) {
            noted(none);
        } else {
            names.add(name);
        }
    }

    private void noted(NoValue<String> none) {
        notSaid = notSaid == null || notSaid.isBlank() ? none : notSaid;
    }

    /** Reads a supplier; the other cells of the row belong to it only if it is the only one in the row. */
    private void supplier(String name, Row row, boolean isAlone) {
        String key = key(name);
        ObjectNode supplier = suppliers.computeIfAbsent(key, any -> {
            ObjectNode known = standing.get(key);
            return known == null ? Json.mapper().createObjectNode() : known;
        });
        supplier.put("name", name);
        if (!isAlone) {
            return;
        }
        identifier(supplier, "GB-COH", company(cells.cell(row, COMPANY), row));
        identifier(supplier, "GB-CHC", said(cells.cell(row, CHARITY)));
        String other = said(cells.cell(row, OTHER)).replaceFirst("^GB-PPON[-:]", "");
        identifier(supplier, "GB-PPON", other.matches("[A-Za-z]{4}-[0-9]{4}-[A-Za-z0-9]{4}") ? other : "");
        flag(supplier, row, "scale");
        flag(supplier, row, "vcse");
    }

    private void flag(ObjectNode supplier, Row row, String name) {
        String field = FIELD + "." + name;
        CellReading<Boolean> reading = YesNo.read(cells.cell(row, field));
        if (reading instanceof CellReading.Unreadable<Boolean> unreadable) {
            builder.wrong(row, field, unreadable.inWords());
        } else if (reading.value().isPresent()) {
            boolean isSo = reading.value().get();
            if (name.equals("vcse")) {
                supplier.put(name, isSo);
            } else if (isSo && !supplier.has(name)) {
                // The LGA schema has only yes or no here, so a size that is already recorded stays.
                supplier.put(name, Supplier.Scale.SME.word());
            } else if (!isSo) {
                supplier.put(name, Supplier.Scale.LARGE.word());
            }
        }
    }

    /** Restores the leading zeros of a company number, which a spreadsheet drops from a numeric cell. */
    private String company(String cell, Row row) {
        String number = said(cell).replace(" ", "").toUpperCase(Locale.ROOT).replaceFirst("^GB-COH-", "");
        if (!DIGITS.matcher(number).matches()) {
            return number;
        }
        String whole = "0".repeat(COMPANY_DIGITS - number.length()) + number;
        builder.findings()
                .note("row %d: the company number is read as %s, with the zeros it begins with"
                        .formatted(row.number(), whole));
        return whole;
    }

    private static String said(String cell) {
        return CellText.read(cell.strip()).value().orElse("");
    }

    private static void identifier(ObjectNode supplier, String scheme, String id) {
        if (id.isEmpty()) {
            return;
        }
        ArrayNode identifiers = supplier.withArray("identifiers");
        for (JsonNode identifier : identifiers) {
            if (identifier.path("scheme").asText().equals(scheme)) {
                ((ObjectNode) identifier).put("id", id);
                return;
            }
        }
        identifiers.addObject().put("scheme", scheme).put("id", id);
    }

    private static String key(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
