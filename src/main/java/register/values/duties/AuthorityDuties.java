package register.values.duties;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/** Works out what a council has to publish about itself, for the period that has ended last and the one that runs. */
public final class AuthorityDuties {
    /** The condition of the pipeline notice. */
    public static final String PAYS_OVER_100_MILLION = "pays-over-100-million";

    private static final List<Rule> RULES =
            DutyFile.read("/register/values/duties/authority-duties.ndjson", Rule.class);
    private static final String YEAR = "financial-year";
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    private AuthorityDuties() {}

    /**
     * A rule about a council.
     *
     * @param begins the first day of the first period that it is for, which may begin within the usual one
     * @param every the length of its periods
     * @param days within which, counted from the first day of the period; null if they are counted from its end
     * @param daysFromEnd within which, counted from the last day of the period; null if it is another time
     * @param monthsAfter the end of the period; null if it is another time
     * @param condition that must hold for the council; null for none
     */
    record Rule(
            String id,
            String notice,
            String title,
            String section,
            String source,
            LocalDate begins,
            String every,
            @Nullable Integer days,
            @Nullable Integer daysFromEnd,
            @Nullable Integer monthsAfter,
            @Nullable String condition,
            String why) {
        private int months() {
            return every.equals(YEAR) ? YEAR_MONTHS : every.equals("half-year") ? HALF_YEAR_MONTHS : QUARTER_MONTHS;
        }

        /** Returns the first day of the period that a day is in; all are counted from 1 April. */
        private LocalDate first(LocalDate day) {
            LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
            LocalDate first = april.isAfter(day) ? april.minusYears(1) : april;
            while (!first.plusMonths(months()).isAfter(day)) {
                first = first.plusMonths(months());
            }
            return first;
        }

        private LocalDate due(LocalDate first) {
            LocalDate end = first.plusMonths(months()).minusDays(1);
            if (days != null) {
                return first.plusDays(days - 1L);
            }
            return daysFromEnd != null
                    ? end.plusDays(daysFromEnd - 1L)
                    : end.plusMonths(monthsAfter == null ? 0 : monthsAfter);
        }
    }

    /** Returns the kinds of notice that rules are about, in their order. */
    public static List<String> notices() {
        return RULES.stream().map(Rule::notice).distinct().toList();
    }

    /**
     * Returns the duties of a council: for each rule, the period that has to be published next, and the one before.
     *
     * @param conditions whether the council meets the conditions of rules; without a value if that is not known
     * @param known the notices that are known
     */
    public static List<Duty> of(LocalDate day, Map<String, Boolean> conditions, List<DutyNotice> known) {
        List<Duty> duties = new ArrayList<>();
        for (Rule rule : RULES) {
            LocalDate running = rule.first(day);
            for (LocalDate first : List.of(running.minusMonths(rule.months()), running)) {
                if (!first.plusMonths(rule.months()).minusDays(1).isBefore(rule.begins())) {
                    duties.add(duty(rule, first, day, conditions, known));
                }
            }
        }
        return List.copyOf(duties);
    }

    private static Duty duty(
            Rule rule, LocalDate first, LocalDate day, Map<String, Boolean> conditions, List<DutyNotice> known) {
        LocalDate end = first.plusMonths(rule.months()).minusDays(1);
        LocalDate from = rule.days() != null ? first : end.plusDays(1);
        LocalDate due = rule.due(first);
        @Nullable
        DutyNotice notice = known.stream()
                .filter(one -> one.is(rule.notice()) && isOf(one.published(), from, from.plusMonths(rule.months())))
                .findFirst()
                .orElse(null);
        @Nullable Boolean holds = rule.condition() == null ? Boolean.TRUE : conditions.get(rule.condition());
        DutyState state = DutyState.DUE;
        List<String> missing = List.of();
        if (notice != null) {
            state = DutyState.PUBLISHED;
        } else if (Boolean.FALSE.equals(holds)) {
            state = DutyState.NOT_NEEDED;
        } else if (holds == null) {
            state = DutyState.NOT_KNOWN;
            missing = List.of("whether the council expects to pay more than £100 million in the year");
        } else if (day.isAfter(due)) {
            state = DutyState.NOT_KNOWN;
            missing = List.of("whether it was published");
        }
        LocalDate begins = first.isBefore(rule.begins()) ? rule.begins() : first;
        String period =
                PartialDate.of(begins).inWords() + " to " + PartialDate.of(end).inWords();
        return new Duty(
                rule.id(),
                rule.notice(),
                rule.title() + ", " + period,
                rule.section(),
                rule.source(),
                state,
                from,
                due,
                null,
                notice == null ? null : notice.published(),
                notice == null ? null : notice.link(),
                rule.why(),
                missing);
    }

    private static boolean isOf(@Nullable LocalDate published, LocalDate from, LocalDate until) {
        return published != null && !published.isBefore(from) && published.isBefore(until);
    }
}
