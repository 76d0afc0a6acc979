package register.registers.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Marker;
import register.registers.figures.Observed;
import register.registers.figures.Phrase;
import register.registers.figures.Slug;
import register.registers.figures.TimePeriod;
import register.values.Missing;

/**
 * A value that was not published: the service calculates it from two that were, and does not store it.
 *
 * @param missing which of the two has no value, if and only if this has none
 * @param markers of the two inputs, since a value calculated from an estimate is an estimate
 * @param derived the formula and inputs
 */
public record DerivedObservation(
        String measure,
        TimePeriod period,
        Map<String, String> dimensions,
        @Nullable BigDecimal value,
        List<Missing> missing,
        List<Marker> markers,
        Origin derived)
        implements Observed {
    /**
     * The origin of a derived value.
     *
     * @param formula in the identifiers of the measures
     * @param inputs the slugs of the observations it is calculated from, if there are any
     */
    public record Origin(String formula, List<String> inputs) {
        public Origin {
            inputs = List.copyOf(inputs);
        }
    }

    public DerivedObservation {
        missing = List.copyOf(missing);
        markers = List.copyOf(markers);
    }

    /** Returns its identifier in the form of an address, {@code answer-rate-2018}. */
    public String slug() {
        return Slug.observation(measure, period, dimensions);
    }

    /** Returns its label for people: {@code Answer rate, 2018}. */
    public String label() {
        return Phrase.of(measure, period, dimensions);
    }
}
