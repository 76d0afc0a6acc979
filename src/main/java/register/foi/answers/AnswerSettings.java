package register.foi.answers;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of answers to requests.
 *
 * @param model whether the sentence model is used, too, to compare questions with entries, which takes some 150 MB of
 *     memory
 * @param folder in which the index of letters is kept for the next start; null or empty for that of the embedded database
 * @param origins of the websites whose pages may send letters, {@code https://www.example.gov.uk}, separated by semicolons;
 *     null or empty for none
 */
public record AnswerSettings(
        boolean model, @Nullable String folder, @Nullable String origins) {
    private static final Pattern APART = Pattern.compile("[;,\\s]+");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    public AnswerSettings {
        for (String origin : split(origins)) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "answers.origins must be addresses without a path, with semicolons between them, like"
                                + " https://www.example.gov.uk;https://forms.example.gov.uk, not " + origin);
            }
        }
    }

    /** Returns the origins of the websites whose pages may send letters (RFC 6454). */
    public Set<String> allowedOrigins() {
        return split(origins);
    }

    private static Set<String> split(@Nullable String origins) {
        return origins == null
                ? Set.of()
                : APART.splitAsStream(origins).filter(one -> !one.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns where the index is kept; null if it is made anew at each start.
     *
     * @param data the folder of the embedded database; null if the service uses another
     */
    public @Nullable Path folder(@Nullable Path data) {
        if (folder != null && !folder.isBlank()) {
            return Path.of(folder);
        }
        return data == null ? null : data.resolve("letters");
    }
}
