package register.foi.letters;

import java.util.List;

/**
 * A list mark at the beginning of a text.
 *
 * @param readings its possible meanings, the likeliest first: {@code i)} is a letter or a Roman numeral
 * @param end the index after the mark, where the item begins
 */
record LocatedMark(List<Mark> readings, int end) {
    LocatedMark {
        readings = List.copyOf(readings);
    }

    Mark likeliest() {
        return readings.get(0);
    }

    boolean mayBeFirst() {
        return readings.stream().anyMatch(Mark::isFirst);
    }

    boolean mayFollow(Mark before) {
        return readings.stream().anyMatch(reading -> reading.follows(before));
    }
}
