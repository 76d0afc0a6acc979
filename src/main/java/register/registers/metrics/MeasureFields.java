package register.registers.metrics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.values.Source;

/**
 * What the public sees of a measure, in the order of every page and every spreadsheet.
 *
 * @param <R> the row that it stands in
 */
public final class MeasureFields<R> {
    private final Function<R, Measure> item;
    private final Function<R, ComputedMeasure> beside;

    private MeasureFields(Function<R, Measure> item, Function<R, ComputedMeasure> beside) {
        this.item = item;
        this.beside = beside;
    }

    /** Of a measure of the register. */
    public static List<Field<RecordView<Measure, ComputedMeasure>>> all() {
        return of(
                RecordView::item,
                RecordView::computed,
                published -> published.links().get("self"));
    }

    /**
     * Of a measure in any row.
     *
     * @param self where it is read; null on the page that reads it
     */
    static <R> List<Field<R>> of(
            Function<R, Measure> measure, Function<R, ComputedMeasure> computed, Function<R, @Nullable String> self) {
        return new MeasureFields<>(measure, computed).fields(self);
    }

    private List<Field<R>> fields(Function<R, @Nullable String> self) {
        return List.of(
                said("name", "Name", "What is measured, as people call it.", Measure::name)
                        .leadingTo(self)
                        .named(),
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
                        .leadingTo(row -> address(item.apply(row).numerator())),
                said("denominator", "Share of", "The measure that it is divided by.", Measure::denominator)
                        .leadingTo(row -> address(item.apply(row).denominator())),
                computed(
                        "maySum",
                        "May be added up",
                        "Whether a sum of values means something.",
                        ComputedMeasure::maySum),
                computed(
                        "mayAverage",
                        "May be averaged",
                        "Whether a mean of values means something; a mean of shares is not a share.",
                        ComputedMeasure::mayAverage),
                source("source.disclosure", "Source", "The response in which it was published.", Source::disclosure),
                source("source.question", "Question", "The question that the response answers.", Source::question));
    }

    /** Where a measure is read. */
    static @Nullable String address(@Nullable String measure) {
        return measure == null ? null : "/metrics/" + measure;
    }

    private Field<R> said(String name, String label, String description, Function<Measure, @Nullable Object> value) {
        return Field.of(name, label, description, row -> value.apply(item.apply(row)));
    }

    private Field<R> computed(
            String name, String label, String description, Function<ComputedMeasure, @Nullable Object> value) {
        return Field.of(name, label, description, row -> value.apply(beside.apply(row)));
    }

    private Field<R> threshold(
            String name, String label, String description, Function<Threshold, @Nullable Object> value) {
        return said(name, label, description, within(Measure::threshold, value));
    }

    private Field<R> source(String name, String label, String description, Function<Source, @Nullable Object> value) {
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
