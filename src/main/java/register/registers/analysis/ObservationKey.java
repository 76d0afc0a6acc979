package register.registers.analysis;

import java.util.Map;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;

/** The key of an observation: no two have the same measure, period and dimensions. */
record ObservationKey(String measure, TimePeriod period, Map<String, String> dimensions) {
    static ObservationKey of(Observation observation) {
        return new ObservationKey(observation.measure(), observation.period(), observation.dimensions());
    }
}
