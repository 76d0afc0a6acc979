package register.registers.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import register.intake.sheets.DateColumn;
import register.intake.sheets.HeaderSynonyms;
import register.intake.sheets.HeaderVocabulary;
import register.registers.figures.TimePeriod;

/**
 * The column headers that councils use for the fields of observations.
 *
 * <p>A header that is a period is a column of values of that period, {@code values.2016/17}; one that begins with
 * {@code dimensions.} is a dimension. No other column is read as a dimension, since a column of few words may be
 * anything.
 */
final class ObservationHeaders {
    static final String VALUES = "values.";
    static final String DIMENSIONS = "dimensions.";
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)^(?:actual|outturn|result|performance) (?:for |in )?"
                    + "|\\s+(?:actual|outturn|result|performance|\\((?:%|£|actual|outturn|[a-z]{3,9} ?(?:-|to) ?[a-z]{3,9})\\))$");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+(\\p{L}?)");
    private static final int LONGEST = 100;
    private static final WrittenPeriods ALONE = WrittenPeriods.of(Set.of(), DateColumn.of(Set.of()));

    private ObservationHeaders() {}

    /** Returns the vocabulary of these fields and of columns of periods and dimensions. */
    static HeaderVocabulary vocabulary(List<String> fields) {
        return HeaderVocabulary.open(
                fields,
                HeaderSynonyms.read(ObservationHeaders.class, "observation-headers.txt", "headers.txt"),
                ObservationHeaders::other);
    }

    /** Returns the field of a period or of a dimension; the name of such a field is a header for it too. */
    private static Optional<String> other(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, DIMENSIONS, 0, DIMENSIONS.length())) {
            String name = name(header.substring(DIMENSIONS.length()));
            return name.isEmpty() ? Optional.empty() : Optional.of(DIMENSIONS + name);
        }
        boolean isField = header.startsWith(VALUES);
        return period(isField ? header.substring(VALUES.length()) : bare(header), isField)
                .map(period -> VALUES + period);
    }

    /** Reads a period; one with two readings, such as a month or a financial year, is decided by the other headers. */
    private static Optional<String> period(String text, boolean isField) {
        if (WrittenPeriods.isPart(text)) {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
        if (DAY.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (WrittenPeriods.isEither(text)) {
            return Optional.of(isField ? text : text + " or " + WrittenPeriods.asYears(text));
        }
        String[] either = text.split(" or ", -1);
        if (either.length == 2 && WrittenPeriods.isEither(either[0])) {
            return Optional.of(text);
        }
        return ALONE.read(text).value().map(TimePeriod::label);
    }

    private static String bare(String header) {
        return AROUND.matcher(header.strip()).replaceAll("").strip();
    }

    /** Returns words in camel case: {@code Service line} is {@code serviceLine}. */
    static String name(String words) {
        String plain = words.strip();
        boolean isCapital = plain.equals(plain.toUpperCase(Locale.ROOT));
        Matcher apart = APART.matcher(isCapital ? plain.toLowerCase(Locale.ROOT) : plain);
        String joined = apart.replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return StringUtils.uncapitalize(joined);
    }
}
