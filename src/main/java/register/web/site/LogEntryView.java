package register.web.site;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import register.api.reading.ChangeDescription;
import register.api.reading.EntryAction;
import register.api.reading.EntryEvent;
import register.api.reading.ItemWording;
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

    /**
     * Describes an entry.
     *
     * @param wording returns the words for the items of a register, by its name
     */
    static LogEntryView of(EntryEvent happening, Function<String, ItemWording> wording, PageRequest visit) {
        Entry entry = happening.said().entry();
        List<ChangeDescription> changes = happening.changes();
        Long redactedBy = happening.said().redactedBy();
        return new LogEntryView(
                entry.number(),
                DisplayText.of(entry.recordedAt()),
                happening.register(),
                new Link(happening.title(), visit.local(happening.url())),
                deed(happening, wording),
                changes,
                changes.stream().map(ChangeDescription::label).distinct().collect(Collectors.joining(", ")),
                happening.deed() == EntryAction.WITHDRAWN,
                redactedBy == null ? "" : redactedBy.toString(),
                entry.reason(),
                entry.actor());
    }

    private static String deed(EntryEvent happening, Function<String, ItemWording> wording) {
        return happening
                .said()
                .redaction()
                .map(redaction -> removed(redaction, wording.apply(redaction.register())))
                .orElseGet(() -> DisplayText.sentence(happening.deed().inWords()));
    }

    /** Describes a redaction, whose fields are JSON pointers, {@code /contact/name}. */
    private static String removed(Redaction redaction, ItemWording wording) {
        String what = redaction.fields().isEmpty()
                ? "everything in the entry"
                : redaction.fields().stream().map(wording::place).collect(Collectors.joining("; "));
        return "Removed: " + what + ". Law: " + redaction.ground();
    }
}
