package register.registers.metrics;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Measure;
import register.registers.figures.Unit;
import register.store.query.AggregateCondition;
import register.store.query.AggregateCondition.Verdict;

/**
 * The rule for sums and means: the values are exact, of one measure with one breakdown, and of periods that do not
 * overlap, and the unit allows it.
 */
public final class SumRules {
    /** The last day of the earlier periods of the same part, in the order of the periods of a group. */
    private static final String BEFORE = """
            max(r.period_last) over (partition by %s, r.series order by r.period_first, r.period_last, r.key
                rows between unbounded preceding and 1 preceding)""";

    /** The names of measures that count what there is at a moment, and not what happens in a period. */
    private static final Pattern AT_A_MOMENT = Pattern.compile(
            "\\b(?:headcount|employees|workforce|posts|vacancies|licences|population|caseload|stock|outstanding|in post|on roll"
                    + "|waiting list|at (?:the )?(?:year )?end)\\b|(?<!by )\\bstaff(?= *(?:\\(|$))",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> FACTS = List.of(
            "count(distinct r.measure)",
            "min(r.measure)",
            "count(distinct r.divided_by)",
            "coalesce(bool_or(r.period_first <= r.observed_until), false)",
            "bool_or(r.bounded and r.value is not null)",
            "count(distinct r.period)",
            "bool_or(r.period_first = r.period_last)");

    private SumRules() {}

    static AggregateCondition guard(AggregateCondition.Judge judge) {
        return new AggregateCondition(BEFORE, "observed_until", FACTS, judge);
    }

    /** Returns the measures at a position, by name. */
    @FunctionalInterface
    public interface Measures {
        @Nullable
        Measure named(String measure, long at);
    }

    /** Creates the judge, which reads the units of the measures at the position of the query. */
    static AggregateCondition.Judge judge(Measures measures) {
        return (facts, at) -> {
            String name = facts.get(1);
            if (name == null || !"1".equals(facts.get(0))) {
                return Verdict.nothing("These are values of different measures.");
            }
            if (!"1".equals(facts.get(2))) {
                return Verdict.nothing("A total and its parts, or parts of different kinds, are among them.");
            }
            if ("true".equals(facts.get(3))) {
                return Verdict.nothing("Some of their periods overlap.");
            }
            if ("true".equals(facts.get(4))) {
                return Verdict.nothing("Some of them are only known to be more or less than a number.");
            }
            Measure measure = measures.named(name, at);
            if (measure == null) {
                return Verdict.nothing("The register does not record their unit.");
            }
            boolean hasSeveralPeriods = !"1".equals(facts.get(5));
            return byMeasure(measure, hasSeveralPeriods, "true".equals(facts.get(6)));
        };
    }

    /** Returns what may be made of exact values of one measure and one breakdown whose periods do not overlap. */
    static Verdict byMeasure(Measure measure, boolean hasSeveralPeriods, boolean hasSingleDays) {
        Unit unit = measure.unit();
        if (!unit.maySum()) {
            return unit.mayAverage()
                    ? Verdict.averageOnly("A sum of times that things took says nothing.")
                    : Verdict.nothing(
                            unit == Unit.YES_NO
                                    ? "Yes and no are neither added up nor averaged."
                                    : "Shares are neither added up nor averaged: what they are shares of differs.");
        }
        boolean isOfMoments = hasSingleDays
                || unit == Unit.FTE
                || AT_A_MOMENT.matcher(measure.name()).find();
        return hasSeveralPeriods && isOfMoments
                ? Verdict.averageOnly("They say how things stood at different times, which is not added up.")
                : Verdict.ALL;
    }
}
