package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordContext;
import register.api.tables.PageContext;
import register.registers.charts.Chart;

/**
 * What the page of a measure shows beside it.
 *
 * @param around what stands around the measure in time; null of one that is calculated
 * @param chart of the observations that are asked for; none where there is nothing to draw
 * @param parts that there are figures of, by dimension, whatever is asked for
 */
public record MeasurePageContext(
        @Nullable RecordContext around, Supplier<Optional<Chart>> chart, Supplier<Map<String, List<String>>> parts)
        implements PageContext {}
