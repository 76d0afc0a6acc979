package register.foi.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the list marks of a letter that nothing closes, {@code 1 Who supplies it?}: numbers or letters that count up
 * from the first, each at the beginning of a line.
 */
final class BareMarks {
    private static final Pattern BARE = Pattern.compile("(?:(\\d{1,3})([a-z]?)|([a-z]))\\s{1,8}(?=[\\p{L}\"'£(])");

    private static final int FEWEST = 2;

    private final Map<Integer, LocatedMark> byLine = new HashMap<>();

    private BareMarks() {}

    static BareMarks of(List<Line> lines) {
        BareMarks marks = new BareMarks();
        Chain numbers = new Chain();
        Chain letters = new Chain();
        for (int i = 0; i < lines.size(); i++) {
            Optional<LocatedMark> found = at(lines.get(i).text());
            if (found.isEmpty()) {
                continue;
            }
            boolean letter = found.orElseThrow().likeliest().kind() == Mark.Kind.LETTER;
            if (!letter) {
                marks.keep(letters);
            }
            Chain chain = letter ? letters : numbers;
            if (isFirst(found.orElseThrow().likeliest())) {
                marks.keep(chain);
                chain.add(i, found.orElseThrow());
            } else if (chain.goesOn(found.orElseThrow().likeliest())) {
                chain.add(i, found.orElseThrow());
            }
        }
        marks.keep(numbers);
        marks.keep(letters);
        return marks;
    }

    /** Marks that count up, with the positions of their lines. */
    private record Chain(List<Integer> lines, List<LocatedMark> marks) {
        Chain() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(int line, LocatedMark mark) {
            lines.add(line);
            marks.add(mark);
        }

        boolean goesOn(Mark mark) {
            return !marks.isEmpty()
                    && BareMarks.goesOn(marks.get(marks.size() - 1).likeliest(), mark);
        }
    }

    /** Returns the mark of a line by its position in the letter. */
    Optional<LocatedMark> at(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    private void keep(Chain chain) {
        for (int i = 0; chain.lines().size() >= FEWEST && i < chain.lines().size(); i++) {
            byLine.put(chain.lines().get(i), chain.marks().get(i));
        }
        chain.lines().clear();
        chain.marks().clear();
    }

    private static boolean isFirst(Mark mark) {
        return mark.steps().stream().allMatch(step -> step == 1);
    }

    /** Whether a mark is the next one: 2 after 1, 1b after 1a, 2 or 2a after 1c. */
    private static boolean goesOn(Mark before, Mark mark) {
        int first = before.steps().get(0);
        int next = mark.steps().get(0);
        boolean sameNumber = next == first
                && mark.steps().size() == 2
                && mark.ordinal() == (before.steps().size() == 2 ? before.ordinal() + 1 : 1);
        boolean nextNumber = next == first + 1 && (mark.steps().size() == 1 || mark.ordinal() == 1);
        return sameNumber || nextNumber;
    }

    private static Optional<LocatedMark> at(String line) {
        Matcher found = BARE.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        if (found.group(3) != null) {
            String letter = found.group(3);
            return one(Mark.of(Mark.Kind.LETTER, "a", letter.charAt(0) - 'a' + 1, letter), found.end());
        }
        int number = Integer.parseInt(found.group(1));
        String letter = found.group(2);
        return letter.isEmpty()
                ? one(Mark.of(Mark.Kind.NUMBER, "1", number, found.group(1)), found.end())
                : one(
                        new Mark(
                                Mark.Kind.STEPS,
                                "number and letter2",
                                List.of(number, letter.charAt(0) - 'a' + 1),
                                number + letter),
                        found.end());
    }

    private static Optional<LocatedMark> one(Mark mark, int end) {
        return Optional.of(new LocatedMark(List.of(mark), end));
    }
}
