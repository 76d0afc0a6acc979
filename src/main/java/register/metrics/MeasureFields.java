package register.metrics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.figures.Measure;
import register.figures.Threshold;
import register.reading.Published;
import register.tables.Field;
import register.values.Source;

/** What the public sees of a measure, in the order of every page and every spreadsheet. */
public final class MeasureFields {
    private MeasureFields() {}

    public static List<Field<Published<Measure, ReckonedMeasure>>> all() {
        return List.of(
                said("name", "Name", "What is measured, as people call it.", Measure::name)
                        .leadingTo(published -> published.links().get("self"))
                        .listed(),
                said("measure", "Measure", "The name it is known by in addresses.", Measure::measure),
                said("service", "Service", "The service that is measured.", Measure::service)
                        .listed(),
                said("channel", "Channel", "By which customers come to the service.", Measure::channel)
                        .listed(),
                said("unit", "Unit", "What it is counted in.", Measure::unit).listed(),
                said("definition", "Definition", "What is counted, and how.", Measure::definition),
                said("better", "Better", "Which way is better, where there is one.", Measure::better)
                        .listed(),
                said("target", "Target", "What is aimed at, in the unit.", Measure::target)
                        .listed(),
                threshold("threshold.value", "Threshold", "The time within which it counts as done.", Threshold::value),
                threshold("threshold.unit", "Unit of the threshold", "What that time is in.", Threshold::unit),
                said("numerator", "Share by", "The measure that is divided.", Measure::numerator)
                        .leadingTo(published -> address(published.item().numerator())),
                said("denominator", "Share of", "The measure that it is divided by.", Measure::denominator)
                        .leadingTo(published -> address(published.item().denominator())),
                reckoned(
                        "maySum",
                        "May be added up",
                        "Whether a sum of values means something.",
                        ReckonedMeasure::maySum),
                reckoned(
                        "mayAverage",
                        "May be averaged",
                        "Whether a mean of values means something; a mean of shares is not a share.",
                        ReckonedMeasure::mayAverage),
                source("source.disclosure", "Source", "The response in which it was published.", Source::disclosure),
                source("source.question", "Question", "The question that the response answers.", Source::question));
    }

    /** Where a measure is read. */
    static @Nullable String address(@Nullable String measure) {
        return measure == null ? null : "/metrics/" + measure;
    }

    private static Field<Published<Measure, ReckonedMeasure>> said(
            String name, String label, String description, Function<Measure, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.item()));
    }

    private static Field<Published<Measure, ReckonedMeasure>> reckoned(
            String name, String label, String description, Function<ReckonedMeasure, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.reckoned()));
    }

    private static Field<Published<Measure, ReckonedMeasure>> threshold(
            String name, String label, String description, Function<Threshold, @Nullable Object> value) {
        return said(name, label, description, within(Measure::threshold, value));
    }

    private static Field<Published<Measure, ReckonedMeasure>> source(
            String name, String label, String description, Function<Source, @Nullable Object> value) {
        return said(name, label, description, within(Measure::source, value));
    }

    private static <P> Function<Measure, @Nullable Object> within(
            Function<Measure, @Nullable P> part, Function<P, @Nullable Object> value) {
        return measure -> {
            P said = part.apply(measure);
            return said == null ? null : value.apply(said);
        };
    }
}
