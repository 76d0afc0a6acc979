package register.registers.metrics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
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
                                measure.text("name", "Name", "The name of the measure.", Measure::name)
                                        .hint("The name people know it by.")
                                        .askedAfter("measure")
                                        .leadingTo(self)
                                        .named()
                                        .readBy(SheetMeasure::name),
                                measure.text(
                                                "measure",
                                                "Measure",
                                                "The name of the measure in web addresses.",
                                                Measure::measure)
                                        .asked(
                                                "Name in the web address",
                                                "Use lower-case letters and hyphens, for example, calls-offered.")
                                        .readBy(SheetMeasure::measure),
                                measure.text("service", "Service", "The service that is measured.", Measure::service)
                                        .hint("The service that is measured.")
                                        .askedAfter("unit")
                                        .listed(),
                                measure.text("channel", "Channel", "How people contact the service.", Measure::channel)
                                        .hint("How people contact the service, or all.")
                                        .askedAfter("service")
                                        .listed()
                                        .readBy(SheetMeasure::channel),
                                measure.choice("unit", "Unit", "The unit of the figures.", Unit.values(), Measure::unit)
                                        .listed()
                                        .readAs(SheetMeasure::unit),
                                measure.prose(
                                                "definition",
                                                "Definition",
                                                "What is counted, and how.",
                                                Measure::definition)
                                        .hint("")))
                .and("Target", aimed())
                .and("Where it comes from", origin());
    }

    private List<Attribute<R>> aimed() {
        AttributeFactory<R, Threshold> threshold = measure.within("threshold", Measure::threshold);
        return List.of(
                measure.choice(
                                "better",
                                "Better",
                                "Whether a higher or a lower figure is better.",
                                Measure.Better.values(),
                                Measure::better)
                        .asked("Better when", "")
                        .listed()
                        .readAs(SheetMeasure::better),
                measure.shown("target", "Target", "The target, in the unit of the measure.", Measure::target)
                        .typed(Datatype.QUANTITY)
                        .asks(Input.of(InputKind.NUMBER, "target", "Target", "In the unit of the measure."))
                        .listed()
                        .readBy(SheetMeasure::target, "target"),
                threshold
                        .shown(
                                "value",
                                "Threshold",
                                "The time within which something counts as done.",
                                Threshold::value)
                        .typed(Datatype.QUANTITY)
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
                                "The unit of the threshold.",
                                Threshold.Unit.values(),
                                Threshold::unit)
                        .asked("Counted in", "")
                        .phrased(" %s")
                        .readWithOthers());
    }

    private List<Attribute<R>> origin() {
        AttributeFactory<R, Source> source = measure.within("source", Measure::source);
        return List.of(
                measure.text(
                                "numerator",
                                "Numerator",
                                "The measure that is divided (the numerator).",
                                Measure::numerator)
                        .asked("Numerator", "The measure that is divided (the numerator), for example, calls-answered.")
                        .leadingTo(row -> address(item.apply(row).numerator()))
                        .referringTo("metrics")
                        .readAs(SheetMeasure::slug),
                measure.text(
                                "denominator",
                                "Denominator",
                                "The measure that it is divided by (the denominator).",
                                Measure::denominator)
                        .asked(
                                "Denominator",
                                "The measure that it is divided by (the denominator), for example, calls-offered.")
                        .leadingTo(row -> address(item.apply(row).denominator()))
                        .referringTo("metrics")
                        .readAs(SheetMeasure::slug),
                computed.shown(
                                "maySum",
                                "Can be added together",
                                "Whether the figures can be added together.",
                                ComputedMeasure::maySum)
                        .typed(Datatype.FLAG),
                computed.shown(
                                "mayAverage",
                                "Can be averaged",
                                "Whether the figures can be averaged. An average of shares is not a share.",
                                ComputedMeasure::mayAverage)
                        .typed(Datatype.FLAG),
                source.text("disclosure", "Source", "The response that published this information.", Source::disclosure)
                        .hint("The reference of the response that published this information.")
                        .readBy(SheetSource::draw)
                        .referringTo("disclosures"),
                source.text("question", "Question", "The number of the question in that response.", Source::question)
                        .hint("The number of the question in that response.")
                        .readWithOthers());
    }

    /** Returns the address of a measure. */
    static @Nullable String address(@Nullable String measure) {
        return measure == null ? null : "/metrics/" + measure;
    }
}
