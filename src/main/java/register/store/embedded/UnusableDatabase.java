package register.store.embedded;

/** Says why the service cannot start on its database, and what to do about it. */
public final class UnusableDatabase extends RuntimeException {

    public UnusableDatabase(String message) {
        super(message);
    }

    public UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
