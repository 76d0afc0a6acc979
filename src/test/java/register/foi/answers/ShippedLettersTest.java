package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/**
 * Letters of many shapes over what ships, most of them about other things: each is split as it was written, and nothing is
 * called answered, or offered, that is not.
 *
 * <p>In {@code shipped-letters.txt} a letter stands between {@code === name} and {@code ---}, and below it a line for each of its
 * questions: {@code nothing}, {@code not} answered whole, {@code told} in part, {@code answered}, each with the references that are
 * offered, or {@code any}.
 */
class ShippedLettersTest {
    private static final Path FILE = Path.of("src/test/resources/answers/shipped-letters.txt");
    private static final double MOST_WRONG = 0.01;
    private static final double LEAST_RIGHT = 0.90;
    private static final double LEAST_SPLIT = 0.95;

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private final List<String> wrong = new ArrayList<>();
    private final List<String> notRight = new ArrayList<>();
    private final List<String> notSplit = new ArrayList<>();

    @Test
    void everyLetterIsSplitAndNothingIsClaimedThatIsNotPublished() throws IOException {
        String[] letters = Files.readString(FILE).split("(?m)^=== ", -1);
        int questions = 0;
        for (int i = 1; i < letters.length; i++) {
            questions += read(letters[i]);
        }

        assertThat(letters).hasSizeGreaterThan(60);
        assertThat(wrong.size() / (double) questions)
                .as(String.join("\n", wrong))
                .isLessThanOrEqualTo(MOST_WRONG);
        assertThat(1 - notRight.size() / (double) questions)
                .as(String.join("\n", notRight))
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(1 - notSplit.size() / (double) (letters.length - 1))
                .as(String.join("\n", notSplit))
                .isGreaterThanOrEqualTo(LEAST_SPLIT);
    }

    private int read(String letter) {
        int title = letter.indexOf('\n');
        int bar = letter.indexOf("\n---\n");
        List<String> expected = letter.substring(bar + "\n---\n".length())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        JsonNode questions = PostedQuestions.letter(SERVICE, letter.substring(title + 1, bar));
        if (questions.size() != expected.size()) {
            notSplit.add(letter.substring(0, title) + " " + questions.findValuesAsText("text"));
            return 0;
        }
        for (int i = 0; i < expected.size(); i++) {
            judge(expected.get(i), questions.path(i));
        }
        return expected.size();
    }

    private void judge(String expected, JsonNode question) {
        String kind = expected.contains(" ") ? expected.substring(0, expected.indexOf(' ')) : expected;
        List<String> wanted = expected.contains(" ")
                ? List.of(expected.substring(expected.indexOf(' ') + 1).split(", ", -1))
                : List.of();
        List<String> offered = question.path("entries").findValuesAsText("reference");
        boolean isAnswered = question.path("judgement").asText().equals("answered");
        boolean isWrong = isAnswered && !List.of("answered", "any").contains(kind);
        boolean isRight = switch (kind) {
            case "any" -> true;
            case "not" -> !isAnswered;
            case "nothing" -> offered.isEmpty();
            default -> kind.equals("answered") == isAnswered && offered.containsAll(wanted);
        };
        String said = expected + " | " + question.path("text").asText() + " | "
                + question.path("judgement").asText() + " " + offered;
        if (isWrong) {
            wrong.add(said);
        }
        if (!isRight) {
            notRight.add(said);
        }
    }
}
