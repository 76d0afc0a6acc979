package register.registers.metrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import register.api.access.Role;
import register.api.reading.Layouts;
import register.api.reading.LoggedColumns;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.query.ListQuery;
import register.store.query.Order;
import register.store.query.Sort;
import register.values.Missing;

/** The register of observations: its definition. */
public final class Observations {
    private static final String DIMENSIONS = "dimensions";

    /** The definition of the register. */
    public static final RegisterDefinition<Observation, ComputedObservation> DEFINITION = RegisterDefinition.of(
                    Metrics.OBSERVATIONS,
                    RegisterReading.of(
                                    ObservationAttributes.FIELDS,
                                    ObservationFilters.DECLARED,
                                    ComputedObservation.class,
                                    open -> ComputedObservation.from(
                                            Metrics.of(open).analysis()))
                            .filteredBy(open -> Metrics.of(open).filters())
                            .worded(FigureWording::ofFigures)
                            .covering(Observations::periods)
                            .laidOut(open -> new Layouts<>(
                                    new LoggedColumns<>(
                                            DIMENSIONS,
                                            at -> dimensions(open.log().queries(Metrics.OBSERVATIONS), at)),
                                    Map.of())),
                    RegisterChange.of(ObservationRules.rules(), ObservationAttributes.FORM, Role.EDITOR)
                            .readFrom(new ObservationSheet())
                            .referringTo(figure -> Metrics.references(figure.source(), figure.measure())),
                    RegisterWords.builder()
                            .about("Every figure of every measure, with its markers and notes.")
                            .usualOrder("By measure")
                            .dataset(
                                    "Figures about the council's services: the value of each measure by period and part, with markers that show how reliable it is.")
                            .summary("The value of each measure, by period and part.")
                            .example("online-queries-2023", "measure")
                            .gaps("Service metric figures", withoutValue())
                            .calling("missing", "Reason for no value")
                            .valuesOf("missing", Observations::reason)
                            .calling("disclosure", "Source")
                            .build())
            .answering(null) // a letter is answered by a measure, with its observations
            .shipping("/coventry/observations.ndjson");

    private Observations() {}

    /** Returns a column for each dimension that an observation had at a position. */
    private static List<Field<RecordView<Observation, ComputedObservation>>> dimensions(
            RecordQueries<Observation> observations, long at) {
        return observations.texts("unnest(r.divided_by)", 0, at).stream()
                .sorted()
                .map(name -> Field.<RecordView<Observation, ComputedObservation>>of(
                                DIMENSIONS + "." + name,
                                name,
                                "The part of this dimension that the figure is about; empty for all of it.",
                                row -> row.item().dimensions().get(name))
                        .identifying()
                        .hidden())
                .toList();
    }

    private static String reason(String word) {
        return Stream.of(Missing.Because.values())
                .filter(because -> because.word().equals(word))
                .findFirst()
                .map(because -> StringUtils.capitalize(because.inWords()))
                .orElse(word);
    }

    /** Returns the labels of the reasons for a missing value, except that it does not apply. */
    private static Map<String, String> withoutValue() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Missing.Because because : Missing.Because.values()) {
            if (because != Missing.Because.NOT_APPLICABLE) {
                labels.put(because.word(), "Value, " + because.inWords());
            }
        }
        return labels;
    }

    /** Returns the time from the first to the last observed day, an ISO 8601 interval. */
    private static Optional<String> periods(Log log) {
        return observed(log, false)
                .flatMap(first -> observed(log, true)
                        .map(last ->
                                first.period().first() + "/" + last.period().last()));
    }

    private static Optional<Observation> observed(Log log, boolean isNewest) {
        Sort byPeriod = new Sort(List.of(new Sort.By(Order.by("period", "date", "r.period_first"), isNewest)));
        LocalDate today = log.today();
        ListQuery question = new ListQuery(log.head().number(), today, List.of(), byPeriod);
        List<PositionedRecord<Observation>> page =
                log.queries(Metrics.OBSERVATIONS).page(question, null, 1);
        return page.stream().findFirst().map(placed -> placed.recorded().item());
    }
}
