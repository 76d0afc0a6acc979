package register.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the records of a group, checked before one of their figures is aggregated.
 *
 * @param beside a computed column of each record in its group, such as its relation to the previous one; {@code %s} in
 *     it stands for the value that the record is grouped under
 * @param besideName the name of that column in the facts
 * @param facts aggregates over the rows of a group, {@code r}, read as text
 * @param judge decides from the facts which aggregates are given
 */
public record AggregateCondition(String beside, String besideName, List<String> facts, Judge judge) {

    /** Decides from the facts of a group which aggregates are given. */
    @FunctionalInterface
    public interface Judge {
        Verdict of(List<@Nullable String> facts, long at);
    }

    /**
     * Which aggregates are given for a group.
     *
     * @param because in a sentence, why not all; null if all are given
     */
    public record Verdict(
            boolean maySum, boolean mayAverage, @Nullable String because) {
        public static final Verdict ALL = new Verdict(true, true, null);

        /** Returns a verdict that allows neither a sum nor a mean. */
        public static Verdict nothing(String because) {
            return new Verdict(false, false, because);
        }

        /** Returns a verdict that allows a mean only. */
        public static Verdict averageOnly(String because) {
            return new Verdict(false, true, because);
        }
    }
}
