package register.registers.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import register.intake.editing.ItemRules;
import register.intake.editing.UrlRule;
import register.intake.privacy.PrivacyScan;
import register.registers.figures.Measure;
import register.registers.figures.Unit;
import register.values.problem.Fault;

/** The rules for new and changed measures. */
public final class MeasureRules {
    private static final PrivacyScan PRIVACY = new PrivacyScan(
            Set.of("unit", "better", "target", "threshold"), Set.of("source.disclosure", "source.question"));

    private MeasureRules() {}

    /** Returns the rules. */
    public static ItemRules<Measure> rules() {
        return ItemRules.of(Metrics.MEASURES, PRIVACY)
                .holding(UrlRule.of(Metrics.MEASURES))
                .holding(measure -> UrlRule.source(measure.source()))
                .holding(MeasureRules::share)
                .holding(MeasureRules::target);
    }

    /** Checks that a measure has both a numerator and a denominator, or neither. */
    private static List<Fault> share(Measure measure) {
        List<Fault> faults = new ArrayList<>();
        if (measure.numerator() != null && measure.denominator() == null) {
            faults.add(new Fault("/denominator", "denominator is blank; enter the measure that it is divided by"));
        }
        if (measure.denominator() != null && measure.numerator() == null) {
            faults.add(new Fault("/numerator", "numerator is blank; enter the measure that is divided"));
        }
        return faults;
    }

    /** Checks that the target is a value that the measure can have. */
    private static List<Fault> target(Measure measure) {
        BigDecimal target = measure.target();
        if (target == null) {
            return List.of();
        }
        boolean isYesOrNo = target.signum() == 0 || target.compareTo(BigDecimal.ONE) == 0;
        if (measure.unit() == Unit.YES_NO && !isYesOrNo) {
            return List.of(new Fault("/target", "target: enter 1 for yes or 0 for no"));
        }
        boolean isNever = target.signum() < 0 && measure.unit() != Unit.GBP && measure.unit() != Unit.PERCENT;
        return isNever ? List.of(new Fault("/target", "target: enter a number that is 0 or more")) : List.of();
    }
}
