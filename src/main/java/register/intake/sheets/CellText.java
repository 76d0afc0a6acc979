package register.intake.sheets;

import static register.values.Missing.Because.NOT_APPLICABLE;
import static register.values.Missing.Because.NOT_HELD;
import static register.values.Missing.Because.NOT_PUBLISHED_HERE;
import static register.values.Missing.Because.NOT_RECORDED;
import static register.values.Missing.Because.WITHHELD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;

/** Reads text, and recognises the words that stand for no value. */
public final class CellText {
    private static final Set<String> NO_VALUE = Set.of(
            "", "-", "--", "---", "–", "—", ".", "n/a", "na", "n.a.", "n.a", "n\\a", "not applicable", "none", "nil");
    private static final Set<String> EMPTY = Set.of(
            "blank",
            "null",
            "nan",
            "undefined",
            "empty",
            "left blank",
            "intentionally blank",
            "no entry",
            "no value",
            "nothing");
    private static final String OPENING = "[(<{*\"'“‘";
    private static final String ENDING = ".*:])>}\"'”’";
    private static final Pattern WRAPPED = Pattern.compile("[\\[(<{*\"'“‘]+(.+?)[\\])>}*\"'”’.]+|(.+?)[.*:]+");
    private static final Set<String> NOT_YET = Set.of(
            "tbc",
            "t.b.c.",
            "tbd",
            "t.b.d.",
            "tba",
            "t.b.a.",
            "to be confirmed",
            "to be determined",
            "to be decided",
            "to be agreed",
            "to be announced",
            "to be advised",
            "pending");
    private static final Pattern AWAITING = Pattern.compile("(?:awaiting|awaited)(?: .{1,200}|\\.{3}|…)?"
            + "|(?:(?:not )?(?:yet )?to be|not yet|yet to be|not) (?:awarded|appointed|procured|tendered|let|selected|finalised"
            + "|identified|assigned|named|chosen|completed|established|signed)(?: [a-z ]{1,40})?"
            + "|(?:under|in|out to|currently (?:in|out to|under)) (?:procurement|tender|evaluation|negotiation)");
    private static final Set<String> UNKNOWN =
            Set.of("unknown", "not known", "not recorded", "?", "??", "???", "not available", "no data");
    private static final Set<String> UNPUBLISHED = Set.of(
            "withheld",
            "redacted",
            "[redacted]",
            "confidential",
            "commercially sensitive",
            "commercial sensitivity",
            "commercially confidential",
            "commercial confidentiality",
            "commercial in confidence",
            "commercial-in-confidence",
            "in confidence",
            "sensitive",
            "not disclosed",
            "not published");
    private static final Pattern SECTION =
            Pattern.compile("(?:withheld|redacted|exempt)(?: under| by| -|:)?(?: foia?)? ?\\(?(?:s|sec|section)\\.? ?"
                    + "(\\d{1,2}(?: ?\\([0-9a-z]{1,3}\\))*)(?: (?:of )?(?:the )?foia?(?: ?2000)?)?\\)?");
    private static final Pattern REDACTED = Pattern.compile("(?:redacted|withheld|removed|exempt)[ -]*[-:–—,(]? *"
            + "(?:for |due to |as |on grounds of |under )?(?:(personal (?:data|information|details)|names? of (?:an )?individuals?"
            + "|individual(?:'s name)?|gdpr|data protection)|(commercial(?:ly)?(?: in)?[ -](?:confidential(?:ity)?|confidence"
            + "|sensitiv(?:e|ity)|interests?)))\\)?");

    /** The first words of what {@link #AWAITING}, {@link #SECTION} and {@link #REDACTED} recognise. */
    private static final Set<String> BEGINNINGS = Set.of(
            "awaiting",
            "awaited",
            "not",
            "yet",
            "to",
            "under",
            "in",
            "out",
            "currently",
            "withheld",
            "redacted",
            "exempt",
            "removed");

    private static final Set<String> ERRORS =
            Set.of("#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#error!");
    private static final Set<String> DITTO = Set.of(
            "\"",
            "\"\"",
            "''",
            "”",
            "„",
            "〃",
            "ditto",
            "do.",
            "as above",
            "same as above",
            "as per above",
            "see above",
            "as previous");
    private static final Pattern FORMULA = Pattern.compile("=\\s*[a-z][a-z0-9.]*\\(.*", Pattern.DOTALL);
    private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");

    /** Words that stand for no value are shorter. */
    private static final int LONGEST = 250;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** One of several values with what ends it; quotes in a quoted value are doubled, as in CSV. */
    private static final Pattern VALUE =
            Pattern.compile("\\s*\"([^\"]*+(?:\"\"[^\"]*+)*+)\"[ \\t]*(?:[;\\n]|\\z)|([^;\\n]*+)(?:[;\\n]|\\z)");

    private CellText() {}

    /** Reads the text of a cell, as it is written. */
    public static CellReading<String> read(String cell) {
        return MarkedText.unmarked(cell)
                .<CellReading<String>>map(Parsed::new)
                .or(() -> CellText.unsaid(cell))
                .orElseGet(() -> new Parsed<>(cell));
    }

    /** Reads the text of a cell as one line. */
    public static CellReading<String> oneLine(String cell) {
        return read(cell).map(text -> SPACES.matcher(text).replaceAll(" ").strip());
    }

    /**
     * Splits a cell of several values at semicolons and line breaks, never at commas; a value in quotes may have them in
     * it.
     */
    public static List<String> several(String cell) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(cell);
        while (value.lookingAt()) {
            String said = value.group(1) == null
                    ? value.group(2).strip()
                    : value.group(1).replace("\"\"", "\"").strip();
            if (!said.isEmpty()) {
                values.add(said);
            }
            if (value.end() == cell.length()) {
                break;
            }
            value.region(value.end(), cell.length());
        }
        return List.copyOf(values);
    }

    /** Returns the reading of a cell that states no value; empty if it may have one. */
    static <T> Optional<CellReading<T>> unsaid(String cell) {
        String words = InvisibleCharacters.plain(cell);
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String word = words.toLowerCase(Locale.ROOT);
        Optional<CellReading<T>> asWritten = word.length() > LONGEST ? Optional.empty() : unsaid(words, word);
        if (asWritten.isPresent() || !mayBeWrapped(word)) {
            return asWritten;
        }
        Matcher wrapped = WRAPPED.matcher(word);
        if (!wrapped.matches()) {
            return asWritten;
        }
        return unsaid(words, (wrapped.group(1) == null ? wrapped.group(2) : wrapped.group(1)).strip());
    }

    /** Whether a word begins or ends as a wrapped one does; most do not, and need not be searched through. */
    private static boolean mayBeWrapped(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST
                && (OPENING.indexOf(word.charAt(0)) >= 0 || ENDING.indexOf(word.charAt(word.length() - 1)) >= 0);
    }

    private static <T> Optional<CellReading<T>> unsaid(String words, String word) {
        if (NO_VALUE.contains(word)) {
            return Optional.of(new NoValue<>(words, NOT_APPLICABLE, null, null));
        }
        boolean mayBeStatement = mayBeStatement(word);
        if (NOT_YET.contains(word) || (mayBeStatement && AWAITING.matcher(word).matches())) {
            return Optional.of(new NoValue<>(words, NOT_RECORDED, null, quoted(words)));
        }
        if (UNKNOWN.contains(word) || EMPTY.contains(word)) {
            return Optional.of(new NoValue<>(words, NOT_RECORDED, null, null));
        }
        if (word.equals("not held")) {
            return Optional.of(new NoValue<>(words, NOT_HELD, null, null));
        }
        if (UNPUBLISHED.contains(word)) {
            return Optional.of(new NoValue<>(words, NOT_PUBLISHED_HERE, null, quoted(words)));
        }
        return mayBeStatement ? withheld(words, word) : broken(word);
    }

    /** Whether a word begins as a statement does that there is no value; most do not, and need not be searched through. */
    private static boolean mayBeStatement(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= 'a' && word.charAt(end) <= 'z') {
            end++;
        }
        return BEGINNINGS.contains(word.substring(0, end));
    }

    private static <T> Optional<CellReading<T>> withheld(String words, String word) {
        Matcher redacted = REDACTED.matcher(word);
        if (redacted.matches()) {
            String section = redacted.group(1) == null ? "43(2)" : "40(2)";
            return Optional.of(new NoValue<>(words, WITHHELD, section, quoted(words)));
        }
        Matcher section = SECTION.matcher(word);
        if (section.matches()) {
            return Optional.of(new NoValue<>(words, WITHHELD, section.group(1).replace(" ", ""), quoted(words)));
        }
        return Optional.empty();
    }

    private static <T> Optional<CellReading<T>> broken(String word) {
        if (word.startsWith("=") && FORMULA.matcher(word).matches()) {
            return Optional.of(new Unreadable<>(
                    "the cell has a formula instead of its value", "write the value, or save the file again"));
        }
        if (DITTO.contains(word)) {
            return Optional.of(new Unreadable<>("the cell refers to the row above it", "enter the value itself"));
        }
        if (ERRORS.contains(word)) {
            return Optional.of(new Unreadable<>(
                    "the spreadsheet could not calculate the cell and saved an error",
                    "correct its formula, or write the value"));
        }
        if (TOO_NARROW.matcher(word).matches()) {
            return Optional.of(new Unreadable<>(
                    "the column was too narrow for the value, so only # was saved",
                    "widen the column and save the file again"));
        }
        return Optional.empty();
    }

    /** Returns the reading of words that are kept as the reason why there is no value. */
    public static <T> NoValue<T> notRecorded(String words) {
        return new NoValue<>(words, NOT_RECORDED, null, quoted(words));
    }

    private static String quoted(String words) {
        return "The spreadsheet says \"" + words + "\".";
    }
}
