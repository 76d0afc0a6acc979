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
import register.registers.analysis.Remark;
import register.registers.figures.Bound;
import register.registers.figures.Observation;
import register.registers.figures.Observed;
import register.values.Quantity;
import register.values.Source;

/**
 * What the public sees of an observation, in the order of every page and every spreadsheet.
 *
 * @param <R> the row that it stands in
 */
public final class ObservationFields<R> {
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

    private final Function<R, Observed> observed;
    private final Function<R, ComputedObservation> computed;

    private ObservationFields(Function<R, Observed> observed, Function<R, ComputedObservation> computed) {
        this.observed = observed;
        this.computed = computed;
    }

    /** Of an observation of the register. */
    public static List<Field<RecordView<Observation, ComputedObservation>>> all() {
        return new ObservationFields<RecordView<Observation, ComputedObservation>>(
                        RecordView::item, RecordView::computed)
                .fields(published -> published.links().get("self"));
    }

    /** Of an observation in the answer of its measure; on its page, what the page does not say above. */
    static List<Field<ObservationView>> ofMeasure() {
        List<Field<ObservationView>> fields = new ArrayList<>();
        new ObservationFields<ObservationView>(row -> row, ObservationView::computed)
                .fields(row -> row.links().get("self"))
                .forEach(field -> fields.add(WITHIN_A_MEASURE.contains(field.name()) ? field : field.hidden()));
        fields.add(Field.<ObservationView>of(
                        "missing",
                        "Not said",
                        "Why there is no value.",
                        row -> row.missing().stream()
                                .map(missing -> missing.because().word())
                                .toList())
                .hidden());
        fields.add(Field.<ObservationView>of("derived.formula", "Reckoned as", "How no one published it.", row -> {
                    Derivation derived = row.derived();
                    return derived == null ? null : derived.formula();
                })
                .hidden());
        fields.add(Field.<ObservationView>of(
                        "links.self",
                        "Address",
                        "Where it is read.",
                        row -> row.links().get("self"))
                .typed(Datatype.ADDRESS)
                .hidden());
        return List.copyOf(fields);
    }

    private List<Field<R>> fields(Function<R, @Nullable String> self) {
        return List.of(
                computed(
                                "measureName",
                                "Measure",
                                "What is measured, as people call it.",
                                ComputedObservation::measureName)
                        .leadingTo(
                                row -> MeasureFields.address(observed.apply(row).measure()))
                        .named(),
                said("measure", "Name in addresses", "The name the measure is known by.", Observed::measure)
                        .hidden(),
                said(
                                "period",
                                "Period",
                                "A year 2018, a financial year 2016/17, a quarter 2022-Q4 or 2022/23-Q1, a month 2022-07,"
                                        + " a day 2025-08-18, or all days from one to another 2020-04-27/2020-05-03.",
                                Observed::period)
                        .leadingTo(self)
                        .named(),
                said(
                                "dimensions",
                                "Of which",
                                "What part of the whole the figure is of, by dimension.",
                                ObservationFields::dimensions)
                        .named(),
                Field.<R>of("value", "Value", "In the unit of the measure; of yes and no, 1 and 0.", this::value)
                        .typed(Datatype.NUMBER)
                        .listed(),
                computed("unit", "Unit", "What the value is counted in.", ComputedObservation::unit),
                computed(
                                "duration",
                                "Duration",
                                "The value in ISO 8601, where it is one.",
                                ComputedObservation::duration)
                        .typed(Datatype.DURATION)
                        .hidden(),
                computed("reads", "Reads", "The value, or what is known of it, in words.", ComputedObservation::reads)
                        .hidden(),
                said("markers", "Markers", "What to know of the figure, in shorthand.", Observed::markers)
                        .listed(),
                computed("meanings", "What they mean", "What the markers mean.", ComputedObservation::meanings),
                bound("bound.below", "Below", "What the value is known to be less than.", Bound::below),
                bound("bound.above", "Above", "What the value is known to be more than.", Bound::above),
                said("note", "Note", "What else was said of the figure.", Observed::note),
                said(
                        "asPublished",
                        "As published",
                        "How the source wrote it, where not as the number.",
                        Observed::asPublished),
                computed(
                        "remarks",
                        "Noticed",
                        "Where the figure disagrees with others; nothing was corrected.",
                        row -> row.remarks().stream().map(Remark::sentence).toList()),
                computed("firstDay", "First day", "Of the period.", ComputedObservation::firstDay)
                        .typed(Datatype.DAY),
                computed("lastDay", "Last day", "Of the period; it is in it.", ComputedObservation::lastDay)
                        .typed(Datatype.DAY),
                computed("periodKind", "Kind of period", "What sort of time it is.", ComputedObservation::periodKind),
                computed("interval", "Interval", "The period in ISO 8601.", ComputedObservation::interval)
                        .hidden(),
                computed("obsStatus", "SDMX status", "The code of CL_OBS_STATUS.", ComputedObservation::obsStatus)
                        .hidden(),
                computed(
                                "confStatus",
                                "SDMX confidentiality",
                                "The code of CL_CONF_STATUS.",
                                ComputedObservation::confStatus)
                        .hidden(),
                source("source.disclosure", "Source", "The response in which the council said it.", Source::disclosure)
                        .leadingTo(row -> SourceLink.of(observed.apply(row).source())),
                source("source.question", "Question", "The question that the response answers.", Source::question));
    }

    /** In its unit on pages. */
    private @Nullable Object value(R row) {
        BigDecimal value = observed.apply(row).value();
        String reads = computed.apply(row).reads();
        return value == null || reads == null ? null : new Quantity(value, reads);
    }

    private static List<String> dimensions(Observed observed) {
        return observed.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + ": " + dimension.getValue())
                .toList();
    }

    private Field<R> said(String name, String label, String description, Function<Observed, @Nullable Object> value) {
        return Field.of(name, label, description, row -> value.apply(observed.apply(row)));
    }

    private Field<R> computed(
            String name, String label, String description, Function<ComputedObservation, @Nullable Object> value) {
        return Field.of(name, label, description, row -> value.apply(computed.apply(row)));
    }

    private Field<R> bound(String name, String label, String description, Function<Bound, @Nullable Object> value) {
        return said(name, label, description, said -> {
            Bound bound = said.bound();
            return bound == null ? null : value.apply(bound);
        });
    }

    private Field<R> source(String name, String label, String description, Function<Source, @Nullable Object> value) {
        return said(name, label, description, said -> {
            Source source = said.source();
            return source == null ? null : value.apply(source);
        });
    }
}
