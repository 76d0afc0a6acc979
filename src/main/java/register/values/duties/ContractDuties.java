package register.values.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out which notices a contract needs and how they stand on a day, from the rules of the data file. */
public final class ContractDuties {
    private ContractDuties() {}

    /** Returns the duties that a contract may have, one for each id of the rules, in their order. */
    public static List<Duty> of(ContractFacts facts, LocalDate day) {
        return ContractDutyRule.byId().values().stream()
                .map(alternatives -> decide(alternatives, facts, day))
                .toList();
    }

    /** Returns the kinds of notice that rules are about, in their order. */
    public static List<String> notices() {
        return ContractDutyRule.byId().values().stream()
                .map(rules -> rules.get(0).notice())
                .distinct()
                .toList();
    }

    /** Returns whether the history of a contract makes a difference; it need not be read for any other. */
    public static boolean dependOnChanges(ContractFacts facts) {
        return ofChanges(facts).anyMatch(Verdict.Yes.class::isInstance);
    }

    /** Returns whether a change of a contract may need a notice, as far as is known. */
    public static boolean mayDependOnChanges(ContractFacts facts) {
        return ofChanges(facts).anyMatch(verdict -> !(verdict instanceof Verdict.No));
    }

    private static Stream<Verdict> ofChanges(ContractFacts facts) {
        return ContractDutyRule.byId().values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.event() == ContractDutyRule.Event.BEFORE_CHANGE)
                .map(rule -> new DutyConditions(rule, facts).check().verdict());
    }

    private static Duty decide(List<ContractDutyRule> alternatives, ContractFacts facts, LocalDate day) {
        Set<String> missing = new LinkedHashSet<>();
        @Nullable String why = null;
        int furthest = -1;
        ContractDutyRule shown = alternatives.get(0);
        for (ContractDutyRule rule : alternatives) {
            DutyConditions.Checked checked = new DutyConditions(rule, facts).check();
            if (checked.verdict() instanceof Verdict.Yes) {
                return new DutyEvent(rule, facts, day).duty();
            }
            if (checked.verdict() instanceof Verdict.Unknown unknown) {
                missing.addAll(unknown.missing());
            } else if (checked.verdict() instanceof Verdict.No no && checked.passed() >= furthest) {
                furthest = checked.passed();
                why = no.why();
                shown = rule;
            }
        }
        return new DutyEvent(shown, facts, day).undecided(why, new ArrayList<>(missing));
    }
}
