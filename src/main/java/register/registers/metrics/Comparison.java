package register.registers.metrics;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.registers.charts.Chart;
import register.registers.figures.Measure;

/**
 * A comparison of several measures, for its page.
 *
 * @param chosen measures, in the order of the request
 * @param all measures that can be chosen
 * @param rows newest period first
 * @param chart of all of them; empty if there is nothing to draw
 * @param changes of each against a year before
 * @param pinned the permalink
 * @param citation to put in a letter
 * @param figures reads what has become of the measures and their observations since
 */
public record Comparison(
        List<Measure> chosen,
        List<Measure> all,
        List<ComparedFigures> rows,
        Optional<Chart> chart,
        List<String> changes,
        String pinned,
        String citation,
        Supplier<List<String>> figures)
        implements PageContext {
    public Comparison {
        chosen = List.copyOf(chosen);
        all = List.copyOf(all);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    @Override
    public Optional<Since> since() {
        return Optional.of(Since.of(figures.get()));
    }
}
