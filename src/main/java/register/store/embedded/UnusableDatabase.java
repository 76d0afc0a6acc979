package register.store.embedded;

/** Thrown when the service cannot start on its database; the message states why and what to do about it. */
public class UnusableDatabase extends RuntimeException {

    public UnusableDatabase(String message) {
        super(message);
    }

    public UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
