package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Missing;
import register.values.Source;
import register.values.Text;

/**
 * The value of one measure in one period, or the reason why there is none.
 *
 * @param measure its identifier, {@code calls-offered}
 * @param dimensions the part of the whole that it covers, by the name of the dimension: {@code serviceLine}, Council
 *     Tax
 * @param value in the unit of the measure; 1 for yes and 0 for no
 * @param missing the reason, if and only if there is no value
 * @param bound of a value that is suppressed, or that is given as more or less than a number
 * @param asPublished how the source wrote it, if not as the number, {@code 03:42}
 * @param source the response that it comes from; null if it comes from the council's own figures
 */
public record Observation(
        String measure,
        TimePeriod period,
        Map<String, String> dimensions,
        @Nullable BigDecimal value,
        List<Missing> missing,
        List<Marker> markers,
        @Nullable Bound bound,
        @Nullable String note,
        @Nullable String asPublished,
        @Nullable Source source)
        implements Observed {

    public Observation {
        Slug.measure("measure", measure);
        if (period == null) {
            throw INVALID_ITEM.because("period is blank; enter the period of the figure");
        }
        dimensions = Dimensions.checked(dimensions);
        value = Decimal.optional("value", value);
        missing = Text.list(missing);
        markers = Text.list(markers);
        Text.optionalProse("note", note);
        Text.optionalLine("asPublished", asPublished);
        Placeholder.refuse("note", note);
        Placeholder.refuse("asPublished", asPublished);
        requireSaidOrMissing(value, missing);
        requireFitting(markers, value);
    }

    /** Returns its identifier in addresses, from measure, period and dimensions: {@code calls-offered-2018}. */
    public String slug() {
        return Slug.observation(measure, period, dimensions);
    }

    /** Returns its label for people: {@code Calls offered, 2018}. */
    public String label() {
        return Phrase.of(measure, period, dimensions);
    }

    /** Returns the same with the name of its measure in place of the reference in words. */
    public String label(String measureName) {
        return Phrase.named(measureName, period, dimensions);
    }

    private static void requireSaidOrMissing(@Nullable BigDecimal value, List<Missing> missing) {
        for (Missing field : missing) {
            if (!field.field().equals("value")) {
                throw INVALID_ITEM.because("missing: '%s' cannot be given a reason; only value can", field.field());
            }
            Placeholder.refuse("missing.explanation", field.explanation());
        }
        if (missing.size() > 1) {
            throw INVALID_ITEM.because("missing: value is listed twice; remove one");
        }
        if (value != null && !missing.isEmpty()) {
            throw INVALID_ITEM.because("value has a value and a reason for being blank; remove one of them");
        }
        if (value == null && missing.isEmpty()) {
            throw INVALID_ITEM.because("value is blank; fill it in, or give a reason under 'missing'");
        }
    }

    private static void requireFitting(List<Marker> markers, @Nullable BigDecimal value) {
        Set<Marker> seen = EnumSet.noneOf(Marker.class);
        for (Marker marker : markers) {
            if (!seen.add(marker)) {
                throw INVALID_ITEM.because("markers: %s is listed twice; remove one", marker.display());
            }
            if (value != null && marker.replacesTheFigure()) {
                throw INVALID_ITEM.because(
                        "markers: %s replaces a figure, but there is a value; remove one of them", marker.display());
            }
        }
    }
}
