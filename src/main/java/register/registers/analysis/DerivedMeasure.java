package register.registers.analysis;

import static register.registers.analysis.Formula.Operation.DIFFERENCE;
import static register.registers.analysis.Formula.Operation.PERCENTAGE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.Unit;
import register.values.Missing;

/** A measure that the service calculates from two published ones, with the formula it uses. */
public record DerivedMeasure(Measure measure, Formula formula) {
    /** Every derived measure. */
    public static final List<DerivedMeasure> ALL = List.of(
            new DerivedMeasure(
                    new Measure(
                            "answer-rate",
                            "Share of calls answered",
                            Unit.PERCENT,
                            "contact centre",
                            "telephone",
                            "Calls answered by a person as a percentage of the calls offered, to one decimal. Reckoned"
                                    + " by the service from the two published counts.",
                            Measure.Better.HIGHER,
                            null,
                            null,
                            "calls-answered",
                            "calls-offered",
                            null),
                    new Formula(PERCENTAGE, "calls-answered", "calls-offered")),
            new DerivedMeasure(
                    new Measure(
                            "calls-abandoned",
                            "Calls not answered",
                            Unit.COUNT,
                            "contact centre",
                            "telephone",
                            "Calls offered less calls answered by a person. Reckoned by the service from the two"
                                    + " published counts, without a threshold of waiting: a caller who hung up at once"
                                    + " counts like one who waited.",
                            Measure.Better.LOWER,
                            null,
                            null,
                            null,
                            null,
                            null),
                    new Formula(DIFFERENCE, "calls-offered", "calls-answered")),
            new DerivedMeasure(
                    new Measure(
                            "email-handled-share",
                            "Share of e-mails handled in the contact centre",
                            Unit.PERCENT,
                            "contact centre",
                            "e-mail",
                            "E-mails handled in the contact centre as a percentage of the e-mails received, to one"
                                    + " decimal. Reckoned by the service from the two published counts.",
                            Measure.Better.HIGHER,
                            null,
                            null,
                            "emails-handled",
                            "emails-received",
                            null),
                    new Formula(PERCENTAGE, "emails-handled", "emails-received")));

    /** Calculates an observation for each period and part for which either of the two measures has one. */
    public List<DerivedObservation> from(Collection<Observation> observations) {
        Map<ObservationKey, Inputs> inputs = new LinkedHashMap<>();
        for (Observation observation : observations) {
            boolean isFirst = observation.measure().equals(formula.first());
            if (isFirst || observation.measure().equals(formula.second())) {
                ObservationKey place =
                        new ObservationKey(measure.measure(), observation.period(), observation.dimensions());
                inputs.merge(
                        place, isFirst ? new Inputs(observation, null) : new Inputs(null, observation), Inputs::or);
            }
        }
        List<DerivedObservation> derived = new ArrayList<>(inputs.size());
        inputs.forEach((place, of) -> derived.add(derive(place, of)));
        return List.copyOf(derived);
    }

    /** The observations of the two measures, if there are any. */
    private record Inputs(
            @Nullable Observation first, @Nullable Observation second) {
        Inputs or(Inputs more) {
            return new Inputs(first == null ? more.first : first, second == null ? more.second : second);
        }

        List<Observation> present() {
            List<Observation> present = new ArrayList<>();
            if (first != null) {
                present.add(first);
            }
            if (second != null) {
                present.add(second);
            }
            return present;
        }
    }

    private DerivedObservation derive(ObservationKey place, Inputs of) {
        BigDecimal first = of.first == null ? null : of.first.value();
        BigDecimal second = of.second == null ? null : of.second.value();
        @Nullable BigDecimal value = null;
        List<Missing> missing = List.of();
        if (first == null || second == null) {
            missing = List.of(lacking(place, of));
        } else if (!formula.isPossible(second)) {
            missing = List.of(missing(
                    Missing.Because.NOT_APPLICABLE, null, "There is no share of zero: " + formula.second() + " is 0."));
        } else {
            value = formula.of(first, second);
        }
        return new DerivedObservation(
                place.measure(),
                place.period(),
                place.dimensions(),
                value,
                missing,
                value == null ? List.of() : markers(of),
                new DerivedObservation.Origin(
                        formula.inWords(),
                        of.present().stream().map(Observation::slug).toList()));
    }

    private static List<Marker> markers(Inputs of) {
        return of.present().stream()
                .flatMap(input -> input.markers().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns why the value cannot be calculated: the reason of the first input without a value, with an explanation
     * for each.
     */
    private Missing lacking(ObservationKey place, Inputs of) {
        List<Missing> reasons = new ArrayList<>();
        addLacking(reasons, of.first, formula.first(), place);
        addLacking(reasons, of.second, formula.second(), place);
        Missing one = reasons.get(0);
        String why = reasons.stream().map(Missing::explanation).collect(Collectors.joining(" "));
        return missing(one.because(), one.section(), why);
    }

    private static void addLacking(
            List<Missing> reasons, @Nullable Observation input, String measure, ObservationKey place) {
        if (input == null) {
            String why = "The register has no figure of %s for %s."
                    .formatted(measure, place.period().inWords());
            reasons.add(missing(Missing.Because.NOT_PUBLISHED_HERE, null, why));
        } else if (input.value() == null) {
            Missing said = input.missing().get(0);
            String why = "There is no value of %s for %s: %s."
                    .formatted(measure, place.period().inWords(), said.inWords());
            reasons.add(missing(said.because(), said.section(), why));
        }
    }

    private static Missing missing(Missing.Because because, @Nullable String section, String explanation) {
        return new Missing("value", because, section, explanation, null);
    }
}
