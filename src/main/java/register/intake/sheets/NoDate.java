package register.intake.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises dates that programs write where there is none. */
enum NoDate {
    /** No date was entered: the lowest date that a program can keep, or a date of zeros. */
    NOTHING,
    /** There is no end: the highest date that a program can keep, or the last day of a far century. */
    NEVER;

    /** The lowest dates of .NET, SQL Server, OLE and Excel, as year, month and day. */
    private static final List<List<Integer>> LOWEST = List.of(
            List.of(1, 1, 1),
            List.of(1753, 1, 1),
            List.of(1899, 12, 30),
            List.of(1899, 12, 31),
            List.of(1900, 1, 0),
            List.of(1900, 1, 1),
            List.of(1970, 1, 1),
            List.of(0, 0, 0));

    private static final Map<String, List<Integer>> PLACES = Map.of(
            "nnY", List.of(2, 1, 0),
            "Ynn", List.of(0, 1, 2),
            "nMY", List.of(2, 1, 0),
            "MnY", List.of(2, 0, 1),
            "YMn", List.of(0, 1, 2));

    private static final int HIGHEST_YEAR = 9999;
    private static final int FAR = 2099;
    private static final int CENTURY = 100;
    private static final int DECEMBER = 12;
    private static final int LAST_DAY = 31;

    /** Returns what a date stands for, if it is none. */
    static Optional<NoDate> of(WrittenDate date) {
        if (date.shape().equals("8")) {
            int digits = date.parts().get(0);
            return of(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        if (date.shape().equals("Y")) {
            return date.parts().get(0) == HIGHEST_YEAR ? Optional.of(NEVER) : Optional.empty();
        }
        List<Integer> places = PLACES.get(date.shape());
        if (places == null) {
            return Optional.empty();
        }
        List<Integer> parts = places.stream().map(date.parts()::get).toList();
        Optional<NoDate> asWritten = of(parts.get(0), parts.get(1), parts.get(2));
        return asWritten.isPresent() || !date.isOrdered() ? asWritten : of(parts.get(0), parts.get(2), parts.get(1));
    }

    private static Optional<NoDate> of(int year, int month, int day) {
        if (LOWEST.contains(List.of(year, month, day))) {
            return Optional.of(NOTHING);
        }
        boolean isLast = month == DECEMBER && day == LAST_DAY && year % CENTURY == CENTURY - 1;
        boolean isFirst = month == 1 && day == 1 && year % CENTURY == 0;
        return year == HIGHEST_YEAR || (year >= FAR && (isLast || isFirst)) ? Optional.of(NEVER) : Optional.empty();
    }
}
