package register.store.log;

/** Thrown when a backup cannot be restored; the message states why, and nothing was restored. */
public final class UnusableBackup extends RuntimeException {
    UnusableBackup(String message, Object... arguments) {
        super(message.formatted(arguments) + " Nothing was restored.");
    }
}
