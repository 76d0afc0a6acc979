package register.registers.retrieval;

import java.util.List;
import java.util.function.Function;

/**
 * The answer to a question for all records of a register: the list itself, with the number of records.
 *
 * @param meaning of the thesaurus that asks for them, {@code contract}
 * @param title {@code All contracts}
 * @param parameter the filter of the list that selects records by name, {@code supplier}; empty if there is none
 * @param names returns the names by which that filter selects a record
 */
public record WholeList<T>(String meaning, String title, String parameter, Function<T, List<String>> names) {
    /** Creates a list that cannot be filtered by name. */
    public static <T> WholeList<T> of(String meaning, String title) {
        return new WholeList<>(meaning, title, "", item -> List.of());
    }
}
