package register.registers.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import register.intake.editing.ItemRules;
import register.intake.editing.UrlRule;
import register.intake.privacy.PrivacyScan;
import register.values.Missing;
import register.values.problem.Fault;

/** The rules for new and changed ICT systems. */
public final class SystemRules {
    private static final PrivacyScan PRIVACY = new PrivacyScan(
            Set.of(
                    "uses.asOf",
                    "version",
                    "annualCost.amount",
                    "annualCost.currency",
                    "missing.field",
                    "missing.because",
                    "missing.until"),
            Set.of("contract", "uses.source.disclosure", "uses.source.question"));

    private SystemRules() {}

    /** Returns the rules. */
    public static ItemRules<IctSystem> rules() {
        return ItemRules.of(Systems.REGISTER, PRIVACY)
                .holding(UrlRule.of(Systems.REGISTER))
                .holding(SystemRules::repeated)
                .holding(SystemRules::excused);
    }

    /** Checks that no use is there twice; uses are the same if they have the same function, service lines and date. */
    private static List<Fault> repeated(IctSystem system) {
        List<Fault> faults = new ArrayList<>();
        List<IctSystem.Use> uses = system.uses();
        for (int i = 0; i < uses.size(); i++) {
            IctSystem.Use use = uses.get(i);
            if (uses.subList(0, i).stream().anyMatch(before -> isSame(before, use))) {
                faults.add(new Fault(
                        "/uses/" + i, "uses: the use '%s' is listed twice; remove one".formatted(use.function())));
            }
        }
        return faults;
    }

    private static boolean isSame(IctSystem.Use one, IctSystem.Use other) {
        return one.function().equalsIgnoreCase(other.function())
                && one.serviceLines().equals(other.serviceLines())
                && one.asOf().equals(other.asOf());
    }

    /** Checks that no field is listed as missing if every use has a value for it. */
    private static List<Fault> excused(IctSystem system) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < system.missing().size(); i++) {
            Missing missing = system.missing().get(i);
            if (isSaid(system, missing.field())) {
                faults.add(new Fault(
                        "/missing/" + i,
                        "%s has a value and a reason for being blank; remove one of them".formatted(missing.field())));
            }
        }
        return faults;
    }

    private static boolean isSaid(IctSystem system, String field) {
        return switch (field) {
            case "supplier" -> system.supplier() != null;
            case "version" -> system.version() != null;
            case "annualCost" -> system.annualCost() != null;
            default -> system.uses().stream().allMatch(said(field));
        };
    }

    private static Predicate<IctSystem.Use> said(String field) {
        return use -> switch (field) {
            case "uses.serviceLines" -> !use.serviceLines().isEmpty();
            case "uses.onlineForm" -> use.onlineForm() != null;
            case "uses.formIntegratedWith" -> use.formIntegratedWith() != null;
            default -> false;
        };
    }
}
