package register.registers.metrics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.WrittenNumber;
import register.intake.sheets.WrittenWord;
import register.registers.figures.Decimal;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;

/** Reads the values of measures that have rules of their own. */
final class SheetMeasure {
    private static final String MEASURE = "measure";
    private static final String NAME = "name";
    private static final String CHANNEL = "channel";
    private static final String EVERY_CHANNEL = "all";
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("number", Unit.COUNT),
            Map.entry("#", Unit.COUNT),
            Map.entry("no", Unit.COUNT),
            Map.entry("no.", Unit.COUNT),
            Map.entry("volume", Unit.COUNT),
            Map.entry("%", Unit.PERCENT),
            Map.entry("percentage", Unit.PERCENT),
            Map.entry("per cent", Unit.PERCENT),
            Map.entry("secs", Unit.SECONDS),
            Map.entry("second", Unit.SECONDS),
            Map.entry("mins", Unit.MINUTES),
            Map.entry("minute", Unit.MINUTES),
            Map.entry("day", Unit.DAYS),
            Map.entry("calendar days", Unit.DAYS),
            Map.entry("£", Unit.GBP),
            Map.entry("pounds", Unit.GBP),
            Map.entry("full-time equivalent", Unit.FTE),
            Map.entry("full time equivalent", Unit.FTE),
            Map.entry("yes/no", Unit.YES_NO),
            Map.entry("yes or no", Unit.YES_NO),
            Map.entry("y/n", Unit.YES_NO));
    private static final Pattern HIGHER = Pattern.compile(
            "(?:higher|high|bigger|more|up|increase|increasing|maximise|maximize|↑)(?: is (?:better|good|best))?");
    private static final Pattern LOWER = Pattern.compile(
            "(?:lower|low|smaller|less|fewer|down|decrease|decreasing|minimise|minimize|↓)(?: is (?:better|good|best))?");
    private static final Pattern THRESHOLD = Pattern.compile("(?:within )?(\\d[\\d,.]*) ?([a-z -]+)");

    private SheetMeasure() {}

    /** Sets the name in addresses, made of the display name if the file has no other. */
    static void measure(RecordBuilder builder) {
        if (builder.isNew()) {
            builder.set(MEASURE, SheetPlace.slug(called(builder)));
        }
    }

    /** Sets the display name; if the file has none, it is taken from the column of the measure unless that is a slug. */
    static void name(RecordBuilder builder) {
        builder.line(NAME);
        String called = called(builder);
        if (builder.at(NAME).isMissingNode() && !SheetPlace.slug(called).equals(called)) {
            builder.set(NAME, called);
        }
    }

    private static String called(RecordBuilder builder) {
        String key = builder.cells().has(MEASURE) ? MEASURE : NAME;
        return builder.cells().cell(builder.rows().get(0), key).strip();
    }

    static void channel(RecordBuilder builder) {
        builder.line(CHANNEL);
        if (builder.at(CHANNEL).isMissingNode()) {
            builder.set(CHANNEL, EVERY_CHANNEL);
            builder.findings().note("the file has no channel, so it is read as all channels");
        }
    }

    static CellReading<Unit> unit(String cell) {
        return WrittenWord.read(cell, Unit.values(), UNITS);
    }

    static CellReading<String> slug(String cell) {
        return CellText.oneLine(cell).map(SheetPlace::slug);
    }

    /** In one cell, {@code 20 working days}, or in two. */
    static void threshold(RecordBuilder builder) {
        Optional<Threshold> whole = builder.cells().has("threshold.unit")
                ? Optional.empty()
                : builder.value("threshold.value", SheetMeasure::time);
        if (whole.isPresent()) {
            builder.set("threshold", whole.get());
        } else if (builder.cells().has("threshold.unit")) {
            String unit = builder.cells().cell(builder.rows().get(0), "threshold.unit");
            builder.read("threshold.value", cell -> number(cell, unit));
            builder.read("threshold.unit", cell -> WrittenWord.read(cell, Threshold.Unit.values()));
        }
    }

    private static CellReading<Threshold> time(String cell) {
        CellReading<String> words = CellText.oneLine(cell);
        if (words.value().isEmpty()) {
            return words.map(none -> new Threshold(BigDecimal.ONE, Threshold.Unit.DAYS));
        }
        Matcher form = THRESHOLD.matcher(words.value().get().toLowerCase(Locale.ROOT));
        if (form.matches() && WrittenNumber.read(form.group(1)) instanceof Parsed<WrittenNumber> number) {
            Optional<Threshold.Unit> unit = WrittenWord.find(form.group(2), Threshold.Unit.values());
            if (unit.isPresent() && number.said().number().signum() > 0) {
                return new Parsed<>(new Threshold(number.said().number(), unit.get()));
            }
        }
        return new Unreadable<>("this is not a length of time", "write a number and its unit, like 20 working days");
    }

    /** Sets the target, which is in the unit of the measure. */
    static void target(RecordBuilder builder) {
        builder.read("target", cell -> number(cell, builder.at("unit").asText()));
    }

    private static CellReading<BigDecimal> number(String cell, String unit) {
        CellReading<WrittenNumber> counted = WrittenFigure.read(cell, unit);
        boolean isExact = counted.value()
                .filter(one -> Set.of(WrittenNumber.Kind.NUMBER, WrittenNumber.Kind.PERCENT, WrittenNumber.Kind.SECONDS)
                        .contains(one.kind()))
                .isPresent();
        return counted.value().isEmpty() || isExact
                ? counted.map(one -> Decimal.plain(one.number()))
                : new Unreadable<>("the number is only a limit, above or below", "write the number itself");
    }

    static CellReading<Measure.Better> better(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (HIGHER.matcher(word).matches()) {
            return new Parsed<>(Measure.Better.HIGHER);
        }
        if (LOWER.matcher(word).matches()) {
            return new Parsed<>(Measure.Better.LOWER);
        }
        CellReading<String> words = CellText.read(word.equals("neither") ? "n/a" : cell);
        return words.value().isEmpty()
                ? words.map(none -> Measure.Better.HIGHER)
                : new Unreadable<>("it is not clear whether higher or lower is better", "write higher or lower");
    }
}
