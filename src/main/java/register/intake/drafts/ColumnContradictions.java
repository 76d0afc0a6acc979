package register.intake.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.intake.sheets.Amount;
import register.intake.sheets.Column;
import register.intake.sheets.Row;

/** Finds where several columns that are read as one field say different things: somebody chooses between them. */
final class ColumnContradictions {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, List<Column>> claimed = new LinkedHashMap<>();
    private final FieldCells cells;

    /**
     * Takes the fields with several columns.
     *
     * @param listed the fields of which a record has several values, whose columns do not contradict each other
     */
    ColumnContradictions(Map<String, List<Column>> columns, Set<String> listed, FieldCells cells) {
        this.cells = cells;
        columns.forEach((field, claims) -> {
            if (claims.size() > 1 && !listed.contains(field)) {
                claimed.put(field, claims);
            }
        });
    }

    /** Returns an error for each field of which the columns of a row say different things. */
    List<CellError> of(Row row) {
        List<CellError> errors = new ArrayList<>();
        claimed.forEach((field, claims) -> {
            List<Column> said =
                    claims.stream().filter(one -> !row.isBlank(one.index())).toList();
            boolean isOther = said.stream().skip(1).anyMatch(one -> !isSame(row, said.get(0), one, field));
            if (isOther) {
                errors.add(CellError.at(
                        row,
                        said.get(0),
                        field,
                        "columns %s are all read as '%s' and have different values; choose which one to read"
                                .formatted(
                                        said.stream().map(FieldCells::named).collect(Collectors.joining(" and ")),
                                        cells.called(field))));
            }
        });
        return errors;
    }

    private boolean isSame(Row row, Column one, Column other, String field) {
        List<String> texts = cells.each(row, List.of(one, other));
        String first = texts.get(0);
        String second = texts.get(1);
        if (plain(first).equals(plain(second))) {
            return true;
        }
        if (one.isMoney()) {
            Optional<Amount> amount = Amount.read(first).value();
            return amount.isPresent() && amount.equals(Amount.read(second).value());
        }
        return cells.isDate(field)
                && cells.dates().read(first).value().isPresent()
                && Objects.equals(
                        cells.dates().read(first).value(),
                        cells.dates().read(second).value());
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
