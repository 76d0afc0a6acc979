package register.intake.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/**
 * How the last fetch by the service itself went; it is kept beside the notices.
 *
 * @param ended null while it runs, and after it was cut off
 * @param kept how many of the council's releases came at least
 * @param fault what went wrong; null if nothing did
 * @param isUnchecked whether what came has not been made a file to check yet
 */
public record FetchRun(
        Instant began,
        @Nullable Instant ended,
        long kept,
        @Nullable String fault,
        boolean isUnchecked) {
    /** Not the name of a file of releases. */
    private static final String FILE = "last-fetch.txt";

    /** Returns the last fetch into a folder; empty if there was none, or nobody can tell any more. */
    public static Optional<FetchRun> in(Path folder) {
        try {
            String kept = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
            return Optional.of(Json.mapper().readValue(kept, FetchRun.class));
        } catch (IOException noneOrUnreadable) {
            return Optional.empty();
        }
    }

    void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        FetchPosition.write(folder.resolve(FILE), Json.mapper().writeValueAsString(this));
    }

    /** Returns the same fetch, whose notices are a file to check. */
    FetchRun checked() {
        return new FetchRun(began, ended, kept, fault, false);
    }
}
