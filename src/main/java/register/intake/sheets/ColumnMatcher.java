package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column.Match;

/**
 * Matches the columns under a header row with fields: first by the council's mapping, then by known headers, then by
 * similar ones.
 */
final class ColumnMatcher {
    private final HeaderVocabulary vocabulary;
    private final Row headers;
    private final Map<Integer, Optional<String>> mapped = new HashMap<>();

    ColumnMatcher(HeaderVocabulary vocabulary, Mapping mapping, Row headers) {
        this.vocabulary = vocabulary;
        this.headers = headers;
        mapping.columns().forEach((column, field) -> {
            for (int index : indexes(column)) {
                mapped.put(index, field);
            }
        });
    }

    /**
     * Returns how many fields these headers match; columns mapped by their letter do not count, as any row has them.
     */
    int known() {
        return (int) columns().stream()
                .filter(column -> !column.header().isEmpty())
                .map(Column::field)
                .filter(field -> field != null)
                .distinct()
                .count();
    }

    /** Returns every column, up to the last that has a header or is mapped by its letter. */
    List<Column> columns() {
        int width = Math.max(
                headers.width(),
                mapped.keySet().stream().mapToInt(index -> index + 1).max().orElse(0));
        Set<String> said = mapped.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        List<Column> columns =
                IntStream.range(0, width).mapToObj(index -> column(index, said)).toList();
        return marked(withSimilar(columns));
    }

    /** Refuses a mapping that names a column which is not here, or a field that is not known. */
    void refuseUnknown(Mapping mapping) {
        mapping.columns().forEach((column, field) -> {
            if (indexes(column).isEmpty()) {
                throw UNREADABLE_SHEET.because(
                        "the mapping names a column '%s', and row %d has no such header; a column is named by its"
                                + " header or its letter",
                        column, headers.number());
            }
            field.filter(name -> !vocabulary.has(name)).ifPresent(name -> {
                throw UNREADABLE_SHEET.because(
                        "the mapping names a field '%s'; the fields are %s", name, new TreeSet<>(vocabulary.fields()));
            });
        });
    }

    /** Returns the columns with a header, since it may be repeated; otherwise the column with that letter. */
    private List<Integer> indexes(String column) {
        String key = HeaderVocabulary.key(column);
        List<Integer> named = IntStream.range(0, headers.width())
                .filter(index -> !key.isEmpty()
                        && HeaderVocabulary.key(headers.cell(index)).equals(key))
                .boxed()
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        OptionalInt index = ColumnLetters.index(column.strip());
        return index.isPresent() && index.getAsInt() < RowReader.MOST_COLUMNS ? List.of(index.getAsInt()) : List.of();
    }

    private Column column(int index, Set<String> said) {
        String header = headers.cell(index);
        Optional<String> mapping = mapped.get(index);
        if (mapping != null) {
            return mapping.map(field -> column(index, header, field, Match.MAPPED))
                    .orElseGet(() -> column(index, header, null, Match.IGNORED));
        }
        return vocabulary
                .field(header)
                .filter(field -> !said.contains(field))
                .map(field -> column(
                        index, header, field, HeaderVocabulary.isName(header, field) ? Match.EXACT : Match.SYNONYM))
                .orElseGet(() -> column(index, header, null, Match.NONE));
    }

    /** Matches a similar header with a field, unless another column is read as that field. */
    private List<Column> withSimilar(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> column.read().ifPresent(taken::add));
        Map<String, List<Column>> claims = columns.stream()
                .filter(column -> column.match() == Match.NONE
                        && vocabulary.field(column.header()).isEmpty())
                .filter(column ->
                        similar(column).filter(field -> !taken.contains(field)).isPresent())
                .collect(Collectors.groupingBy(column -> similar(column).orElseThrow()));
        List<Column> with = new ArrayList<>(columns);
        claims.forEach((field, claim) -> {
            if (claim.size() == 1) {
                Column only = claim.get(0);
                with.set(only.index(), column(only.index(), only.header(), field, Match.SIMILAR));
            }
        });
        return with;
    }

    private Optional<String> similar(Column column) {
        return vocabulary.similar(column.header());
    }

    private static List<Column> marked(List<Column> columns) {
        Set<String> before = new HashSet<>();
        List<Column> marked = new ArrayList<>();
        for (Column column : columns) {
            String header = HeaderVocabulary.key(column.header());
            boolean sameHeader = !header.isEmpty() && !before.add("header " + header);
            boolean sameField = column.field() != null && !before.add("field " + column.field());
            marked.add(new Column(
                    column.index(),
                    column.letter(),
                    column.header(),
                    column.field(),
                    column.match(),
                    sameHeader || sameField));
        }
        return List.copyOf(marked);
    }

    private static Column column(int index, String header, @Nullable String field, Match match) {
        return new Column(index, ColumnLetters.of(index), header, field, match, false);
    }
}
