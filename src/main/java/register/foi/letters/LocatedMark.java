package register.foi.letters;

import java.util.List;

/**
 * A mark where it was found.
 *
 * @param readings what it may be: {@code i)} is a letter or the first of the Roman numerals
 * @param end where what it marks begins
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
