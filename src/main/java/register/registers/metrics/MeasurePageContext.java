package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordContext;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.registers.charts.Chart;

/**
 * What the page of a measure shows besides the measure.
 *
 * @param around the earlier and later entries of the measure; null for a derived measure
 * @param figures reads what has become of its observations since
 * @param chart of the requested observations; empty if there is nothing to draw
 * @param parts that have observations, by dimension, regardless of the request's filters
 */
public record MeasurePageContext(
        @Nullable RecordContext around,
        Supplier<List<String>> figures,
        Supplier<Optional<Chart>> chart,
        Supplier<Map<String, List<String>>> parts)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        Since record = around == null ? Since.of(List.of()) : around.since().orElseThrow();
        return Optional.of(record.and(figures.get()));
    }
}
