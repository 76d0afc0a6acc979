package register.registers.charts;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Draws one panel of a chart: columns if there is room for them, otherwise points joined by lines. */
final class PanelDrawing {
    private static final double SHARE_OF_SLOT = 0.62;
    private static final double WIDEST_COLUMN = 64;
    private static final double POINT = 3;
    private static final double LEAST_SLOT_OF_POINTS = 7;

    private final Chart chart;
    private final Layout layout;
    private final Chart.Panel panel;
    private final double left;
    private final double top;

    PanelDrawing(Chart chart, Layout layout, Chart.Panel panel, double left, double top) {
        this.chart = chart;
        this.layout = layout;
        this.panel = panel;
        this.left = left;
        this.top = top;
    }

    void draw(Svg svg) throws XMLStreamException {
        if (!panel.heading().isEmpty()) {
            List<String> heading =
                    TextWidth.lines(panel.heading(), layout.panelWidth(), Layout.HEADING_SIZE * TextWidth.BOLD);
            svg.lines(heading, left, top + Layout.HEADING_SIZE, Layout.HEADING_SIZE, "font-weight", "bold");
        }
        drawAxis(svg);
        drawPeriods(svg);
        if (!layout.hasColumns()) {
            drawLines(svg);
        }
        String heading = panel.heading().isEmpty() ? "" : panel.heading() + ", ";
        for (int i = 0; i < panel.places().size(); i++) {
            int number = i;
            Chart.Place place = panel.places().get(i);
            if (!place.text().isEmpty()) {
                svg.group(heading + place.text(), group -> draw(group, place, number));
            }
        }
        drawTarget(svg);
    }

    private void drawAxis(Svg svg) throws XMLStreamException {
        double start = left + layout.axisWidth();
        for (BigDecimal tick : layout.scale().ticks()) {
            double y = y(tick);
            svg.line(start, y, end(), y, "stroke", tick.signum() == 0 ? Svg.INK : Svg.GRID);
            String words = chart.axis().words().apply(tick);
            svg.lines(List.of(words), start - 6, y + Layout.SIZE / 3, Layout.SIZE, "text-anchor", "end");
        }
    }

    private void drawPeriods(Svg svg) throws XMLStreamException {
        int last = layout.periods().size() - 1;
        for (int i = 0; i <= last; i++) {
            if ((last - i) % layout.every() == 0) {
                svg.lines(
                        layout.periods().get(i),
                        x(i),
                        bottom() + Layout.SIZE + 4,
                        Layout.SIZE,
                        "text-anchor",
                        "middle");
            }
        }
    }

    private void draw(Svg svg, Chart.Place place, int number) throws XMLStreamException {
        BigDecimal height = place.height();
        if (place.isBroken()) {
            double x = left + layout.axisWidth() + number * layout.slot();
            svg.line(x, bottom() - layout.plotHeight(), x, bottom(), "stroke", Svg.INK, "stroke-dasharray", "2 3");
        }
        if (height != null && layout.hasColumns()) {
            drawColumn(svg, place, height, number);
        } else if (height != null && layout.slot() >= LEAST_SLOT_OF_POINTS) {
            svg.circle(x(number), y(height), POINT, look(place.ink()));
        }
        if (layout.labelLines() > 0) {
            drawLabel(svg, place, number);
        }
    }

    private void drawColumn(Svg svg, Chart.Place place, BigDecimal height, int number) throws XMLStreamException {
        double width = Math.min(layout.slot() * SHARE_OF_SLOT, WIDEST_COLUMN);
        double from = Math.min(y(height), y(BigDecimal.ZERO));
        double to = Math.max(y(height), y(BigDecimal.ZERO));
        svg.rectangle(x(number) - width / 2, from, width, Math.max(to - from, 1), look(place.ink()));
    }

    /** Draws the label above the column, or on the axis if there is none. */
    private void drawLabel(Svg svg, Chart.Place place, int number) throws XMLStreamException {
        List<String> lines = TextWidth.lines(place.label(), layout.slot(), Layout.SIZE);
        BigDecimal height = place.height() == null ? BigDecimal.ZERO : place.height();
        double y = Math.min(y(height), y(BigDecimal.ZERO)) - 6 - (lines.size() - 1) * Svg.lineHeight(Layout.SIZE);
        drawPaperBehind(svg, lines, x(number), y);
        svg.lines(lines, x(number), y, Layout.SIZE, "text-anchor", "middle");
    }

    /** Draws a background, so that no line runs through a label. */
    private static void drawPaperBehind(Svg svg, List<String> lines, double middle, double y)
            throws XMLStreamException {
        double width = TextWidth.widest(lines, Layout.SIZE);
        double height = lines.size() * Svg.lineHeight(Layout.SIZE);
        svg.rectangle(middle - width / 2, y - Layout.SIZE, width, height, "fill", Svg.PAPER);
    }

    /** Joins figures that are adjacent and can be compared. */
    private void drawLines(Svg svg) throws XMLStreamException {
        Chart.@Nullable Place before = null;
        for (int i = 0; i < panel.places().size(); i++) {
            Chart.Place place = panel.places().get(i);
            BigDecimal from = before == null ? null : before.height();
            BigDecimal to = place.height();
            if (from != null && to != null && !place.isBroken()) {
                svg.line(x(i - 1), y(from), x(i), y(to), "stroke", Svg.FILL, "stroke-width", "2");
            }
            before = place;
        }
    }

    private void drawTarget(Svg svg) throws XMLStreamException {
        BigDecimal target = chart.target();
        if (target != null) {
            double y = y(target);
            svg.line(
                    left + layout.axisWidth(),
                    y,
                    end(),
                    y,
                    "stroke",
                    Svg.INK,
                    "stroke-width",
                    "2",
                    "stroke-dasharray",
                    "7 4");
            svg.lines(Layout.target(chart), end() + 4, y - 2, Layout.SIZE);
        }
    }

    private static String[] look(Chart.Ink ink) {
        return switch (ink) {
            case FIRM -> new String[] {"fill", Svg.FILL};
            case UNSURE -> new String[] {"fill", Svg.PAPER, "stroke", Svg.FILL, "stroke-width", "2"};
            case BOUND ->
                new String[] {"fill", Svg.PAPER, "stroke", Svg.FILL, "stroke-width", "2", "stroke-dasharray", "5 3"};
        };
    }

    private double x(int number) {
        return left + layout.axisWidth() + (number + 0.5) * layout.slot();
    }

    private double y(BigDecimal value) {
        return bottom() - layout.scale().at(value.doubleValue()) * layout.plotHeight();
    }

    private double bottom() {
        return top + layout.above() + layout.plotHeight();
    }

    private double end() {
        return left + layout.panelWidth() - layout.targetWidth();
    }
}
