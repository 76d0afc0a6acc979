package register;

import com.codahale.metrics.health.HealthCheck;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.intake.notices.FetchRun;
import register.store.log.Log;

/** Says in the health check, and to those who import files, how the last fetch of notices by the service went. */
final class NoticesHealthCheck extends HealthCheck {
    static final String NAME = "notices";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final boolean isScheduled;
    private final Path folder;

    /**
     * Creates the check.
     *
     * @param folder that notices are kept in
     */
    NoticesHealthCheck(boolean isScheduled, Path folder) {
        this.isScheduled = isScheduled;
        this.folder = folder;
    }

    @Override
    protected Result check() {
        if (!isScheduled) {
            return Result.healthy("notices are fetched by the command only");
        }
        boolean failed = FetchRun.in(folder).map(run -> run.fault() != null).orElse(false);
        return failed ? Result.unhealthy("%s", told()) : Result.healthy("%s", told());
    }

    /** Returns how the last fetch went, in sentences; empty if the service fetches none. */
    String told() {
        if (!isScheduled) {
            return "";
        }
        Optional<FetchRun> last = FetchRun.in(folder);
        if (last.isEmpty()) {
            return "Notices have not been fetched yet.";
        }
        FetchRun run = last.get();
        @Nullable Instant ended = run.ended();
        if (ended == null) {
            return "Notices are being fetched since %s."
                    .formatted(MOMENT.format(run.began().atZone(Log.LONDON)));
        }
        String when = MOMENT.format(ended.atZone(Log.LONDON));
        String what = run.fault() == null
                ? "Notices were last fetched on %s.".formatted(when)
                : "Notices could not be fetched to the end on %s: %s.".formatted(when, run.fault());
        return run.kept() == 0 ? what + " No new ones came." : what + " New ones are in the list of files, to check.";
    }
}
