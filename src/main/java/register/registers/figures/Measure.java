package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import register.values.Source;
import register.values.Text;
import register.values.Word;

/**
 * What the register says of one thing that is measured.
 *
 * @param measure the name it is known by, {@code calls-offered}
 * @param name as people call it
 * @param service that is measured
 * @param channel by which customers come to the service, or {@code all}
 * @param better which way is better, where there is one
 * @param target in the unit
 * @param threshold the time within which something counts as done
 * @param numerator the measure that a share is a share by
 * @param denominator the measure that a share is a share of
 */
public record Measure(
        String measure,
        String name,
        Unit unit,
        String service,
        String channel,
        @Nullable String definition,
        @Nullable Better better,
        @Nullable BigDecimal target,
        @Nullable Threshold threshold,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Source source) {

    /** Which way is better. */
    public enum Better implements Word {
        HIGHER,
        LOWER
    }

    public Measure {
        Slug.measure("measure", measure);
        Text.line("name", name);
        if (unit == null) {
            throw INVALID_ITEM.because("unit is blank; say what %s is counted in", measure);
        }
        Text.line("service", service);
        Text.line("channel", channel);
        Text.optionalProse("definition", definition);
        Placeholder.refuse("definition", definition);
        target = Decimal.optional("target", target);
        requireAnother("numerator", numerator, measure);
        requireAnother("denominator", denominator, measure);
    }

    private static void requireAnother(String field, @Nullable String other, String measure) {
        if (other != null && Slug.measure(field, other).equals(measure)) {
            throw INVALID_ITEM.because("%s: a measure is not a share of itself", field);
        }
    }
}
