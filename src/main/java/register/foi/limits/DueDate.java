package register.foi.limits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.foi.limits.WorkingDays.Counted;
import register.values.PartialDate;

/**
 * The day by which a request has to be answered, and how it is calculated.
 *
 * @param firstDay the first working day that counts
 * @param due the twentieth working day
 * @param safe an earlier day that nobody can dispute to be in time; null if the due date is not in doubt
 * @param extension the latest day with an extension; null if the bank holidays up to it are not known
 * @param review null if no internal review was requested
 * @param counted the twenty working days
 * @param daysOff the days from Monday to Friday before the due date that do not count
 */
public record DueDate(
        @JsonUnwrapped Receipt receipt,
        LocalDate firstDay,
        LocalDate due,
        @Nullable Safe safe,
        @Nullable Extension extension,
        @Nullable Review review,
        List<LocalDate> counted,
        List<DayOff> daysOff,
        String sentence,
        List<String> notes)
        implements WithSentences {
    static final int TIME = 20;

    /** A due date that is in time even if disputed days off do count. */
    public record Safe(LocalDate date, String because) {}

    /** The latest day with an extension, and the conditions for one. */
    public record Extension(LocalDate until, String only) {}

    /**
     * When the outcome of an internal review is due.
     *
     * @param complex the date in a complex case; null under the EIR, which have one time limit only
     */
    public record Review(LocalDate due, @Nullable LocalDate complex, String rule) {}

    /** Returns the day by which a request has to be answered; empty if the bank holidays up to it are not known. */
    public static Optional<LocalDate> after(LocalDate received, BankHolidays holidays) {
        return new WorkingDays(holidays).known(received, TIME, day -> false).map(Counted::last);
    }

    static DueDate of(Receipt receipt, BankHolidays holidays) {
        WorkingDays days = new WorkingDays(holidays);
        Counted counted = days.after(receipt.start(), TIME, receipt::isPaused);
        Counted undisputed = new WorkingDays(holidays.undisputed()).after(receipt.start(), TIME, receipt::isPaused);
        Safe safe =
                undisputed.last().isBefore(counted.last()) ? safe(undisputed.last(), counted.off(), holidays) : null;
        return new DueDate(
                receipt,
                counted.first(),
                counted.last(),
                safe,
                days.known(receipt.start(), 2 * TIME, receipt::isPaused)
                        .map(longer -> extension(longer.last(), receipt.regime()))
                        .orElse(null),
                receipt.reviewAsked() == null ? null : review(receipt.reviewAsked(), receipt.regime(), days),
                counted.days(),
                counted.off(),
                sentence(receipt, counted.last(), safe),
                notes(receipt));
    }

    private static Safe safe(LocalDate date, List<DayOff> off, BankHolidays holidays) {
        List<String> disputed = off.stream()
                .filter(day -> holidays.on(day.date()).stream().noneMatch(Holiday::comesEveryYear))
                .map(day -> words(day.date()) + " (" + day.title() + ")")
                .toList();
        return new Safe(
                date,
                "This counts " + String.join(" and ", disputed)
                        + " as working days, because each is a day in place of another or a holiday in that year only."
                        + " Whether such days count has been disputed before the First-tier Tribunal.");
    }

    private static Extension extension(LocalDate until, AnswerLaw law) {
        return new Extension(
                until,
                law.either(
                        "Only to weigh the public interest in a qualified exemption, and only where the requester is told"
                                + " by the due date (FOIA sections 10(3) and 17(2)); it should take no more than a"
                                + " further 20 working days.",
                        "Only where the request is both complex and voluminous, and only where the requester is told by"
                                + " the due date (EIR regulations 7(1) and 7(3))."));
    }

    private static Review review(LocalDate asked, AnswerLaw law, WorkingDays days) {
        LocalDate longer = days.after(asked, 2 * TIME).last();
        return law == AnswerLaw.EIR
                ? new Review(
                        longer, null, "At the latest 40 working days after it was asked for (EIR regulation 11(4)).")
                : new Review(
                        days.after(asked, TIME).last(),
                        longer,
                        "20 working days, and 40 in a complex case (the Code of Practice under FOIA section 45).");
    }

    private static String sentence(Receipt receipt, LocalDate due, @Nullable Safe safe) {
        return "Answer promptly, and by %s: the twentieth working day after %s (%s).%s"
                .formatted(
                        words(due),
                        words(receipt.start()),
                        receipt.regime().either("FOIA section 10(1)", "EIR regulation 5(2)"),
                        safe == null ? "" : " To be safe, answer by " + words(safe.date()) + ".");
    }

    private static List<String> notes(Receipt receipt) {
        List<String> notes = new ArrayList<>();
        if (receipt.clarified() != null) {
            notes.add("The days are counted from when the clarification from the requester arrived (%s)."
                    .formatted(receipt.regime().either("FOIA sections 1(3) and 10(6)", "EIR regulation 9(4)")));
        }
        if (receipt.feesNotice() != null) {
            notes.add("The days from the fees notice to the payment are left out, both included (%s)."
                    .formatted(receipt.regime().either("FOIA section 10(2)", "EIR regulation 8(6)")));
        }
        notes.add(
                "A bank holiday in any part of the United Kingdom does not count; a day on which the council is closed "
                        + "does (FOIA section 10(6)).");
        return List.copyOf(notes);
    }

    private static String words(LocalDate day) {
        return PartialDate.of(day).inWords();
    }
}
