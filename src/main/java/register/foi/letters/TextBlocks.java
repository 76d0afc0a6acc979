package register.foi.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Joins lines that were wrapped, and finds where list items begin. */
final class TextBlocks {
    /** A line shorter than this was ended on purpose, not wrapped. */
    private static final int SHORTEST_FULL_LINE = 45;

    private static final int SHORTEST_OF_A_TITLE = 4;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final int SPARE = 4;
    private static final String ENDS = ".?!:;";

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Map<String, Mark> newest = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean lettersAreCapital;
    private final BareMarks bare;
    private final List<Line> lines;
    private int position;
    private Line first = new Line(0, "", true);
    private Line before = first;
    private Optional<LocatedMark> marked = Optional.empty();
    private boolean open;

    private TextBlocks(List<Line> lines) {
        this.lines = lines;
        this.width = width(lines);
        this.bare = BareMarks.of(lines);
        this.lettersAreCapital = lines.stream().anyMatch(line -> line.text().startsWith("B."))
                && lines.stream().anyMatch(line -> line.text().startsWith("A."));
    }

    static List<TextBlock> of(List<Line> lines) {
        TextBlocks blocks = new TextBlocks(lines);
        lines.forEach(blocks::take);
        blocks.end();
        return EmptyFields.asItems(blocks.blocks).stream()
                .flatMap(InlineList::items)
                .toList();
    }

    private void take(Line line) {
        Optional<LocatedMark> mark = MarkReader.at(line.text())
                .filter(found -> isPlausible(found, line))
                .or(() -> bare.at(position));
        position++;
        if (mark.isEmpty() && (isAlone() || continues(line))) {
            text.append(' ').append(line.text());
        } else {
            end();
            begin(line, mark);
        }
        before = line;
    }

    private void begin(Line line, Optional<LocatedMark> mark) {
        open = true;
        first = line;
        marked = mark;
        mark.ifPresent(found -> found.readings().forEach(reading -> newest.put(reading.style(), reading)));
        text.append(mark.map(found -> line.text().substring(found.end())).orElse(line.text()));
    }

    private void end() {
        if (open) {
            String said = text.toString().strip();
            blocks.add(new TextBlock(first.indent(), first.afterBlank(), marked.orElse(null), said));
        }
        text.setLength(0);
        open = false;
    }

    /** Whether a mark really begins an item; a number within a sentence may happen to begin a wrapped line. */
    private boolean isPlausible(LocatedMark mark, Line line) {
        Mark likeliest = mark.likeliest();
        if (likeliest.style().equals("A.") && !lettersAreCapital) {
            return false;
        }
        boolean expected = mark.mayBeFirst()
                || mark.readings().stream()
                        .anyMatch(reading ->
                                newest.containsKey(reading.style()) && reading.follows(newest.get(reading.style())));
        boolean within = !line.afterBlank() && isFull(before, line) && ENDS.indexOf(last(before.text())) < 0;
        return likeliest.isBullet()
                ? !within || line.text().charAt(0) == '•' || marked.isPresent() || isOneOfSeveral(line)
                : expected || !within;
    }

    /** Whether the next line begins with the same mark, which the dashes of a wrapped sentence seldom do. */
    private boolean isOneOfSeveral(Line line) {
        String mark = line.text().substring(0, Math.min(2, line.text().length()));
        return mark.endsWith(" ")
                && position + 1 < lines.size()
                && lines.get(position + 1).text().startsWith(mark);
    }

    /** Whether the mark of the open item stands alone on its line, and its text is on the next. */
    private boolean isAlone() {
        return open && marked.isPresent() && text.toString().isBlank();
    }

    private boolean continues(Line line) {
        if (line.afterBlank()
                || !open
                || line.text().startsWith(Subjects.MARK)
                || before.text().startsWith(Subjects.MARK)) {
            return false;
        }
        if (Parts.at(line.text()).isPresent()) {
            return false;
        }
        char last = last(before.text());
        boolean begins = Character.isUpperCase(line.text().charAt(0))
                && (QuestionDetector.asks(line.text()) || beginsAlike(line.text(), before.text()));
        if (marked.isEmpty() && begins && last != ',') {
            return false;
        }
        if (last == ':') {
            return false;
        }
        boolean small =
                Character.isLowerCase(line.text().charAt(0)) || line.text().charAt(0) == '(';
        boolean hangs = marked.isPresent() && line.indent() > first.indent() + 1;
        return (small && ".?!;".indexOf(last) < 0) || hangs || isFull(before, line);
    }

    /** Whether two lines begin with the same word of a title, as the lines of a list do: {@code Number of …}. */
    private static boolean beginsAlike(String line, String before) {
        String word = StringUtils.substringBefore(line, " ");
        return word.length() >= SHORTEST_OF_A_TITLE && before.startsWith(word + " ");
    }

    /** Whether a line is full: the first word of the next one would not have fitted on it. */
    private boolean isFull(Line line, Line next) {
        int length = line.indent() + line.text().length();
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return width > 0 && length >= SHORTEST_FULL_LINE && length <= WIDEST && length + 1 + word > width - SPARE;
    }

    /** Returns the width at which lines were wrapped; 0 if each paragraph is one line. */
    private static int width(List<Line> lines) {
        int longest = lines.stream()
                .mapToInt(line -> line.indent() + line.text().length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        long whole =
                lines.stream().filter(line -> line.text().length() > WIDEST).count();
        long full =
                lines.stream().filter(line -> line.text().length() > NARROWEST).count();
        boolean unbroken = whole * 4 > full;
        return unbroken || longest < NARROWEST ? 0 : longest;
    }

    private static char last(String said) {
        return said.isEmpty() ? ' ' : said.charAt(said.length() - 1);
    }
}
