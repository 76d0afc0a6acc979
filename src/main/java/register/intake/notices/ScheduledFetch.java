package register.intake.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.log.Log;

/**
 * Fetches notices when the schedule says so, and hands what is new to a person to check.
 *
 * <p>Several instances keep notices in one folder, and only one of them fetches at a time.
 */
public final class ScheduledFetch {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFetch.class);

    private final FetchSchedule schedule;
    private final List<NoticeSettings.Platform> platforms;
    private final Path folder;
    private final @Nullable LocalDate from;
    private final Buyers own;
    private final Clock clock;
    private final NoticePages.Pause pause;
    private final Consumer<Path> offered;

    /**
     * Creates it.
     *
     * @param folder that the last fetch is told in
     * @param from the first day, if nothing was fetched before; null for yesterday
     * @param offered receives a file of all notices whenever there are new ones
     */
    public ScheduledFetch(
            FetchSchedule schedule,
            List<NoticeSettings.Platform> platforms,
            Path folder,
            @Nullable LocalDate from,
            Buyers own,
            Clock clock,
            Consumer<Path> offered) {
        this(schedule, platforms, folder, from, own, clock, time -> Thread.sleep(time.toMillis()), offered);
    }

    ScheduledFetch(
            FetchSchedule schedule,
            List<NoticeSettings.Platform> platforms,
            Path folder,
            @Nullable LocalDate from,
            Buyers own,
            Clock clock,
            NoticePages.Pause pause,
            Consumer<Path> offered) {
        this.schedule = schedule;
        this.platforms = List.copyOf(platforms);
        this.folder = folder;
        this.from = from;
        this.own = own;
        this.clock = clock;
        this.pause = pause;
        this.offered = offered;
    }

    /** Whether it is time to fetch, or something that was fetched is still to be handed on. */
    public boolean isDue() {
        @Nullable FetchRun last = FetchRun.in(folder).orElse(null);
        return schedule.isDue(last, clock) || (last != null && last.isUnchecked());
    }

    /**
     * Fetches if it is time, and hands on what is new; what goes wrong is told beside the notices.
     *
     * @param isAlone whether no other instance can be fetching: if that is not certain any more at the end, what came is left to
     *     the next fetch
     */
    public void run(BooleanSupplier isAlone) throws IOException, InterruptedException {
        @Nullable FetchRun last = FetchRun.in(folder).orElse(null);
        FetchRun run = last == null || schedule.isDue(last, clock) ? fetch(last) : last;
        if (!isAlone.getAsBoolean()) {
            LOG.warn("The database was away while notices were fetched; they are handed on by the next fetch");
            return;
        }
        run.keep(folder);
        if (run.isUnchecked()) {
            Path all = together();
            try {
                if (Files.size(all) > 0) {
                    offered.accept(all);
                }
                run.checked().keep(folder);
            } finally {
                Files.deleteIfExists(all);
            }
        }
    }

    private FetchRun fetch(@Nullable FetchRun last) throws IOException, InterruptedException {
        Instant began = clock.instant();
        // If the service is stopped meanwhile, what came until then is handed on at the next start.
        new FetchRun(began, null, 0, null, true).keep(folder);
        LocalDate day = from == null ? LocalDate.ofInstant(began, Log.LONDON).minusDays(1) : from;
        long kept = 0;
        @Nullable String fault = null;
        for (NoticeSettings.Platform platform : platforms) {
            long before = files(platform.folder());
            try {
                @Nullable
                LocalDateTime start = FetchPosition.in(platform.folder()).isPresent() ? null : day.atStartOfDay();
                kept += NoticeFetch.of(platform.api(), platform.folder(), own, clock, pause, LOG::info)
                        .run(start);
            } catch (FetchFailure failed) {
                LOG.warn("Notices were not fetched to the end: {}", failed.getMessage());
                fault = failed.getMessage();
                kept += files(platform.folder()) - before;
            }
        }
        boolean wasUnchecked = last != null && last.isUnchecked();
        return new FetchRun(began, clock.instant(), kept, fault, kept > 0 || wasUnchecked);
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> kept = Files.list(folder)) {
            return kept.filter(ScheduledFetch::isOfReleases).count();
        }
    }

    private static boolean isOfReleases(Path file) {
        return file.getFileName().toString().endsWith(".ndjson");
    }

    /** Returns a temporary file of all releases that were ever fetched: those of one procurement belong together. */
    private Path together() throws IOException {
        Path all = Files.createTempFile("notices", ".ndjson");
        try (Stream<Path> kept = Files.walk(folder)) {
            List<Path> files = kept.filter(ScheduledFetch::isOfReleases)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (Path file : files) {
                Files.write(all, Files.readAllBytes(file), StandardOpenOption.APPEND);
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(all);
            throw failed;
        }
        return all;
    }
}
