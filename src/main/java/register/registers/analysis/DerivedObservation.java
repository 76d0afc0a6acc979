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
 * A value that no one published: the service calculates it from two that were, and keeps it nowhere.
 *
 * @param missing which of the two has no value, exactly where this has none
 * @param markers of the two, since what is calculated from an estimate is an estimate
 * @param derived from what, and how
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
     * Where a derived value comes from.
     *
     * @param formula in the names of the measures
     * @param inputs the names of the observations that it is calculated from, as far as there are any
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

    /** What would stand for it in an address, {@code answer-rate-2018}. */
    public String slug() {
        return Slug.observation(measure, period, dimensions);
    }

    /** What people call it: {@code Answer rate, 2018}. */
    public String label() {
        return Phrase.of(measure, period, dimensions);
    }
}
