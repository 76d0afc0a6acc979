package register.registers.contracts;

import java.time.LocalDate;
import register.values.PartialDate;
import register.values.Word;

/** The status of a contract on a day. */
public enum Status implements Word {
    /** It has not started. */
    UPCOMING,
    /** It runs, and has an end date. */
    ACTIVE,
    /** It runs, and has no end date. */
    ONGOING,
    /** Its end, with the extensions that were exercised, has passed. */
    EXPIRED,
    /** It was ended before its end. */
    TERMINATED,
    /** The dates that would decide it are missing. */
    UNKNOWN {
        @Override
        public String inWords() {
            return "not known";
        }
    };

    /**
     * Returns the status on a day.
     *
     * <p>A partial date counts from the first day it can mean for a start, and to the last day for an end: a contract
     * from 2017 runs from 1 January 2017, one until 2027 runs to 31 December 2027.
     */
    public static Status of(Contract contract, LocalDate day) {
        Period period = contract.period();
        PartialDate start = contract.start();
        PartialDate end = contract.end();
        if (period != null && period.terminated() != null && isOver(period.terminated(), day)) {
            return TERMINATED;
        }
        if (end != null && isOver(end, day)) {
            return EXPIRED;
        }
        if (start == null) {
            return UNKNOWN;
        }
        if (day.isBefore(start.first())) {
            return UPCOMING;
        }
        if (end != null) {
            return ACTIVE;
        }
        return period != null && period.isOngoing() ? ONGOING : UNKNOWN;
    }

    private static boolean isOver(PartialDate date, LocalDate day) {
        return date.last().isBefore(day);
    }
}
