package register.registers.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.DateColumn;
import register.intake.sheets.HeaderVocabulary;
import register.registers.figures.TimePeriod;

/**
 * The headers by which councils name what an observation says.
 *
 * <p>A header that is a period is a column of values of that period, {@code values.2016/17}; one that begins with {@code
 * dimensions.} is a dimension. Nothing else is taken for one: a column of few words may be anything.
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

    static HeaderVocabulary vocabulary() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        about(headers);
        periods(headers);
        figures(headers);
        return HeaderVocabulary.open(headers, ObservationHeaders::other);
    }

    private static void about(Map<String, List<String>> headers) {
        headers.put(
                "measure",
                List.of(
                        "Metric",
                        "Indicator",
                        "KPI",
                        "PI",
                        "Performance Indicator",
                        "Performance Measure",
                        "Key Performance Indicator",
                        "Measure ID",
                        "Measure Code",
                        "Measure Reference",
                        "What is measured"));
        headers.put(
                "measureName",
                List.of("Metric Name", "Indicator Name", "KPI Name", "PI Name", "Measure Title", "Indicator Title"));
        headers.put("dimensions", List.of("Of which"));
        headers.put("dimension", List.of("Dimension Name", "Breakdown", "Breakdown Type", "Breakdown Name"));
        headers.put("member", List.of("Dimension Member", "Dimension Value", "Breakdown Value", "Breakdown Member"));
    }

    private static void periods(Map<String, List<String>> headers) {
        headers.put(
                "period",
                List.of(
                        "Time Period",
                        "Reporting Period",
                        "Period Covered",
                        "Date",
                        "Date Period",
                        "Month and Year",
                        "Week"));
        headers.put("periodKind", List.of());
        headers.put("year", List.of("Financial Year", "Fiscal Year", "Calendar Year", "FY", "Reporting Year"));
        headers.put("quarter", List.of("Qtr", "Quarter Number", "Financial Quarter", "Reporting Quarter"));
        headers.put("month", List.of("Month Number", "Month No", "Month Name", "Calendar Month", "Reporting Month"));
    }

    private static void figures(Map<String, List<String>> headers) {
        headers.put(
                "value",
                List.of(
                        "Count",
                        "Number",
                        "Volume",
                        "Figure",
                        "Result",
                        "Actual",
                        "Outturn",
                        "Amount",
                        "Score",
                        "Quantity",
                        "Obs Value",
                        "Observation",
                        "Observation Value",
                        "Actual Value",
                        "Actual Performance"));
        headers.put("unit", List.of("Units", "Unit of Measure", "Unit of Measurement", "Measured in"));
        headers.put(
                "markers", List.of("Marker", "Status", "Flag", "Symbol", "Shorthand", "Data Marker", "Value Status"));
        headers.put("bound.below", List.of("Less than"));
        headers.put("bound.above", List.of("More than"));
        headers.put("note", List.of("Notes", "Comment", "Comments", "Commentary", "Footnote", "Footnotes"));
        headers.put("asPublished", List.of("Published as", "As Written", "Original Value"));
        headers.put("missing.value", List.of("Reason", "Reason missing", "Why missing"));
        headers.put(
                "source.disclosure", List.of("Source", "Disclosure", "Request Reference", "FOI Reference", "FOI Ref"));
        headers.put("source.question", List.of("Question", "Question Number"));
    }

    /** The field of a period or of a dimension; the name of either means itself. */
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

    /** A month or a financial year, and a day in either order, are decided together with the other headers. */
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

    /** In camel case, {@code serviceLine} of {@code Service line}. */
    static String name(String words) {
        String plain = words.strip();
        boolean isCapital = plain.equals(plain.toUpperCase(Locale.ROOT));
        Matcher apart = APART.matcher(isCapital ? plain.toLowerCase(Locale.ROOT) : plain);
        String joined = apart.replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return joined.isEmpty() ? "" : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}
