package register.registers.metrics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import register.intake.drafts.FieldCells;
import register.intake.sheets.Row;
import register.intake.sheets.WrittenNumber;

/**
 * The measures of a file that are percentages. A number below 1 among them may be a share of 1, as spreadsheets keep
 * percentages, or a percentage itself, and nobody can tell which.
 */
record PercentMeasures(Set<String> names) {
    private static final Set<String> UNITS = Set.of("%", "percent", "per cent", "percentage");
    private static final int HUNDRED = 2;

    PercentMeasures {
        names = Set.copyOf(names);
    }

    /**
     * Finds them by a percent sign in a figure, or in the header above it, and by the unit.
     *
     * @param fields whose columns have figures
     */
    static PercentMeasures of(FieldCells cells, Collection<String> fields) {
        Set<String> names = new HashSet<>();
        if (!cells.isOwn()) {
            for (Row row : cells.rows()) {
                boolean isPercent = UNITS.contains(cells.cell(row, "unit").toLowerCase(Locale.ROOT))
                        || fields.stream().anyMatch(field -> isPercent(cells, row, field));
                if (isPercent) {
                    names.add(name(cells, row));
                }
            }
        }
        return new PercentMeasures(names);
    }

    private static boolean isPercent(FieldCells cells, Row row, String field) {
        String cell = cells.cell(row, field);
        return cell.endsWith("%")
                || (!cell.isEmpty()
                        && cells.columns(field).stream()
                                .anyMatch(column -> column.header().contains("%")));
    }

    private static String name(FieldCells cells, Row row) {
        return SheetPlace.slug(cells.cell(row, SheetPlace.measureField(cells, row)));
    }

    /** Returns why a figure may mean two things; empty if it can mean only one. */
    Optional<String> doubt(FieldCells cells, Row row, WrittenNumber figure) {
        BigDecimal size = figure.number().abs();
        boolean isShare = figure.kind() == WrittenNumber.Kind.NUMBER
                && size.signum() > 0
                && size.compareTo(BigDecimal.ONE) < 0
                && names.contains(name(cells, row));
        return isShare
                ? Optional.of(
                        "figures of this measure are percentages, so this could be %s%% or %s%%; write it with a percent sign"
                                .formatted(
                                        figure.number().toPlainString(),
                                        figure.number()
                                                .movePointRight(HUNDRED)
                                                .stripTrailingZeros()
                                                .toPlainString()))
                : Optional.empty();
    }
}
