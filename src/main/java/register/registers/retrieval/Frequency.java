package register.registers.retrieval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How finely a question wants figures divided by time. */
public enum Frequency {
    QUARTER("By quarter", 92),
    MONTH("By month", 31),
    WEEK("By week", 7),
    DAY("By day", 1);

    private final String label;
    private final int days;

    Frequency(String label, int days) {
        this.label = label;
        this.days = days;
    }

    /** Returns it in words, {@code By quarter}. */
    public String label() {
        return label;
    }

    /** Whether a period is no longer than one of these. */
    public boolean allows(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) < days;
    }
}
