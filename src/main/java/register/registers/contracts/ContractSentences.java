package register.registers.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.values.Money;
import register.values.PartialDate;
import register.values.RelativeDate;
import register.values.SpelledPeriod;

/**
 * The dates and costs of a contract in whole sentences, as of a day.
 *
 * <p>Where that day is not today, a sentence about a date that was still to come begins with the day, and compares the date
 * with today: {@code On 22 November 2026: ends 22 February 2027, in 3 months (now: 9 months ago)}.
 */
public final class ContractSentences {
    private final Contract contract;
    private final ComputedContract computed;
    private final LocalDate on;
    private final LocalDate today;

    /** Creates the sentences of today. */
    public ContractSentences(Contract contract, ComputedContract computed, LocalDate today) {
        this(contract, computed, today, today);
    }

    /**
     * Creates the sentences of a day as they are read today.
     *
     * @param on the day for which the values are computed
     */
    public ContractSentences(Contract contract, ComputedContract computed, LocalDate on, LocalDate today) {
        this.contract = contract;
        this.computed = computed;
        this.on = on;
        this.today = today;
    }

    /** Returns {@code Started 1 April 2022, 4 years ago}; empty if no start is given. */
    public String starts() {
        PartialDate start = contract.start();
        return start == null ? "" : dated(start.first().isAfter(on) ? "Starts " : "Started ", start, "");
    }

    /** Returns {@code Ends 22 February 2027, in 3 months}; empty if no end is given. */
    public String ends() {
        PartialDate ends = computed.ends();
        Period period = contract.period();
        if (ends == null) {
            return period != null && Boolean.TRUE.equals(period.ongoing()) ? "Has no end date" : "";
        }
        boolean isOver = ends.last().isBefore(on);
        if (period != null && period.terminated() != null) {
            return dated(isOver ? "Was ended early, " : "Will be ended early, ", ends, "");
        }
        String extended = period != null && ends.equals(period.end()) ? "" : ", including extensions";
        return dated(isOver ? "Ended " : "Ends ", ends, extended);
    }

    /** Returns {@code Can be extended until 31 March 2028}, one sentence for each right. */
    public List<String> extensions() {
        return contract.extensions().stream()
                .map(extension -> switch (extension.state()) {
                            case AVAILABLE ->
                                extension.until().last().isBefore(today)
                                        ? "Could be extended until "
                                        : "Can be extended until ";
                            case EXERCISED -> "Extended until ";
                            case LAPSED -> "Could have been extended until ";
                        }
                        + extension.until().inWords())
                .toList();
    }

    /** Returns {@code Reviewed every year; next on 1 April 2027, in 4 months}; empty if no review is given. */
    public String review() {
        String said = undatedReview();
        PartialDate next = computed.review() == null ? null : computed.review().next();
        if (said.isEmpty() || next == null) {
            return said;
        }
        PartialDate ends = computed.ends();
        String afterEnd = ends != null && next.first().isAfter(ends.last()) ? ", after the contract ends" : "";
        return compared(said + ", " + RelativeDate.inWords(next, on) + afterEnd, next);
    }

    /** Returns the same without its distance from the day, for what is read later: in a letter. */
    public String undatedReview() {
        Review review = contract.review();
        if (review == null) {
            return "";
        }
        PartialDate next = computed.review() == null ? null : computed.review().next();
        String kind = review.type() == null ? "" : " (" + review.type().inWords() + ")";
        if (review.every() == null) {
            // Whether it took place is not known.
            return next == null
                    ? "Was to be reviewed " + on(review.on()) + kind
                    : "Reviewed once" + kind + ", " + said(next);
        }
        String cycle = (isOver() ? "Was reviewed " : "Reviewed ") + SpelledPeriod.inWords(review.every()) + kind;
        return next == null ? cycle : cycle + "; next " + on(next);
    }

    private boolean isOver() {
        return computed.status() == Status.EXPIRED || computed.status() == Status.TERMINATED;
    }

    /** Returns {@code About £7,000 a year (an average; excluding VAT)}; empty if no value is given. */
    public String value() {
        Value value = contract.value();
        if (value == null) {
            return "";
        }
        List<String> amounts = new ArrayList<>();
        add(amounts, value.total(), " over the whole contract");
        add(amounts, value.annual(), " a year");
        String basis = switch (value.basis()) {
            case CONTRACT_SUM -> "the contract sum";
            case ESTIMATE -> "an estimate";
            case AVERAGE -> "an average";
            case BUDGET -> "a budget";
        };
        String vat = switch (value.vat()) {
            case EXCLUDED -> "excluding VAT";
            case INCLUDED -> "including VAT";
            case IRRECOVERABLE_INCLUDED -> "including VAT that cannot be recovered";
            case NOT_STATED -> "VAT not stated";
        };
        return (value.approximate() ? "About " : "") + String.join(", ", amounts) + " (" + basis + "; " + vat + ")";
    }

    private static void add(List<String> amounts, @Nullable Money amount, String what) {
        if (amount != null) {
            amounts.add(amount.inWords() + what);
        }
    }

    private String dated(String what, PartialDate date, String then) {
        boolean isPastOnBoth = date.last().isBefore(on) && date.last().isBefore(today);
        return !on.equals(today) && isPastOnBoth
                ? what + said(date) + then
                : compared(what + said(date) + ", " + RelativeDate.inWords(date, on) + then, date);
    }

    /** Returns a sentence that is true on the day, compared with today if that is another day. */
    private String compared(String sentence, PartialDate date) {
        if (on.equals(today)) {
            return sentence;
        }
        return "On %s: %s (now: %s)"
                .formatted(
                        PartialDate.of(on).inWords(),
                        StringUtils.uncapitalize(sentence),
                        RelativeDate.inWords(date, today));
    }

    private static String said(PartialDate date) {
        return (date.precision() == PartialDate.Precision.DAY ? "" : "in ") + date.inWords();
    }

    private static String on(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return (date.precision() == PartialDate.Precision.DAY ? "on " : "in ") + date.inWords();
    }
}
