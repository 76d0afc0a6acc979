package register.intake.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import register.values.PartialDate;

/** Reads a single date as people type it in a form or a filter: {@code 31/12/2027}, {@code Dec 2027} or {@code 2027}. */
public final class TypedDate {
    /** Days come before months, since no other dates of a column show which is first. */
    private static final DateColumn DATES = DateColumn.of(List.of());

    private TypedDate() {}

    /** Returns the date, as precisely as it is typed; empty if it cannot be read. */
    public static Optional<PartialDate> read(String typed) {
        return PartialDate.read(typed).or(() -> DATES.read(typed).value().flatMap(StartOrEnd::date));
    }

    /** Returns the date if it is a day; empty if it cannot be read or is a whole month or year. */
    public static Optional<LocalDate> day(String typed) {
        return read(typed)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
    }
}
