package register.intake.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.problem.Fault;

/**
 * One record as a file says it.
 *
 * @param key of the record; null where the file does not say which it is
 * @param label as the file calls it
 * @param rows that say it
 */
public record PendingRecord(@Nullable String key, String label, List<Integer> rows, Words words) {
    /** What the rows say. */
    public interface Words {
        /**
         * The item that they say, over what stands already.
         *
         * @param standing the record now; null where there is none
         */
        ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings);

        /** Where in the file something stands that the register does not take, and what it says there. */
        CellError place(Fault fault);
    }
}
