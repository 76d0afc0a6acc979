package register.registers.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.registers.figures.Bound;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.values.Missing;
import register.values.Quantity;

/**
 * The values of several measures for one period and one part.
 *
 * @param values by the names of the measures; a measure without an observation has none
 */
public record ComparedFigures(TimePeriod period, Map<String, String> dimensions, Map<String, Value> values) {
    /**
     * The value of one of the measures.
     *
     * @param text the value, or what is known of it, in words
     * @param url the URL of the observation
     */
    public record Value(
            @Nullable BigDecimal value,
            @Nullable String text,
            List<Missing> missing,
            List<Marker> markers,
            @Nullable Bound bound,
            String url) {
        static Value of(ObservationView one) {
            return new Value(
                    one.value(),
                    one.computed().text(),
                    one.missing(),
                    one.markers(),
                    one.bound(),
                    one.links().getOrDefault("self", ""));
        }
    }

    /**
     * A measure that is compared, or could be.
     *
     * @param measure its name in URLs
     * @param name its display name
     * @param url its URL
     */
    public record Side(String measure, String name, Unit unit, String url) {}

    /** Returns the published fields. */
    static List<Field<ComparedFigures>> fields(List<Measure> measures) {
        List<Field<ComparedFigures>> fields = new ArrayList<>();
        fields.add(Field.of("period", "Period", "By its label.", ComparedFigures::period));
        fields.add(Field.<ComparedFigures>of(
                        "dimensions",
                        "Of which",
                        "The part of the whole that the figures are about, by dimension.",
                        row -> row.dimensions().entrySet().stream()
                                .map(dimension -> dimension.getKey() + ": " + dimension.getValue())
                                .toList())
                .typed(Datatype.TEXTS));
        for (Measure measure : measures) {
            String member = "values." + measure.measure() + ".";
            fields.add(Field.<ComparedFigures>of(
                            member + "value",
                            measure.name(),
                            "In the unit of the measures.",
                            of(measure, ComparedFigures::quantity))
                    .typed(Datatype.NUMBER));
            fields.add(Field.<ComparedFigures>of(
                            member + "markers",
                            measure.name() + ", markers",
                            "Markers that qualify the figure.",
                            of(measure, Value::markers))
                    .typed(Datatype.TEXTS));
        }
        return List.copyOf(fields);
    }

    private static Function<ComparedFigures, @Nullable Object> of(
            Measure measure, Function<Value, @Nullable Object> what) {
        return row -> {
            Value value = row.values().get(measure.measure());
            return value == null ? null : what.apply(value);
        };
    }

    private static @Nullable Object quantity(Value value) {
        BigDecimal number = value.value();
        String reads = value.text();
        return number == null || reads == null ? null : new Quantity(number, reads);
    }
}
