package register.registers.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time, a panel for each series, all on one scale: series are told apart by their headings and need no colour.
 *
 * @param title what the figures are of
 * @param description what they show, in words, for whoever does not see them
 * @param axis what they are counted in
 * @param periods the labels of the times, oldest first; each panel has a place for each
 * @param target that is aimed at, absent where there is none
 * @param width that it is drawn for
 */
public record Chart(
        String title,
        String description,
        Axis axis,
        List<String> periods,
        List<Panel> panels,
        @Nullable BigDecimal target,
        Width width) {

    public Chart {
        periods = List.copyOf(periods);
        panels = List.copyOf(panels);
    }

    /** The same, drawn for another width. */
    public Chart on(Width other) {
        return new Chart(title, description, axis, periods, panels, target, other);
    }

    /**
     * What figures are counted in.
     *
     * @param unit in words
     * @param steps that people count in
     * @param words of a figure
     */
    public record Axis(String unit, Steps steps, Function<BigDecimal, String> words) {}

    /**
     * The figures of one series.
     *
     * @param heading that tells it from the others; empty where there is one alone
     * @param places as many as there are periods
     */
    public record Panel(String heading, List<Place> places) {
        public Panel {
            places = List.copyOf(places);
        }
    }

    /**
     * What stands at one time of a series.
     *
     * @param height of what is drawn; null where there is nothing to draw, which is not zero
     * @param label that stands with it, such as {@code 410,133} or {@code [x]}; empty where nothing is known
     * @param reads all of it in words, for whoever points at it
     * @param ink how it is drawn
     * @param isBroken whether it cannot be compared with what is before
     */
    public record Place(@Nullable BigDecimal height, String label, String reads, Ink ink, boolean isBroken) {
        /** Of a time of which nothing is said. */
        public static final Place EMPTY = new Place(null, "", "", Ink.FIRM, false);
    }

    /** How a figure is drawn. */
    public enum Ink {
        /** As it was given. */
        FIRM,
        /** With a word of caution beside it: an outline. */
        UNSURE,
        /** A bound, and not the figure itself: a broken outline. */
        BOUND
    }

    /** What a chart is drawn for. */
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
    }
}
