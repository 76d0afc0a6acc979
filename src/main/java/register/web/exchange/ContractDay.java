package register.web.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.ComputedContract;
import register.values.PartialDate;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/**
 * A day in the life of a contract that somebody wants a reminder of.
 *
 * @param kind of event
 * @param date as precisely as it is known; the event is on the last day that it can mean
 * @param words the description
 * @param id of the rule, if it is the day of a notice, or the months of a reminder; otherwise empty
 * @param label the text before the name of the contract
 */
record ContractDay(Kind kind, PartialDate date, String words, String id, String label) {
    /** An end is kept for a month after it has passed, for those who look back; older ones would fill years. */
    private static final int DAYS_PAST = 30;

    /** So many months before an end it is time to think about what follows. */
    private static final List<Integer> MONTHS_BEFORE = List.of(12, 6, 3);

    /** The kind of event. */
    enum Kind {
        REVIEW("review", "Review"),
        END("end", "Ends"),
        ENDS_SOON("ends-soon", "Ends soon"),
        NOTICE("notice", "Notice due");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        String word() {
            return word;
        }

        /** Returns the text before the name of the contract. */
        String label() {
            return label;
        }
    }

    private ContractDay(Kind kind, PartialDate date, String words) {
        this(kind, date, words, "", kind.label());
    }

    /** Returns the last day to publish a notice; null if none has to be, or the law gives no day. */
    static @Nullable ContractDay of(Duty duty) {
        boolean isOpen = duty.state() == DutyState.DUE || duty.state() == DutyState.OVERDUE;
        return isOpen && duty.dueBy() != null
                ? new ContractDay(
                        Kind.NOTICE, PartialDate.of(duty.dueBy()), duty.why(), duty.id(), duty.title() + " due")
                : null;
    }

    /**
     * Returns the known days of a contract: its next review, and unless it is long past, its end and reminders of it, counted from
     * the first day that the end can mean.
     */
    static List<ContractDay> of(ComputedContract computed, LocalDate on) {
        List<ContractDay> days = new ArrayList<>();
        PartialDate ends = computed.ends();
        if (computed.review() != null) {
            PartialDate next = computed.review().next();
            days.add(new ContractDay(Kind.REVIEW, next, "Next review: " + said(next) + before(ends, next)));
        }
        if (ends != null && !ends.last().isBefore(on.minusDays(DAYS_PAST))) {
            days.add(new ContractDay(Kind.END, ends, "Last day: " + said(ends)));
            MONTHS_BEFORE.forEach(months -> {
                LocalDate before = ends.first().minusMonths(months);
                if (!before.isBefore(on.minusDays(DAYS_PAST))) {
                    days.add(reminder(months, before, ends));
                }
            });
        }
        return days;
    }

    private static ContractDay reminder(int months, LocalDate day, PartialDate ends) {
        return new ContractDay(
                Kind.ENDS_SOON,
                PartialDate.of(day),
                "Last day: " + known(ends),
                Integer.toString(months),
                (isExact(ends) ? "Ends in %d months" : "May end in %d months").formatted(months));
    }

    /** Returns the day of the event. */
    LocalDate day() {
        return date.last();
    }

    private static boolean isExact(PartialDate date) {
        return date.first().equals(date.last());
    }

    /** Returns a date and how much of it is known. */
    private static String known(PartialDate date) {
        String words = date.inWords() + ".";
        return switch (date.precision()) {
            case DAY -> words;
            case MONTH -> words + " Only the month is known.";
            case YEAR -> words + " Only the year is known.";
        };
    }

    /** Returns the same of an event on the last day that the date can mean. */
    private static String said(PartialDate date) {
        return known(date)
                + switch (date.precision()) {
                    case DAY -> "";
                    case MONTH -> " This is the last day of the month.";
                    case YEAR -> " This is the last day of the year.";
                };
    }

    private static String before(@Nullable PartialDate ends, PartialDate review) {
        return ends != null && ends.last().isBefore(review.first())
                ? " The contract ends before this date: " + ends.inWords() + "."
                : "";
    }
}
