package register.registers.retrieval;

import java.util.List;
import java.util.function.Function;

/**
 * How a question for all records of a register is answered: by the list itself, with how many there are.
 *
 * @param meaning of the thesaurus that asks for them, {@code contract}
 * @param title {@code All contracts}
 * @param parameter of the list by which those of one name are had, {@code supplier}; empty where there is none
 * @param names of a record by which it is in such a list
 */
public record WholeList<T>(String meaning, String title, String parameter, Function<T, List<String>> names) {
    /** A list that is only ever had as a whole. */
    public static <T> WholeList<T> of(String meaning, String title) {
        return new WholeList<>(meaning, title, "", item -> List.of());
    }
}
