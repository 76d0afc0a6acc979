package register.web.pages;

import java.util.List;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/**
 * A duty to publish, in words.
 *
 * @param state its word, for the colour of its tag
 * @param stateInWords how it stands
 * @param when it is due, was due or was published; empty if no day is known
 * @param why it is, or is not, needed, and what is missing
 * @param link to what was published; empty for none
 */
public record DutyText(
        String notice,
        String title,
        String state,
        String stateInWords,
        String when,
        String why,
        String section,
        String source,
        String link) {
    /** Returns a duty in words. */
    public static DutyText of(Duty duty) {
        return new DutyText(
                isNumbered(duty.notice()) ? duty.notice() : "",
                duty.title(),
                duty.state().word(),
                DisplayText.of(duty.state()),
                when(duty),
                reason(duty.state(), duty.why(), duty.missing()),
                duty.section(),
                duty.source(),
                duty.link() == null ? "" : duty.link());
    }

    /** Returns whether a kind of notice has a number that people know it by. */
    public static boolean isNumbered(String notice) {
        return notice.startsWith("UK");
    }

    /** Returns the reason, and what is missing to tell. */
    public static String reason(DutyState state, String why, List<String> missing) {
        return state == DutyState.NOT_KNOWN
                ? "We cannot tell without: " + String.join("; ", missing) + ". " + why
                : why;
    }

    private static String when(Duty duty) {
        return timing(
                duty.state(),
                DisplayText.of(duty.from()),
                DisplayText.of(duty.dueBy()),
                DisplayText.of(duty.overdueSince()),
                DisplayText.of(duty.published()));
    }

    /** Returns the day that matters in a state; each day is in words, and empty or null if it is not known. */
    public static String timing(DutyState state, String from, String dueBy, String overdueSince, String published) {
        return switch (state) {
            case OVERDUE -> "Since " + overdueSince;
            case DUE -> due(from, dueBy);
            case PUBLISHED -> published.isEmpty() ? "" : "On " + published;
            case NOT_KNOWN -> dueBy.isEmpty() ? "" : "By " + dueBy;
            case NOT_NEEDED -> "";
        };
    }

    private static String due(String from, String dueBy) {
        if (dueBy.isEmpty()) {
            return from.isEmpty() ? "" : "From " + from;
        }
        return from.isEmpty() ? "By " + dueBy : "From " + from + " to " + dueBy;
    }
}
