package register.intake.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import register.intake.sheets.Column;
import register.intake.sheets.DateColumn;
import register.intake.sheets.HeaderVocabulary;
import register.intake.sheets.Row;

/** The columns of a sheet that nobody has said anything about and that are not understood, with what they may hold. */
final class UnreadColumns {
    private final Map<Column, ColumnContent> columns = new LinkedHashMap<>();
    private final HeaderVocabulary vocabulary;
    private final Set<String> dates;

    /**
     * Looks at the columns that are unclear.
     *
     * @param dates the fields whose columns have dates
     */
    UnreadColumns(List<Column> all, List<Row> rows, HeaderVocabulary vocabulary, Set<String> dates, DateColumn order) {
        this.vocabulary = vocabulary;
        this.dates = dates;
        for (Column column : all) {
            if (column.isUnclear()) {
                ColumnContent content = ColumnContent.of(rows, column, order, false);
                if (!content.values().isEmpty()) {
                    columns.put(column, content);
                }
            }
        }
    }

    /** Returns the columns with what is in them, in the order of the file. */
    Map<Column, ColumnContent> all() {
        return columns;
    }

    /** Returns those that may hold a field: by the words of their headers or, where those say nothing, by their content. */
    List<Column> mayHold(String field) {
        List<Column> may = new ArrayList<>();
        columns.forEach((column, content) -> {
            if (isOffered(column, field)
                    || (column.offered().isEmpty() && content.kinds().contains(kind(field)))) {
                may.add(column);
            }
        });
        return may;
    }

    /** Returns those whose headers have words of a field. */
    List<Column> namedLike(String field) {
        return columns.keySet().stream()
                .filter(column -> isOffered(column, field))
                .toList();
    }

    private static boolean isOffered(Column column, String field) {
        return column.offered().stream().anyMatch(offered -> isOf(offered, field));
    }

    private ColumnContent.Kind kind(String field) {
        if (dates.stream().anyMatch(date -> isOf(date, field))) {
            return ColumnContent.Kind.DATES;
        }
        boolean isMoney = vocabulary.fields().stream().anyMatch(name -> isOf(name, field) && name.endsWith(".amount"));
        return isMoney ? ColumnContent.Kind.AMOUNTS : ColumnContent.Kind.WORDS;
    }

    private static boolean isOf(String name, String field) {
        return name.equals(field) || name.startsWith(field + ".");
    }
}
