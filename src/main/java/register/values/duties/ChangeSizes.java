package register.values.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the changes of a contract since its award, or since the last change that a contract change notice covers
 * (Procurement Act 2023, section 75(2)).
 */
public final class ChangeSizes {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal SMALL = new BigDecimal("10");
    private static final BigDecimal SMALL_FOR_WORKS = new BigDecimal("15");

    private final AgreedTerms award;
    private final Set<ContractKind> kinds;
    private final List<DutyNotice> notices;

    public ChangeSizes(AgreedTerms award, Set<ContractKind> kinds, List<DutyNotice> notices) {
        this.award = award;
        this.kinds = Set.copyOf(kinds);
        this.notices = List.copyOf(notices);
    }

    /**
     * How much has changed with one change and those before it.
     *
     * @param value in per cent of the value at the award; null if that is not known
     * @param term in per cent of the longest term at the award; null if that is not known
     * @param limit the per cent of the value up to which no notice is needed; null if that depends on the kind
     * @param covered the notice that covers it; empty if none does
     */
    public record Sum(
            KnownChange change,
            @Nullable BigDecimal value,
            @Nullable BigDecimal term,
            @Nullable BigDecimal limit,
            Optional<DutyNotice> covered) {

        /** Whether a notice is needed; null if what would tell is missing. */
        public @Nullable Boolean needsNotice() {
            boolean isLargest = value != null && value.compareTo(SMALL_FOR_WORKS) > 0;
            boolean isAboveLimit = value != null && limit != null && value.compareTo(limit) > 0;
            boolean isLonger = term != null && term.compareTo(SMALL) > 0;
            if (change.isOtherSupplier() || isLargest || isAboveLimit || isLonger) {
                return true;
            }
            boolean isBetween = limit == null && value != null && value.compareTo(SMALL) > 0;
            return (value == null || term == null || isBetween) ? null : Boolean.FALSE;
        }

        /** Returns the size of the change in words: {@code The value changes by 12 per cent.} */
        public String inWords() {
            List<String> words = new ArrayList<>();
            if (value != null && value.signum() > 0) {
                words.add("The value changes by " + percent(value) + " in all.");
            }
            if (term != null && term.signum() > 0) {
                words.add("The term changes by " + percent(term) + " of the longest term at the award in all.");
            }
            if (change.isOtherSupplier()) {
                words.add("A supplier changes.");
            }
            return String.join(" ", words);
        }

        private static String percent(BigDecimal percent) {
            return percent.setScale(1, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString() + " per cent";
        }
    }

    /** Returns the sums of changes, oldest first. */
    public List<Sum> of(List<KnownChange> changes) {
        List<Sum> sums = new ArrayList<>();
        AgreedTerms before = award;
        @Nullable BigDecimal value = BigDecimal.ZERO;
        @Nullable BigDecimal term = BigDecimal.ZERO;
        @Nullable LocalDate last = null;
        for (KnownChange change : changes) {
            value = added(value, part(before.value(), change.terms().value(), award.value()));
            term = added(term, part(before, change.terms()));
            Optional<DutyNotice> covered = covering(last, change.day());
            sums.add(new Sum(change, value, term, limit(), covered));
            if (covered.isPresent()) {
                value = BigDecimal.ZERO;
                term = BigDecimal.ZERO;
            }
            before = change.terms();
            last = change.day();
        }
        return sums;
    }

    /** Returns the notice of before a change and after the last one; one whose day is not known may be it. */
    private Optional<DutyNotice> covering(@Nullable LocalDate last, LocalDate day) {
        return notices.stream()
                .filter(notice -> notice.is("UK10"))
                .filter(notice -> notice.published() != null
                        && !notice.published().isAfter(day)
                        && (last == null || notice.published().isAfter(last)))
                .findFirst();
    }

    private @Nullable BigDecimal limit() {
        if (kinds.equals(Set.of(ContractKind.WORKS))) {
            return SMALL_FOR_WORKS;
        }
        return kinds.isEmpty() || kinds.contains(ContractKind.WORKS) ? null : SMALL;
    }

    private static @Nullable BigDecimal added(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        return sum == null || more == null ? null : sum.add(more);
    }

    private static @Nullable BigDecimal part(
            @Nullable BigDecimal before, @Nullable BigDecimal after, @Nullable BigDecimal whole) {
        if (before == null && after == null) {
            return whole == null ? BigDecimal.ZERO : null;
        }
        if (before == null || after == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return after.subtract(before).abs().multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal part(AgreedTerms before, AgreedTerms after) {
        @Nullable LocalDate longest = award.longest() != null ? award.longest() : award.end();
        if (before.end() == null && after.end() == null) {
            return BigDecimal.ZERO;
        }
        if (before.end() != null && before.end().equals(after.end())) {
            return BigDecimal.ZERO;
        }
        if (before.end() == null || after.end() == null || award.start() == null || longest == null) {
            return null;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(before.end(), after.end()));
        long term = ChronoUnit.DAYS.between(award.start(), longest) + 1;
        return term <= 0
                ? null
                : BigDecimal.valueOf(days).multiply(HUNDRED).divide(BigDecimal.valueOf(term), 6, RoundingMode.HALF_UP);
    }
}
