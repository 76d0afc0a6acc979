package register.registers.metrics;

import java.util.List;
import java.util.Optional;
import register.api.tables.PageContext;
import register.registers.charts.Chart;
import register.registers.figures.Measure;

/**
 * Several measures side by side, for their page.
 *
 * @param chosen measures, in the order that they were asked for
 * @param all that there are to choose from
 * @param rows newest period first
 * @param chart of all of them; none where there is nothing to draw
 * @param changes of each against a year before
 * @param pinned the address that shows this for good
 * @param citation to put in a letter
 */
public record Comparison(
        List<Measure> chosen,
        List<Measure> all,
        List<ComparedFigures> rows,
        Optional<Chart> chart,
        List<String> changes,
        String pinned,
        String citation)
        implements PageContext {
    public Comparison {
        chosen = List.copyOf(chosen);
        all = List.copyOf(all);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }
}
