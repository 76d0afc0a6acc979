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
 * What the page of a measure shows besides the measure.
 *
 * @param around the earlier and later entries of the measure; null for a derived measure
 * @param chart of the requested observations; empty if there is nothing to draw
 * @param parts that have observations, by dimension, regardless of the request's filters
 */
public record MeasurePageContext(
        @Nullable RecordContext around, Supplier<Optional<Chart>> chart, Supplier<Map<String, List<String>>> parts)
        implements PageContext {}
