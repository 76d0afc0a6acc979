package register.foi.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import register.registers.retrieval.Candidate;
import register.values.Json;
import register.values.Reference;

/**
 * A question of the evaluation, and the entries that answer it.
 *
 * @param answers the entries of which any is right in the first place; none where nothing that ships answers it
 * @param why they do, or nothing does
 */
record EvaluationQuestion(String asked, List<String> answers, String kind, String why) {
    static List<EvaluationQuestion> read(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/answers", name)).stream()
                    .map(EvaluationQuestion::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EvaluationQuestion of(String line) {
        try {
            return Json.mapper().readValue(line, EvaluationQuestion.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(line, unreadable);
        }
    }

    boolean isAnswerable() {
        return !answers.isEmpty();
    }

    /** The right entries, as the shelf tells them apart. */
    List<String> right() {
        return answers.stream()
                .map(answer -> answer.split("/", 2))
                .map(parts -> Candidate.id(parts[0], Reference.asked(parts[1]).key()))
                .toList();
    }
}
