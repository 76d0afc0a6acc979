package register.store.log;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that share a value, with their count and the figures added up over them.
 *
 * @param value that they share; null for the records without a value
 * @param added the requested figures, in order
 */
public record Group(@Nullable String value, long records, List<Added> added) {
    /** The order of the groups in the database: the largest first, and those of one size by code point. */
    public static final Comparator<Group> LARGEST_FIRST = Comparator.comparingLong(Group::records)
            .reversed()
            .thenComparing(Group::value, Comparator.nullsLast(Group::byCodePoint));

    /**
     * One figure over the records of a group.
     *
     * @param said how many of the records have a value
     * @param sum null where none has a value
     * @param average over the records that have a value
     * @param facts what the figure's guard decides by; empty where it has no guard
     */
    public record Added(
            long said, @Nullable BigDecimal sum, @Nullable BigDecimal average, List<@Nullable String> facts) {
        static Added of(long said, @Nullable BigDecimal sum, List<@Nullable String> facts) {
            return new Added(said, sum, sum == null ? null : sum.divide(BigDecimal.valueOf(said), DECIMAL128), facts);
        }

        /** Returns how much one is more than another, which has no average. */
        static Added change(long said, @Nullable BigDecimal sum) {
            return new Added(said, sum, null, List.of());
        }

        private Added with(Added change, int sign) {
            long together = said + sign * change.said;
            return together == 0
                    ? of(0, null, List.of())
                    : of(together, orZero(sum).add(orZero(change.sum).multiply(BigDecimal.valueOf(sign))), List.of());
        }

        private static BigDecimal orZero(@Nullable BigDecimal sum) {
            return sum == null ? BigDecimal.ZERO : sum;
        }
    }

    /** Returns the group with a change of it added, or taken away where the sign is -1; without what guards need. */
    public Group with(Group change, int sign) {
        List<Added> together = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            together.add(added.get(i).with(change.added.get(i), sign));
        }
        return new Group(value, records + sign * change.records, together);
    }

    /** Compares by code point, which is the order of the bytes in UTF-8: surrogates are of the last of them. */
    private static int byCodePoint(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Returns the group of the same value with no records. */
    public Group none() {
        return new Group(
                value,
                0,
                added.stream().map(one -> Added.of(0, null, List.of())).toList());
    }
}
