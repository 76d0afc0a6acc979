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
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.RowsByReference;
import register.intake.drafts.SheetDefinition;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.HeaderVocabulary;
import register.intake.sheets.WrittenNumber;
import register.registers.figures.Decimal;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;
import register.values.Json;
import register.values.Word;

/** How a spreadsheet says measures: one a row. */
public final class MeasureSheet implements SheetDefinition {
    private static final HeaderVocabulary VOCABULARY = MeasureHeaders.vocabulary();
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
    public HeaderVocabulary vocabulary() {
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
    public List<PendingRecord> drafts(FieldCells cells, ImportMode mode) {
        String key = cells.has(MEASURE) ? MEASURE : NAME;
        return new RowsByReference(cells, mode, key, Set.of(), builder -> draw(builder, key)).drafts();
    }

    private static void draw(RecordBuilder builder, String key) {
        String called = builder.cells().cell(builder.rows().get(0), key).strip();
        if (builder.isNew()) {
            builder.set(MEASURE, Json.mapper().valueToTree(SheetPlace.slug(called)));
        }
        builder.line(NAME);
        if (builder.at(NAME).isMissingNode() && !SheetPlace.slug(called).equals(called)) {
            builder.set(NAME, Json.mapper().valueToTree(called));
        }
        said(builder, "unit", cell -> word(cell, Unit.values(), UNITS));
        builder.line("service");
        builder.line(CHANNEL);
        if (builder.at(CHANNEL).isMissingNode()) {
            builder.set(CHANNEL, Json.mapper().valueToTree(EVERY_CHANNEL));
            builder.findings().note("the file does not say the channel; it is taken to be all of them");
        }
        builder.text("definition");
        said(builder, "better", MeasureSheet::better);
        said(builder, "target", MeasureSheet::number);
        threshold(builder);
        said(builder, "numerator", cell -> RecordBuilder.oneLine(cell).map(SheetPlace::slug));
        said(builder, "denominator", cell -> RecordBuilder.oneLine(cell).map(SheetPlace::slug));
        SheetSource.draw(builder);
    }

    private static <V> void said(RecordBuilder builder, String field, Function<String, CellReading<V>> read) {
        builder.value(field, read)
                .ifPresent(value -> builder.set(field, Json.mapper().valueToTree(value)));
    }

    /** In one cell, {@code 20 working days}, or in two. */
    private static void threshold(RecordBuilder builder) {
        Optional<Threshold> whole = builder.cells().has("threshold.unit")
                ? Optional.empty()
                : builder.value("threshold.value", MeasureSheet::threshold);
        if (whole.isPresent()) {
            builder.set("threshold", Json.mapper().valueToTree(whole.get()));
        } else if (builder.cells().has("threshold.unit")) {
            said(builder, "threshold.value", MeasureSheet::number);
            said(builder, "threshold.unit", cell -> word(cell, Threshold.Unit.values(), Map.of()));
        }
    }

    private static CellReading<Threshold> threshold(String cell) {
        CellReading<String> words = RecordBuilder.oneLine(cell);
        if (words.value().isEmpty()) {
            return words.map(none -> new Threshold(BigDecimal.ONE, Threshold.Unit.DAYS));
        }
        Matcher form = THRESHOLD.matcher(words.value().get().toLowerCase(Locale.ROOT));
        if (form.matches() && WrittenNumber.read(form.group(1)) instanceof Parsed<WrittenNumber> number) {
            Optional<Threshold.Unit> unit = Arrays.stream(Threshold.Unit.values())
                    .filter(one -> isSame(one.word(), form.group(2)))
                    .findFirst();
            if (unit.isPresent() && number.said().number().signum() > 0) {
                return new Parsed<>(new Threshold(number.said().number(), unit.get()));
            }
        }
        return new Unreadable<>("the cell is no time", "write a number and its unit, like 20 working days");
    }

    private static CellReading<BigDecimal> number(String cell) {
        CellReading<WrittenNumber> counted = WrittenFigure.read(cell, "");
        boolean isExact = counted.value()
                .filter(one -> Set.of(WrittenNumber.Kind.NUMBER, WrittenNumber.Kind.PERCENT, WrittenNumber.Kind.SECONDS)
                        .contains(one.kind()))
                .isPresent();
        return counted.value().isEmpty() || isExact
                ? counted.map(one -> Decimal.plain(one.number()))
                : new Unreadable<>("the cell says what the number is above or below", "write the number itself");
    }

    private static CellReading<Measure.Better> better(String cell) {
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
                : new Unreadable<>("the cell does not say which way is better", "write higher or lower");
    }

    private static <W extends Word> CellReading<W> word(String cell, W[] words, Map<String, W> others) {
        CellReading<String> reading = RecordBuilder.oneLine(cell);
        if (reading.value().isEmpty()) {
            return reading.map(none -> words[0]);
        }
        String said = reading.value().get().toLowerCase(Locale.ROOT);
        return Arrays.stream(words)
                .filter(word -> isSame(word.word(), said))
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(said)))
                .<CellReading<W>>map(Parsed::new)
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
