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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column.Match;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Matches the columns under a header row with fields: by the council's mapping, or by known headers. A column with a header
 * that only resembles a known one is offered to a person and not read.
 */
final class ColumnMatcher {
    private final HeaderVocabulary vocabulary;
    private final Row headers;
    private final int atLeast;
    private final Set<Integer> hidden;
    private final Map<Integer, Optional<String>> mapped = new HashMap<>();

    /** Matches the columns under a header row. */
    ColumnMatcher(HeaderVocabulary vocabulary, Mapping mapping, Row headers) {
        this(vocabulary, mapping, headers, 0, Set.of());
    }

    /**
     * Matches the columns under a header row.
     *
     * @param atLeast how many columns there are, if more than have a header
     * @param hidden the columns that are hidden and have values; they are read only if the mapping names them
     */
    ColumnMatcher(HeaderVocabulary vocabulary, Mapping mapping, Row headers, int atLeast, Set<Integer> hidden) {
        this.atLeast = atLeast;
        this.hidden = hidden;
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
        return (int) IntStream.range(0, headers.width())
                .filter(index -> !headers.isBlank(index))
                .mapToObj(index ->
                        Optional.ofNullable(mapped.get(index)).orElseGet(() -> vocabulary.field(headers.cell(index))))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** Returns every column, up to the last that has a header or is mapped by its letter. */
    List<Column> columns() {
        int width = Stream.concat(mapped.keySet().stream(), hidden.stream())
                .mapToInt(index -> index + 1)
                .reduce(Math.max(headers.width(), atLeast), Math::max);
        Set<String> said = mapped.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        List<Column> columns =
                IntStream.range(0, width).mapToObj(index -> column(index, said)).toList();
        return marked(columns);
    }

    /** Refuses a mapping that names columns which are not here, or fields that are not known; names all of them. */
    void refuseUnknown(Mapping mapping) {
        List<Fault> faults = new ArrayList<>();
        mapping.columns().forEach((column, field) -> {
            if (indexes(column).isEmpty()) {
                faults.add(Fault.ofMember(
                        "/columns",
                        column,
                        "the mapping has a column '%s', but row %d has no such header; give the header or the letter of a column"
                                .formatted(column, headers.number())));
            }
            field.filter(name -> !vocabulary.has(name))
                    .ifPresent(name -> faults.add(Fault.ofMember(
                            "/columns",
                            column,
                            "the mapping has a field '%s', which does not exist; the fields are %s"
                                    .formatted(name, new TreeSet<>(vocabulary.fields())))));
        });
        Refusal.throwAll(UNREADABLE_SHEET, faults);
    }

    /** Returns the columns with a header, since it may be repeated; otherwise the column with that letter. */
    private List<Integer> indexes(String column) {
        List<Integer> named = indexes(header -> header.equalsIgnoreCase(column.strip()));
        if (!named.isEmpty()) {
            return named;
        }
        String key = HeaderVocabulary.key(column);
        List<Integer> alike =
                indexes(header -> !key.isEmpty() && HeaderVocabulary.key(header).equals(key));
        if (!alike.isEmpty()) {
            return alike;
        }
        OptionalInt index = ColumnLetters.index(column.strip());
        return index.isPresent() && index.getAsInt() < RowReader.MOST_COLUMNS ? List.of(index.getAsInt()) : List.of();
    }

    private List<Integer> indexes(Predicate<String> isIt) {
        return IntStream.range(0, headers.width())
                .filter(index -> isIt.test(headers.cell(index)))
                .boxed()
                .toList();
    }

    private Column column(int index, Set<String> said) {
        String header = headers.cell(index);
        Optional<String> mapping = mapped.get(index);
        if (mapping != null) {
            return column(index, header, mapping.orElse(null), mapping.isPresent() ? Match.MAPPED : Match.IGNORED);
        }
        Optional<String> known = vocabulary.field(header);
        if (hidden.contains(index)) {
            return unread(index, header, vocabulary.isNoField(header) ? Match.NO_FIELD : Match.HIDDEN);
        }
        if (known.isPresent() && !isDoubtful(index, header, known.get())) {
            String field = known.get();
            // What the mapping reads from another column is not read from this one too.
            Match match = HeaderVocabulary.isName(header, field) ? Match.EXACT : Match.SYNONYM;
            return said.contains(field)
                    ? column(index, header, null, Match.IGNORED)
                    : column(index, header, field, match);
        }
        if (vocabulary.isNoField(header)) {
            return column(index, header, null, Match.NO_FIELD);
        }
        return unread(index, header, vocabulary.offered(header).isEmpty() ? Match.NONE : Match.SIMILAR);
    }

    /** Whether a column may be another field, which has a column of its own, or is one of several of which the first is not here. */
    private boolean isDoubtful(int index, String header, String field) {
        return vocabulary.number(header) > 1
                ? others(index, field).noneMatch(other -> vocabulary.number(other) == 1)
                : vocabulary.meansAnother(header, field)
                        && others(index, field).findAny().isPresent();
    }

    /** Returns the headers of the other columns that are read as a field. */
    private Stream<String> others(int index, String field) {
        return IntStream.range(0, headers.width())
                .filter(other -> other != index)
                .mapToObj(headers::cell)
                .filter(other -> vocabulary.field(other).filter(field::equals).isPresent());
    }

    /** Returns a column that is not read, with the fields that it may be. */
    private Column unread(int index, String header, Match match) {
        return new Column(
                index,
                ColumnLetters.of(index),
                header,
                null,
                match,
                false,
                Qualifiers.NONE,
                match == Match.NO_FIELD ? List.of() : vocabulary.offered(header));
    }

    private static List<Column> marked(List<Column> columns) {
        Set<String> before = new HashSet<>();
        List<Column> marked = new ArrayList<>();
        for (Column column : columns) {
            String header = HeaderVocabulary.key(column.header());
            boolean sameHeader = !header.isEmpty() && !before.add("header " + header);
            boolean sameField = column.field() != null && !before.add("field " + column.field());
            marked.add(sameHeader || sameField ? column.again() : column);
        }
        return List.copyOf(marked);
    }

    private static Column column(int index, String header, @Nullable String field, Match match) {
        Qualifiers qualifiers = QualifiedHeader.of(header).qualifiers();
        return new Column(index, ColumnLetters.of(index), header, field, match, false, qualifiers, List.of());
    }
}
