package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that people read, wherever it is written: in code, templates, wording, the API document, the README. */
class PlainEnglishTest {
    private static final Path LIST = Path.of("src/test/resources/plain-english/avoid.txt");

    /** What answers at permanent addresses say, which stay the same byte for byte ({@link EarlierEditionTest}). */
    private static final Set<String> PINNED = Set.of(
            "src/main/java/register/registers/analysis/DerivedMeasure.java: Reckoned",
            "src/main/java/register/registers/metrics/MeasureReader.java: reckoned",
            "src/main/java/register/api/reading/FieldDifference.java: not said",
            "src/main/java/register/api/http/PinnedProblems.java: form it takes",
            "src/main/java/register/api/http/PinnedProblems.java: said last",
            "src/main/java/register/api/http/PinnedProblems.java: What was said",
            "src/main/java/register/api/http/PinnedProblems.java: on what ground",
            "src/main/java/register/registers/metrics/SumRules.java: added up",
            "src/main/java/register/web/site/EarlierWords.java: Reckoned",
            "src/main/java/register/web/site/EarlierWords.java: reckoned",
            "src/main/java/register/web/site/EarlierWords.java: added up");

    /** Text blocks and strings, and before them what may hold quotation marks and is neither: comments and characters. */
    private static final Pattern STRINGS = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)+'|\"\"\"(?<block>.*?)\"\"\"|\"(?<string>(?:[^\"\\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);

    private static final Pattern AVOIDED = avoided();

    @Test
    void hasNoneOfTheWordsToAvoid() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            addFound(found, file, strings(Files.readString(file)));
        }
        for (Path file : texts()) {
            addFound(found, file, Files.readString(file));
        }

        assertThat(found)
                .as("words of %s, which says what to write instead", LIST)
                .isEmpty();
    }

    @Test
    void findsThemInStringsAlone() {
        String source = "/** Reckoned. */ char c = '\"'; String s = \"It is \" + \"reckoned \\\" anew\"; // reckon";

        assertThat(strings(source)).isEqualTo("It is \nreckoned \\\" anew");
        assertThat(AVOIDED.matcher("What was\n   Taken in.").find()).isTrue();
        assertThat(AVOIDED.matcher("The robustness, mistaken into").find()).isFalse();
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(files("src/main/resources/register/web", ".ftlh"));
        texts.addAll(files("src/main/resources/register", ".properties"));
        texts.addAll(files("openapi", ".yaml"));
        texts.add(Path.of("README.md"));
        texts.add(Path.of("CHANGELOG.md"));
        return texts;
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void addFound(List<String> found, Path file, String text) {
        AVOIDED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(words -> file + ": " + words)
                .filter(one -> !PINNED.contains(one))
                .forEach(found::add);
    }

    /** The texts of all strings of a source file, a line each. */
    private static String strings(String source) {
        return STRINGS.matcher(source)
                .results()
                .map(match ->
                        Objects.requireNonNullElse(match.group(1), Objects.requireNonNullElse(match.group(2), "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Several words of a phrase may stand on two lines. */
    private static Pattern avoided() {
        try (Stream<String> lines = Files.lines(LIST)) {
            return Pattern.compile(
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\\|", 2)[0].strip())
                            .map(phrase -> Stream.of(phrase.split(" "))
                                    .map(word -> word.endsWith("*")
                                            ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*"
                                            : Pattern.quote(word))
                                    .collect(Collectors.joining("\\s+")))
                            .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                    Pattern.CASE_INSENSITIVE);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
