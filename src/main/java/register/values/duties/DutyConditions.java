package register.values.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.values.Money;

/** Tells whether a rule is for a contract: the first condition that fails decides, and what is missing is collected. */
final class DutyConditions {
    static final String RULES = "the procurement rules";
    static final String KIND = "the kind of contract";
    static final String VALUE = "the total value in pounds";
    static final String VAT = "whether the value includes VAT";
    static final String BEGUN = "when the procurement began";

    /** From which amount with VAT a council notifies a contract that is under the threshold. */
    private static final BigDecimal NOTIFIABLE = new BigDecimal("30000");

    private static final LocalDate ACT_BEGAN = LocalDate.of(2025, 2, 24);

    private static final Map<String, String> OTHER_RULES = Map.of(
            "pcr-2015",
            "Bought under the Public Contracts Regulations 2015, which ask for a contract award notice, and for a"
                    + " modification notice under regulation 72, instead.",
            "pcr-2006",
            "Bought under the Public Contracts Regulations 2006, before the Procurement Act.",
            "ccr-2016",
            "Bought under the Concession Contracts Regulations 2016, before the Procurement Act.",
            "ucr-2016",
            "Bought under the Utilities Contracts Regulations 2016, before the Procurement Act.",
            "psr-2023",
            "Bought under the Provider Selection Regime, which has its own notices.");

    private final ContractDutyRule rule;
    private final ContractFacts facts;

    DutyConditions(ContractDutyRule rule, ContractFacts facts) {
        this.rule = rule;
        this.facts = facts;
    }

    /**
     * The verdict on all conditions of a rule.
     *
     * @param passed how many conditions hold before one does not
     */
    record Checked(Verdict verdict, int passed) {}

    Checked check() {
        List<Supplier<Verdict>> conditions = List.of(
                this::regime, this::kind, this::size, this::userChoice, this::over, this::framework, this::kpis);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Verdict one = conditions.get(i).get();
            if (one instanceof Verdict.No) {
                return new Checked(one, i);
            }
            if (one instanceof Verdict.Unknown unknown) {
                unknown.missing().stream()
                        .filter(what -> !missing.contains(what))
                        .forEach(missing::add);
            }
        }
        return new Checked(missing.isEmpty() ? new Verdict.Yes() : new Verdict.Unknown(missing), conditions.size());
    }

    private Verdict regime() {
        if (facts.regime() != null) {
            return rule.regimes().contains(facts.regime())
                    ? new Verdict.Yes()
                    : new Verdict.No(OTHER_RULES.getOrDefault(facts.regime(), "Bought under other rules."));
        }
        boolean isEarlier = facts.begunAtLatest().isBefore(ACT_BEGAN);
        return isEarlier
                ? new Verdict.No("It began before 24 February 2025, when the Procurement Act came into force.")
                : Verdict.missing(RULES);
    }

    private Verdict kind() {
        long fitting = facts.kinds().stream().filter(rule.kinds()::contains).count();
        if (facts.kinds().isEmpty() || (fitting > 0 && fitting < facts.kinds().size())) {
            return rule.kinds().size() == ContractKind.values().length ? new Verdict.Yes() : Verdict.missing(KIND);
        }
        return fitting > 0 ? new Verdict.Yes() : new Verdict.No("Not needed for this kind of contract.");
    }

    private Verdict userChoice() {
        return Boolean.FALSE.equals(rule.userChoice()) && facts.isUserChoice()
                ? new Verdict.No("Not needed for a contract whose supplier the person who gets the services chose"
                        + " (Schedule 5, paragraph 15).")
                : new Verdict.Yes();
    }

    private Verdict size() {
        List<ContractKind> kinds = rule.kinds().stream()
                .filter(kind -> facts.kinds().isEmpty() || facts.kinds().contains(kind))
                .toList();
        List<BigDecimal> thresholds = ValueThreshold.of(facts, kinds);
        @Nullable AmountRange value = facts.value();
        if (value == null || thresholds.isEmpty()) {
            return value == null ? Verdict.missing(VALUE) : new Verdict.Yes();
        }
        BigDecimal lowest = thresholds.get(0);
        BigDecimal highest = thresholds.get(thresholds.size() - 1);
        if (rule.value() == ContractDutyRule.Size.NOTIFIABLE) {
            return notifiable(value, lowest, highest, kinds);
        }
        if (value.isAtLeast(highest)) {
            return new Verdict.Yes();
        }
        return value.isBelow(lowest)
                ? new Verdict.No("Worth less than the threshold of " + pounds(lowest) + " including VAT.")
                : unclear(value, lowest, highest, kinds);
    }

    private Verdict notifiable(AmountRange value, BigDecimal lowest, BigDecimal highest, List<ContractKind> kinds) {
        if (value.isBelow(NOTIFIABLE)) {
            return new Verdict.No("Worth less than £30,000 including VAT.");
        }
        if (value.isAtLeast(highest)) {
            return new Verdict.No("Worth the threshold of " + pounds(highest) + " including VAT, or more.");
        }
        if (!value.isAtLeast(NOTIFIABLE)) {
            return Verdict.missing(VAT);
        }
        return value.isBelow(lowest) ? new Verdict.Yes() : unclear(value, lowest, highest, kinds);
    }

    /** Returns what would tell on which side of the threshold a value is. */
    private Verdict unclear(AmountRange value, BigDecimal lowest, BigDecimal highest, List<ContractKind> kinds) {
        List<String> missing = new ArrayList<>();
        if (value.lowest().compareTo(value.highest()) < 0) {
            missing.add(VAT);
        }
        if (lowest.compareTo(highest) < 0) {
            missing.add(kinds.size() > 1 ? KIND : BEGUN);
        }
        return new Verdict.Unknown(missing);
    }

    private Verdict over() {
        @Nullable BigDecimal over = rule.over();
        @Nullable AmountRange value = facts.value();
        if (over == null) {
            return new Verdict.Yes();
        }
        if (value == null) {
            return Verdict.missing(VALUE);
        }
        if (value.isNotAbove(over)) {
            return new Verdict.No("Not worth more than " + pounds(over) + ".");
        }
        return value.isAbove(over) ? new Verdict.Yes() : Verdict.missing(VAT);
    }

    private Verdict framework() {
        if (rule.framework() == null) {
            return new Verdict.Yes();
        }
        if (facts.isFramework() == null) {
            return Verdict.missing("whether it is a framework agreement");
        }
        return facts.isFramework().equals(rule.framework())
                ? new Verdict.Yes()
                : new Verdict.No("Not needed for a framework agreement.");
    }

    private Verdict kpis() {
        if (rule.kpis() == null) {
            return new Verdict.Yes();
        }
        if (facts.hasKpis() == null) {
            return Verdict.missing("whether key performance indicators were agreed");
        }
        return facts.hasKpis()
                ? new Verdict.Yes()
                : new Verdict.No("No key performance indicators were agreed, because they do not suit the contract.");
    }

    static String pounds(BigDecimal amount) {
        return new Money(amount, "GBP").inWords();
    }
}
