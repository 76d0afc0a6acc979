package register.registers.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.reading.SourceLink;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.registers.analysis.Remark;
import register.registers.attributes.Attribute;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.registers.figures.Bound;
import register.registers.figures.Marker;
import register.registers.figures.Observation;
import register.registers.figures.Observed;
import register.values.Quantity;
import register.values.Source;

/**
 * The attributes of observations: their fields, form and the columns of their spreadsheet.
 *
 * @param <R> the row that contains the observation
 */
public final class ObservationAttributes<R> {
    private static final Set<String> WITHIN_A_MEASURE = Set.of(
            "period",
            "dimensions",
            "value",
            "markers",
            "bound.below",
            "bound.above",
            "note",
            "asPublished",
            "remarks",
            "source.disclosure",
            "source.question");

    private static final Attributes<RecordView<Observation, ComputedObservation>> ALL = new ObservationAttributes<
                    RecordView<Observation, ComputedObservation>>(RecordView::item, RecordView::computed)
            .all(published -> published.links().get("self"));

    public static final List<Field<RecordView<Observation, ComputedObservation>>> FIELDS = ALL.fields();
    public static final Form FORM = ALL.form("a figure", "measure", "period", "dimensions");
    static final List<String> COLUMNS = ALL.columns();

    private final Function<R, Observed> item;
    private final Function<R, ComputedObservation> beside;
    private final AttributeFactory<R, Observed> observed;
    private final AttributeFactory<R, ComputedObservation> computed;

    private ObservationAttributes(Function<R, Observed> item, Function<R, ComputedObservation> beside) {
        this.item = item;
        this.beside = beside;
        this.observed = AttributeFactory.of(item);
        this.computed = AttributeFactory.of(beside);
    }

    /** Returns the fields of an observation within its measure; on the page, only those that are not shown above. */
    static List<Field<ObservationView>> ofMeasure() {
        List<Field<ObservationView>> fields = new ArrayList<>();
        new ObservationAttributes<ObservationView>(row -> row, ObservationView::computed)
                .all(row -> row.links().get("self"))
                .fields()
                .forEach(field -> fields.add(WITHIN_A_MEASURE.contains(field.name()) ? field : field.hidden()));
        fields.add(Field.<ObservationView>of(
                        "missing",
                        "Reason for no value",
                        "Why there is no value.",
                        row -> row.missing().stream()
                                .map(missing -> missing.because().word())
                                .toList())
                .hidden());
        fields.add(Field.<ObservationView>of(
                        "derived.formula",
                        "Calculated as",
                        "The formula, if the service calculates the figure.",
                        row -> {
                            Derivation derived = row.derived();
                            return derived == null ? null : derived.formula();
                        })
                .hidden());
        fields.add(Field.<ObservationView>of(
                        "links.self",
                        "Address",
                        "The address of the record.",
                        row -> row.links().get("self"))
                .typed(Datatype.ADDRESS)
                .hidden());
        return List.copyOf(fields);
    }

    private Attributes<R> all(Function<R, @Nullable String> self) {
        return Attributes.of("Measure and period", place(self))
                .and("The figure", figure())
                .and("Where it comes from", origin());
    }

    private List<Attribute<R>> place(Function<R, @Nullable String> self) {
        return List.of(
                computed.shown("measureName", "Measure", "The name of the measure.", ComputedObservation::measureName)
                        .leadingTo(
                                row -> MeasureAttributes.address(item.apply(row).measure()))
                        .named()
                        .readWithOthers(),
                observed.text(
                                "measure",
                                "Name in the web address",
                                "The name of the measure in web addresses.",
                                Observed::measure)
                        .asked("Measure", "The name of the measure, for example, calls-offered.")
                        .referringTo("metrics")
                        .hidden(),
                observed.text(
                                "period",
                                "Period",
                                "A year (2018), financial year (2016/17), quarter (2022-Q4 or 2022/23-Q1), month (2022-07), day (2025-08-18), or range of days (2020-04-27/2020-05-03).",
                                Observed::period)
                        .hint("For example, 2018, 2016/17, 2022-Q4, 2022-07 or 2025-08-18.")
                        .leadingTo(self)
                        .named()
                        .readWithOthers("year", "quarter", "month"),
                observed.shown(
                                "dimensions",
                                "Of which",
                                "The part of the whole that the figure is about, by dimension.",
                                ObservationAttributes::dimensions)
                        .typed(Datatype.TEXTS)
                        .named()
                        .asks(
                                Input.of(
                                        InputKind.PAIRS,
                                        "dimensions",
                                        "Dimensions",
                                        "The part of the whole that the figure is about, one dimension on each line, for example, serviceLine: Council Tax"))
                        .readWithOthers("dimension", "member"));
    }

    private List<Attribute<R>> figure() {
        String unit = "In the unit of the measure. For yes and no, 1 and 0.";
        return List.of(
                AttributeFactory.<R, R>of(row -> row)
                        .shown("value", "Value", unit, this::value)
                        .typed(Datatype.NUMBER)
                        .listed()
                        .asks(Input.of(InputKind.NUMBER, "value", "Value", unit))
                        .mayBeMissing()
                        .readWithOthers(),
                computed.shown("unit", "Unit", "The unit of the value.", ComputedObservation::unit)
                        .readWithOthers(),
                computed.shown(
                                "duration",
                                "Duration",
                                "The value as an ISO 8601 duration, if it is a time.",
                                ComputedObservation::duration)
                        .typed(Datatype.DURATION)
                        .hidden(),
                computed.shown(
                                "text",
                                "Reads",
                                "The value, or what is known about it, in words.",
                                ComputedObservation::text)
                        .formerly("reads")
                        .hidden(),
                observed.shown("markers", "Markers", "Markers that qualify the figure.", Observed::markers)
                        .listed()
                        .asks(Input.marks("markers", "Markers", "", Marker.values()))
                        .readWithOthers(),
                computed.shown(
                        "meanings", "What they mean", "The meaning of each marker.", ComputedObservation::meanings),
                bound("below", "Below", "less", Bound::below),
                bound("above", "Above", "more", Bound::above),
                observed.prose("note", "Note", "A note about the figure.", Observed::note)
                        .hint("")
                        .askedAfter("asPublished"),
                observed.text(
                                "asPublished",
                                "As published",
                                "How the source wrote the figure, if not as a number.",
                                Observed::asPublished)
                        .hint("Only if the source wrote it differently, for example, 03:42."));
    }

    private Attribute<R> bound(String name, String label, String than, Function<Bound, @Nullable Object> value) {
        return observed.within("bound", Observed::bound)
                .shown(name, label, "The number that the value is known to be %s than.".formatted(than), value)
                .typed(Datatype.QUANTITY)
                .asks(Input.of(
                                InputKind.NUMBER,
                                "bound." + name,
                                label,
                                "Only if the value is not known exactly, but is %s than a number.".formatted(than))
                        .phrased(than + " than %s"))
                .readWithOthers();
    }

    private List<Attribute<R>> origin() {
        AttributeFactory<R, Source> source = observed.within("source", Observed::source);
        return List.of(
                computed.shown(
                        "remarks",
                        "Noticed",
                        "Where the figure does not match other figures. Nothing was corrected.",
                        row -> row.remarks().stream().map(Remark::sentence).toList()),
                computed.shown("firstDay", "First day", "The first day of the period.", ComputedObservation::firstDay)
                        .typed(Datatype.DAY),
                computed.shown(
                                "lastDay",
                                "Last day",
                                "The last day of the period, inclusive.",
                                ComputedObservation::lastDay)
                        .typed(Datatype.DAY),
                computed.shown(
                                "periodKind",
                                "Kind of period",
                                "The kind of period, such as a year or a month.",
                                ComputedObservation::periodKind)
                        .readWithOthers(),
                computed.shown("interval", "Interval", "The period in ISO 8601.", ComputedObservation::interval)
                        .hidden(),
                computed.shown(
                                "obsStatus",
                                "SDMX status",
                                "The SDMX code from CL_OBS_STATUS.",
                                ComputedObservation::obsStatus)
                        .hidden(),
                computed.shown(
                                "confStatus",
                                "SDMX confidentiality",
                                "The SDMX code from CL_CONF_STATUS.",
                                ComputedObservation::confStatus)
                        .hidden(),
                source.text("disclosure", "Source", "The response that published this information.", Source::disclosure)
                        .hint("The reference of the response that published this information.")
                        .leadingTo(row -> SourceLink.of(item.apply(row).source()))
                        .referringTo("disclosures"),
                source.text("question", "Question", "The number of the question in that response.", Source::question)
                        .hint("The number of the question in that response."));
    }

    /** Returns the value, which pages show with its unit. */
    private @Nullable Object value(R row) {
        BigDecimal value = item.apply(row).value();
        String reads = beside.apply(row).text();
        return value == null || reads == null ? null : new Quantity(value, reads);
    }

    private static List<String> dimensions(Observed observed) {
        return observed.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + ": " + dimension.getValue())
                .toList();
    }
}
