package register.intake.notices;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Council;

/**
 * The settings of notices.
 *
 * @param buyers whose notices are the council's own, with semicolons between them; empty for the council's name
 * @param api the addresses that release packages are fetched from, with semicolons between them
 * @param folder that fetched releases are kept in; empty for one in the data folder
 * @param schedule when the service itself fetches notices, {@code 06:30} or {@code 6h}; empty for never
 * @param from the first day that is fetched, if nothing was fetched before; empty for none
 */
public record NoticeSettings(
        @Nullable String buyers,
        String api,
        @Nullable String folder,
        @Nullable String schedule,
        @Nullable String from) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");

    /**
     * A platform that notices are fetched from.
     *
     * @param folder that its releases and the place where the last fetch stopped are kept in
     */
    public record Platform(URI api, Path folder) {}

    /** Returns the buyers whose notices are read. */
    public Buyers buyers(Council council) {
        return Buyers.of(buyers == null ? "" : buyers, council.name());
    }

    /**
     * Returns the platforms that notices are fetched from. The first keeps its releases in the folder itself, and each other
     * one in a folder in it.
     *
     * @param data the data folder of the service
     */
    public List<Platform> platforms(Path data) {
        List<Platform> platforms = new ArrayList<>();
        for (String address : BETWEEN.split(api.strip(), -1)) {
            if (!address.isEmpty()) {
                Path folder = folder(data);
                URI platform = URI.create(address);
                String name = String.valueOf(platform.getAuthority()).replaceAll("[^A-Za-z0-9.-]", "-");
                platforms.add(new Platform(platform, platforms.isEmpty() ? folder : folder.resolve(name)));
            }
        }
        return platforms;
    }

    /** Returns when the service itself fetches notices; empty for never. */
    public Optional<FetchSchedule> whenFetched() {
        return schedule == null || schedule.isBlank() ? Optional.empty() : Optional.of(FetchSchedule.of(schedule));
    }

    /** Returns the first day that is fetched; null if none is set. */
    public @Nullable LocalDate firstDay() {
        try {
            return from == null || from.isBlank() ? null : LocalDate.parse(from.strip());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("notices.from: write a day, like 2025-02-24", unreadable);
        }
    }

    /**
     * Returns the folder that fetched releases are kept in.
     *
     * @param data the data folder of the service
     */
    public Path folder(Path data) {
        return folder == null || folder.isBlank() ? data.resolve("notices") : Path.of(folder);
    }
}
