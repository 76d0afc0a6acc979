package register.foi.letters;

import static register.foi.letters.Mark.Kind.BULLET;
import static register.foi.letters.Mark.Kind.LETTER;
import static register.foi.letters.Mark.Kind.NUMBER;
import static register.foi.letters.Mark.Kind.ROMAN;
import static register.foi.letters.Mark.Kind.STEPS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list mark at the beginning of a line. */
final class MarkReader {
    /** What may close a mark: {@code .}, {@code )}, {@code .)}, {@code .-}, {@code :}. */
    private static final String CLOSE = "[.):\\]]{1,2}-?";

    private static final String SPACE = "(?:\\s{1,8}|$)";

    private static final Pattern QUESTION =
            Pattern.compile("(?:(?i:(q(?:u|n|ues)?|question))\\.?\\s{0,2}(?:[Nn]o\\.?\\s?|[Nn]umber\\s)?"
                    + "|#|[Nn]o(?:\\.\\s{0,2}|\\s)|NO\\.?\\s{0,2})(\\d{1,3})(?:" + CLOSE + "|\\s{0,2}[–—:-])?" + SPACE);

    private static final Pattern QUESTION_IN_WORDS =
            Pattern.compile("(?i)question (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s?(?:"
                    + CLOSE + "|[–—-])" + SPACE);

    private static final Pattern STEP =
            Pattern.compile("\\(?([Qq]?)(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?:" + CLOSE + "|\\s[-–—])?" + SPACE);

    /** A number and a letter, perhaps with a Roman numeral: {@code 3a)}, {@code Q3A}, {@code 1.2(b)}, {@code 1(a)(i)}. */
    private static final Pattern NUMBER_AND_LETTER = Pattern.compile(
            "\\(?((?i:q|question )?)\\s?(\\d{1,3}(?:\\.\\d{1,2}){0,3})(?:\\)(?=\\()|\\s?[.\\-/]?)(?:\\(([a-zA-Z])\\)[.:]?|([a-zA-Z])(?:"
                    + CLOSE + "(?!\\p{L})|(?=\\s?\\([ivx]{1,5}\\))))(?:\\s?\\(?([ivx]{1,5})[.):]{1,2})?" + SPACE);

    /** A number and a letter that nothing closes, after a word that says what they are. */
    private static final Pattern QUESTION_AND_LETTER =
            Pattern.compile("(?i:(q|question) ?)(\\d{1,3})([a-zA-Z])(?:\\s{0,2}[–—:-])?()" + SPACE);

    private static final Pattern LETTER_AND_NUMBER =
            Pattern.compile("([A-PR-Z])([.-]?)(\\d{1,2})(?:" + CLOSE + "|\\s[-–—])" + SPACE);

    private static final Pattern NUMERAL = Pattern.compile("([(\\[]?)(\\d{1,3})(?:([.):\\]/°º]{1,2}-?|-)"
            + "(?:\\s{1,8}|(?<!-)(?=[\\p{L}\"'(£])|(?<=-)(?=\\p{Lu})|$)|\\s([-–—])\\s{1,4})");

    private static final Pattern LETTERS = Pattern.compile(
            "([(\\[]?)([a-zA-Z]|([a-z])\\3|a[b-z]|([A-Z])\\4|A[B-Z])(?:([.):\\]]{1,2}-?)"
                    + "(?:\\s{1,8}|$|(?<=[)\\]])(?=\\p{Lu})|(?<=[a-z]\\.)(?=\\p{Lu}\\p{Ll}))|(?<=[a-z])\\s([-–—])\\s{1,4})");

    private static final Pattern NUMERAL_OF_ROME =
            Pattern.compile("([(\\[]?)([ivxl]{1,8}|[IVXL]{1,8})([.):\\]]{1,2}-?)(?:\\s{1,8}|$|(?<=\\))(?=\\p{Lu}))");

    private static final Pattern POINT = Pattern.compile(
            "([•●○▪■◦‣⁃►▶➢➤✓✔☐□❖♦∙»→§·–—*~\\uF0B7\\uF0A7\\uF0D8\\uF076-])\\1{0,2}>?(?:\\s{1,8}|(?=\\p{L}))|([o+])\\s{1,8}(?=\\S)");

    private static final int LETTER_GROUP = 4;
    private static final int ROMAN_GROUP = 5;

    private MarkReader() {}

    static Optional<LocatedMark> at(String line) {
        return Optional.<LocatedMark>empty()
                .or(() -> numberAndLetter(line, QUESTION_AND_LETTER))
                .or(() -> question(line))
                .or(() -> questionInWords(line))
                .or(() -> steps(line))
                .or(() -> numberAndLetter(line, NUMBER_AND_LETTER))
                .or(() -> letterAndNumber(line))
                .or(() -> number(line))
                .or(() -> letter(line))
                .or(() -> bullet(line));
    }

    private static Optional<LocatedMark> question(String line) {
        Matcher found = QUESTION.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(found.group(2));
        return one(Mark.of(NUMBER, "q", number, word(found.group(1)) + number), found.end());
    }

    private static Optional<LocatedMark> questionInWords(String line) {
        Matcher found = QUESTION_IN_WORDS.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String word = found.group(1).toLowerCase(Locale.ROOT);
        return one(Mark.of(NUMBER, "q", Integer.parseInt(Counting.inDigits(word)), "question " + word), found.end());
    }

    private static Optional<LocatedMark> steps(String line) {
        Matcher found = STEP.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        List<Integer> steps = numbers(found.group(2));
        String label = found.group(1).toUpperCase(Locale.ROOT) + found.group(2);
        if (steps.size() == 2 && steps.get(1) == 0) {
            return one(Mark.of(NUMBER, "1.0", steps.get(0), label), found.end());
        }
        return one(new Mark(STEPS, "steps" + steps.size(), steps, label), found.end());
    }

    private static Optional<LocatedMark> numberAndLetter(String line, Pattern pattern) {
        Matcher found = pattern.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String letter =
                found.group(LETTER_GROUP) == null || found.group(LETTER_GROUP).isEmpty()
                        ? found.group(3)
                        : found.group(LETTER_GROUP);
        List<Integer> steps = new ArrayList<>(numbers(found.group(2)));
        steps.add(Counting.letters(letter).get(0));
        String label = word(found.group(1)) + found.group(2) + letter;
        String roman = found.groupCount() < ROMAN_GROUP ? null : found.group(ROMAN_GROUP);
        if (roman != null) {
            steps.add(Counting.roman(roman));
            label += " (" + roman + ")";
        }
        return one(new Mark(STEPS, "number and letter" + steps.size(), steps, label), found.end());
    }

    private static String word(@org.jspecify.annotations.Nullable String written) {
        String word = written == null ? "" : written.strip();
        return word.isEmpty() ? "" : word.equalsIgnoreCase("question") ? "question " : "Q";
    }

    private static List<Integer> numbers(String written) {
        return java.util.Arrays.stream(written.split("\\.", -1))
                .map(Integer::valueOf)
                .toList();
    }

    private static Optional<LocatedMark> letterAndNumber(String line) {
        Matcher found = LETTER_AND_NUMBER.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String label = found.group(1) + found.group(2) + found.group(3);
        return one(Mark.of(NUMBER, found.group(1) + "1", Integer.parseInt(found.group(3)), label), found.end());
    }

    private static Optional<LocatedMark> number(String line) {
        Matcher found = NUMERAL.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String close = found.group(3) == null ? "-" : found.group(3);
        int number = Integer.parseInt(found.group(2));
        return one(Mark.of(NUMBER, found.group(1) + "1" + close, number, Integer.toString(number)), found.end());
    }

    /** Reads letters or a Roman numeral; the numeral is listed first, as the likelier reading. */
    private static Optional<LocatedMark> letter(String line) {
        List<Mark> readings = new ArrayList<>();
        int end = 0;
        Matcher roman = NUMERAL_OF_ROME.matcher(line);
        if (roman.lookingAt()) {
            String written = roman.group(2);
            int number = Counting.roman(written.toLowerCase(Locale.ROOT));
            if (number > 0) {
                String style = roman.group(1) + (Counting.isUpper(written) ? "I" : "i") + roman.group(3);
                readings.add(Mark.of(ROMAN, style, number, "(" + written + ")"));
                end = roman.end();
            }
        }
        Matcher letters = LETTERS.matcher(line);
        if (letters.lookingAt()) {
            String written = letters.group(2);
            String close = letters.group(5) == null ? "-" : letters.group(5);
            String style = letters.group(1) + (Counting.isUpper(written) ? "A" : "a") + close;
            Counting.letters(written).forEach(place -> readings.add(Mark.of(LETTER, style, place, written)));
            end = Math.max(end, letters.end());
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(new LocatedMark(readings, end));
    }

    private static Optional<LocatedMark> bullet(String line) {
        Matcher found = POINT.matcher(line);
        return found.lookingAt() && found.end() < line.length()
                ? one(new Mark(BULLET, found.group().strip(), List.of(), ""), found.end())
                : Optional.empty();
    }

    private static Optional<LocatedMark> one(Mark mark, int end) {
        return Optional.of(new LocatedMark(List.of(mark), end));
    }
}
