package register.values.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * What is known of a contract that decides which notices it needs; null where it is not known.
 *
 * @param regime the word of the rules it was bought under, {@code pa-2023}
 * @param kinds what it can be; one if that is known
 * @param value in pounds with VAT, over the whole contract
 * @param begun when its procurement began, which decides the threshold
 * @param signed when it was entered into
 * @param start its first day
 * @param ends its last day, also if it was ended early
 * @param isOngoing whether it has no end date
 * @param isFramework whether it is a framework agreement
 * @param isUserChoice whether it was awarded directly because a person chose the supplier (Schedule 5, paragraph 15)
 * @param hasKpis whether key performance indicators were agreed
 * @param notices that are known
 * @param award the terms as awarded
 * @param changes of the terms since, oldest first
 * @param breaches the days on which a breach or failure fell under section 71
 */
public record ContractFacts(
        @Nullable String regime,
        Set<ContractKind> kinds,
        @Nullable AmountRange value,
        @Nullable PartialDate begun,
        @Nullable PartialDate signed,
        @Nullable PartialDate start,
        @Nullable PartialDate ends,
        boolean isOngoing,
        @Nullable Boolean isFramework,
        boolean isUserChoice,
        @Nullable Boolean hasKpis,
        List<DutyNotice> notices,
        AgreedTerms award,
        List<KnownChange> changes,
        List<LocalDate> breaches) {
    public ContractFacts {
        kinds = Set.copyOf(kinds);
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
        breaches = List.copyOf(breaches);
    }

    /** Returns the known notices of a kind. */
    List<DutyNotice> notices(String kind) {
        return notices.stream().filter(notice -> notice.is(kind)).toList();
    }

    /** Returns the latest day on which its procurement can have begun. */
    LocalDate begunAtLatest() {
        if (begun != null) {
            return begun.last();
        }
        return signed != null ? signed.last() : start != null ? start.last() : LocalDate.MAX;
    }
}
