package register.api.reading;

import java.util.List;
import java.util.function.LongFunction;
import register.api.tables.Field;

/**
 * The columns of a table for analysis that are known only from the log, such as one for each dimension.
 *
 * @param inPlaceOf the name of the field that they take the place of
 * @param columns returns them as at a position of the log
 */
public record LoggedColumns<R>(String inPlaceOf, LongFunction<List<Field<R>>> columns) {}
