package register.store.log;

import com.google.errorprone.annotations.FormatMethod;

/** Thrown when a backup cannot be restored; the message states why, and nothing was restored. */
public final class UnusableBackup extends RuntimeException {
    @FormatMethod
    UnusableBackup(String message, Object... arguments) {
        super(message.formatted(arguments) + " Nothing was restored.");
    }
}
