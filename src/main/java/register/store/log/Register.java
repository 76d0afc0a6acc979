package register.store.log;

import java.util.function.Function;

/**
 * One register: its names, its table and the keys of its records.
 *
 * @param name in the log and of its table, {@code contract}
 * @param path of its addresses, {@code contracts}
 * @param title shown to people, {@code Contracts register}
 * @param noun that people call one of its records by
 * @param type of its items
 * @param key that identifies a record within the register
 * @param slug that identifies the record in an address
 * @param label the name of the record that people read
 */
public record Register<T>(
        String name,
        String path,
        String title,
        String noun,
        Class<T> type,
        Function<T, String> key,
        Function<T, String> slug,
        Function<T, String> label) {
    public Register {
        if (!name.matches("[a-z]{1,40}")) {
            throw new IllegalArgumentException("a register is named by small letters, for its table: " + name);
        }
    }

    /** Creates a register whose records people call by its name. */
    public Register(
            String name,
            String path,
            String title,
            Class<T> type,
            Function<T, String> key,
            Function<T, String> slug,
            Function<T, String> label) {
        this(name, path, title, name, type, key, slug, label);
    }
}
