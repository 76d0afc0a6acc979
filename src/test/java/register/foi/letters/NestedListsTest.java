package register.foi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists within lists, however they are marked and set in, come back with the numbers they were given. */
class NestedListsTest {
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    /** How a level may be marked: before, what kind, after. */
    private static final List<String> OUTER = List.of(" 1 .", " 1 )", "( 1 )", "Q 1 .", "Q 1 :");

    private static final List<String> MIDDLE = List.of(" a )", "( a )", " a .");
    private static final List<String> INNER = List.of("( i )", " i )", "- • ", "* • ", "• • ");

    private record Asking(String number, String text) {}

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void aNumberFollowsThePartsOfTheOneBefore() {
        String letter = """
                1a) How many bridges are there?
                1b) of which footbridges
                1c) of which closed
                2) How many culverts are there?
                3) What do they cost?
                """;

        assertThat(RequestLetter.read(letter).questions())
                .extracting(LetterQuestion::number)
                .containsExactly("1a", "1b", "1c", "2", "3");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNumbersOfANestedListAreReadBack(long seed) {
        Written written = new Written(new Random(seed));
        String letter = written.letter();

        assertThat(RequestLetter.read(letter).questions().stream()
                        .map(question -> new Asking(question.number(), question.text())))
                .as(letter)
                .containsExactlyElementsOf(written.expected);
    }

    /** A list that is written down, and what it asks. */
    private static final class Written {
        private final Random random;
        private final List<String> styles;
        private final String step;
        private final List<Asking> expected = new ArrayList<>();
        private final StringBuilder letter = new StringBuilder();
        private int asked;

        Written(Random random) {
            this.random = random;
            this.styles = List.of(one(OUTER), one(MIDDLE), one(INNER));
            this.step = " ".repeat(random.nextInt(5));
        }

        String letter() {
            list(0, "");
            return letter.toString();
        }

        private void list(int depth, String above) {
            int items = 2 + random.nextInt(depth == 0 ? 9 : 5);
            for (int item = 1; item <= items; item++) {
                boolean parent = depth < 2 && random.nextInt(3) == 0;
                String number = above + label(depth, item, above);
                String text = (parent ? "Topic " : "Figure ") + ++asked + (parent ? ":" : "");
                letter.append(step.repeat(depth))
                        .append(mark(depth, item))
                        .append(' ')
                        .append(text)
                        .append('\n');
                if (parent) {
                    list(depth + 1, number);
                } else {
                    expected.add(new Asking(number, text));
                }
            }
        }

        private String mark(int depth, int item) {
            String[] style = styles.get(depth).split(" ", -1);
            return style[0] + written(style[1], item) + style[2];
        }

        private String label(int depth, int item, String above) {
            String[] style = styles.get(depth).split(" ", -1);
            String own = written(style[1], item);
            return switch (style[1]) {
                case "i" -> " (" + own + ")";
                case "•" -> " [" + item + "]";
                default -> above.isEmpty() && style[0].equals("Q") ? "Q" + own : own;
            };
        }

        private static String written(String kind, int item) {
            return switch (kind) {
                case "1" -> Integer.toString(item);
                case "a" -> Character.toString('a' + item - 1);
                case "i" -> ROMAN.get(item - 1);
                default -> "";
            };
        }

        private String one(List<String> styles) {
            return styles.get(random.nextInt(styles.size()));
        }
    }
}
