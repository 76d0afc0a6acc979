package register.registers.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.DatabaseOutage;
import register.api.reading.ItemWording;
import register.registers.OpenRegisters;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.store.log.Log;

/** The words for numbers of measures and figures, which have the unit of the measure, and for the measures they name. */
final class FigureWording {
    private static final Set<String> NUMBERS = Set.of("value", "bound.below", "bound.above");
    private static final int MOST_POSITIONS = 1_000;
    private static final Set<String> PARTS = Set.of("numerator", "denominator");

    private final Log log;
    private final MetricAnalysis analysis;

    /** The analyses at positions that were asked for lately, each by each value of an entry. */
    private final Cache<Long, MetricAnalysis.At> analyses =
            Caffeine.newBuilder().maximumSize(MOST_POSITIONS).build();

    private FigureWording(OpenRegisters open) {
        this.log = open.log();
        this.analysis = Metrics.of(open).analysis();
    }

    /** Returns the context of the values of a measure. */
    static ItemWording.Context ofMeasures(OpenRegisters open) {
        FigureWording wording = new FigureWording(open);
        return (item, name, value, at) -> {
            if (name.equals("target")) {
                return figure(unit(item.path("unit").asText()), value);
            }
            return PARTS.contains(name) ? wording.measureName(value, at) : null;
        };
    }

    /** Returns the context of the values of a figure. */
    static ItemWording.Context ofFigures(OpenRegisters open) {
        FigureWording wording = new FigureWording(open);
        return (item, name, value, at) -> {
            if (name.equals("period")) {
                return TimePeriod.read(value.asText()).map(TimePeriod::inWords).orElse(null);
            }
            if (name.equals("measure")) {
                return wording.measureName(value, at);
            }
            if (!NUMBERS.contains(name)) {
                return null;
            }
            Measure measure = wording.measure(item.path("measure").asText(), at);
            return figure(measure == null ? null : measure.unit(), value);
        };
    }

    private @Nullable String measureName(JsonNode reference, long at) {
        Measure measure = measure(reference.asText(), at);
        return measure == null ? null : measure.name();
    }

    /** Returns a measure as it was at a position; null if there was none, or the database does not answer. */
    private @Nullable Measure measure(String reference, long at) {
        try {
            return analyses.get(Math.min(at, log.recentHead()), analysis::at).measure(reference);
        } catch (RuntimeException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                return null;
            }
            throw failed;
        }
    }

    private static @Nullable Unit unit(String word) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String figure(@Nullable Unit unit, JsonNode value) {
        return unit == null || !value.isNumber() ? null : new Figure(unit, value.decimalValue()).inWords();
    }
}
