package register.reading;

import java.util.ArrayList;
import java.util.List;
import register.tables.Field;
import register.values.Missing;

/** The fields that follow in every register: what is missing, and the entry that said it all. */
public final class EntryFields {
    private EntryFields() {}

    /** The fields of a register and the ones that follow. */
    public static <T, R> List<Field<Published<T, R>>> after(List<Field<Published<T, R>>> fields) {
        List<Field<Published<T, R>>> all = new ArrayList<>(fields);
        all.add(Field.<Published<T, R>>of(
                        "missing",
                        "Not said",
                        "The fields that the entry does not say, each with the reason.",
                        published -> published.missing().stream()
                                .map(EntryFields::inWords)
                                .toList())
                .hidden());
        all.add(Field.of(
                "entry.number",
                "Entry",
                "The place in the log of what is said here.",
                published -> published.entry().number()));
        all.add(Field.of(
                "entry.recordedAt",
                "Recorded",
                "When it was said, in UTC.",
                published -> published.entry().recordedAt()));
        all.add(Field.of(
                "entry.hash",
                "Hash",
                "SHA-256 of the salted canonical item.",
                published -> published.entry().hash()));
        all.add(Field.<Published<T, R>>of(
                        "links.pinned",
                        "Permanent address",
                        "Answers for good what is said here.",
                        published -> published.links().get("pinned"))
                .leadingTo(published -> published.links().get("pinned")));
        all.add(Field.<Published<T, R>>of(
                        "links.history",
                        "History",
                        "Everything that was ever said of it.",
                        published -> published.links().get("history"))
                .leadingTo(published -> published.links().get("history")));
        all.add(Field.of("citation", "To cite it", "A sentence to put in a letter.", Published::citation));
        return List.copyOf(all);
    }

    private static String inWords(Missing missing) {
        return missing.field() + ": " + missing.because().word()
                + (missing.section() == null ? "" : " (section " + missing.section() + ")");
    }
}
