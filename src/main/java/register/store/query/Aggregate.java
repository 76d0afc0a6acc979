package register.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A number of each record that summaries add up.
 *
 * @param name in the summary
 * @param description for the API document
 * @param column of the row; null where the record does not say it, or says it in another unit than the others
 * @param decimals how many digits of the column come after the point: 2 where it is in pence and the figure in pounds
 * @param guard says for which groups a sum or a mean would mislead; null where it never does
 */
public record Aggregate(
        String name,
        String description,
        String column,
        int decimals,
        @Nullable AggregateCondition guard) {
    private static final int PENCE = 2;

    /** A figure that can always be added up. */
    public Aggregate(String name, String description, String column, int decimals) {
        this(name, description, column, decimals, null);
    }

    /** Whether it is money, in pounds. */
    public boolean isMoney() {
        return decimals == PENCE;
    }
}
