package register.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From where a register is looked at: a position of the log, and the day that answers are reckoned on. */
public final class Viewpoint {
    @Parameter(description = "A position of the log: the answer is as it was when the log had this many entries.")
    @QueryParam("at")
    private @Nullable Position at;

    @Parameter(
            description =
                    "A day: redirects to the position it ended with, Europe/London, and to the day itself as `on`.")
    @QueryParam("asAt")
    private @Nullable LocalDate asAt;

    @Parameter(description = "The day that status and reviews are reckoned on; today where it is left out.")
    @QueryParam("on")
    private @Nullable LocalDate on;

    /** The position asked for; null for the newest. */
    public @Nullable Long at() {
        return at == null ? null : at.number();
    }

    /** The day asked for; null for today. */
    public @Nullable LocalDate on() {
        return on;
    }

    /** A day that is answered by a redirect, before any resource is asked; null where none was given. */
    public @Nullable LocalDate asAt() {
        return asAt;
    }
}
