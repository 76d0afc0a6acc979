package register.values.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/** Works out a duty to publish once in each 12 months of a contract, counted from the day it was signed. */
final class YearlyDuty {
    private final ContractDutyRule rule;
    private final ContractFacts facts;
    private final LocalDate day;

    YearlyDuty(ContractDutyRule rule, ContractFacts facts, LocalDate day) {
        this.rule = rule;
        this.facts = facts;
        this.day = day;
    }

    /** Twelve months of a contract; the last ones end with it. */
    private record Year(LocalDate first, LocalDate last) {
        boolean has(@Nullable LocalDate date) {
            return date != null && !date.isBefore(first) && !date.isAfter(last);
        }
    }

    Duty duty(DutyEvent event) {
        @Nullable PartialDate signed = facts.signed();
        if (signed == null || signed.precision() != PartialDate.Precision.DAY) {
            return event.unknown(List.of(signed == null ? DutyEvent.SIGNED : DutyEvent.SIGNED + ", to the day"));
        }
        List<DutyNotice> known = facts.notices(rule.notice());
        @Nullable LocalDate ends = facts.ends() == null ? null : facts.ends().last();
        @Nullable Year year = null;
        for (int i = 0; isBegun(signed.first().plusYears(i), ends); i++) {
            year = year(signed.first(), i, ends);
            Year one = year;
            boolean isPublished = known.stream().anyMatch(notice -> one.has(notice.published()));
            if (!isPublished && !one.last().isBefore(rule.begins())) {
                return known.stream().anyMatch(notice -> notice.published() == null)
                        ? event.unknown(List.of("the day of the notice"))
                        : event.due(one.first(), one.last(), one.last());
            }
        }
        Optional<DutyNotice> newest = known.stream()
                .filter(notice -> notice.published() != null)
                .max(Comparator.comparing(DutyNotice::published, Comparator.nullsFirst(Comparator.naturalOrder())));
        if (newest.isPresent()) {
            return event.published(newest.get(), year == null ? null : year.last());
        }
        return year == null
                ? event.due(signed.first(), year(signed.first(), 0, ends).last(), null)
                : event.other(DutyState.NOT_NEEDED, "It ended before the duty came into force.", List.of());
    }

    private boolean isBegun(LocalDate first, @Nullable LocalDate ends) {
        return !first.isAfter(day) && (ends == null || !first.isAfter(ends));
    }

    private static Year year(LocalDate signed, int number, @Nullable LocalDate ends) {
        LocalDate last = signed.plusYears(number + 1L).minusDays(1);
        return new Year(signed.plusYears(number), ends != null && ends.isBefore(last) ? ends : last);
    }
}
