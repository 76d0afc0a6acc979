package register.registers.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
import register.intake.sheets.Row;
import register.intake.sheets.StartOrEnd;
import register.values.PartialDate;

/**
 * Compares the status that a file gives for a contract with its dates, since the register computes the status from them: a
 * contract that was terminated is not published as one that runs.
 */
final class SheetStatus {
    static final String COLUMN = "period.status";

    private static final Pattern EARLY = Pattern.compile(
            "(?<!not )\\b(?:terminat(?:ed|ion)|cancell?ed|cancellation|withdrawn|abandoned|rescinded|ended early|surrendered|novated)\\b");
    private static final Pattern OVER = Pattern.compile(
            "(?<!not )\\b(?:expired?|closed|ended|completed?|finished|archived?|inactive|lapsed|concluded|historic(?:al)?|dormant|past)\\b"
                    + "|\\b(?:no longer|not) (?:active|live|current|running|in (?:use|force|place))\\b");
    private static final String PLANNED =
            "\\b(?:draft|planned|planning|proposed|pipeline|pre-?tender|evaluation|prospective|negotiation)\\b";

    /** What is not a contract even if it has a day on which it is to start. */
    private static final Pattern NO_CONTRACT = Pattern.compile(PLANNED);

    private static final Pattern NOT_YET = Pattern.compile(
            PLANNED + "|\\b(?:future|upcoming|forthcoming)\\b"
                    + "|\\b(?:out to|under|in|at|going to) (?:tender|procurement|preparation|development)\\b|^(?:tender(?:ing)?|procurement)$"
                    + "|\\b(?:not (?:yet )?(?:started|signed|awarded|let|live|commenced))\\b|\\b(?:to be|awaiting) (?:award|signed|awarded|signature|let)");
    private static final Pattern RUNNING = Pattern.compile(
            "\\b(?:live|active|current|in force|ongoing|on-going|open|in progress|extended|in contract|running|in place|in use)\\b");

    /** Words that say nothing of whether a contract runs. */
    private static final Pattern OTHER =
            Pattern.compile("(?:contract )?(?:awarded|signed|executed|let|in contract|contracted)");

    private static final Pattern OF_END = Pattern.compile(
            "(?i)\\b(?:terminated|cancell?ed|abandoned|extended|expired|ended early|novated|re-?tendered|on hold|suspended"
                    + "|options? to extend|extension|not (?:yet )?(?:signed|started|awarded|let))\\b");

    private static final Pattern OF_VALUE = Pattern.compile(
            "(?is)(?=.*(?:\\b(?:values?|costs?|prices?|amounts?|sums?|fees?|charges?|spend|figures?)\\b|\u00a3))"
                    + ".*(?:\\b(?:per (?:annum|year|month|week|day|hour|unit)|p\\.?a|annual(?:ly)?|yearly|each year|monthly|weekly|thousands?|millions?"
                    + "|estimated?|approx(?:imate(?:ly)?)?|VAT|increased|reduced|uplift)\\b|000s|'000).*");

    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2} \\p{L}{3,9} (?:19|20)\\d\\d");

    /** Words before a date until which a contract runs: {@code extended to}, and not {@code next review}. */
    private static final Pattern EXTENDED =
            Pattern.compile("(?i)\\b(?:extend(?:ed|s)?|extension|until|till|runs)\\b(?:(?!\\breview)[^,.;])*$");

    private static final Pattern ANYTHING = Pattern.compile("");

    private static final List<String> AMOUNTS = List.of("value.total.amount", "value.annual.amount");
    private static final int LONGEST = 100;

    private final RecordBuilder builder;

    private SheetStatus(RecordBuilder builder) {
        this.builder = builder;
    }

    /** Checks the status, other than that in our own spreadsheets, which is computed. */
    static void check(RecordBuilder builder) {
        if (builder.cells().isOwn()) {
            return;
        }
        @Nullable CellReading<String> reading = builder.reading(COLUMN, CellText::oneLine);
        SheetStatus status = new SheetStatus(builder);
        if (reading instanceof Parsed<String> said) {
            status.check(said.said());
        } else if (reading instanceof NoValue<String> none
                && NOT_YET.matcher(none.words().toLowerCase(Locale.ROOT)).find()) {
            status.notYet(none.words());
        }
    }

    /** Tells what a column of comments says of the end, since nobody else reads it. */
    static void comments(RecordBuilder builder) {
        if (builder.cells().isOwn()) {
            return;
        }
        for (Column column : builder.cells().all()) {
            if (column.match() == Column.Match.NO_FIELD) {
                builder.rows().forEach(row -> comment(builder, row, column));
            }
        }
    }

    private static void comment(RecordBuilder builder, Row row, Column column) {
        String cell = row.cell(column.index());
        if (isOfEnd(cell)) {
            unread(builder, row, column, "dates");
        }
        if (!cell.isEmpty()
                && AMOUNTS.stream().anyMatch(builder.cells()::has)
                && OF_VALUE.matcher(cell).matches()) {
            unread(builder, row, column, "value");
        }
    }

    private static void unread(RecordBuilder builder, Row row, Column column, String what) {
        builder.findings()
                .note("row %d: column %s is not read, and says \"%s\"; check the %s of the contract"
                        .formatted(row.number(), column.letter(), shortened(row.cell(column.index())), what));
    }

    private static boolean isOfEnd(String cell) {
        return !cell.isEmpty() && OF_END.matcher(cell).find();
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }

    private void check(String status) {
        String words = status.toLowerCase(Locale.ROOT);
        if (EARLY.matcher(words).find()) {
            if (builder.at("period.terminated").isMissingNode()) {
                wrong(
                        "the status is \"%s\", but no column has the date on which the contract ended early; enter it, or leave the row out"
                                .formatted(status));
            }
        } else if (OVER.matcher(words).find()) {
            over(status);
        } else if (NOT_YET.matcher(words).find()) {
            notYet(status);
        } else if (RUNNING.matcher(words).find()) {
            running(status);
        } else if (!OTHER.matcher(words).matches()) {
            note("the status \"%s\" is not read".formatted(status));
        }
    }

    private void over(String status) {
        LocalDate today = builder.cells().today();
        @Nullable PartialDate ends = ends();
        if (ends == null) {
            wrong(
                    "the status is \"%s\", but no column has the date on which the contract ended; enter it, or leave the row out"
                            .formatted(status));
        } else if (!ends.first().isBefore(today)) {
            wrong(
                    "the status is \"%s\", but by its dates the contract runs until %s; correct one of them, or leave out this column"
                            .formatted(status, ends));
        }
    }

    private void notYet(String status) {
        @Nullable PartialDate start = date("period.start");
        boolean isPlanned = NO_CONTRACT.matcher(status.toLowerCase(Locale.ROOT)).find();
        if (isPlanned || start == null || !start.last().isAfter(builder.cells().today())) {
            wrong("the status is \"%s\", so this may not be a contract yet; leave the row out, or leave out this column"
                    .formatted(status));
        }
    }

    private void running(String status) {
        @Nullable PartialDate ends = ends();
        boolean isOver = ends != null && ends.last().isBefore(builder.cells().today());
        if (ends != null && isLater(status, ends, EXTENDED)) {
            wrong(
                    "the status says \"%s\", but by its dates the contract %s on %s; enter the end of the extension in a column of its own"
                            .formatted(status, isOver ? "ended" : "ends", ends));
        } else if (ends != null && !isOver && isLater(status, ends, ANYTHING)) {
            note("the status \"%s\" has a date after %s, when the contract ends; check whether it was extended"
                    .formatted(status, ends));
        } else if (isOver) {
            note("the status is \"%s\", but by its dates the contract ended on %s; check whether it was extended"
                    .formatted(status, ends));
        }
    }

    /** Whether a status has a date after the end, with some words before it. */
    private boolean isLater(String status, PartialDate end, Pattern words) {
        return DATE.matcher(status)
                .results()
                .filter(date -> words.matcher(status.substring(0, date.start())).find())
                .flatMap(date -> builder.cells().dates().read(date.group()).value().flatMap(StartOrEnd::date).stream())
                .anyMatch(date -> date.first().isAfter(end.last()));
    }

    /** Returns the last day by the dates of the record, with the extensions that were used. */
    private @Nullable PartialDate ends() {
        @Nullable PartialDate terminated = date("period.terminated");
        if (terminated != null) {
            return terminated;
        }
        @Nullable PartialDate last = date("period.end");
        for (var extension : builder.at("extensions")) {
            boolean isUsed = extension.path("state").asText().equals(Extension.State.EXERCISED.word());
            PartialDate until = isUsed ? PartialDate.of(extension.path("until").asText()) : null;
            last = until != null && (last == null || last.last().isBefore(until.last())) ? until : last;
        }
        return last;
    }

    private @Nullable PartialDate date(String field) {
        return SheetTerm.date(builder, field).orElse(null);
    }

    private void wrong(String detail) {
        builder.wrong(COLUMN, detail);
    }

    private void note(String sentence) {
        builder.note(COLUMN, sentence);
    }
}
