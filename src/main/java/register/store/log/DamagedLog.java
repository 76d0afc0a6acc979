package register.store.log;

/** Thrown when the log is not what was recorded; the message names the first fault. */
public final class DamagedLog extends RuntimeException {
    public DamagedLog(String fault) {
        super("The log is damaged: " + fault);
    }
}
