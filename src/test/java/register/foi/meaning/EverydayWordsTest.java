package register.foi.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A word of everyday English asks for a field only where it is used as councils use it. */
class EverydayWordsTest {
    private static final Thesaurus THESAURUS = Thesaurus.shipped();

    /** A word that asks for a field, and a sentence in which it does not; a dash where there is none. */
    record Use(String meaning, String word, String sentence) {}

    static Stream<Use> uses() throws IOException {
        return all().stream().filter(use -> !use.sentence().equals("-"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void inAPlainSentenceItAsksForNone(Use use) {
        assertThat(THESAURUS.units(use.sentence()))
                .as(use.toString())
                .noneMatch(unit -> unit.meanings().contains(use.meaning()));
    }

    @Test
    void everySingleWordIsTriedAndAsksForItsFieldAlone() throws IOException {
        List<String> written =
                all().stream().map(use -> use.meaning() + " " + use.word()).toList();

        assertThat(new TreeSet<>(written)).isEqualTo(new TreeSet<>(singleWords()));
        assertThat(all())
                .allSatisfy(use -> assertThat(THESAURUS.terms(use.word())).contains("#" + use.meaning()));
    }

    /** Returns the single words of the fields that are asked for, as the thesaurus has them. */
    private static List<String> singleWords() throws IOException {
        List<String> words = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Path.of("src/main/resources/register/foi/meaning/thesaurus.txt"))) {
            if (line.startsWith("[")) {
                section = line;
            } else if (section.equals("[asked]") && line.contains(":") && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                Stream.of(parts[1].split(", ", -1))
                        .filter(word -> !word.contains(" "))
                        .forEach(word -> words.add(parts[0] + " " + word));
            }
        }
        return words;
    }

    private static List<Use> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/meaning/everyday.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> new Use(parts[0], parts[1], parts[2]))
                .toList();
    }
}
