package register.metrics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.figures.Bound;
import register.figures.Observation;
import register.reading.Published;
import register.tables.Field;

/** What the public sees of an observation, in the order of every page and every spreadsheet. */
public final class ObservationFields {
    private ObservationFields() {}

    public static List<Field<Published<Observation, ReckonedObservation>>> all() {
        return List.of(
                said("measure", "Measure", "What is measured.", Observation::measure)
                        .leadingTo(published ->
                                MeasureFields.address(published.item().measure()))
                        .listed(),
                said(
                                "period",
                                "Period",
                                "A year 2018, a financial year 2016/17, a quarter 2022-Q4 or 2022/23-Q1, a month 2022-07,"
                                        + " a day 2025-08-18, or all days from one to another 2020-04-27/2020-05-03.",
                                Observation::period)
                        .leadingTo(published -> published.links().get("self"))
                        .listed(),
                said(
                                "dimensions",
                                "Of which",
                                "What part of the whole the figure is of, by dimension.",
                                ObservationFields::dimensions)
                        .listed(),
                said("value", "Value", "In the unit of the measure; of yes and no, 1 and 0.", Observation::value)
                        .listed(),
                said("markers", "Markers", "What to know of the figure, in shorthand.", Observation::markers)
                        .listed(),
                bound("bound.below", "Below", "What the value is known to be less than.", Bound::below),
                bound("bound.above", "Above", "What the value is known to be more than.", Bound::above),
                said("note", "Note", "What else was said of the figure.", Observation::note),
                said(
                        "asPublished",
                        "As published",
                        "How the source wrote it, where not as the number.",
                        Observation::asPublished),
                reckoned("firstDay", "First day", "Of the period.", ReckonedObservation::firstDay),
                reckoned("lastDay", "Last day", "Of the period; it is in it.", ReckonedObservation::lastDay),
                reckoned("periodKind", "Kind of period", "What sort of time it is.", ReckonedObservation::periodKind),
                reckoned("interval", "Interval", "The period in ISO 8601.", ReckonedObservation::interval)
                        .hidden(),
                reckoned("obsStatus", "SDMX status", "The code of CL_OBS_STATUS.", ReckonedObservation::obsStatus)
                        .hidden(),
                reckoned(
                                "confStatus",
                                "SDMX confidentiality",
                                "The code of CL_CONF_STATUS.",
                                ReckonedObservation::confStatus)
                        .hidden(),
                said(
                        "source.disclosure",
                        "Source",
                        "The response in which the council said it.",
                        observation -> observation.source().disclosure()),
                said(
                        "source.question",
                        "Question",
                        "The question that the response answers.",
                        observation -> observation.source().question()));
    }

    private static List<String> dimensions(Observation observation) {
        return observation.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + ": " + dimension.getValue())
                .toList();
    }

    private static Field<Published<Observation, ReckonedObservation>> said(
            String name, String label, String description, Function<Observation, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.item()));
    }

    private static Field<Published<Observation, ReckonedObservation>> reckoned(
            String name, String label, String description, Function<ReckonedObservation, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.reckoned()));
    }

    private static Field<Published<Observation, ReckonedObservation>> bound(
            String name, String label, String description, Function<Bound, @Nullable Object> value) {
        return said(name, label, description, observation -> {
            Bound bound = observation.bound();
            return bound == null ? null : value.apply(bound);
        });
    }
}
