package register.intake.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of words in lower case, read from a resource file; lines that begin with {@code #} are comments. */
record WordSet(Set<String> all) {
    /** Words in the names of teams and functions. */
    static final WordSet ROLES = separate("role-words.txt");

    static final WordSet GIVEN_NAMES = separate("given-names.txt");

    /** Words that belong to the name of a firm, a product or a place. */
    static final WordSet NOT_NAMES = separate("not-names.txt");

    /** Firms with names like a person's. */
    static final WordSet FIRMS = new WordSet(lines("firms.txt").collect(Collectors.toUnmodifiableSet()));

    /** Firms with names like a person's, without a title. */
    static final WordSet FIRMS_OF_FULL_NAMES =
            new WordSet(lines("firms-of-full-names.txt").collect(Collectors.toUnmodifiableSet()));

    /** The shortest word that is matched within a word without spaces. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 40;

    boolean has(String word) {
        return all.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is in the set, or is several of its words written together, {@code planningenquiries}. */
    boolean make(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return all.contains(small) || (small.length() <= LONGEST && isJoined(small));
    }

    private boolean isJoined(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int end = SHORTEST; end <= word.length(); end++) {
            for (int start = 0; start <= end - SHORTEST && !reached[end]; start++) {
                reached[end] = reached[start] && all.contains(word.substring(start, end));
            }
        }
        return reached[word.length()];
    }

    private static WordSet separate(String file) {
        return new WordSet(lines(file)
                .flatMap(line -> Arrays.stream(line.split(" +", -1)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> lines(String file) {
        return read(file).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static String read(String file) {
        try (InputStream in = WordSet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
