package register.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A numeric value of each record that summaries add up.
 *
 * @param name in the summary
 * @param description for the API document
 * @param column of the row; null if the record has no value, or one in another unit than the others
 * @param decimals how many digits of the column are after the decimal point: 2 if it is in pence and the figure in
 *     pounds
 * @param guard decides for which groups a sum or a mean would mislead; null if it never does
 */
public record Aggregate(
        String name,
        String description,
        String column,
        int decimals,
        @Nullable AggregateCondition guard) {
    private static final int PENCE = 2;

    /** Creates a figure that can always be added up. */
    public Aggregate(String name, String description, String column, int decimals) {
        this(name, description, column, decimals, null);
    }

    /** Whether it is an amount of money, in pounds. */
    public boolean isMoney() {
        return decimals == PENCE;
    }
}
