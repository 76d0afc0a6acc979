package register.registers.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The layout of a chart, computed before anything is drawn.
 *
 * @param scale shared by all panels
 * @param across the number of panels in a row
 * @param panelWidth the width of a panel
 * @param axisWidth the width of the numbers, left of a panel's columns
 * @param targetWidth the width of the target's label, right of them
 * @param slot the width of a period
 * @param headingLines the largest number of lines in a panel's heading
 * @param labelLines the largest number of lines in a figure's label; 0 if there is no room for labels
 * @param periods the lines of each period's label
 * @param every the interval between labelled periods; 1 if each has a label
 */
record Layout(
        Scale scale,
        int across,
        double panelWidth,
        double axisWidth,
        double targetWidth,
        double slot,
        int headingLines,
        int labelLines,
        List<List<String>> periods,
        int every) {
    static final double SIZE = 14;
    static final double HEADING_SIZE = 15;
    static final double TITLE_SIZE = 18;
    static final double GAP = 16;

    private static final double LEAST_SLOT = 42;
    private static final double NARROWEST_COLUMN = 20;
    private static final int MOST_ACROSS = 3;
    private static final double ALONE = 220;
    private static final double AMONG_OTHERS = 110;

    static Layout of(Chart chart) {
        double all = chart.width().units();
        Scale scale = Scale.over(values(chart), chart.axis().steps());
        double axis = TextWidth.widest(
                        scale.ticks().stream().map(chart.axis().words()).toList(), SIZE)
                + 10;
        double right = chart.target() == null ? 10 : TextWidth.widest(target(chart), SIZE) + 10;
        int periods = Math.max(1, chart.periods().size());
        double least = Math.max(axis + right + periods * LEAST_SLOT, 150);
        int most = Math.min(Math.max(1, chart.panels().size()), MOST_ACROSS);
        int across = (int) Math.max(1, Math.min(most, Math.floor((all + GAP) / (least + GAP))));
        double panel = (all - (across - 1) * GAP) / across;
        double slot = (panel - axis - right) / periods;
        int every = every(chart.periods(), slot);
        return new Layout(
                scale,
                across,
                panel,
                axis,
                right,
                slot,
                headingLines(chart, panel),
                labelLines(chart, slot),
                chart.periods().stream()
                        .map(label -> TextWidth.lines(label, slot * every - 4, SIZE))
                        .toList(),
                every);
    }

    private static List<BigDecimal> values(Chart chart) {
        List<BigDecimal> values = new ArrayList<>();
        for (Chart.Panel panel : chart.panels()) {
            panel.places().stream()
                    .map(Chart.Place::height)
                    .filter(Objects::nonNull)
                    .forEach(values::add);
        }
        Stream.ofNullable(chart.target()).forEach(values::add);
        return values;
    }

    /** Returns the text beside the line of the target. */
    static List<String> target(Chart chart) {
        BigDecimal target = chart.target();
        return target == null
                ? List.of()
                : List.of("Target", chart.axis().words().apply(target));
    }

    private static int headingLines(Chart chart, double panel) {
        return chart.panels().stream()
                .map(Chart.Panel::heading)
                .mapToInt(heading -> heading.isEmpty()
                        ? 0
                        : TextWidth.lines(heading, panel, HEADING_SIZE * TextWidth.BOLD)
                                .size())
                .max()
                .orElse(0);
    }

    /** Returns the number of lines for labels; 0 unless every label fits the width of its period. */
    private static int labelLines(Chart chart, double slot) {
        int most = 1;
        for (Chart.Panel panel : chart.panels()) {
            for (Chart.Place place : panel.places()) {
                List<String> lines = TextWidth.lines(place.label(), slot, SIZE);
                if (TextWidth.widest(lines, SIZE) > slot + 2) {
                    return 0;
                }
                most = Math.max(most, lines.size());
            }
        }
        return most;
    }

    /** Returns the smallest interval at which the labels of the periods fit. */
    private static int every(List<String> periods, double slot) {
        int every = 1;
        while (every < periods.size() && !fit(periods, slot * every - 4)) {
            every++;
        }
        return every;
    }

    private static boolean fit(List<String> periods, double width) {
        return periods.stream()
                .map(label -> TextWidth.lines(label, width, SIZE))
                .allMatch(lines -> TextWidth.widest(lines, SIZE) <= width);
    }

    boolean hasColumns() {
        return slot >= NARROWEST_COLUMN;
    }

    double plotHeight() {
        return across == 1 && headingLines == 0 ? ALONE : AMONG_OTHERS;
    }

    /** Returns the height of the headings and labels above the plot. */
    double above() {
        double headings = headingLines * Svg.lineHeight(HEADING_SIZE);
        return headings + labelLines * Svg.lineHeight(SIZE) + 8;
    }

    double below() {
        int lines = periods.stream().mapToInt(List::size).max().orElse(0);
        return lines * Svg.lineHeight(SIZE) + 6;
    }

    double panelHeight() {
        return above() + plotHeight() + below() + GAP;
    }

    int rows(Chart chart) {
        return (chart.panels().size() + across - 1) / across;
    }
}
