package register.registers.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.registers.analysis.Checks;
import register.registers.analysis.DerivedMeasure;
import register.registers.analysis.DerivedObservation;
import register.registers.analysis.Remark;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.query.ListQuery;
import register.store.query.Order;
import register.store.query.Sort;
import register.store.query.Sql;
import register.values.Reference;

/**
 * The derived measures and the remarks for measures and observations at a log position, computed once and cached: for
 * one measure at a time, with those that it is a share by and of, so that no request waits for all of them.
 */
final class MetricAnalysis {
    private static final int MOST_REGISTERS = 20;
    private static final int MOST_MEASURES = 2_000;

    private static final Sort AS_SAID =
            new Sort(List.of(new Sort.By(Order.by("entry.number", "bigint", "r.entry"), false)));

    private final Log log;
    private final RecordQueries<Measure> measures;
    private final RecordQueries<Observation> observations;
    private final Cache<Long, Map<String, Measure>> registers =
            Caffeine.newBuilder().maximumSize(MOST_REGISTERS).build();
    private final Cache<Of, Map<String, List<Remark>>> remarks =
            Caffeine.newBuilder().maximumSize(MOST_MEASURES).build();
    private final Cache<Of, List<DerivedObservation>> derived =
            Caffeine.newBuilder().maximumSize(MOST_MEASURES).build();

    /** The cache key of a measure, with the newest entries of both registers. */
    private record Of(String measure, long newestMeasure, long newestObservation) {}

    MetricAnalysis(Log log) {
        this.log = log;
        this.measures = log.queries(Metrics.MEASURES);
        this.observations = log.queries(Metrics.OBSERVATIONS);
        log.whenRemoved(() -> {
            registers.invalidateAll();
            remarks.invalidateAll();
            derived.invalidateAll();
        });
    }

    /** Returns the analysis of the registers at a position. */
    At at(long position) {
        return new At(log.newestEntry(Metrics.MEASURES, position), log.newestEntry(Metrics.OBSERVATIONS, position));
    }

    /** The analysis of both registers at a position. */
    final class At {
        private final long newestMeasure;
        private final long newestObservation;

        private At(long newestMeasure, long newestObservation) {
            this.newestMeasure = newestMeasure;
            this.newestObservation = newestObservation;
        }

        /** Returns the newest entry of the two registers; the analysis has been the same from that entry on. */
        long newest() {
            return Math.max(newestMeasure, newestObservation);
        }

        /** Returns the measure with this name, if the register had it. */
        @Nullable
        Measure measure(String name) {
            return measures().get(name);
        }

        /** Returns every measure, published or derived, by display name. */
        List<Measure> all() {
            return Stream.concat(
                            measures().values().stream(),
                            derivedMeasures().stream().map(DerivedMeasure::measure))
                    .sorted(Comparator.comparing(Measure::name).thenComparing(Measure::measure))
                    .toList();
        }

        /** Returns the remarks on an observation. */
        List<Remark> remarks(Observation observation) {
            return remarks.get(of(observation.measure()), of -> check(of.measure()))
                    .getOrDefault(observation.slug(), List.of());
        }

        /** Returns the derived measures, as far as the register has the measures they are calculated from. */
        List<DerivedMeasure> derivedMeasures() {
            return DerivedMeasure.ALL.stream()
                    .filter(one -> measures().containsKey(one.formula().first())
                            && measures().containsKey(one.formula().second())
                            && !measures().containsKey(one.measure().measure()))
                    .toList();
        }

        /** Returns the derived measure with this key, if there is one. */
        Optional<DerivedMeasure> derivedMeasure(String key) {
            return derivedMeasures().stream()
                    .filter(one -> new Reference(one.measure().measure()).key().equals(key))
                    .findFirst();
        }

        /** Returns the derived observations of a measure. */
        List<DerivedObservation> derived(DerivedMeasure measure) {
            return derived.get(
                    of(measure.measure().measure()),
                    of -> measure.from(observed(
                            measure.formula().first(), measure.formula().second())));
        }

        private Map<String, Measure> measures() {
            return registers.get(newestMeasure, newest -> {
                Map<String, Measure> all = new HashMap<>();
                measures.each(
                        question(newest), recorded -> all.put(recorded.item().measure(), recorded.item()));
                return Map.copyOf(all);
            });
        }

        /** Computes all remarks on one measure; a share is compared with the measures that it is a share by and of. */
        private Map<String, List<Remark>> check(String name) {
            Measure measure = measure(name);
            String numerator = measure == null || measure.numerator() == null ? name : measure.numerator();
            String denominator = measure == null || measure.denominator() == null ? name : measure.denominator();
            List<Measure> related = Stream.of(name, numerator, denominator)
                    .distinct()
                    .flatMap(one -> Stream.ofNullable(measure(one)))
                    .toList();
            return Map.copyOf(Checks.of(related, observed(name, numerator, denominator)));
        }

        private List<Observation> observed(String... names) {
            List<Observation> all = new ArrayList<>();
            for (String name : Stream.of(names).distinct().toList()) {
                observations.each(
                        question(newestObservation).and(Sql.of("r.measure = ?", name)),
                        recorded -> all.add(recorded.item()));
            }
            return all;
        }

        private Of of(String measure) {
            return new Of(measure, newestMeasure, newestObservation);
        }
    }

    /** Queries the observations in the order of their entries, which is the order of the responses. */
    private static ListQuery question(long at) {
        return new ListQuery(at, LocalDate.EPOCH, List.of(), AS_SAID);
    }
}
