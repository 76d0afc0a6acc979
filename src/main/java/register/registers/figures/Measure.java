package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import register.values.Source;
import register.values.Text;
import register.values.Word;

/**
 * A measure, such as the number of calls, with its unit and definition.
 *
 * @param measure its identifier, {@code calls-offered}
 * @param name its name for people
 * @param service the service that is measured
 * @param channel the channel by which customers reach the service, or {@code all}
 * @param better the direction of improvement, if there is one
 * @param target in the unit
 * @param threshold the time within which something counts as done
 * @param numerator the measure in the numerator of a share
 * @param denominator the measure in the denominator of a share
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

    /** The direction of improvement. */
    public enum Better implements Word {
        HIGHER,
        LOWER
    }

    public Measure {
        Slug.measure("measure", measure);
        Text.line("name", name);
        if (unit == null) {
            throw INVALID_ITEM.because("unit is blank; select what is counted");
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
            throw INVALID_ITEM.because(
                    "%s: enter another measure, because a measure cannot be a share of itself", field);
        }
    }
}
