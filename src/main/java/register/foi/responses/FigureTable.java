package register.foi.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import register.registers.retrieval.FieldAnswer;

/** Arranges figures in a table: a row for each part, or period, and a column for each period. */
final class FigureTable {
    private static final String BETWEEN = ", ";

    private FigureTable() {}

    static Block.Table of(List<FieldAnswer> figures) {
        boolean hasParts = figures.stream().allMatch(figure -> figure.label().contains(BETWEEN));
        if (!hasParts) {
            return new Block.Table(
                    figures.stream().map(FieldAnswer::label).toList(),
                    List.of(figures.stream().map(FieldAnswer::value).toList()));
        }
        Set<String> periods = new LinkedHashSet<>();
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        for (FieldAnswer figure : figures) {
            String[] label = figure.label().split(BETWEEN, 2);
            periods.add(label[0]);
            parts.computeIfAbsent(label[1], none -> new LinkedHashMap<>()).put(label[0], figure.value());
        }
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(periods);
        List<List<String>> rows = new ArrayList<>();
        parts.forEach((part, values) -> {
            List<String> row = new ArrayList<>(List.of(part));
            periods.forEach(period -> row.add(values.getOrDefault(period, "-")));
            rows.add(row);
        });
        return new Block.Table(header, rows);
    }
}
