package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.reading.Around;
import register.api.tables.Aside;
import register.registers.charts.Chart;

/**
 * What the page of a measure shows beside it.
 *
 * @param around what stands around the measure in time; null of one that is reckoned
 * @param chart of the observations that are asked for; none where there is nothing to draw
 * @param parts that there are figures of, by dimension, whatever is asked for
 */
public record MeasureAside(
        @Nullable Around around, Supplier<Optional<Chart>> chart, Supplier<Map<String, List<String>>> parts)
        implements Aside {}
