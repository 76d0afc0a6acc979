package register.intake.sheets;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a reference from what a spreadsheet program makes of one, and from words that are none. */
public final class ReferenceCell {
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:[.,]\\d+)?e\\+\\d{2,3}|\\d[.,]\\d+e\\d{2,3}");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]0+");
    /** One that a number format or another program shows with decimals. */
    private static final Pattern WHOLE = Pattern.compile("\\d+\\.0{1,2}");

    /** Spreadsheets keep fifteen digits of a number, and zeros for the others. */
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d{14,}0");

    private static final Pattern APOSTROPHE = Pattern.compile("'\\d.*", Pattern.DOTALL);
    private static final Pattern TWO =
            Pattern.compile("\\S*\\d\\S*\\s*(?:[,;&+\\n]|\\band\\b|\\bor\\b|\\s/\\s)\\s*\\S*\\d\\S*");

    /** An amount or a share, which stands in the column by mistake. */
    private static final Pattern FIGURE = Pattern.compile("[£$€] ?\\d[\\d,.]*(?: ?[km])?|\\d[\\d,.]* ?[%£€]");

    /** Those of 2000 to 2050. */
    private static final Pattern DAY_NUMBER =
            Pattern.compile("3652[6-9]|365[3-9]\\d|36[6-9]\\d\\d|3[7-9]\\d{3}|4\\d{4}|5[0-4]\\d{3}");

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    /** {@code C/2024/01 (old ref 77)}. */
    private static final Pattern BESIDE = Pattern.compile(
            ".*[(\\[](?:old|previous|previously|formerly|former|was|prev|ex|now|replace[sd]?|see|also|new|amended|revised|extended|expired|closed|draft|part of|call-?off from)\\b.*");

    /** These are marked in the spreadsheets of the service, whose bytes do not change: so no more can be added. */
    private static final Pattern NO_NAME = Pattern.compile("true|false|various|multiple|several|ditto|as above|same"
            + "|(?:please )?(?:see|refer to) (?:above|below|notes?|attached|list|comments?)(?: .{0,40})?");

    private static final Pattern WORD =
            Pattern.compile("yes|no|new|exempt|exemption|waiver|contract|existing|framework|spot|informal|verbal"
                    + "|e-?mail|quotes?|not applicable|(?:please )?(?:see|refer to) .{1,60}|0+"
                    + "|(?:no|not|none|awaiting|unknown|missing|to be|yet to|tb[acd])\\b[^0-9]{1,60}");
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}"
            + "|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2}(?::\\d{2})?)?"
            + "|" + MONTH + "-\\d{2}|" + MONTH + "[- ](?:19|20)\\d{2}|\\d{1,2}-" + MONTH + "(?:-(?:19|20)?\\d{2})?");

    /** What is made of 1-2 and 1-24, and how the day is stored that a cell does not show. */
    private static final Pattern DAY_OR_MONTH = Pattern.compile(
            "\\d{1,2}-" + MONTH + "|" + MONTH + "-\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2}(?::\\d{2})?)?");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/(?:19|20)?\\d{2}");

    /** The time that looking for two references takes grows fast with the length. */
    private static final int LONGEST_AMBIGUOUS = 100;

    private static final String NOT_IDENTIFYING = "the cell does not identify the record; enter its reference";

    /** One in words, {@code September 2024}, or with a time. */
    private static final int LONGEST_DATE = 20;

    private ReferenceCell() {}

    /**
     * Whether a spreadsheet program made a day, or a number with an exponent, of two numbers: {@code 1-Feb} of 1-2, {@code 1E+10}
     * of 1e10. Nobody writes a version like that.
     */
    public static boolean isMadeOfTwoNumbers(String cell) {
        String word = InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT);
        return word.length() <= LONGEST_DATE
                && (DAY_OR_MONTH.matcher(word).matches()
                        || EXPONENT.matcher(word).matches());
    }

    /** Whether the text of a cell is a day, which a spreadsheet program may have made of another text. */
    public static boolean isDay(String cell) {
        String word = InvisibleCharacters.plain(cell);
        return word.length() <= LONGEST_DATE && DAY.matcher(word).matches();
    }

    /** Whether a spreadsheet program may have made this of another text, or would make another one of it. */
    static boolean isLikeDamage(String text) {
        if (APOSTROPHE.matcher(text).matches()) {
            return true;
        }
        boolean isNumber = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        if (!isNumber && text.length() > LONGEST_DATE) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return EXPONENT.matcher(word).matches()
                || DECIMAL.matcher(word).matches()
                || ROUNDED.matcher(word).matches()
                || NO_NAME.matcher(word).matches()
                || DATE.matcher(word).matches();
    }

    /** Whether all references of a column, and there are some, were saved as whole numbers with decimals. */
    public static boolean areWholeNumbers(Stream<String> cells) {
        Iterator<String> said = cells.filter(cell -> !cell.isEmpty()).iterator();
        boolean isAny = said.hasNext();
        while (said.hasNext()) {
            if (!WHOLE.matcher(said.next()).matches()) {
                return false;
            }
        }
        return isAny;
    }

    /** Returns the whole number of one that was saved with decimals, {@code 101} of {@code 101.0}. */
    public static String wholeNumber(String cell) {
        return cell.replaceFirst("\\.0+$", "");
    }

    /** Returns why the text of a cell is hardly the reference of a new record, with what to do; empty if it may be. */
    public static Optional<String> doubt(String cell) {
        String word = InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT);
        if (MarkedText.unmarked(cell).isPresent()) {
            return Optional.empty();
        }
        CellReading<String> reading = CellText.read(cell);
        if (reading instanceof CellReading.Unreadable<String> unreadable) {
            return Optional.of(unreadable.inWords());
        }
        if (reading instanceof CellReading.NoValue<String>) {
            return Optional.of(
                    word.isEmpty()
                            ? "the row has no reference; enter one"
                            : "the cell says there is no reference; enter one");
        }
        if (APOSTROPHE.matcher(word).matches()) {
            return Optional.of(
                    "the reference begins with an apostrophe, which a spreadsheet puts before numbers that are text; remove it");
        }
        if (EXPONENT.matcher(word).matches()) {
            return Optional.of(
                    "the spreadsheet saved the reference with an exponent, so it is rounded; format the column as"
                            + " text and enter the reference again");
        }
        if (DECIMAL.matcher(word).matches()) {
            return Optional.of(
                    "the reference was saved as a number with decimals; format the column as text and save the file"
                            + " again");
        }
        if (DATE.matcher(word).matches()) {
            return Optional.of(
                    "the spreadsheet may have changed the reference to a date; format the column as text and enter"
                            + " the reference again");
        }
        if (ROUNDED.matcher(word).matches()) {
            return Optional.of(
                    "the reference may have been rounded to 15 digits; format the column as text and enter the"
                            + " reference again");
        }
        if (NO_NAME.matcher(word).matches()) {
            return Optional.of(NOT_IDENTIFYING);
        }
        return DataRows.isTotal(cell)
                ? Optional.of("the row could be a total; remove it, or give the record another reference")
                : Optional.empty();
    }

    /** Returns why a number between other references may be what a spreadsheet stores for a day; empty if it is none of these years. */
    public static Optional<String> dayNumber(String cell) {
        boolean isDay = DAY_NUMBER.matcher(cell).matches();
        return isDay
                ? Optional.of(
                        "the cell may have the number that a spreadsheet stores for the date %s; enter the reference, or add the record by hand"
                                .formatted(FIRST_DAY.plusDays(Integer.parseInt(cell))))
                : Optional.empty();
    }

    /**
     * Returns why the text of a cell that somebody else wrote may be no reference, or two, with what to do; empty if it is
     * one. Spreadsheets of the service have references as they are.
     */
    public static Optional<String> ambiguity(String cell) {
        String word = InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST_AMBIGUOUS || MarkedText.unmarked(cell).isPresent()) {
            return Optional.empty();
        }
        if (WORD.matcher(word).matches() || FIGURE.matcher(word).matches()) {
            return Optional.of(NOT_IDENTIFYING);
        }
        return TWO.matcher(word).matches() || BESIDE.matcher(word).matches()
                ? Optional.of(
                        "the cell may have two references, or words beside one; enter only the one of this record")
                : Optional.empty();
    }
}
