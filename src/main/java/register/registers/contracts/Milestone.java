package register.registers.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * A date in the life of a contract.
 *
 * @param date as precisely as it is known
 * @param what happens, {@code Next review}
 * @param isPast whether it has passed today
 */
public record Milestone(PartialDate date, String what, boolean isPast) {
    /** The name of today among the milestones. */
    public static final String TODAY = "Today";

    /** The name of the requested day, if it is another. */
    public static final String REQUESTED = "The day of this link";

    /**
     * Returns the milestones in order of time: start, end, review, extensions, today and the requested day.
     *
     * @param on the requested day, for which the values are computed
     */
    public static List<Milestone> of(Contract contract, ComputedContract computed, LocalDate on, LocalDate today) {
        List<Milestone> life = new ArrayList<>();
        Period period = contract.period();
        add(life, contract.start(), "Start", today);
        if (period != null) {
            add(life, period.end(), contract.extensions().isEmpty() ? "End" : "End without extensions", today);
            add(life, period.terminated(), terminated(period.terminated(), today), today);
        }
        add(life, computed.review() == null ? null : computed.review().next(), "Next review", today);
        contract.extensions().forEach(extension -> add(life, extension.until(), extended(extension, today), today));
        if (life.isEmpty()) {
            return List.of();
        }
        life.add(new Milestone(PartialDate.of(today), TODAY, false));
        if (!on.equals(today)) {
            life.add(new Milestone(PartialDate.of(on), REQUESTED, on.isBefore(today)));
        }
        life.sort(Comparator.comparing(milestone -> milestone.date().first()));
        return List.copyOf(life);
    }

    private static void add(List<Milestone> life, @Nullable PartialDate date, String what, LocalDate today) {
        if (date != null) {
            life.add(new Milestone(date, what, date.last().isBefore(today)));
        }
    }

    private static String terminated(@Nullable PartialDate date, LocalDate today) {
        return date != null && date.last().isBefore(today) ? "Ended early" : "Ends early";
    }

    private static String extended(Extension extension, LocalDate today) {
        return switch (extension.state()) {
            case AVAILABLE ->
                extension.until().last().isBefore(today) ? "End if it was extended" : "End if it is extended";
            case EXERCISED -> "End after extension";
            case LAPSED -> "End if it had been extended";
        };
    }
}
