package register.registers.charts;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.RequestUrl;

/**
 * A chart of figures over time, with a panel for each series, all on one scale: headings distinguish the series, so no
 * colour is needed.
 *
 * @param title the subject of the figures
 * @param description the content in words, for people who cannot see the chart
 * @param axis the unit and scale of the figures
 * @param periods the labels of the periods, oldest first; each panel has a place for each
 * @param target the target value; absent if there is none
 * @param width the width for which it is drawn
 */
public record Chart(
        String title,
        String description,
        Axis axis,
        List<String> periods,
        List<Panel> panels,
        @Nullable BigDecimal target,
        Width width) {
    /** The parameter for the width of the chart. */
    public static final String WIDTH = "width";

    public Chart {
        periods = List.copyOf(periods);
        panels = List.copyOf(panels);
    }

    /** Returns the same chart for another width. */
    public Chart on(Width other) {
        return new Chart(title, description, axis, periods, panels, target, other);
    }

    /**
     * The unit and scale of the figures.
     *
     * @param unit in words
     * @param steps the steps between the ticks
     * @param words formats a figure
     */
    public record Axis(String unit, Steps steps, Function<BigDecimal, String> words) {}

    /**
     * The figures of one series.
     *
     * @param heading that distinguishes it from the others; empty if there is only one
     * @param places as many as there are periods
     */
    public record Panel(String heading, List<Place> places) {
        public Panel {
            places = List.copyOf(places);
        }
    }

    /**
     * One period of a series.
     *
     * @param height of the mark; null if there is nothing to draw, which is not zero
     * @param label shown beside it, such as {@code 410,133} or {@code [x]}; empty if nothing is known
     * @param text its full text, shown on hover and read by screen readers
     * @param ink how it is drawn
     * @param isBroken whether it cannot be compared with the one before
     */
    public record Place(@Nullable BigDecimal height, String label, String text, Ink ink, boolean isBroken) {
        /** A period without any information. */
        public static final Place EMPTY = new Place(null, "", "", Ink.FIRM, false);
    }

    /** How a figure is drawn. */
    public enum Ink {
        /** An ordinary figure: filled. */
        FIRM,
        /** A figure with a caution, such as an estimate: an outline. */
        UNSURE,
        /** A bound rather than the figure itself: a broken outline. */
        BOUND
    }

    /** The size of a drawn chart, in CSS pixels: a page keeps that much room for it. */
    public record Size(int width, int height) {}

    /** Returns the size of the chart when it is drawn for a width. */
    public Size size(Width on) {
        return new Size(on.units(), (int) Math.ceil(ChartWriter.height(on(on))));
    }

    /** The width for which a chart is drawn, in units of the SVG. */
    public enum Width {
        /** A screen or a page. */
        WIDE(560),
        /** A telephone. */
        NARROW(328);

        private final int units;

        Width(int units) {
            this.units = units;
        }

        int units() {
            return units;
        }

        /** Reads the width of the chart from a request. */
        public static Width of(RequestUrl url) {
            String width = url.parameter(WIDTH);
            if (width == null) {
                return WIDE;
            }
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(width))
                    .findFirst()
                    .orElseThrow(() -> MALFORMED_PARAMETER
                            .because("'%s' is not wide or narrow", width)
                            .in(WIDTH));
        }
    }
}
