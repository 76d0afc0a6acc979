package register.tables;

import java.util.List;
import java.util.Map;

/**
 * One row, ready to be written in any format.
 *
 * @param title as people call it, {@code COV 12765: Microsoft Enterprise Agreement}
 * @param links by relation; in JSON they stand in the row itself
 */
public record One<R>(String title, List<Field<R>> fields, R row, Map<String, String> links) implements Tabular<R> {
    @Override
    public Rows<R> rows() {
        return consumer -> consumer.accept(row);
    }
}
