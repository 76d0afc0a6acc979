package register.store.database;

import register.store.embedded.UnusableDatabase;

/** Thrown when the database does not answer for now, although it may soon: its server is down, starting, full or has no primary. */
public final class UnreachableDatabase extends UnusableDatabase {
    UnreachableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
