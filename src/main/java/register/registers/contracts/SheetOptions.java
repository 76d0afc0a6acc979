package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
import register.intake.sheets.Digits;
import register.intake.sheets.StartOrEnd;
import register.intake.sheets.WrittenOptions;
import register.intake.sheets.WrittenTerm;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.Missing;
import register.values.PartialDate;

/** Reads the options to extend a contract where a file has their lengths, or only says that there are some. */
final class SheetOptions {
    /** The column with the lengths of the options, {@code 2 x 12 months}. */
    static final String OPTIONS = "extensions.options";

    /** The column that says whether the contract can be extended; it may have the lengths too. */
    static final String POSSIBLE = "extensions.possible";

    /** The column that says whether the contract was extended. */
    static final String USED = "extensions.used";

    private static final String EXTENSIONS = "extensions";
    private static final String UNTIL = "extensions.until";
    private static final String END = "period.end";
    private static final Pattern UNIT = Pattern.compile("(?i)\\b(?:months?|mths?|years?|yrs?|weeks?|days?)\\b");

    /** {@code Option to extend to 31/03/2028}. */
    private static final Pattern UNTIL_DATE = Pattern.compile(
            "(?i)(?:yes[ ,:–-]+)?(?:(?:with )?(?:an )?options? )?(?:(?:can|may) be )?(?:(?:to extend|extend(?:able|ed|ing)|extensions?) )?(?:up )?(?:to|until|till) (.*\\d.*)");

    private static final Pattern WAS_USED = Pattern.compile(
            "(?i)\\b(?:was|been|already|now) extended\\b|^extended\\b|\\b(?:taken up|invoked|exercised|activated)\\b"
                    + "|\\bextensions? (?:taken|used|agreed|granted|awarded|in place|applied)\\b"
                    + "|^all (?:(?:the )?(?:extensions?|options?) )*(?:(?:have been|were|are) )?(?:now )?used\\b");

    /** Words of what has not happened: {@code 2 x 12 months, to be exercised by 31/03/2027}. */
    private static final Pattern NOT_USED = Pattern.compile(
            "(?i)\\b(?:no(?! (?:further|more|other|longer)\\b)|not|none|never|to be|yet to|if|unless|(?:can|may|could|might|will|would|must|should) be)\\b");

    private static final Pattern NONE = Pattern.compile("(?i)(?:none|nil)[.]?");

    private final RecordBuilder builder;

    private SheetOptions(RecordBuilder builder) {
        this.builder = builder;
    }

    static void draw(RecordBuilder builder) {
        SheetOptions sheet = new SheetOptions(builder);
        String column = sheet.cell(OPTIONS).isEmpty() ? POSSIBLE : OPTIONS;
        String cell = sheet.cell(column);
        if (!cell.isEmpty()) {
            sheet.draw(column, cell);
        } else {
            Stream.of(OPTIONS, POSSIBLE)
                    .filter(sheet::isNone)
                    .findFirst()
                    .ifPresentOrElse(sheet::none, sheet::withoutOptions);
        }
        sheet.used();
    }

    /** Returns the cell of a field; empty if it has no value. Other values in other rows of the record are an error. */
    private String cell(String field) {
        return builder.reading(field, CellText::oneLine) instanceof Parsed<String> said ? said.said() : "";
    }

    private boolean isNone(String field) {
        return builder.reading(field, CellText::oneLine) instanceof NoValue<String> word
                && NONE.matcher(word.words()).matches();
    }

    /**
     * Records what a file says that has no options in its cells: words like TBC are the reason, and blank cells of a snapshot
     * mean that what stood is no longer so.
     */
    private void withoutOptions() {
        boolean isElsewhere = builder.cells().has(EXTENSIONS)
                || !SheetTerm.options(builder).isEmpty()
                || builder.reading(UNTIL, one -> SheetTerm.until(builder, one)) instanceof Parsed<?>;
        if (isElsewhere) {
            return;
        }
        Stream.of(OPTIONS, POSSIBLE, UNTIL)
                .flatMap(field -> builder.reading(field, CellText::oneLine) instanceof NoValue<String> none
                        ? Stream.of(none)
                        : Stream.empty())
                .reduce((one, other) -> one.isBlank() ? other : one)
                .filter(none -> !none.isBlank() || builder.mode() == ImportMode.SNAPSHOT)
                .ifPresent(this::unsaid);
    }

    private void unsaid(NoValue<String> none) {
        boolean isStanding = builder.at(EXTENSIONS).valueStream().anyMatch(SheetOptions::isAvailable);
        if (isStanding) {
            set(List.of());
        }
        if (none.isBlank()) {
            builder.reason(EXTENSIONS)
                    .filter(reason -> reason.path("because").asText().equals(Missing.Because.NOT_RECORDED.word()))
                    .ifPresent(reason -> builder.said(EXTENSIONS));
        } else if (builder.at(EXTENSIONS).isMissingNode()) {
            builder.unsaid(EXTENSIONS, none);
        }
    }

    private void draw(String column, String cell) {
        if (YesNo.read(cell) instanceof Parsed<Boolean> said && !cell.equals("1")) {
            if (!said.said()) {
                none(column);
            } else if (builder.at(EXTENSIONS).isMissingNode()) {
                keepWords(column, cell, "the file does not say until when the contract can be extended");
            }
            return;
        }
        Optional<PartialDate> date = builder.cells().dates().read(cell).value().flatMap(StartOrEnd::date);
        if (date.isPresent() && !cell.matches("\\d+")) {
            keep(column, cell, List.of(date.get()));
            return;
        }
        if (isUsed(cell)) {
            builder.wrong(
                    column,
                    "the cell says that the contract was extended; enter the end of the extension in a column of its own, or leave the cell blank if the end date includes it");
            return;
        }
        Matcher named = UNTIL_DATE.matcher(cell);
        Optional<PartialDate> until = named.matches()
                ? builder.cells().dates().read(named.group(1)).value().flatMap(StartOrEnd::date)
                : Optional.empty();
        if (until.isPresent()) {
            keep(column, cell, List.of(until.get()));
            return;
        }
        @Nullable
        List<Period> lengths = WrittenOptions.read(Digits.whole(cell).orElse(cell), unit(column))
                .orElse(null);
        if (lengths == null) {
            keepWords(column, cell, "it gives no clear lengths of options to extend");
        } else if (!lengths.isEmpty()) {
            reckon(column, cell, lengths);
        } else {
            none(column);
        }
    }

    /** Keeps what a cell says of options as the reason why none are recorded, unless some are. */
    private void keepWords(String column, String cell, String why) {
        boolean isKept = builder.at(EXTENSIONS).isMissingNode();
        builder.note(column, "\"%s\" is %s, because %s".formatted(cell, isKept ? "kept as written" : "not read", why));
        if (isKept) {
            builder.unsaid(EXTENSIONS, CellText.notRecorded(cell));
        }
    }

    /** Whether a cell says that an extension was used, of which the file has no end. */
    private boolean isUsed(String cell) {
        return WAS_USED.matcher(cell).find()
                && !NOT_USED.matcher(cell).find()
                && builder.at(EXTENSIONS).valueStream().allMatch(SheetOptions::isAvailable);
    }

    /** Records that there are no options; it is refused where another column has one. */
    private void none(String column) {
        if (hasAvailable()) {
            builder.wrong(
                    column,
                    "the cell says that there are no options to extend, and another column has one; correct one of them");
            return;
        }
        builder.said(EXTENSIONS);
        if (builder.at(EXTENSIONS).valueStream().anyMatch(SheetOptions::isAvailable)) {
            set(List.of());
        }
    }

    private @Nullable String unit(String column) {
        return builder.cells().columns(column).stream()
                .map(Column::header)
                .map(UNIT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(unit -> unit.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    /** Reckons the ends of the options from the end of the contract. */
    private void reckon(String column, String cell, List<Period> lengths) {
        List<PartialDate> ends = new ArrayList<>();
        Optional<PartialDate> until = date(END);
        if (isLengthOfAll(cell, lengths)) {
            keepWords(column, cell, "it could be the length of the contract and of its extensions");
            return;
        }
        for (Period length : lengths) {
            until = until.flatMap(end -> WrittenTerm.extended(end, length));
            until.ifPresent(ends::add);
        }
        if (ends.size() == lengths.size()) {
            keep(column, cell, ends);
        } else {
            keepWords(column, cell, "the contract has no exact end date to count options from");
        }
    }

    /** Whether the first of several bare numbers is the length of the contract itself, {@code 3+1+1} of three years. */
    private boolean isLengthOfAll(String cell, List<Period> lengths) {
        return lengths.size() > 1
                && cell.matches("\\d+(?: ?\\+ ?\\d+)+.*")
                && date("period.start")
                        .flatMap(start -> WrittenTerm.last(start, lengths.get(0)))
                        .filter(last -> date(END)
                                .filter(end -> SheetTerm.isNear(last, end))
                                .isPresent())
                        .isPresent();
    }

    /** Records the options that were not used, unless another column says otherwise. */
    private void keep(String column, String cell, List<PartialDate> ends) {
        PartialDate last = ends.get(ends.size() - 1);
        if (builder.reading(UNTIL, one -> SheetTerm.until(builder, one)) instanceof Parsed<?>) {
            boolean isSame = builder.at(EXTENSIONS).valueStream().anyMatch(one -> isNear(one, last))
                    || date(END).filter(end -> SheetTerm.isNear(end, last)).isPresent();
            if (!isSame) {
                builder.wrong(
                        column,
                        "the option ends on %s, but another column has a different latest end date; correct one of them"
                                .formatted(last));
            }
            return;
        }
        List<String> ofLength =
                SheetTerm.options(builder).stream().map(PartialDate::toString).toList();
        if (!ofLength.isEmpty()
                && !ofLength.equals(ends.stream().map(PartialDate::toString).toList())) {
            builder.wrong(column, "the length of the contract has other options to extend; correct one of them");
            return;
        }
        String end = builder.at(END).asText();
        List<PartialDate> later =
                ends.stream().filter(one -> end.compareTo(one.toString()) < 0).toList();
        if (later.isEmpty()) {
            builder.wrong(
                    column,
                    "the option ends on %s, which is not after the end of the contract; correct one of them"
                            .formatted(last));
            return;
        }
        if (!cell.equals(last.toString())) {
            builder.note(
                    column,
                    "\"%s\" is read as options until %s"
                            .formatted(
                                    cell,
                                    String.join(
                                            " and ",
                                            later.stream()
                                                    .map(PartialDate::toString)
                                                    .toList())));
        }
        set(later);
    }

    private void set(List<PartialDate> ends) {
        ArrayNode list = Json.mapper().createArrayNode();
        String used = "";
        for (JsonNode extension : builder.at(EXTENSIONS)) {
            if (!isAvailable(extension)) {
                list.add(extension);
                used = extension.path("until").asText();
            }
        }
        for (PartialDate end : ends) {
            if (used.compareTo(end.toString()) < 0) {
                list.add(Json.mapper().<JsonNode>valueToTree(new Extension(end, Extension.State.AVAILABLE)));
            }
        }
        if (list.isEmpty()) {
            builder.unset(EXTENSIONS);
        } else {
            builder.set(EXTENSIONS, list);
        }
    }

    /** Tells that a contract was extended, where the file does not say until when. */
    private void used() {
        boolean isUsed = builder.reading(USED, YesNo::read) instanceof Parsed<Boolean> said && said.said();
        boolean isKnown = builder.at(EXTENSIONS).valueStream().anyMatch(one -> !isAvailable(one));
        if (isUsed && !isKnown) {
            builder.note(
                    USED,
                    "the contract was extended, but the file does not say until when; check that the end date is right");
        }
    }

    private boolean hasAvailable() {
        return builder.at(EXTENSIONS).valueStream().anyMatch(SheetOptions::isAvailable)
                && (builder.reading(UNTIL, one -> SheetTerm.until(builder, one)) instanceof Parsed<?>
                        || !SheetTerm.options(builder).isEmpty());
    }

    private static boolean isAvailable(JsonNode extension) {
        return extension.path("state").asText().equals(Extension.State.AVAILABLE.word());
    }

    private static boolean isNear(JsonNode extension, PartialDate end) {
        return SheetTerm.isNear(PartialDate.of(extension.path("until").asText()), end);
    }

    private Optional<PartialDate> date(String field) {
        return SheetTerm.date(builder, field);
    }
}
