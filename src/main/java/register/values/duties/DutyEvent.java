package register.values.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/** Works out how a duty stands on a day, from the event that it follows from. */
final class DutyEvent {
    static final String SIGNED = "the date it was signed";
    static final String END = "the end date";

    private final ContractDutyRule rule;
    private final ContractFacts facts;
    private final LocalDate day;

    DutyEvent(ContractDutyRule rule, ContractFacts facts, LocalDate day) {
        this.rule = rule;
        this.facts = facts;
        this.day = day;
    }

    /** Returns the duty where the conditions do not all hold: published all the same, not needed, or not known. */
    Duty undecided(@Nullable String why, List<String> missing) {
        Optional<DutyNotice> known = known();
        boolean isOnce = rule.event() == ContractDutyRule.Event.BEFORE_SIGNING
                || rule.event() == ContractDutyRule.Event.SIGNING
                || (rule.event() == ContractDutyRule.Event.ENDING && rule.days() != null);
        if (isOnce && known.isPresent()) {
            return published(known.get(), null);
        }
        return missing.isEmpty() && why != null ? notNeeded(why) : unknown(missing);
    }

    /** Returns the duty where the conditions hold. */
    Duty duty() {
        return switch (rule.event()) {
            case BEFORE_SIGNING -> beforeSigning();
            case SIGNING -> once(facts.signed(), SIGNED);
            case ENDING -> rule.days() == null ? performanceAtEnd() : ending();
            case EACH_YEAR -> new YearlyDuty(rule, facts, day).duty(this);
            case BREACH -> breach();
            case BEFORE_CHANGE -> changes(true);
            case CHANGE -> changes(false);
        };
    }

    private Duty beforeSigning() {
        PartialDate signed = facts.signed();
        Optional<DutyNotice> known = known();
        if (known.isPresent()) {
            return published(known.get(), signed == null ? null : signed.first().minusDays(1));
        }
        if (signed == null) {
            return unknown(List.of(SIGNED));
        }
        return outsideForce(signed)
                .orElseGet(() ->
                        due(null, signed.first().minusDays(1), signed.last().minusDays(1)));
    }

    /** Returns the duty to publish once, within days that are counted from an event. */
    private Duty once(@Nullable PartialDate event, String missing) {
        Optional<DutyNotice> known = known();
        if (known.isPresent()) {
            return published(known.get(), event == null ? null : last(event.first()));
        }
        if (event == null) {
            return unknown(List.of(missing));
        }
        return outsideForce(event).orElseGet(() -> {
            @Nullable LocalDate latest = last(event.last());
            return due(event.first(), last(event.first()), latest);
        });
    }

    private Duty ending() {
        return known().isEmpty() && facts.ends() == null && facts.isOngoing()
                ? notNeeded("It has no end date. A notice is needed when it ends.")
                : once(facts.ends(), END);
    }

    private Duty performanceAtEnd() {
        PartialDate ends = facts.ends();
        if (ends == null) {
            return facts.isOngoing()
                    ? notNeeded("It has no end date. A notice is needed when it ends.")
                    : unknown(List.of(END));
        }
        List<DutyNotice> known = facts.notices(rule.notice());
        Optional<DutyNotice> last = known.stream()
                .filter(notice ->
                        notice.published() != null && !notice.published().isBefore(ends.first()))
                .findFirst();
        if (last.isPresent()) {
            return published(last.get(), null);
        }
        boolean isUndated = known.stream().anyMatch(notice -> notice.published() == null);
        return isUndated && !day.isBefore(ends.first())
                ? unknown(List.of("the day of the notice"))
                : outsideForce(ends).orElseGet(() -> due(ends.first(), null, null));
    }

    private Duty breach() {
        Optional<LocalDate> breach = facts.breaches().stream().max(Comparator.naturalOrder());
        if (breach.isEmpty()) {
            return notNeeded("No breach or failure to perform is recorded.");
        }
        Optional<DutyNotice> known = facts.notices(rule.notice()).stream()
                .filter(notice ->
                        notice.published() != null && !notice.published().isBefore(breach.get()))
                .findFirst();
        PartialDate event = PartialDate.of(breach.get());
        return known.map(notice -> published(notice, last(breach.get())))
                .or(() -> outsideForce(event))
                .orElseGet(() -> due(breach.get(), last(breach.get()), last(breach.get())));
    }

    /** Returns the duty about the newest change that needs a notice and has none. */
    private Duty changes(boolean isBefore) {
        List<ChangeSizes.Sum> sums = new ChangeSizes(facts.award(), facts.kinds(), facts.notices())
                .of(facts.changes()).stream()
                        .filter(sum -> !sum.change().day().isBefore(rule.begins()))
                        .toList();
        if (sums.isEmpty()) {
            return facts.notices(rule.notice()).stream()
                    .findFirst()
                    .map(notice -> published(notice, null))
                    .orElseGet(() -> notNeeded("No change of the value, term or suppliers is recorded."));
        }
        for (int i = sums.size() - 1; i >= 0; i--) {
            ChangeSizes.Sum sum = sums.get(i);
            if (!Boolean.FALSE.equals(sum.needsNotice())
                    && !(isBefore && sum.covered().isPresent())) {
                return change(sum, isBefore);
            }
        }
        ChangeSizes.Sum newest = sums.get(sums.size() - 1);
        return isBefore && newest.covered().isPresent()
                ? published(newest.covered().get(), newest.change().day().minusDays(1))
                : notNeeded("The changes are small. " + newest.inWords());
    }

    private Duty change(ChangeSizes.Sum sum, boolean isBefore) {
        LocalDate made = sum.change().day();
        List<DutyNotice> known = facts.notices(rule.notice());
        Optional<DutyNotice> undated =
                known.stream().filter(notice -> notice.published() == null).findFirst();
        Optional<DutyNotice> after = known.stream()
                .filter(notice ->
                        notice.published() != null && !notice.published().isBefore(made))
                .findFirst();
        LocalDate until = isBefore ? made.minusDays(1) : days(made);
        if (after.isPresent()) {
            return published(after.get(), until);
        }
        if (undated.isPresent()) {
            return published(undated.get(), null);
        }
        if (sum.needsNotice() == null) {
            return unknown(List.of("the value, kind and longest term at the award"));
        }
        return sum.change().isCertain()
                ? due(isBefore ? null : made, until, until)
                : unknown(List.of("whether the contract itself changed on "
                        + PartialDate.of(made).inWords() + ", or the register was corrected"));
    }

    private LocalDate days(LocalDate event) {
        return rule.days() == null ? event : event.plusDays(rule.days() - 1L);
    }

    /** Returns the last day to publish, counted from an event; null where the law gives no number of days. */
    private @Nullable LocalDate last(LocalDate event) {
        return rule.days() == null ? null : days(event);
    }

    /** Returns that the duty is not needed if the event was before it came into force, or after it went out of force. */
    private Optional<Duty> outsideForce(PartialDate event) {
        LocalDate begins = rule.begins();
        if (event.last().isBefore(begins)) {
            return Optional.of(notNeeded(
                    "This was before " + PartialDate.of(begins).inWords() + ", when the duty came into force."));
        }
        if (rule.ends() != null && event.first().isAfter(rule.ends())) {
            return Optional.of(
                    notNeeded("This was after " + PartialDate.of(rule.ends()).inWords() + ", when the duty ended."));
        }
        return Optional.empty();
    }

    private Optional<DutyNotice> known() {
        return facts.notices(rule.notice()).stream()
                .min(Comparator.comparing(DutyNotice::published, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** Returns the duty as due, or as overdue if even the latest last day has passed. */
    Duty due(@Nullable LocalDate from, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean isOverdue = latest != null && day.isAfter(latest);
        return duty(
                isOverdue ? DutyState.OVERDUE : DutyState.DUE,
                from,
                earliest,
                isOverdue && latest != null ? latest.plusDays(1) : null,
                null,
                rule.why(),
                List.of());
    }

    Duty published(DutyNotice notice, @Nullable LocalDate dueBy) {
        boolean isLate = notice.published() != null
                && dueBy != null
                && notice.published().isAfter(dueBy);
        String why = isLate ? rule.why() + " It was published late." : rule.why();
        return duty(DutyState.PUBLISHED, null, dueBy, null, notice, why, List.of());
    }

    private Duty notNeeded(String why) {
        return other(DutyState.NOT_NEEDED, why, List.of());
    }

    Duty unknown(List<String> missing) {
        return other(DutyState.NOT_KNOWN, rule.why(), missing);
    }

    Duty other(DutyState state, String why, List<String> missing) {
        return duty(state, null, null, null, null, why, missing);
    }

    private Duty duty(
            DutyState state,
            @Nullable LocalDate from,
            @Nullable LocalDate dueBy,
            @Nullable LocalDate overdueSince,
            @Nullable DutyNotice notice,
            String why,
            List<String> missing) {
        return new Duty(
                rule.id(),
                rule.notice(),
                rule.title(),
                rule.section(),
                rule.source(),
                state,
                from,
                dueBy,
                overdueSince,
                notice == null ? null : notice.published(),
                notice == null ? null : notice.link(),
                why,
                missing);
    }
}
