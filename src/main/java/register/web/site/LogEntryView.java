package register.web.site;

import java.util.List;
import java.util.stream.Collectors;
import register.api.reading.ChangeDescription;
import register.api.reading.EntryAction;
import register.api.reading.EntryEvent;
import register.api.tables.Link;
import register.store.log.Entry;
import register.store.log.Redaction;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * An entry of the log on a page, in words.
 *
 * @param record as the entry left it, or as it last was; its address is empty if nothing is left
 * @param deed the action of the entry
 * @param changes of each field; none if there was no previous item
 * @param labels of the changed fields, in one line
 * @param isWithdrawal whether it is a withdrawal; the record then links to the item before it
 * @param redactedBy the number of the entry that redacted this one; empty if there is none
 */
public record LogEntryView(
        long number,
        String recorded,
        String register,
        Link record,
        String deed,
        List<ChangeDescription> changes,
        String labels,
        boolean isWithdrawal,
        String redactedBy,
        String reason,
        String actor) {

    static LogEntryView of(EntryEvent happening, PageRequest visit) {
        Entry entry = happening.said().entry();
        List<ChangeDescription> changes = happening.changes();
        Long redactedBy = happening.said().redactedBy();
        return new LogEntryView(
                entry.number(),
                DisplayText.of(entry.recordedAt()),
                happening.register(),
                new Link(happening.title(), visit.local(happening.url())),
                deed(happening),
                changes,
                changes.stream().map(ChangeDescription::label).distinct().collect(Collectors.joining(", ")),
                happening.deed() == EntryAction.WITHDRAWN,
                redactedBy == null ? "" : redactedBy.toString(),
                entry.reason(),
                entry.actor());
    }

    private static String deed(EntryEvent happening) {
        return happening
                .said()
                .redaction()
                .map(LogEntryView::removed)
                .orElseGet(() -> DisplayText.sentence(happening.deed().inWords()));
    }

    /** Describes a redaction, whose fields are JSON pointers, {@code /contact/name}. */
    private static String removed(Redaction redaction) {
        String what = redaction.fields().isEmpty()
                ? "everything in the entry"
                : redaction.fields().stream()
                        .map(pointer ->
                                DisplayText.label(pointer.replaceFirst("^/", "").replace('/', ' ')))
                        .collect(Collectors.joining(", "));
        return "Removed: " + what + "; " + redaction.ground();
    }
}
