package register.web.site;

import java.util.List;
import java.util.stream.Collectors;
import register.api.reading.Deed;
import register.api.reading.Happening;
import register.api.tables.Link;
import register.store.log.Entry;
import register.store.log.Redaction;
import register.web.pages.Changed;
import register.web.pages.Visit;
import register.web.pages.Words;

/**
 * An entry of the log as a page tells of it.
 *
 * @param record as the entry left it, or as it last was; its address is empty where nothing is left
 * @param deed what the entry did, in words
 * @param changes field by field; none where nothing was said before
 * @param labels of what changed, in one line
 * @param isWithdrawal whether the record leads to what was said before
 * @param redactedBy the number of the entry that removed something of this one; empty where none did
 */
public record Told(
        long number,
        String recorded,
        String register,
        Link record,
        String deed,
        List<Changed> changes,
        String labels,
        boolean isWithdrawal,
        String redactedBy,
        String reason,
        String actor) {

    static Told of(Happening happening, Visit visit) {
        Entry entry = happening.said().entry();
        List<Changed> changes = Changed.of(happening.changes(), Changed.labels(happening.fields()));
        Long redactedBy = happening.said().redactedBy();
        return new Told(
                entry.number(),
                Words.of(entry.recordedAt()),
                happening.register(),
                new Link(happening.title(), visit.local(happening.address())),
                deed(happening),
                changes,
                changes.stream().map(Changed::label).distinct().collect(Collectors.joining(", ")),
                happening.deed() == Deed.WITHDRAWN,
                redactedBy == null ? "" : redactedBy.toString(),
                entry.reason(),
                entry.actor());
    }

    private static String deed(Happening happening) {
        return happening
                .said()
                .redaction()
                .map(Told::removed)
                .orElseGet(() -> Words.sentence(happening.deed().inWords()));
    }

    /** Its fields are JSON pointers, {@code /contact/name}. */
    private static String removed(Redaction redaction) {
        String what = redaction.takesAll()
                ? "everything that it said"
                : redaction.fields().stream()
                        .map(pointer -> Words.label(pointer.substring(1).replace('/', ' ')))
                        .collect(Collectors.joining(", "));
        return "Removed from it: " + what + "; " + redaction.ground();
    }
}
