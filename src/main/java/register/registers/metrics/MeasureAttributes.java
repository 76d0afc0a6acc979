package register.registers.metrics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.intake.sheets.HeaderSynonyms;
import register.registers.attributes.Attribute;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;
import register.values.Source;

/**
 * The attributes of measures: their fields, form and spreadsheet.
 *
 * @param <R> the row that contains the measure
 */
public final class MeasureAttributes<R> {
    private static final Attributes<RecordView<Measure, ComputedMeasure>> ALL = new MeasureAttributes<
                    RecordView<Measure, ComputedMeasure>>(RecordView::item, RecordView::computed)
            .all(published -> published.links().get("self"));

    public static final List<Field<RecordView<Measure, ComputedMeasure>>> FIELDS = ALL.fields();
    public static final Form FORM = ALL.form("a measure", "measure");
    public static final SheetDefinition SHEET = ALL.sheet(
            HeaderSynonyms.read(MeasureAttributes.class, "measure-headers.txt", "headers.txt"), "measure", "name");

    private final Function<R, Measure> item;
    private final AttributeFactory<R, Measure> measure;
    private final AttributeFactory<R, ComputedMeasure> computed;

    private MeasureAttributes(Function<R, Measure> item, Function<R, ComputedMeasure> computed) {
        this.item = item;
        this.measure = AttributeFactory.of(item);
        this.computed = AttributeFactory.of(computed);
    }

    /**
     * Returns the fields of a measure in any row.
     *
     * @param self its address; null on its own page
     */
    static <R> List<Field<R>> fields(
            Function<R, Measure> measure, Function<R, ComputedMeasure> computed, Function<R, @Nullable String> self) {
        return new MeasureAttributes<>(measure, computed).all(self).fields();
    }

    private Attributes<R> all(Function<R, @Nullable String> self) {
        return Attributes.of(
                        "The measure",
                        List.of(
                                measure.text("name", "Name", "What is measured, as people call it.", Measure::name)
                                        .hint("As people call it.")
                                        .askedAfter("measure")
                                        .leadingTo(self)
                                        .named()
                                        .readBy(SheetMeasure::name),
                                measure.text(
                                                "measure",
                                                "Measure",
                                                "The name it is known by in addresses.",
                                                Measure::measure)
                                        .asked(
                                                "Name in the web address",
                                                "Small letters and hyphens, for example calls-offered.")
                                        .readBy(SheetMeasure::measure),
                                measure.text("service", "Service", "The service that is measured.", Measure::service)
                                        .hint("That is measured.")
                                        .askedAfter("unit")
                                        .listed(),
                                measure.text(
                                                "channel",
                                                "Channel",
                                                "By which customers come to the service.",
                                                Measure::channel)
                                        .hint("By which people come to the service, or all.")
                                        .askedAfter("service")
                                        .listed()
                                        .readBy(SheetMeasure::channel),
                                measure.choice("unit", "Unit", "What it is counted in.", Unit.values(), Measure::unit)
                                        .listed()
                                        .readAs(SheetMeasure::unit),
                                measure.prose(
                                                "definition",
                                                "Definition",
                                                "What is counted, and how.",
                                                Measure::definition)
                                        .hint("")))
                .and("What is aimed at", aimed())
                .and("Where it comes from", origin());
    }

    private List<Attribute<R>> aimed() {
        AttributeFactory<R, Threshold> threshold = measure.within("threshold", Measure::threshold);
        return List.of(
                measure.choice(
                                "better",
                                "Better",
                                "Which way is better, where there is one.",
                                Measure.Better.values(),
                                Measure::better)
                        .asked("Better when", "")
                        .listed()
                        .readAs(SheetMeasure::better),
                measure.shown("target", "Target", "What is aimed at, in the unit.", Measure::target)
                        .asks(Input.of(InputKind.NUMBER, "target", "Target", "In the unit."))
                        .listed()
                        .readAs(SheetMeasure::number),
                threshold
                        .shown("value", "Threshold", "The time within which it counts as done.", Threshold::value)
                        .asks(Input.of(
                                InputKind.NUMBER,
                                "threshold.value",
                                "Done within",
                                "The time within which something counts as done."))
                        .readBy(SheetMeasure::threshold, "threshold.value"),
                threshold
                        .choice(
                                "unit",
                                "Unit of the threshold",
                                "What that time is in.",
                                Threshold.Unit.values(),
                                Threshold::unit)
                        .asked("Counted in", "")
                        .readWithOthers());
    }

    private List<Attribute<R>> origin() {
        AttributeFactory<R, Source> source = measure.within("source", Measure::source);
        return List.of(
                measure.text("numerator", "Share by", "The measure that is divided.", Measure::numerator)
                        .asked("A share by", "The measure above the line, for example calls-answered.")
                        .leadingTo(row -> address(item.apply(row).numerator()))
                        .readAs(SheetMeasure::slug),
                measure.text("denominator", "Share of", "The measure that it is divided by.", Measure::denominator)
                        .asked("A share of", "The measure below the line, for example calls-offered.")
                        .leadingTo(row -> address(item.apply(row).denominator()))
                        .readAs(SheetMeasure::slug),
                computed.shown(
                        "maySum",
                        "May be added up",
                        "Whether a sum of values means something.",
                        ComputedMeasure::maySum),
                computed.shown(
                        "mayAverage",
                        "May be averaged",
                        "Whether a mean of values means something; a mean of shares is not a share.",
                        ComputedMeasure::mayAverage),
                source.text("disclosure", "Source", "The response in which it was published.", Source::disclosure)
                        .hint("The reference of the response that it comes from.")
                        .readBy(SheetSource::draw),
                source.text("question", "Question", "The question that the response answers.", Source::question)
                        .hint("Of that response.")
                        .readWithOthers());
    }

    /** Returns the address of a measure. */
    static @Nullable String address(@Nullable String measure) {
        return measure == null ? null : "/metrics/" + measure;
    }
}
