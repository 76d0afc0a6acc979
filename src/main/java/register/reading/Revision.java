package register.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.log.Entry;
import register.log.Recorded;
import register.tables.Datatype;
import register.tables.Field;

/**
 * One entry in the history of a record.
 *
 * @param entry that said it
 * @param item what it said
 * @param changes against the entry before it; empty for the first
 * @param links by relation: self, the entry; pinned, the record as it then was
 */
public record Revision<T>(@JsonUnwrapped Entry entry, T item, List<Difference> changes, Map<String, String> links) {

    static <T> Revision<T> of(Recorded<T> recorded, @Nullable T before, Map<String, String> links) {
        List<Difference> changes = before == null ? List.of() : Difference.between(before, recorded.item());
        return new Revision<>(recorded.entry(), recorded.item(), changes, links);
    }

    /** What the public sees of it. */
    public static <T> List<Field<Revision<T>>> fields() {
        return List.of(
                Field.<Revision<T>>of(
                                "number",
                                "Entry",
                                "Its place in the log.",
                                revision -> revision.entry().number())
                        .typed(Datatype.INTEGER)
                        .leadingTo(revision -> revision.links().get("self")),
                Field.<Revision<T>>of(
                                "recordedAt",
                                "Recorded",
                                "When it was said, in UTC.",
                                revision -> revision.entry().recordedAt())
                        .typed(Datatype.MOMENT),
                Field.<Revision<T>>of("changes", "What changed", "Against the entry before it.", Revision::changes)
                        .typed(Datatype.TEXTS),
                Field.of(
                        "reason",
                        "Why",
                        "Given by whoever said it.",
                        revision -> revision.entry().reason()),
                Field.of(
                        "actor",
                        "By",
                        "An opaque id or a role, never a person's name.",
                        revision -> revision.entry().actor()),
                Field.of(
                        "hash",
                        "Hash",
                        "SHA-256 of the salted canonical item.",
                        revision -> revision.entry().hash()),
                Field.<Revision<T>>of(
                                "links.pinned",
                                "Permanent address",
                                "The record as it then was.",
                                revision -> revision.links().get("pinned"))
                        .typed(Datatype.ADDRESS)
                        .leadingTo(revision -> revision.links().get("pinned")));
    }
}
