package register.registers.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.reading.Snapshot;
import register.registers.OpenRegisters;
import register.registers.analysis.DerivedMeasure;
import register.registers.figures.Measure;
import register.store.log.Log;
import register.values.Reference;

/** Reads what the forms of measures offer: the measures, and the parts that their figures have. */
public final class MeasureChoices {
    private final Log log;
    private final MetricAnalysis analysis;
    private final ObservationViews readings;

    /** Creates the reader. */
    public MeasureChoices(OpenRegisters open) {
        this.log = open.log();
        Metrics metrics = Metrics.of(open);
        this.analysis = metrics.analysis();
        this.readings = metrics.views(open);
    }

    /** Returns every measure at a position, published or derived, by display name. */
    public List<Measure> all(long position) {
        return analysis.at(Math.min(position, log.recentHead())).all();
    }

    /** Returns the measure with this name in an address, if there is one at a position. */
    public Optional<Measure> named(String name, long position) {
        String key = Reference.asked(name).key();
        return all(position).stream()
                .filter(measure -> new Reference(measure.measure()).key().equals(key))
                .findFirst();
    }

    /** Returns the parts that the figures of a measure have at a position, by dimension. */
    public Map<String, List<String>> parts(Measure measure, long position) {
        MetricAnalysis.At at = analysis.at(Math.min(position, log.recentHead()));
        Snapshot snapshot = new Snapshot(at.newest(), log.today(), false);
        Optional<DerivedMeasure> derived = at.derivedMeasure(new Reference(measure.measure()).key());
        return ObservationViews.parts(derived.map(one -> readings.computed(one, at, name -> null))
                .orElseGet(() -> readings.published(measure, snapshot, name -> null))
                .first());
    }
}
