package register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the test classes of one process share.
 *
 * <p>Surefire hands the classes to each of its processes one at a time, as a run of JUnit each, so that what JUnit's own stores
 * keep ends with every class.
 */
final class ProcessStore {
    private static final Map<Object, AutoCloseable> KEPT = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ProcessStore::close, "process-store"));
    }

    private ProcessStore() {}

    /** Returns what is kept under a key, made by the first class that asks for it and closed when the process ends. */
    static synchronized <T extends AutoCloseable> T get(Object key, Class<T> type, Supplier<T> make) {
        AutoCloseable kept = KEPT.get(key);
        if (kept == null) {
            kept = make.get();
            KEPT.put(key, kept);
        }
        return type.cast(kept);
    }

    private static synchronized void close() {
        for (AutoCloseable kept : KEPT.values()) {
            try {
                kept.close();
            } catch (Exception left) {
                System.err.println("a test process left something behind: " + left);
            }
        }
    }
}
