package register.intake.notices;

import java.io.IOException;

/** Thrown when notices cannot be fetched for now; what was fetched is kept, and the next time goes on from there. */
public final class FetchFailure extends IOException {
    FetchFailure(String message) {
        super(message);
    }

    FetchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
