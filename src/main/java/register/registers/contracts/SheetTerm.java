package register.registers.contracts;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.Digits;
import register.intake.sheets.Row;
import register.intake.sheets.StartOrEnd;
import register.intake.sheets.WrittenTerm;
import register.values.PartialDate;

/** Reads how long a contract runs where its end should be: the end and the extensions are reckoned from the start. */
final class SheetTerm {
    /** The column with the length of a contract, beside or instead of one with its end. */
    static final String DURATION = "period.duration";

    private static final String START = "period.start";
    private static final String END = "period.end";
    private static final Pattern UNIT = Pattern.compile("(?i)\\b(?:months?|mths?|years?|yrs?|weeks?|days?)\\b");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}(?: ?\\+ ?\\d{1,3})*");

    private static final Pattern IN_YEARS = Pattern.compile("(?i) (?:years?|yrs?)$");
    private static final Pattern IN_MONTHS = Pattern.compile("(?i) (?:months?|mths?)$");
    private static final int MONTHS_OF_YEAR = 12;
    private static final int FEW_YEARS = 5;

    /** {@code 3+1+1} below a header that says months, which are hardly meant. */
    private static final Pattern DOUBTFUL = Pattern.compile("\\d(?: ?\\+ ?\\d)+ (?![yY]).*");

    private static final List<String> NOT_OWN = List.of("extensions", "extensions.until");

    /** So many days a length and an end may differ: people count the first day or not, and round to the end of a month. */
    private static final int NEAR = 31;

    private SheetTerm() {}

    /** Reads an end from its date, or from the length of the contract where the start is known. */
    static CellReading<StartOrEnd> end(RecordBuilder builder, String cell) {
        CellReading<StartOrEnd> reading = builder.cells().dates().read(cell);
        Optional<WrittenTerm> term =
                reading instanceof Unreadable<StartOrEnd> ? WrittenTerm.read(cell) : Optional.empty();
        if (term.isEmpty()) {
            return reading;
        }
        String words = cell.strip();
        return date(builder, START)
                .flatMap(start -> WrittenTerm.last(start, term.get().length()))
                .<CellReading<StartOrEnd>>map(end ->
                        new Parsed<>(new StartOrEnd.On(end), "\"%s\" from the start ends on %s".formatted(words, end)))
                .orElseGet(() -> CellText.notRecorded(words));
    }

    /**
     * Reads the end from the column with the length of the contract.
     *
     * @param end what the file says of the end, which is no date; null if it has no column for it
     */
    static @Nullable CellReading<StartOrEnd> duration(RecordBuilder builder, @Nullable CellReading<StartOrEnd> end) {
        @Nullable
        CellReading<StartOrEnd> length = builder.reading(DURATION, cell -> {
            String text = withUnit(builder, cell);
            return isHardlyMeant(builder, cell, text)
                    ? new Unreadable<>(
                            "by the header of the column this is %s".formatted(text),
                            "write the length with its unit, like 36 months")
                    : length(builder, text);
        });
        boolean isSaid = length != null && !(length instanceof CellReading.NoValue<StartOrEnd> none && none.isBlank());
        return isSaid || end == null ? length : end;
    }

    /** Returns a length in numbers with the unit that the header of its column says. */
    private static String withUnit(RecordBuilder builder, String said) {
        String cell = Digits.whole(said).orElse(said);
        return !BARE.matcher(cell).matches()
                ? cell
                : builder.cells().columns(DURATION).stream()
                        .map(column -> UNIT.matcher(column.header()))
                        .filter(Matcher::find)
                        .map(unit -> cell + " " + unit.group())
                        .findFirst()
                        .orElse(cell);
    }

    /**
     * Whether a number is likely of another unit than the header of its column says: 36 years, or 3 months in a file that has
     * no length of a year.
     */
    private static boolean isHardlyMeant(RecordBuilder builder, String cell, String withUnit) {
        int number = Digits.whole(cell).map(Integer::parseInt).orElse(0);
        boolean isMonths = number >= MONTHS_OF_YEAR && number % (MONTHS_OF_YEAR / 2) == 0;
        return IN_YEARS.matcher(withUnit).find()
                ? isMonths
                : IN_MONTHS.matcher(withUnit).find()
                        && number > 0
                        && number <= FEW_YEARS
                        && builder.cells().largest(DURATION) < MONTHS_OF_YEAR;
    }

    private static CellReading<StartOrEnd> length(RecordBuilder builder, String cell) {
        CellReading<StartOrEnd> end = end(builder, cell);
        boolean isLength = (WrittenTerm.read(cell).isPresent()
                        && !DOUBTFUL.matcher(cell).matches())
                || end instanceof CellReading.NoValue<StartOrEnd>
                || end.value().filter(one -> one instanceof StartOrEnd.Ongoing).isPresent();
        return isLength
                ? end
                : new Unreadable<>(
                        "the cell does not say how long the contract is",
                        "write a length with its unit, like 36 months");
    }

    /** Reads the end of an extension from its date, or from its length where the end is known. */
    static CellReading<StartOrEnd> until(RecordBuilder builder, String cell) {
        CellReading<StartOrEnd> reading = builder.cells().dates().read(cell);
        Optional<PartialDate> until = reading instanceof Unreadable<StartOrEnd>
                ? WrittenTerm.read(cell)
                        .filter(term -> term.extensions().isEmpty())
                        .flatMap(term -> date(builder, END).flatMap(end -> WrittenTerm.extended(end, term.length())))
                : Optional.empty();
        return until.<CellReading<StartOrEnd>>map(date -> new Parsed<>(
                        new StartOrEnd.On(date), "\"%s\" from the end is until %s".formatted(cell.strip(), date)))
                .orElse(reading);
    }

    /** Returns the end of each extension that the length of a contract states, {@code 3+1+1}. */
    static List<PartialDate> options(RecordBuilder builder) {
        List<PartialDate> options = new ArrayList<>();
        if (NOT_OWN.stream().anyMatch(builder.cells()::has)) {
            return options;
        }
        Optional<WrittenTerm> term = builder.rows().stream()
                .flatMap(row -> Stream.of(
                        builder.cells().cell(row, END),
                        withUnit(builder, builder.cells().cell(row, DURATION))))
                .flatMap(cell -> WrittenTerm.read(cell).stream())
                .findFirst();
        Optional<PartialDate> until = date(builder, END);
        for (Period option : term.map(WrittenTerm::extensions).orElse(List.of())) {
            until = until.flatMap(end -> WrittenTerm.extended(end, option));
            until.ifPresent(options::add);
        }
        return options;
    }

    /**
     * Compares the end with the length of the contract, which its rows give too: what differs is an error, since either may
     * be wrong or the end may include extensions.
     */
    static void compare(RecordBuilder builder, PartialDate end) {
        for (Row row : builder.rows()) {
            String cell = builder.cells().cell(row, DURATION);
            if (CellText.read(cell).value().isPresent()) {
                compare(builder, row, cell, end);
            }
        }
    }

    private static void compare(RecordBuilder builder, Row row, String cell, PartialDate end) {
        List<WrittenTerm> terms = terms(builder, cell);
        Optional<PartialDate> start = date(builder, START);
        List<PartialDate> ends = start.stream()
                .flatMap(first -> terms.stream().flatMap(term -> WrittenTerm.last(first, term.length()).stream()))
                .toList();
        if (builder.cells()
                .dates()
                .read(cell)
                .value()
                .filter(one -> one instanceof StartOrEnd.Ongoing)
                .isPresent()) {
            builder.wrong(
                    row,
                    DURATION,
                    "the contract has an end date, %s, and its length says that it has none; correct one of them"
                            .formatted(end));
        } else if (terms.isEmpty()) {
            builder.note(row, DURATION, "\"%s\" is not compared with the end date".formatted(cell));
        } else if (!ends.isEmpty() && ends.stream().noneMatch(one -> isNear(one, end))) {
            boolean isExtended = terms.stream().anyMatch(term -> isExtended(term, start.get(), end));
            builder.wrong(
                    row,
                    DURATION,
                    (isExtended
                                    ? "by this length the contract ends on %s without extensions, and the end date, %s, includes some; enter the end date without them"
                                    : "by this length the contract ends on %s, but the end date is %s; correct one of them, or leave out this column")
                            .formatted(ends.get(0), end));
        }
    }

    /** Whether an end is that of one of the extensions. */
    private static boolean isExtended(WrittenTerm term, PartialDate start, PartialDate end) {
        Optional<PartialDate> until = WrittenTerm.last(start, term.length());
        for (Period option : term.extensions()) {
            until = until.flatMap(one -> WrittenTerm.extended(one, option));
            if (until.filter(one -> isNear(one, end)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the length may mean; a number without a unit may be months or years. */
    private static List<WrittenTerm> terms(RecordBuilder builder, String cell) {
        String text = withUnit(builder, cell);
        boolean isYears = !text.matches(".*\\d{2}.*");
        Stream<String> may = BARE.matcher(text).matches()
                ? Stream.of(text + (isYears ? " years" : " months"), text + (isYears ? " months" : " years"))
                : DOUBTFUL.matcher(text).matches() ? Stream.of(text, cell + " years") : Stream.of(text);
        return may.flatMap(one -> WrittenTerm.read(one).stream()).toList();
    }

    /** Whether two ends are hardly different ones. */
    static boolean isNear(PartialDate one, PartialDate other) {
        return !one.first().minusDays(NEAR).isAfter(other.last())
                && !one.last().plusDays(NEAR).isBefore(other.first());
    }

    static Optional<PartialDate> date(RecordBuilder builder, String field) {
        return builder.at(field).isTextual()
                ? Optional.of(PartialDate.of(builder.at(field).asText()))
                : Optional.empty();
    }
}
