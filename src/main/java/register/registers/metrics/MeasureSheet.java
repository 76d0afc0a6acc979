package register.registers.metrics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.intake.drafts.Cells;
import register.intake.drafts.Draft;
import register.intake.drafts.Drawing;
import register.intake.drafts.Keyed;
import register.intake.drafts.Mode;
import register.intake.drafts.SheetReading;
import register.intake.sheets.Counted;
import register.intake.sheets.Reading;
import register.intake.sheets.Reading.Said;
import register.intake.sheets.Reading.Unreadable;
import register.intake.sheets.Vocabulary;
import register.intake.sheets.Wording;
import register.registers.figures.Decimal;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;
import register.values.Json;
import register.values.Word;

/** How a spreadsheet says measures: one a row. */
public final class MeasureSheet implements SheetReading {
    private static final Vocabulary VOCABULARY = MeasureHeaders.vocabulary();
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

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> essential() {
        return Set.of(MEASURE, NAME);
    }

    @Override
    public Set<String> dates() {
        return Set.of();
    }

    @Override
    public List<Draft> drafts(Cells cells, Mode mode) {
        String key = cells.has(MEASURE) ? MEASURE : NAME;
        return new Keyed(cells, mode, key, Set.of(), drawing -> draw(drawing, key)).drafts();
    }

    private static void draw(Drawing drawing, String key) {
        String called = drawing.cells().cell(drawing.rows().get(0), key).strip();
        if (drawing.isNew()) {
            drawing.set(MEASURE, Json.mapper().valueToTree(SheetPlace.slug(called)));
        }
        drawing.line(NAME);
        if (drawing.at(NAME).isMissingNode() && !SheetPlace.slug(called).equals(called)) {
            drawing.set(NAME, Json.mapper().valueToTree(called));
        }
        said(drawing, "unit", cell -> word(cell, Unit.values(), UNITS));
        drawing.line("service");
        drawing.line(CHANNEL);
        if (drawing.at(CHANNEL).isMissingNode()) {
            drawing.set(CHANNEL, Json.mapper().valueToTree(EVERY_CHANNEL));
            drawing.findings().note("the file does not say the channel; it is taken to be all of them");
        }
        drawing.text("definition");
        said(drawing, "better", MeasureSheet::better);
        said(drawing, "target", MeasureSheet::number);
        threshold(drawing);
        said(drawing, "numerator", cell -> Drawing.oneLine(cell).map(SheetPlace::slug));
        said(drawing, "denominator", cell -> Drawing.oneLine(cell).map(SheetPlace::slug));
        SheetSource.draw(drawing);
    }

    private static <V> void said(Drawing drawing, String field, Function<String, Reading<V>> read) {
        drawing.value(field, read)
                .ifPresent(value -> drawing.set(field, Json.mapper().valueToTree(value)));
    }

    /** In one cell, {@code 20 working days}, or in two. */
    private static void threshold(Drawing drawing) {
        Optional<Threshold> whole = drawing.cells().has("threshold.unit")
                ? Optional.empty()
                : drawing.value("threshold.value", MeasureSheet::threshold);
        if (whole.isPresent()) {
            drawing.set("threshold", Json.mapper().valueToTree(whole.get()));
        } else if (drawing.cells().has("threshold.unit")) {
            said(drawing, "threshold.value", MeasureSheet::number);
            said(drawing, "threshold.unit", cell -> word(cell, Threshold.Unit.values(), Map.of()));
        }
    }

    private static Reading<Threshold> threshold(String cell) {
        Reading<String> words = Drawing.oneLine(cell);
        if (words.value().isEmpty()) {
            return words.map(none -> new Threshold(BigDecimal.ONE, Threshold.Unit.DAYS));
        }
        Matcher form = THRESHOLD.matcher(words.value().get().toLowerCase(Locale.ROOT));
        if (form.matches() && Counted.read(form.group(1)) instanceof Said<Counted> number) {
            Optional<Threshold.Unit> unit = Arrays.stream(Threshold.Unit.values())
                    .filter(one -> isSame(one.word(), form.group(2)))
                    .findFirst();
            if (unit.isPresent() && number.said().number().signum() > 0) {
                return new Said<>(new Threshold(number.said().number(), unit.get()));
            }
        }
        return new Unreadable<>("the cell is no time", "write a number and its unit, like 20 working days");
    }

    private static Reading<BigDecimal> number(String cell) {
        Reading<Counted> counted = WrittenFigure.read(cell, "");
        boolean isExact = counted.value()
                .filter(one -> Set.of(Counted.Kind.NUMBER, Counted.Kind.PERCENT, Counted.Kind.SECONDS)
                        .contains(one.kind()))
                .isPresent();
        return counted.value().isEmpty() || isExact
                ? counted.map(one -> Decimal.plain(one.number()))
                : new Unreadable<>("the cell says what the number is above or below", "write the number itself");
    }

    private static Reading<Measure.Better> better(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (HIGHER.matcher(word).matches()) {
            return new Said<>(Measure.Better.HIGHER);
        }
        if (LOWER.matcher(word).matches()) {
            return new Said<>(Measure.Better.LOWER);
        }
        Reading<String> words = Wording.read(word.equals("neither") ? "n/a" : cell);
        return words.value().isEmpty()
                ? words.map(none -> Measure.Better.HIGHER)
                : new Unreadable<>("the cell does not say which way is better", "write higher or lower");
    }

    private static <W extends Word> Reading<W> word(String cell, W[] words, Map<String, W> others) {
        Reading<String> reading = Drawing.oneLine(cell);
        if (reading.value().isEmpty()) {
            return reading.map(none -> words[0]);
        }
        String said = reading.value().get().toLowerCase(Locale.ROOT);
        return Arrays.stream(words)
                .filter(word -> isSame(word.word(), said))
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(said)))
                .<Reading<W>>map(Said::new)
                .orElseGet(() -> new Unreadable<>(
                        "it is not one of the words that are known here",
                        Arrays.stream(words).map(Word::word).collect(Collectors.joining(", ", "write one of ", ""))));
    }

    private static boolean isSame(String word, String said) {
        return word.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .equals(said.strip().replace('-', ' '));
    }
}
