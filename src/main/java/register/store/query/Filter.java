package register.store.query;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MALFORMED_NUMBER;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.Word;

/**
 * A query parameter that filters records.
 *
 * @param name of the parameter
 * @param description for the API document
 * @param form the format of its value
 * @param condition on the rows of the register, {@code r}, by the value and the day that answers are calculated on;
 *     refuses a value it cannot read
 * @param similar the condition that is tried if no record matches the first; null if there is none
 */
public record Filter(
        String name,
        String description,
        ParameterType form,
        Condition condition,
        @Nullable Condition similar) {
    /** The name of the full-text search parameter of every register. */
    public static final String SEARCH = "q";

    private static final int LONGEST = 500;
    private static final String NAMED =
            " Part of the name: whole words, in order, in any case. Use double quotes for the whole name" + " exactly.";
    private static final String SEARCHED =
            " The words to search for, in any form. Use `or` between words, a minus before a word to exclude"
                    + " it, and double quotes around a phrase. If nothing matches, you get records with similar names,"
                    + " and `similar` is true.";
    private static final String SEVERAL = " Give several values, separated by commas, to match any of them.";

    public Filter(String name, String description, ParameterType form, Condition condition) {
        this(name, description, form, condition, null);
    }

    /** Builds the condition for a value. */
    @FunctionalInterface
    public interface Condition {
        Sql of(String value, LocalDate on);
    }

    /** Returns the condition for a value, or the one for similar values. */
    Sql read(String value, LocalDate on, boolean isSimilar) {
        if (value.length() > LONGEST) {
            throw MALFORMED_PARAMETER.because("'%s' can have at most %d characters", name, LONGEST);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw MALFORMED_PARAMETER.because("'%s' has a control character", name);
        }
        return isSimilar && similar != null ? similar.of(value, on) : condition.of(value, on);
    }

    /** Filters by words anywhere in a record, as in a web search; if no record has them, by similar names. */
    public static Filter search(String description) {
        return new Filter(
                SEARCH,
                description + SEARCHED,
                ParameterType.text("contact centre"),
                (value, on) -> Search.matching(value),
                (value, on) -> Search.similar(value));
    }

    /** Filters by a reference in any spelling, with a comparison such as {@code r.contract = reference_key(?)}. */
    public static Filter reference(String name, String description, String example, String comparison) {
        return new Filter(
                name,
                description + " In any spelling.",
                ParameterType.text(example),
                (value, on) -> Sql.of(comparison, value));
    }

    /**
     * Filters by name: words that follow one another in it, in any case and with anything between them; in double
     * quotes, the whole name as it is written.
     *
     * @param words the condition on its words
     * @param whole the condition on the whole name
     */
    public static Filter named(
            String name, String description, String example, Function<String, Sql> words, Function<String, Sql> whole) {
        return new Filter(name, description + NAMED, ParameterType.text(example), (value, on) -> {
            Name asked = Name.read(value);
            return asked.isWhole() ? whole.apply(asked.text()) : words.apply(asked.text());
        });
    }

    /**
     * Filters by name, whose words are in a separate column.
     *
     * @param words the column
     * @param whole the condition on the whole name, {@code r.department = ?}
     */
    public static Filter named(String name, String description, String example, String words, String whole) {
        String phrase = words + " @@ phraseto_tsquery('simple', words(?))";
        return named(
                name,
                description,
                example,
                asked -> Sql.inverted(phrase, asked),
                asked -> Sql.inverted(phrase, asked).then("and " + whole, asked));
    }

    /** Filters by one word of a fixed list, or any of several, separated by commas. */
    public static <W extends Enum<W> & Word> Filter word(
            String name, String description, Class<W> type, BiFunction<W, LocalDate, Sql> condition) {
        W[] all = type.getEnumConstants();
        return new Filter(
                name,
                description + SEVERAL,
                ParameterType.words(all),
                (value, on) -> anyOf(value, word -> {
                    W found = Arrays.stream(all)
                            .filter(known -> known.word().equals(word))
                            .findFirst()
                            .orElseThrow(() -> MALFORMED_PARAMETER.because(
                                    "'%s' is not one of %s",
                                    word, Arrays.stream(all).map(Word::word).toList()));
                    return condition.apply(found, on);
                }));
    }

    /** Filters by one value, or any of several, separated by commas; each has its own condition. */
    public static Filter several(String name, String description, ParameterType form, Function<String, Sql> condition) {
        return new Filter(name, description + SEVERAL, form, (value, on) -> anyOf(value, condition));
    }

    /** Filters by one code, or any of several, separated by commas, in a column of the row. */
    public static Filter code(String name, String description, List<String> known, Function<String, Sql> condition) {
        return new Filter(
                name,
                description + SEVERAL,
                ParameterType.words(known),
                (value, on) -> anyOf(value, code -> {
                    if (!known.contains(code)) {
                        throw MALFORMED_PARAMETER.because("'%s' is not one of %s", code, known);
                    }
                    return condition.apply(code);
                }));
    }

    private static Sql anyOf(String value, Function<String, Sql> condition) {
        List<Sql> conditions = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .map(condition)
                .toList();
        return Sql.of("(").then(Sql.joined("or", conditions)).then(")");
    }

    /**
     * Filters from a day, month or year: matches what happens then or later, or may.
     *
     * @param first the column of the first day that the date of the row can mean
     * @param last the column of the last day
     */
    public static Filter from(String name, String description, String first, String last) {
        // The second condition is redundant, and lets an index on the first day be used: no date spans more than a leap
        // year.
        return dated(
                name,
                description,
                (date, on) -> Sql.of(
                        "(" + last + " >= ? and " + first + " >= ?)",
                        date.first(),
                        date.first().minusDays(366)));
    }

    /** Filters up to a day, month or year: matches what happens then or earlier, or may. */
    public static Filter to(String name, String description, String first) {
        return dated(name, description, (date, on) -> Sql.of(first + " <= ?", date.last()));
    }

    /** Filters by a date of reduced precision, and the day that answers are calculated on. */
    public static Filter dated(String name, String description, BiFunction<PartialDate, LocalDate, Sql> condition) {
        return new Filter(name, description, ParameterType.DATE, (value, on) -> condition.apply(date(value), on));
    }

    /** Filters by a number, with a comparison such as {@code r.amount >= ?}. */
    public static Filter number(String name, String description, String comparison) {
        return new Filter(name, description, ParameterType.NUMBER, (value, on) -> {
            if (!value.matches(ParameterType.NUMBER.pattern())) {
                throw MALFORMED_NUMBER.because("'%s' is not a number, like 5000 or 19.99", value);
            }
            return Sql.of(comparison, new BigDecimal(value));
        });
    }

    private static PartialDate date(String value) {
        return PartialDate.read(value)
                .filter(date -> date.first().getYear() >= 1900 && date.first().getYear() < 2200)
                .orElseThrow(() -> MALFORMED_DATE.because(
                        "'%s' is not a date from 1900 to 2199; write 2026, 2026-04 or 2026-04-01", value));
    }
}
