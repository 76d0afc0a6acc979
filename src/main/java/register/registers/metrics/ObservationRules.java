package register.registers.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import register.api.http.StrictParameters;
import register.api.reading.RegisterResource;
import register.intake.editing.ItemRules;
import register.intake.editing.UrlRule;
import register.intake.privacy.PrivacyScan;
import register.registers.figures.Bound;
import register.registers.figures.Observation;
import register.values.problem.Fault;

/** The rules for new and changed observations. */
public final class ObservationRules {
    private static final PrivacyScan PRIVACY = new PrivacyScan(
            Set.of("period", "value", "markers", "bound", "missing.field", "missing.because", "missing.until"),
            Set.of("source.disclosure", "source.question"));

    /** The names that a dimension cannot have, since it could not be filtered by them. */
    private static final Set<String> TAKEN = taken();

    private ObservationRules() {}

    /** Returns the rules. The measure of an observation need not exist yet, since files come in any order. */
    public static ItemRules<Observation> rules() {
        return ItemRules.of(Metrics.OBSERVATIONS, PRIVACY)
                .holding(observation -> UrlRule.source(observation.source()))
                .holding(ObservationRules::dimensions)
                .holding(ObservationRules::bound);
    }

    private static List<Fault> dimensions(Observation observation) {
        List<Fault> faults = new ArrayList<>();
        for (String name : observation.dimensions().keySet()) {
            if (TAKEN.contains(name)) {
                faults.add(new Fault(
                        "/dimensions/" + name,
                        "dimensions: '%s' is already used in addresses; choose another name".formatted(name)));
            }
        }
        return faults;
    }

    /** Checks that a value is within its bound; it may equal the bound. */
    private static List<Fault> bound(Observation observation) {
        @Nullable BigDecimal value = observation.value();
        @Nullable Bound bound = observation.bound();
        if (value == null || bound == null) {
            return List.of();
        }
        BigDecimal above = bound.above();
        BigDecimal below = bound.below();
        boolean isBeyond =
                (above != null && value.compareTo(above) < 0) || (below != null && value.compareTo(below) > 0);
        return isBeyond ? List.of(new Fault("/bound", "bound: the value is not inside the bound")) : List.of();
    }

    private static Set<String> taken() {
        Set<String> taken = new TreeSet<>(StrictParameters.declared(RegisterResource.class));
        taken.addAll(StrictParameters.declared(MeasuresResource.class));
        taken.addAll(ObservationFilters.declared());
        return Set.copyOf(taken);
    }
}
