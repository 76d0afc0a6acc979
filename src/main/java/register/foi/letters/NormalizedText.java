package register.foi.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A text reduced to its words in lower case, separated by single spaces; also reads the word lists of this package. */
final class NormalizedText {
    private NormalizedText() {}

    /**
     * Returns the words with a space at either end, {@code " please send it "}, so that a phrase matches whole words
     * only.
     */
    static String of(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                words.append(Character.toLowerCase(letter));
            } else if (letter != '\'' && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    static int count(String text) {
        return (int) NormalizedText.of(text).chars().filter(c -> c == ' ').count() - 1;
    }

    /** Returns the lines of a resource file without comments, which begin with {@code #}. */
    static List<String> lines(String file) {
        return read(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }

    static Set<String> separate(String file) {
        return lines(file).stream()
                .flatMap(line -> List.of(line.split(" +", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String read(String file) {
        try (InputStream in = NormalizedText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
