package register.foi.letters;

import static register.foi.letters.Mark.Kind.BULLET;
import static register.foi.letters.Mark.Kind.LETTER;
import static register.foi.letters.Mark.Kind.NUMBER;
import static register.foi.letters.Mark.Kind.ROMAN;
import static register.foi.letters.Mark.Kind.STEPS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list mark at the beginning of a line. */
final class MarkReader {
    private static final Pattern QUESTION = Pattern.compile(
            "(?:(Q(?:u)?|Question|QUESTION|q)\\.?\\s{0,2}(?:[Nn]o\\.?\\s?|[Nn]umber\\s)?|[Nn]o(?:\\.\\s{0,2}|\\s)|NO\\.?\\s{0,2})(\\d{1,3})"
                    + "(?:[.):]|\\s{0,2}[–—:-])?(?:\\s{1,8}|$)");

    private static final Pattern STEP =
            Pattern.compile("\\(?(Q?)(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?:[.):]|\\s[-–—])?(?:\\s{1,8}|$)");

    private static final Pattern NUMBER_AND_LETTER =
            Pattern.compile("\\(?(Q?)(\\d{1,3})\\s?[.]?(?:\\(([a-z])\\)|([a-z])[.):](?!\\p{L}))(?:\\s{1,8}|$)");

    private static final Pattern LETTER_AND_NUMBER = Pattern.compile("([A-PR-Z])(\\d{1,2})[.):](?:\\s{1,8}|$)");

    private static final Pattern NUMERAL = Pattern.compile(
            "([(\\[]?)(\\d{1,3})(?:([.):\\]/]{1,2})(?:\\s{1,8}|(?=[\\p{L}\"'(£])|$)|\\s([-–—])\\s{1,4})");

    private static final Pattern ONE_LETTER =
            Pattern.compile("([(\\[]?)([a-zA-Z])([.):\\]]|\\.\\))(?:\\s{1,8}|$|(?<=[)\\]])(?=\\p{Lu}))");

    private static final Pattern NUMERAL_OF_ROME =
            Pattern.compile("([(\\[]?)([ivx]{1,6}|[IVX]{1,6})([.):\\]])(?:\\s{1,8}|$)");

    private static final Pattern POINT =
            Pattern.compile("([•●○▪■◦‣⁃►➢➤✓✔§·–—*-])\\1{0,2}(?:\\s{1,8}|(?=\\p{L}))|([o+])\\s{1,8}(?=\\S)");

    private MarkReader() {}

    static Optional<LocatedMark> at(String line) {
        return Optional.<LocatedMark>empty()
                .or(() -> question(line))
                .or(() -> steps(line))
                .or(() -> numberAndLetter(line))
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
        String word = found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT);
        int number = Integer.parseInt(found.group(2));
        String label = word.isEmpty() ? "" : word.equals("question") ? "question " : "Q";
        return one(Mark.of(NUMBER, "q", number, label + number), found.end());
    }

    private static Optional<LocatedMark> steps(String line) {
        Matcher found = STEP.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        List<Integer> steps = Arrays.stream(found.group(2).split("\\.", -1))
                .map(Integer::valueOf)
                .toList();
        String label = found.group(1) + found.group(2);
        if (steps.size() == 2 && steps.get(1) == 0) {
            return one(Mark.of(NUMBER, "1.0", steps.get(0), label), found.end());
        }
        return one(new Mark(STEPS, "steps" + steps.size(), steps, label), found.end());
    }

    private static Optional<LocatedMark> numberAndLetter(String line) {
        Matcher found = NUMBER_AND_LETTER.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String letter = found.group(3) == null ? found.group(4) : found.group(3);
        List<Integer> steps = List.of(Integer.valueOf(found.group(2)), letter.charAt(0) - 'a' + 1);
        return one(new Mark(STEPS, "number and letter", steps, found.group(1) + found.group(2) + letter), found.end());
    }

    private static Optional<LocatedMark> letterAndNumber(String line) {
        Matcher found = LETTER_AND_NUMBER.matcher(line);
        return found.lookingAt()
                ? one(
                        Mark.of(
                                NUMBER,
                                found.group(1) + "1",
                                Integer.parseInt(found.group(2)),
                                found.group(1) + found.group(2)),
                        found.end())
                : Optional.empty();
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

    /** Reads a letter or a Roman numeral; the numeral is listed first, as the likelier reading. */
    private static Optional<LocatedMark> letter(String line) {
        List<Mark> readings = new ArrayList<>();
        int end = 0;
        Matcher roman = NUMERAL_OF_ROME.matcher(line);
        if (roman.lookingAt()) {
            String written = roman.group(2);
            int number = Counting.roman(written.toLowerCase(Locale.ROOT));
            if (number > 0) {
                readings.add(Mark.of(
                        ROMAN, style(roman, Counting.isUpper(written) ? "I" : "i"), number, "(" + written + ")"));
                end = roman.end();
            }
        }
        Matcher letter = ONE_LETTER.matcher(line);
        if (letter.lookingAt()) {
            String written = letter.group(2);
            int number = Character.toLowerCase(written.charAt(0)) - 'a' + 1;
            readings.add(Mark.of(LETTER, style(letter, Counting.isUpper(written) ? "A" : "a"), number, written));
            end = letter.end();
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(new LocatedMark(readings, end));
    }

    private static Optional<LocatedMark> bullet(String line) {
        Matcher found = POINT.matcher(line);
        return found.lookingAt() && found.end() < line.length()
                ? one(new Mark(BULLET, found.group().strip(), List.of(), ""), found.end())
                : Optional.empty();
    }

    private static String style(Matcher found, String sort) {
        return found.group(1) + sort + found.group(3);
    }

    private static Optional<LocatedMark> one(Mark mark, int end) {
        return Optional.of(new LocatedMark(List.of(mark), end));
    }
}
