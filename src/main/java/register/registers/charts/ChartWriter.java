package register.registers.charts;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import register.api.http.BodyWriter;

/** Writes charts as SVG. */
@Produces("image/svg+xml")
public final class ChartWriter extends BodyWriter<Chart> {
    public ChartWriter() {
        super(Chart.class);
    }

    @Override
    protected void writeTo(Chart chart, OutputStream out) throws IOException {
        write(chart, out);
    }

    static void write(Chart chart, OutputStream out) throws IOException {
        Layout layout = Layout.of(chart);
        double width = chart.width().units();
        List<String> title = TextWidth.lines(chart.title(), width, Layout.TITLE_SIZE * TextWidth.BOLD);
        List<String> unit = TextWidth.lines(chart.axis().unit(), width, Layout.SIZE);
        List<String> legend = legend(chart, width);
        double top = top(title, unit);
        double bottom = top + layout.rows(chart) * layout.panelHeight();
        Svg.write(out, width, height(chart), chart.title(), chart.description(), svg -> {
            svg.lines(title, 0, Layout.TITLE_SIZE, Layout.TITLE_SIZE, "font-weight", "bold");
            svg.lines(unit, 0, title.size() * Svg.lineHeight(Layout.TITLE_SIZE) + Layout.SIZE, Layout.SIZE);
            drawPanels(chart, layout, top, svg);
            svg.lines(legend, 0, bottom + Layout.SIZE, Layout.SIZE);
        });
    }

    /** Returns the height of a chart, in units of the SVG. */
    static double height(Chart chart) {
        Layout layout = Layout.of(chart);
        double width = chart.width().units();
        double top = top(
                TextWidth.lines(chart.title(), width, Layout.TITLE_SIZE * TextWidth.BOLD),
                TextWidth.lines(chart.axis().unit(), width, Layout.SIZE));
        return top
                + layout.rows(chart) * layout.panelHeight()
                + legend(chart, width).size() * Svg.lineHeight(Layout.SIZE)
                + 4;
    }

    private static double top(List<String> title, List<String> unit) {
        return title.size() * Svg.lineHeight(Layout.TITLE_SIZE) + unit.size() * Svg.lineHeight(Layout.SIZE) + 8;
    }

    private static void drawPanels(Chart chart, Layout layout, double top, Svg svg) throws XMLStreamException {
        int number = 0;
        for (Chart.Panel panel : chart.panels()) {
            double x = (number % layout.across()) * (layout.panelWidth() + Layout.GAP);
            int row = number / layout.across();
            double y = top + row * layout.panelHeight();
            new PanelDrawing(chart, layout, panel, x, y).draw(svg);
            number++;
        }
    }

    /** Explains outlined figures, the unsure ones first and then the bounds. */
    private static List<String> legend(Chart chart, double width) {
        List<String> legend = new ArrayList<>();
        if (has(chart, Chart.Ink.UNSURE)) {
            legend.addAll(TextWidth.lines("Outlined bar: see the marker next to the figure.", width, Layout.SIZE));
        }
        if (has(chart, Chart.Ink.BOUND)) {
            legend.addAll(TextWidth.lines(
                    "Dashed outline: only known to be more or less than the bar shows.", width, Layout.SIZE));
        }
        return legend;
    }

    private static boolean has(Chart chart, Chart.Ink ink) {
        return chart.panels().stream()
                .flatMap(panel -> panel.places().stream())
                .anyMatch(place -> place.height() != null && place.ink() == ink);
    }
}
