package register.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.http.Address;
import register.api.reading.Paging;
import register.api.reading.Permalinks;
import register.api.reading.Placed;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.store.log.Log;
import register.values.PartialDate;
import register.values.duties.DutyState;

/** Writes the week's digest: what is overdue and due, what is reviewed, what ends, and what ends in 3, 6 and 12 months. */
public final class WeeklyDigest {
    private static final int MOST = 50;
    private static final int DAYS_AHEAD = 30;

    private final Log log;
    private final Permalinks permalinks;
    private final PublicRegister<Contract, ComputedContract> contracts;
    private final KnownDuties duties;
    private final DutySettings settings;

    public WeeklyDigest(
            Log log,
            Permalinks permalinks,
            PublicRegister<Contract, ComputedContract> contracts,
            KnownDuties duties,
            DutySettings settings) {
        this.duties = duties;
        this.log = log;
        this.permalinks = permalinks;
        this.contracts = contracts;
        this.settings = settings;
    }

    /** A digest as plain text. */
    public record Digest(String subject, String text) {}

    /** Returns the digest of today; empty if there is nothing to tell. */
    public Optional<Digest> today() {
        Snapshot snapshot = new Snapshot(log.recentHead(), log.today(), false);
        LocalDate on = snapshot.on();
        List<String> parts = new ArrayList<>();
        DutyList overdue = duties(snapshot, new DutyFilter(null, DutyState.OVERDUE, null, null));
        add(parts, "Overdue notices", noticesOf(overdue), overdue.total(), "duties", Map.of("state", "overdue"));
        LocalDate until = on.plusDays(DAYS_AHEAD);
        DutyList due = duties(snapshot, new DutyFilter(null, DutyState.DUE, null, until.plusDays(1)));
        add(
                parts,
                "Notices due in the next 30 days",
                noticesOf(due),
                due.total(),
                "duties",
                Map.of("state", "due", "dueBefore", until.plusDays(1).toString()));
        addContracts(parts, "Reviews in the next 30 days", "review", "review.next", on, until, snapshot);
        addContracts(parts, "Contracts that end in the next 30 days", "ends", "ends", on, until, snapshot);
        EndReminder.of(contracts.lists(), snapshot)
                .forEach(reminder -> addContracts(parts, reminder.heading(), reminder.query(), snapshot));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String subject =
                "Contracts Register: %d notices overdue, %d due in 30 days".formatted(overdue.total(), due.total());
        parts.add("Work list: " + permalinks.address("work"));
        return Optional.of(new Digest(subject, String.join("\n\n", parts) + "\n"));
    }

    private DutyList duties(Snapshot snapshot, DutyFilter filter) {
        return new DutyList(duties, settings, snapshot, filter);
    }

    private static List<String> noticesOf(DutyList list) {
        return list.read(null, false, MOST).stream()
                .map(Placed::row)
                .map(WeeklyDigest::line)
                .toList();
    }

    private static String line(DutyRow row) {
        String by =
                row.dueBy() == null ? "" : ", by " + PartialDate.of(row.dueBy()).inWords();
        String whose = row.reference() == null ? "The council" : row.reference() + ", " + row.title();
        return "- " + whose + ": " + row.duty() + by + (row.url() == null ? "" : "\n  " + row.url());
    }

    private void addContracts(
            List<String> parts,
            String heading,
            String kind,
            String sort,
            LocalDate from,
            LocalDate to,
            Snapshot snapshot) {
        Map<String, String> query = Map.of(kind + "From", from.toString(), kind + "To", to.toString(), "sort", sort);
        addContracts(parts, heading, query, snapshot);
    }

    private void addContracts(List<String> parts, String heading, Map<String, String> query, Snapshot snapshot) {
        Paging.Source<RecordView<Contract, ComputedContract>> source =
                contracts.lists().source(query, snapshot);
        List<String> lines = source.read(null, false, MOST).stream()
                .map(placed -> line(placed.row()))
                .toList();
        add(
                parts,
                heading,
                lines,
                contracts.lists().count(query, snapshot),
                contracts.register().path(),
                query);
    }

    private static String line(RecordView<Contract, ComputedContract> view) {
        return "- " + view.item().reference() + ", " + view.item().title() + "\n  "
                + view.links().getOrDefault("self", "");
    }

    private void add(
            List<String> parts,
            String heading,
            List<String> lines,
            long total,
            String path,
            Map<String, String> query) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> text = new ArrayList<>();
        text.add(heading + ": " + total);
        text.addAll(lines);
        if (total > lines.size()) {
            Address address = permalinks.address(path);
            for (Map.Entry<String, String> one : new java.util.TreeMap<>(query).entrySet()) {
                address = address.with(one.getKey(), one.getValue());
            }
            text.add("- and %d more: %s".formatted(total - lines.size(), address));
        }
        parts.add(String.join("\n", text));
    }
}
