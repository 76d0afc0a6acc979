package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.FieldCells;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
import register.intake.sheets.MarkedText;
import register.intake.sheets.Row;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.Missing;

/** Reads the suppliers of a contract from its rows, and keeps what is already recorded of each. */
final class SheetSuppliers {
    private static final String FIELD = "suppliers";
    static final String COMPANY = "suppliers.identifiers.company";
    static final String CHARITY = "suppliers.identifiers.charity";
    private static final String OTHER = "suppliers.identifiers.other";
    static final String[] COLUMNS = {FIELD, COMPANY, CHARITY, OTHER, "suppliers.scale", "suppliers.vcse"};
    private static final Set<String> NUMBERS = Set.of(COMPANY, CHARITY, OTHER);
    private static final Pattern SMALL = Pattern.compile(
            "(?:yes )?\\(?(?:micro|small|medium|sme)(?:[ -]sized?)?(?: ?(?:/|or|and|&) ?(?:micro|small|medium)(?:[ -]sized?)?)*+"
                    + "(?: (?:business|enterprise|company))?\\)?");
    private static final Pattern LARGE = Pattern.compile("(?:no )?\\(?large(?: (?:business|enterprise|company))?\\)?");
    /** What stands before a name in a list: {@code 1.}, {@code (a)}, {@code •}, {@code Lot 2:}. */
    private static final Pattern LISTED = Pattern.compile(
            "^(?:[•·▪●*‣◦–—-]\\s+|\\(?\\d{1,2}[.)]\\s+|\\([a-z]\\)\\s+|(?i:lots?)\\s*\\d{1,2}[a-zA-Z]?(?:\\s*(?:[&,/]|and)\\s*\\d{1,2})*+\\s*[:–—-]\\s*)++");

    private static final Pattern LOT_AFTER = Pattern.compile(
            "(?i)\\s*(?:[-–—:,]\\s*|\\()lots?\\s*\\d{1,2}[a-z]?(?:(?:\\s*(?:[&,/-]|and|to)\\s*)\\d{1,2}[a-z]?)*+\\s*\\)?$");
    private static final Pattern BULLET = Pattern.compile("^[•·▪●*‣◦–—-]\\s+");
    /** How Contracts Finder exports suppliers: {@code [Acme Ltd|1 High Street|COMPANIES_HOUSE|01234567|Yes|No]}. */
    private static final Pattern OF_CONTRACTS_FINDER =
            Pattern.compile("\\s*\\[[^\\[\\]|]+\\|[^\\[\\]]*](?:[\\s,;]*\\[[^\\[\\]|]+\\|[^\\[\\]]*])*+\\s*");

    private static final Pattern COMPANY_NAME = Pattern.compile("(?i)[^:–-]+ (?:ltd|limited|llp|plc|cic)\\.?");

    /** A word in what is bought that names of companies seldom have: {@code Licences from Dell Ltd}. */
    private static final Pattern OF_WORK = Pattern.compile("(?i)\\b(?:of|for|to|from|with|at|in|by)\\b");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    private final RecordBuilder builder;
    private final FieldCells cells;
    private final SupplierNumbers numbers;
    private final Map<String, ObjectNode> standing = new LinkedHashMap<>();
    private final Map<String, ObjectNode> suppliers = new LinkedHashMap<>();
    private @Nullable NoValue<String> notSaid;

    private SheetSuppliers(RecordBuilder builder) {
        this.builder = builder;
        this.cells = builder.cells();
        this.numbers = new SupplierNumbers(builder);
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
            List<List<ObjectNode>> byColumn =
                    texts(row).stream().map(cell -> named(cell, row)).toList();
            if (cells.each(row, FIELD).isEmpty()) {
                noted(new NoValue<>("", Missing.Because.NOT_RECORDED, null, null));
            }
            for (String field : List.of(COLUMNS).subList(1, COLUMNS.length)) {
                parts(field, byColumn, row);
            }
        }
        refuseSwapped();
        if (!suppliers.isEmpty()) {
            ArrayNode list = Json.mapper().createArrayNode();
            list.addAll(suppliers.values());
            builder.set(FIELD, list);
            if (notSaid != null && !notSaid.isBlank()) {
                builder.findings()
                        .note("\"%s\" next to the names of suppliers is not read as a supplier"
                                .formatted(notSaid.words()));
            }
        } else if (notSaid != null) {
            builder.unsaid(FIELD, notSaid);
        }
    }

    /** Refuses a title that is the name of a company beside a supplier that is none: the cells may be swapped. */
    private void refuseSwapped() {
        String title = builder.at("title").asText();
        boolean isCompany = builder.isNew()
                && !cells.isOwn()
                && COMPANY_NAME.matcher(title).matches()
                && !OF_WORK.matcher(title).find();
        if (!isCompany || suppliers.isEmpty()) {
            return;
        }
        boolean isOther = suppliers.values().stream()
                .map(one -> one.path("name").asText())
                .noneMatch(name ->
                        COMPANY_NAME.matcher(name).matches() || key(title).contains(key(name)));
        if (isOther) {
            builder.wrong(
                    FIELD,
                    "the title is the name of a company, and this is not; enter the supplier here and what is bought in the title");
        }
    }

    /** Returns the text of each column of names in a row, also of those that are blank; or else the value of all rows. */
    private List<String> texts(Row row) {
        List<Column> columns = cells.columns(FIELD);
        return columns.size() > 1 && columns.stream().anyMatch(column -> !row.isBlank(column.index()))
                ? columns.stream().map(column -> cells.cell(row, column)).toList()
                : cells.each(row, FIELD);
    }

    /** Returns the suppliers that a cell names. */
    private List<ObjectNode> named(String cell, Row row) {
        List<String> names = new ArrayList<>();
        if (OF_CONTRACTS_FINDER.matcher(cell).matches() && !cells.isOwn()) {
            return IN_BRACKETS
                    .matcher(cell)
                    .results()
                    .map(one -> inParts(one.group(1), row))
                    .flatMap(List::stream)
                    .toList();
        }
        if (isAsItStands(cell)) {
            standing.values().forEach(one -> names.add(one.path("name").asText()));
        } else if (!cell.isEmpty()) {
            CellText.several(cell).forEach(name -> read(name, row, names));
        }
        return names.stream().map(this::supplier).toList();
    }

    /** Returns a supplier that is written in parts: name, address, type of number, number, whether it is an SME and a VCSE. */
    private List<ObjectNode> inParts(String written, Row row) {
        String[] parts = written.split("\\|", -1);
        List<String> names = new ArrayList<>();
        read(parts[0], row, names);
        List<ObjectNode> named = names.stream().map(this::supplier).toList();
        for (ObjectNode one : named) {
            if (parts.length > 3 && parts[2].strip().equalsIgnoreCase("COMPANIES_HOUSE")) {
                numbers.company(one, parts[3].strip(), row);
            }
            if (parts.length > 5) {
                flag(one, parts[4].strip(), row, "scale");
                flag(one, parts[5].strip(), row, "vcse");
            }
        }
        return named;
    }

    /** Whether a cell is as our own spreadsheet has the current names, one of which may have a semicolon in it. */
    private boolean isAsItStands(String cell) {
        return !standing.isEmpty()
                && cell.equals(standing.values().stream()
                        .map(one -> one.path("name").asText())
                        .collect(Collectors.joining("; ")));
    }

    private void read(String said, Row row, List<String> names) {
        String name = unlisted(SPACES.matcher(said).replaceAll(" ").strip(), row);
        Optional<NoValue<String>> none = UnnamedSupplier.of(name);
        Optional<String> marked = MarkedText.unmarked(name);
        if (marked.isPresent()) {
            names.add(marked.get());
        } else if (CellText.read(name) instanceof CellReading.Unreadable<String> unreadable) {
            builder.wrong(row, FIELD, said, unreadable.inWords());
        } else if (none.isPresent()) {
            noted(none.get());
        } else {
            if (!standing.containsKey(key(name)) && !cells.isOwn()) {
                UnnamedSupplier.doubt(name).ifPresent(doubt -> builder.wrong(row, FIELD, said, doubt));
            }
            names.add(name);
        }
    }

    /** Returns a name without the mark of a list or the lot that stands beside it. */
    private String unlisted(String said, Row row) {
        String name = LOT_AFTER
                .matcher(LISTED.matcher(said).replaceFirst(""))
                .replaceFirst("")
                .strip();
        if (cells.isOwn() || name.isEmpty() || name.equals(said) || standing.containsKey(key(said))) {
            return said;
        }
        boolean isPlain = BULLET.matcher(said).replaceFirst("").equals(name);
        if (!isPlain && UnnamedSupplier.doubt(name).isEmpty()) {
            builder.note(row, FIELD, said, "\"%s\" is read as %s".formatted(said, name));
        }
        return name;
    }

    private void noted(NoValue<String> none) {
        notSaid = notSaid == null || notSaid.isBlank() ? none : notSaid;
    }

    private ObjectNode supplier(String name) {
        String key = key(name);
        ObjectNode supplier = suppliers.computeIfAbsent(key, any -> {
            ObjectNode known = standing.get(key);
            return known == null ? Json.mapper().createObjectNode() : known;
        });
        return supplier.put("name", name);
    }

    /**
     * Reads what a row says of its suppliers under a field: in one column, a value for each of them in order, and in several, each
     * of the suppliers of the column of names in the same place.
     */
    private void parts(String field, List<List<ObjectNode>> byColumn, Row row) {
        List<Column> columns = cells.columns(field);
        List<ObjectNode> ofRow = byColumn.stream().flatMap(List::stream).toList();
        if (columns.size() > 1 && columns.size() == byColumn.size()) {
            for (int i = 0; i < columns.size(); i++) {
                part(field, byColumn.get(i), row, cells.cell(row, columns.get(i)));
            }
        } else if (columns.stream()
                        .filter(column -> !row.isBlank(column.index()))
                        .count()
                > 1) {
            builder.wrong(
                    row,
                    field,
                    "columns of names: %d, of this: %d; choose which columns to read"
                            .formatted(byColumn.size(), columns.size()));
        } else if (!ofRow.isEmpty()) {
            part(field, ofRow, row, cells.cell(row, field));
        } else if (NUMBERS.contains(field)
                && said(cells.cell(row, field)).chars().anyMatch(Character::isDigit)) {
            builder.wrong(
                    row,
                    field,
                    "the row has the number of a supplier and no name; enter the name, or remove the number");
        }
    }

    private void part(String field, List<ObjectNode> suppliers, Row row, String cell) {
        switch (field) {
            case COMPANY -> each(field, suppliers, row, cell, (one, said) -> numbers.company(one, said, row));
            case CHARITY -> each(field, suppliers, row, cell, (one, said) -> numbers.charity(one, said, row));
            case OTHER -> each(field, suppliers, row, cell, (one, said) -> SupplierNumbers.procurement(one, said));
            default -> flags(field, suppliers, row, cell);
        }
    }

    private void flags(String field, List<ObjectNode> suppliers, Row row, String cell) {
        String name = field.substring(FIELD.length() + 1);
        boolean isShare = !cell.isEmpty()
                && cells.column(row, field)
                        .filter(column -> column.header().contains("%"))
                        .isPresent();
        if (isShare) {
            builder.wrong(
                    row, field, "the header says that this is a percentage, and not yes or no; leave the column out");
            return;
        }
        if (suppliers.size() == 1) {
            flag(suppliers.get(0), cell, row, name);
        } else {
            each(field, suppliers, row, cell, (supplier, one) -> flag(supplier, one, row, name));
        }
    }

    private void each(String field, List<ObjectNode> ofRow, Row row, String cell, BiConsumer<ObjectNode, String> read) {
        // A blank between two separators is a supplier without a number.
        List<String> values = new ArrayList<>(
                Arrays.stream(SEVERAL.split(cell, -1)).map(String::strip).toList());
        while (values.size() > ofRow.size() && values.get(values.size() - 1).isEmpty()) {
            values.remove(values.size() - 1);
        }
        if (values.stream().allMatch(value -> said(value).isEmpty())) {
            return;
        }
        if (values.size() != ofRow.size()) {
            builder.wrong(
                    row,
                    field,
                    "suppliers: %d, values: %d; enter one for each supplier, in the same order, separated by semicolons"
                            .formatted(ofRow.size(), values.size()));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            read.accept(ofRow.get(i), values.get(i));
        }
    }

    private void flag(ObjectNode supplier, String cell, Row row, String name) {
        String field = FIELD + "." + name;
        CellReading<Boolean> reading = name.equals("scale") ? isSmall(cell) : YesNo.read(cell);
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

    /** Reads whether a supplier is small or medium-sized, also where its size is written. */
    private static CellReading<Boolean> isSmall(String cell) {
        String size = cell.strip().toLowerCase(Locale.ROOT);
        if (SMALL.matcher(size).matches()) {
            return new CellReading.Parsed<>(true);
        }
        return LARGE.matcher(size).matches() ? new CellReading.Parsed<>(false) : YesNo.read(cell);
    }

    static String said(String cell) {
        return CellText.read(cell.strip()).value().orElse("");
    }

    static String key(String name) {
        return PUNCTUATION.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
