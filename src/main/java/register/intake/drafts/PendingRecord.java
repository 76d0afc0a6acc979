package register.intake.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.problem.Fault;

/**
 * One record of a file, before it is compared with the register.
 *
 * @param key of the record; null if the file does not identify it
 * @param label of the record in the file
 * @param rows that it was read from
 */
public record PendingRecord(@Nullable String key, String label, List<Integer> rows, Words words) {
    /** The content of the rows. */
    public interface Words {
        /**
         * Builds the item from the rows, on top of the current one.
         *
         * @param standing the current item; null if there is none
         */
        ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings);

        /** Returns an error at the cell that a fault of an item comes from, with the value there. */
        CellError place(Fault fault, ObjectNode item);

        /** Returns the cells that the record is read from; none for a line of JSON. */
        default List<CellRead> cells() {
            return List.of();
        }
    }
}
