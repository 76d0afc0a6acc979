package register.registers.metrics;

import java.util.List;
import java.util.stream.Collectors;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;

/** The periods that a question asks about, compared with those that a measure has figures of. */
final class FigurePeriods {
    private static final String FIELD = "value";

    private final InformationNeed need;
    private final List<TimePeriod> published;

    /**
     * Creates the comparison.
     *
     * @param figures of the measure, of the requested parts
     */
    FigurePeriods(InformationNeed need, List<Observation> figures) {
        this.need = need;
        this.published = figures.stream().map(Observation::period).distinct().toList();
    }

    /** Adds each requested period that no figure is of, and a division by time that no figure has. */
    void gaps(FieldAnswers said) {
        need.periods().stream().filter(asked -> !isTold(asked)).forEach(asked -> {
            String near = published.stream()
                    .filter(period -> asked.overlaps(period.first(), period.last()))
                    .map(TimePeriod::briefly)
                    .collect(Collectors.joining(", "));
            said.gap(
                    asked.label(),
                    FIELD,
                    near.isEmpty()
                            ? "We do not publish a figure for this period."
                            : "We publish a figure for " + near + ", which does not show this period separately.");
        });
        need.frequency()
                .filter(frequency -> published.stream()
                        .filter(period -> need.covers(period.first(), period.last()))
                        .anyMatch(period -> !frequency.allows(period.first(), period.last())))
                .ifPresent(frequency ->
                        said.gap(frequency.label(), FIELD, "We do not publish figures for periods this short."));
    }

    /** Whether there are figures of each requested period. */
    boolean areWhole() {
        return need.periods().stream().allMatch(this::isTold);
    }

    private boolean isTold(AskedPeriod asked) {
        if (published.stream().anyMatch(period -> asked.is(period.first(), period.last()))) {
            return true;
        }
        List<TimePeriod> within = published.stream()
                .filter(period -> asked.contains(period.first(), period.last()))
                .toList();
        boolean isWhole = within.stream().anyMatch(period -> period.kind() == TimePeriod.Kind.DAY)
                || (within.stream().anyMatch(period -> period.first().equals(asked.first()))
                        && within.stream().anyMatch(period -> period.last().equals(asked.last())));
        return isWhole
                || (asked.isLoose()
                        && published.stream()
                                .anyMatch(period -> need.covers(period.first(), period.last())
                                        && asked.overlaps(period.first(), period.last())));
    }
}
