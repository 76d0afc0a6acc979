package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.values.Missing;

/** The fields that follow the others in every register: what is missing, and the entry that recorded the item. */
public final class EntryFields {
    private EntryFields() {}

    /**
     * Returns a field with the reason for each field that can be missing, separate from the values, so that a value is
     * never a reason.
     */
    public static <T, R> List<Field<RecordView<T, R>>> missing(List<String> canBeMissing) {
        return canBeMissing.stream()
                .map(field -> Field.<RecordView<T, R>>of(
                                "missing." + field,
                                "Why " + field + " is not said",
                                "The reason, and the section of the law where it is withheld.",
                                published -> why(field, published))
                        .hidden())
                .toList();
    }

    private static @Nullable String why(String field, RecordView<?, ?> published) {
        return published.missing().stream()
                .filter(missing -> missing.field().equals(field))
                .findFirst()
                .map(EntryFields::inWords)
                .orElse(null);
    }

    /** Returns the fields of a register, followed by these. */
    public static <T, R> List<Field<RecordView<T, R>>> after(List<Field<RecordView<T, R>>> fields) {
        List<Field<RecordView<T, R>>> all = new ArrayList<>(fields);
        all.add(Field.<RecordView<T, R>>of(
                        "missing",
                        "Not said",
                        "The fields that the entry does not say.",
                        published ->
                                published.missing().stream().map(Missing::field).toList())
                .typed(Datatype.TEXTS)
                .hidden());
        all.add(Related.field(RecordView::related));
        all.add(Removed.field(RecordView::removed));
        all.add(Field.<RecordView<T, R>>of(
                        "entry.number",
                        "Entry",
                        "The place in the log of what is said here.",
                        published -> published.entry().number())
                .typed(Datatype.INTEGER));
        all.add(Field.<RecordView<T, R>>of(
                        "entry.recordedAt",
                        "Recorded",
                        "When it was said, in UTC.",
                        published -> published.entry().recordedAt())
                .typed(Datatype.MOMENT));
        all.add(Field.of(
                "entry.hash",
                "Hash",
                "SHA-256 of the salted canonical item.",
                published -> published.entry().hash()));
        all.add(Field.<RecordView<T, R>>of(
                        "links.pinned",
                        "Permanent address",
                        "Answers for good what is said here.",
                        published -> published.links().get("pinned"))
                .typed(Datatype.ADDRESS)
                .leadingTo(published -> published.links().get("pinned")));
        all.add(Field.<RecordView<T, R>>of(
                        "links.history",
                        "History",
                        "Everything that was ever said of it.",
                        published -> published.links().get("history"))
                .typed(Datatype.ADDRESS)
                .leadingTo(published -> published.links().get("history")));
        all.add(Field.of("citation", "To cite it", "A sentence to put in a letter.", RecordView::citation));
        return List.copyOf(all);
    }

    private static String inWords(Missing missing) {
        return missing.because().word() + (missing.section() == null ? "" : " (section " + missing.section() + ")");
    }
}
