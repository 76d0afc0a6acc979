package register.registers.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.PublicRegister;
import register.api.reading.SourceLink;
import register.registers.OpenRegisters;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Register;
import register.store.query.QuerySchema;
import register.values.Reference;
import register.values.Source;

/** The two registers of service metrics: their names, the keys of their records, and what they share. */
public final class Metrics {
    public static final Register<Measure> MEASURES = new Register<>(
            "measure",
            "metrics",
            "Service metrics",
            Measure.class,
            measure -> new Reference(measure.measure()).key(),
            Measure::measure,
            Measure::name);

    public static final Register<Observation> OBSERVATIONS = new Register<>(
            "observation",
            "observations",
            "Service metric figures",
            "figure",
            Observation.class,
            observation -> new Reference(observation.slug()).key(),
            Observation::slug,
            Observation::label);

    private final MetricAnalysis analysis;
    private final DimensionNames dimensions;

    private Metrics(OpenRegisters registers) {
        analysis = new MetricAnalysis(registers.log());
        dimensions = new DimensionNames(registers.log(), registers.log().queries(OBSERVATIONS));
    }

    /** Returns the object that both registers of a service share. */
    static Metrics of(OpenRegisters registers) {
        return registers.shared(Metrics.class, Metrics::new);
    }

    /** Returns what a measure or a figure refers to, by the path of the register: its source and some measures. */
    static Map<String, List<String>> references(@Nullable Source source, @Nullable String... measures) {
        Map<String, List<String>> references = new LinkedHashMap<>();
        references.put(
                "disclosures",
                SourceLink.response(source).stream().map(Source::disclosure).toList());
        references.put(
                MEASURES.path(), Stream.of(measures).filter(Objects::nonNull).toList());
        return references;
    }

    /** Returns the analysis of measures and observations. */
    MetricAnalysis analysis() {
        return analysis;
    }

    /** Returns the queries that the register of observations takes, with every dimension that the log has. */
    QuerySchema filters() {
        return ObservationFilters.catalogue(
                dimensions::held, (measure, at) -> analysis.at(at).measure(measure));
    }

    /** Creates a reader of measures with their observations. */
    MeasureReader reader(PublicRegister<Measure, ComputedMeasure> measures, OpenRegisters registers) {
        return new MeasureReader(registers.log(), registers.permalinks(), analysis, measures, views(registers));
    }

    /** Creates the resource that compares measures. */
    static ComparisonResource comparison(OpenRegisters registers) {
        Metrics metrics = of(registers);
        return new ComparisonResource(new ComparisonReader(
                registers.log(),
                registers.permalinks(),
                metrics.analysis,
                registers.register(Measures.DEFINITION),
                metrics.views(registers)));
    }

    /** Returns the reader of the observations of one measure. */
    ObservationViews views(OpenRegisters registers) {
        return registers.shared(
                ObservationViews.class,
                open -> new ObservationViews(open.log(), open.permalinks(), open.register(Observations.DEFINITION)));
    }
}
