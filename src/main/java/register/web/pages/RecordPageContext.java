package register.web.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import register.api.reading.ChangeDescription;
import register.api.reading.Permalinks;
import register.api.reading.RecordContext;
import register.api.reading.Revision;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.store.log.Entry;

/**
 * The context of a record on its page: its entry, history, addresses and citation.
 *
 * @param recorded the day of the entry, in words
 * @param entry the entry that the page shows
 * @param latest the address of the current record
 * @param history the address of its history
 * @param pinned the permanent address of this page
 * @param citation to put in a letter
 * @param code of the pinned address, for the printed page
 * @param revisions the history, newest first
 * @param downloads the record in other formats
 */
public record RecordPageContext(
        String recorded,
        Entry entry,
        String latest,
        String history,
        String pinned,
        String citation,
        QrCode code,
        List<Turned> revisions,
        List<Link> downloads) {

    /**
     * An entry in the history of a record, in words.
     *
     * @param what happened; empty if the changes show it
     */
    public record Turned(
            long number, String recorded, String pinned, String what, List<ChangeDescription> changes, String reason) {}

    /** Creates the context of a record with its history. */
    public static RecordPageContext of(SingleRow<?> one, RecordContext around, String citation, PageRequest visit) {
        Map<String, String> links = one.links();
        String pinned = links.getOrDefault("pinned", "");
        return new RecordPageContext(
                Permalinks.day(around.entry().recordedAt()),
                around.entry(),
                visit.local(links.get("self")),
                visit.local(links.get("history")),
                pinned,
                citation,
                QrCode.of(pinned),
                turned(around.history(), visit),
                List.of(
                        new Link("This record as CSV", visit.as("csv")),
                        new Link("This record as an Excel spreadsheet", visit.as("xlsx")),
                        new Link("This record as JSON", visit.as("json"))));
    }

    /** Returns the entries of a history, newest first. */
    static List<Turned> turned(List<? extends Revision<?>> history, PageRequest visit) {
        List<Turned> turned = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            turned.add(turned(history.get(i), i == 0, visit));
        }
        Collections.reverse(turned);
        return turned;
    }

    private static Turned turned(Revision<?> revision, boolean isFirst, PageRequest visit) {
        String what = "";
        if (revision.item() == null) {
            what = Boolean.TRUE.equals(revision.withdrawn()) ? "Withdrawn." : "Everything in this version was removed.";
        } else if (isFirst) {
            what = "First published.";
        } else if (revision.changes().isEmpty()) {
            what = "Published again after it was withdrawn.";
        }
        return new Turned(
                revision.entry().number(),
                Permalinks.day(revision.entry().recordedAt()),
                visit.local(revision.links().get("pinned")),
                what,
                revision.described().get(),
                revision.entry().reason());
    }
}
