package register.foi.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.values.Json;

/**
 * Letters of many kinds, read as a person would read them; everyone who signs one is made up.
 *
 * <p>{@code -Dletters=write} writes what they are read as: read every line that changed.
 */
class LettersTest {
    private static final Path LETTERS = Path.of("src/test/resources/letters");

    /** The words of a mention of the law, of a council's reference in a subject line, and between two questions. */
    private static final Set<String> LAW_AND_JOINTS =
            Set.of("and", "under", "the", "freedom", "information", "act", "2000", "foi", "request", "12345");

    static Stream<String> letters() throws IOException {
        try (Stream<Path> files = Files.list(LETTERS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterIsReadIntoItsQuestions(String name) throws IOException {
        Path expected = LETTERS.resolve(name + ".json");
        String read =
                Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(read(name)) + "\n";
        if ("write".equals(System.getProperty("letters"))) {
            Files.writeString(expected, read, UTF_8);
        }

        assertThat(read).isEqualTo(Files.readString(expected, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void nothingOfTheRequesterRemains(String name) throws IOException {
        assertThat(Json.mapper().writeValueAsString(letter(name).questions()))
                .doesNotContainIgnoringCase("person@")
                .doesNotContain("A. Person", "A Person", "A.B Person", "O. Fficer")
                .doesNotContain("07700", "0121 496", "EX1 2AB", "High Street", "Exampletown");
    }

    /** Whether a word asks or not, it is shown: in a question, in what it stands under, or in what is left out. */
    @ParameterizedTest
    @MethodSource("letters")
    void noWordIsLost(String name) throws IOException {
        String shown =
                NormalizedText.of(Json.mapper().writeValueAsString(letter(name)).replace("\\n", " "));
        String written = Pasted.lines(Files.readString(LETTERS.resolve(name + ".txt"), UTF_8)).stream()
                .map(Line::text)
                .collect(Collectors.joining(" "));

        assertThat(Stream.of(NormalizedText.of(written).strip().split(" ", -1))
                        .filter(word -> word.length() > 2 && !LAW_AND_JOINTS.contains(word))
                        .filter(word -> !shown.contains(" " + word + " "))
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void noTwoQuestionsHaveOneNumber(String name) throws IOException {
        assertThat(letter(name).questions().stream().map(LetterQuestion::number))
                .doesNotHaveDuplicates();
    }

    /** A letter as its golden file shows it. */
    private record Golden(List<Question> questions, List<LeftOut> ignored) {}

    /** A question with what it stands under and the nearest subject. */
    private record Question(String number, String text, List<String> under, String subject) {}

    private static Golden read(String name) throws IOException {
        RequestLetter letter = letter(name);
        return new Golden(
                letter.questions().stream()
                        .map(question -> new Question(
                                question.number(),
                                question.text(),
                                question.under(),
                                question.context().subjects().stream()
                                        .findFirst()
                                        .orElse("")))
                        .toList(),
                letter.ignored());
    }

    private static RequestLetter letter(String name) throws IOException {
        return RequestLetter.read(Files.readString(LETTERS.resolve(name + ".txt"), UTF_8));
    }
}
