package register.api.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.store.log.Entry;
import register.store.log.RecordState;

/**
 * One entry in the history of a record.
 *
 * @param entry that recorded it
 * @param item of the entry; null where it withdrew the record, or all of it was removed
 * @param withdrawn true where it withdrew the record
 * @param changes against the previous item; empty for the first
 * @param described the changes in words; read when a page needs them
 * @param links by relation: self, the entry; pinned, the record as it then was
 */
public record Revision<T>(
        @JsonUnwrapped Entry entry,
        @Nullable T item,
        @Nullable Boolean withdrawn,
        List<FieldDifference> changes,
        @JsonIgnore Supplier<List<ChangeDescription>> described,
        Map<String, String> links) {

    static <T> Revision<T> of(
            RecordState<T> standing,
            @Nullable T before,
            boolean isRemoved,
            BiFunction<T, T, List<ChangeDescription>> describing,
            Map<String, String> links) {
        T item = standing.item();
        List<FieldDifference> changes =
                before == null || item == null ? List.of() : FieldDifference.between(before, item);
        boolean isWithdrawn = EntryAction.of(item != null, isRemoved, before != null) == EntryAction.WITHDRAWN;
        Supplier<List<ChangeDescription>> described =
                () -> before == null || item == null ? List.of() : describing.apply(before, item);
        return new Revision<>(standing.entry(), item, isWithdrawn ? true : null, changes, described, links);
    }

    private String inWords() {
        return Boolean.TRUE.equals(withdrawn) ? "withdrawn" : "everything removed";
    }

    /** Returns the published fields of a revision. */
    public static <T> List<Field<Revision<T>>> fields() {
        return List.of(
                Field.<Revision<T>>of(
                                "number",
                                "Entry",
                                "Its position in the log.",
                                revision -> revision.entry().number())
                        .typed(Datatype.INTEGER)
                        .leadingTo(revision -> revision.links().get("self")),
                Field.<Revision<T>>of(
                                "recordedAt",
                                "Recorded",
                                "When it was published, in UTC.",
                                revision -> revision.entry().recordedAt())
                        .typed(Datatype.MOMENT),
                Field.<Revision<T>>of(
                                "changes",
                                "What changed",
                                "Compared with the previous entry.",
                                revision -> revision.item() == null ? List.of(revision.inWords()) : revision.changes())
                        .typed(Datatype.TEXTS),
                Field.of(
                        "reason",
                        "Why",
                        "Given by the person who published it.",
                        revision -> revision.entry().reason()),
                Field.of(
                        "actor",
                        "By",
                        "An ID or a role, never a person's name.",
                        revision -> revision.entry().actor()),
                Field.of(
                        "hash",
                        "Hash",
                        "SHA-256 of the salt and the canonical JSON of the item.",
                        revision -> revision.entry().hash()),
                Field.<Revision<T>>of(
                                "links.pinned",
                                "Permanent link",
                                "The record as it was then.",
                                revision -> revision.links().get("pinned"))
                        .typed(Datatype.ADDRESS)
                        .leadingTo(revision -> revision.links().get("pinned")));
    }
}
