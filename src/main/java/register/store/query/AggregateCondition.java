package register.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold of the records of a group before a figure of theirs is added up.
 *
 * @param beside a column of each record in its group, such as how it lies to the one before; {@code %s} in it stands for
 *     the value that the record counts under
 * @param besideName what the facts call that column
 * @param facts aggregates over the rows of a group, {@code r}, read as text
 * @param judge tells from the facts what may be given
 */
public record AggregateCondition(String beside, String besideName, List<String> facts, Judge judge) {

    /** Tells from the facts of a group what may be given. */
    @FunctionalInterface
    public interface Judge {
        Verdict of(List<@Nullable String> facts, long at);
    }

    /**
     * What may be given of a group.
     *
     * @param because in a sentence, why not all; null where all may
     */
    public record Verdict(
            boolean maySum, boolean mayAverage, @Nullable String because) {
        public static final Verdict ALL = new Verdict(true, true, null);

        /** Neither a sum nor a mean. */
        public static Verdict nothing(String because) {
            return new Verdict(false, false, because);
        }

        /** A mean alone. */
        public static Verdict averageOnly(String because) {
            return new Verdict(false, true, because);
        }
    }
}
