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
                                "Why " + field + " is missing",
                                "The reason and, if it is withheld, the section of the law.",
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
                        "Missing fields",
                        "The fields that have no value here.",
                        published ->
                                published.missing().stream().map(Missing::field).toList())
                .typed(Datatype.TEXTS)
                .hidden());
        all.add(Related.field(RecordView::related));
        all.add(Removed.field(RecordView::removed));
        all.addAll(ofEntry());
        all.add(link("pinned", "Permanent link", "Always returns this version."));
        all.add(link("history", "History", "All versions of the record."));
        all.add(Field.of("citation", "How to cite it", "A sentence for a letter.", RecordView::citation));
        return List.copyOf(all);
    }

    private static <T, R> List<Field<RecordView<T, R>>> ofEntry() {
        return List.of(
                Field.<RecordView<T, R>>of(
                                "entry.number",
                                "Entry",
                                "The number of the log entry that published this version.",
                                published -> published.entry().number())
                        .typed(Datatype.INTEGER),
                Field.<RecordView<T, R>>of(
                                "entry.recordedAt",
                                "Recorded",
                                "When this version was published, in UTC.",
                                published -> published.entry().recordedAt())
                        .typed(Datatype.MOMENT),
                Field.of(
                        "entry.hash",
                        "Hash",
                        "SHA-256 of the salt and the canonical JSON of the item.",
                        published -> published.entry().hash()));
    }

    private static <T, R> Field<RecordView<T, R>> link(String relation, String label, String description) {
        return Field.<RecordView<T, R>>of(
                        "links." + relation,
                        label,
                        description,
                        published -> published.links().get(relation))
                .typed(Datatype.ADDRESS)
                .leadingTo(published -> published.links().get(relation));
    }

    private static String inWords(Missing missing) {
        return missing.because().word() + (missing.section() == null ? "" : " (section " + missing.section() + ")");
    }
}
