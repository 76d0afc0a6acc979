package register.intake.notices;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far notices are fetched: a window of time, and the page in it that is next.
 *
 * @param from the start of the window, in the time of the platform
 * @param to the end of the window
 * @param page the number of the next page, from 1
 * @param next the address of the next page; null for the first
 */
record FetchPosition(
        LocalDateTime from,
        LocalDateTime to,
        int page,
        @Nullable URI next) {
    /** Not the name of a file of releases. */
    private static final String FILE = "position.txt";

    /** Returns where the last fetch into a folder stopped; empty if there was none. */
    static Optional<FetchPosition> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        try {
            return Optional.of(new FetchPosition(
                    LocalDateTime.parse(lines.get(0)),
                    LocalDateTime.parse(lines.get(1)),
                    Integer.parseInt(lines.get(2)),
                    lines.size() > 3 && !lines.get(3).isBlank() ? URI.create(lines.get(3)) : null));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw new FetchFailure(
                    "%s cannot be read; delete it and start again with --from".formatted(file), unreadable);
        }
    }

    void keep(Path folder) throws IOException {
        write(folder.resolve(FILE), "%s%n%s%n%d%n%s%n".formatted(from, to, page, next == null ? "" : next));
    }

    /** Writes a file as a whole, or not at all. */
    static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
