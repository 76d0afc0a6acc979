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
 * @param isPast whether it has passed on the requested day
 */
public record Milestone(PartialDate date, String what, boolean isPast) {
    /** The name of the requested day itself among the milestones. */
    public static final String TODAY = "This day";

    /** Returns the milestones in order of time: start, end, review, extensions and the requested day itself. */
    public static List<Milestone> of(Contract contract, ComputedContract computed, LocalDate on) {
        List<Milestone> life = new ArrayList<>();
        Period period = contract.period();
        add(life, contract.start(), "Start", on);
        if (period != null) {
            add(life, period.end(), contract.extensions().isEmpty() ? "End" : "End without extensions", on);
            add(life, period.terminated(), "Ended early", on);
        }
        add(life, computed.review() == null ? null : computed.review().next(), "Next review", on);
        contract.extensions().forEach(extension -> add(life, extension.until(), extended(extension), on));
        if (life.isEmpty()) {
            return List.of();
        }
        life.add(new Milestone(PartialDate.of(on), TODAY, false));
        life.sort(Comparator.comparing(milestone -> milestone.date().first()));
        return List.copyOf(life);
    }

    private static void add(List<Milestone> life, @Nullable PartialDate date, String what, LocalDate on) {
        if (date != null) {
            life.add(new Milestone(date, what, date.last().isBefore(on)));
        }
    }

    private static String extended(Extension extension) {
        return switch (extension.state()) {
            case AVAILABLE -> "End if it is extended";
            case EXERCISED -> "End as it was extended";
            case LAPSED -> "End if it had been extended";
        };
    }
}
