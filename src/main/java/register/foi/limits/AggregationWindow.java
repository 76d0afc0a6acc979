package register.foi.limits;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import register.values.PartialDate;

/**
 * Which requests may be aggregated for the cost limit (SI 2004/3244, regulation 5), by the days on which they were
 * received.
 *
 * @param windows for each day, the first and the last day of the periods of 60 consecutive working days that can
 *     include it
 * @param together the days that lie in one such period; empty if no two do
 */
public record AggregationWindow(List<Window> windows, List<Together> together, String sentence, List<String> notes)
        implements WithSentences {
    static final int PERIOD = 60;

    private static final List<String> CONDITIONS = List.of(
            "You can only add requests together if they were made by one person, or by people who appear to"
                    + " act in concert or in pursuance of a campaign (regulation 5(1)).",
            "They must ask, to any extent, for the same or similar information (regulation 5(2)).",
            "All of them must be under FOIA. Requests under the EIR have no cost limit, and do not count"
                    + " towards the limit of others.",
            "Several requests in one letter are several requests.",
            "We do not store who asked or what they asked. This only compares days.");

    /** The days between which another request can be aggregated with one received on a given day. */
    public record Window(LocalDate received, LocalDate first, LocalDate last) {}

    /**
     * Days of receipt within one period.
     *
     * @param workingDays the number from the first to the last of them, at most 60
     */
    public record Together(List<LocalDate> received, int workingDays) {}

    static AggregationWindow of(List<LocalDate> received, BankHolidays holidays) {
        WorkingDays days = new WorkingDays(holidays);
        List<LocalDate> sorted = received.stream().sorted().toList();
        List<Window> windows =
                sorted.stream().distinct().map(day -> window(day, days)).toList();
        List<Together> together = together(sorted, windows, days);
        return new AggregationWindow(windows, together, sentence(windows, together), CONDITIONS);
    }

    /** Returns the window of a day; one that is not a working day needs working days of the period on both sides. */
    private static Window window(LocalDate day, WorkingDays days) {
        LocalDate begun = days.has(day) ? day : days.before(day, 1).last();
        LocalDate ended = days.has(day) ? day : days.after(day, 1).last();
        return new Window(
                day,
                days.before(ended, PERIOD - 1).last(),
                days.after(begun, PERIOD - 1).last());
    }

    /** Returns for each day all days in the period that begins with it, without groups that an earlier one includes. */
    private static List<Together> together(List<LocalDate> sorted, List<Window> windows, WorkingDays days) {
        List<Together> groups = new ArrayList<>();
        LocalDate reached = LocalDate.MIN;
        for (Window window : windows) {
            List<LocalDate> within = sorted.stream()
                    .filter(day -> !day.isBefore(window.received()) && !day.isAfter(window.last()))
                    .toList();
            LocalDate last = within.get(within.size() - 1);
            if (within.size() > 1 && last.isAfter(reached)) {
                groups.add(new Together(within, span(window.received(), last, days)));
                reached = last;
            }
        }
        return List.copyOf(groups);
    }

    private static int span(LocalDate first, LocalDate last, WorkingDays days) {
        return (int) first.datesUntil(last.plusDays(1)).filter(days::has).count();
    }

    private static String sentence(List<Window> windows, List<Together> together) {
        if (windows.size() == 1 && together.isEmpty()) {
            Window one = windows.get(0);
            return "A request received on %s can be added to others received from %s to %s, if they are within 60"
                            .formatted(words(one.received()), words(one.first()), words(one.last()))
                    + " consecutive working days of one another.";
        }
        if (together.isEmpty()) {
            return "No two of these are within 60 consecutive working days, so each has its own cost limit.";
        }
        return "By their days, these can be added together: "
                + together.stream()
                        .map(group -> group.received().stream()
                                .map(AggregationWindow::words)
                                .collect(joining(", ")))
                        .collect(joining("; or "))
                + ".";
    }

    private static String words(LocalDate day) {
        return PartialDate.of(day).inWords();
    }
}
