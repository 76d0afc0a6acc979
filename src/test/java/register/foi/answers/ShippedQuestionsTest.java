package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** Whether questions about what ships are called answered exactly where all that they ask is published. */
class ShippedQuestionsTest {
    private static final Path FILE = Path.of("src/test/resources/answers/shipped-questions.txt");
    private static final int MOST_AT_ONCE = 100;
    private static final double LEAST_ANSWERED = 0.90;
    private static final double MOST_WRONG = 0.01;

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @ValueSource(strings = {"tune", "test"})
    void onlyWhatIsPublishedIsCalledAnswered(String part) throws IOException {
        Map<String, Boolean> expected = questions(part);
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> questions = List.copyOf(expected.keySet());
        for (int i = 0; i < questions.size(); i += MOST_AT_ONCE) {
            for (JsonNode question :
                    PostedQuestions.of(SERVICE, questions.subList(i, Math.min(questions.size(), i + MOST_AT_ONCE)))) {
                String text = question.path("text").asText();
                boolean isAnswered = question.path("judgement").asText().equals("answered");
                boolean isPublished = Boolean.TRUE.equals(expected.get(text));
                if (isAnswered && !isPublished) {
                    wrong.add(text + " " + question.path("entries").findValuesAsText("title"));
                } else if (isPublished && !isAnswered) {
                    missed.add(text + " " + question.path("because").asText());
                }
            }
        }
        long published = expected.values().stream().filter(is -> is).count();
        assertThat(wrong.size() / (double) questions.size())
                .as(String.join("\n", wrong))
                .isLessThanOrEqualTo(MOST_WRONG);
        assertThat(1 - missed.size() / (double) published)
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(LEAST_ANSWERED);
    }

    private static Map<String, Boolean> questions(String part) throws IOException {
        Map<String, Boolean> questions = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(FILE)) {
            int bar = line.indexOf(" | ");
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (section.equals(part) && bar > 0) {
                questions.put(line.substring(bar + " | ".length()), line.startsWith("answered"));
            }
        }
        return questions;
    }
}
