package register.store.log;

import java.util.function.Function;

/**
 * One register: what it is called, where it is kept and how its records are told apart.
 *
 * @param name in the log and of its table, {@code contract}
 * @param path of its addresses, {@code contracts}
 * @param title as people say it, {@code Contracts register}
 * @param type of its items
 * @param key what tells one record from another
 * @param slug what stands for the record in an address
 * @param label what people call the record
 */
public record Register<T>(
        String name,
        String path,
        String title,
        Class<T> type,
        Function<T, String> key,
        Function<T, String> slug,
        Function<T, String> label) {
    public Register {
        if (!name.matches("[a-z]{1,40}")) {
            throw new IllegalArgumentException("a register is named by small letters, for its table: " + name);
        }
    }
}
