package register.foi.answers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of answers to requests.
 *
 * @param model whether the sentence model is used, too, to compare questions with entries, which takes some 150 MB of
 *     memory
 * @param folder in which the index of letters is kept for the next start; null or empty for that of the embedded database
 */
public record AnswerSettings(boolean model, @Nullable String folder) {
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
