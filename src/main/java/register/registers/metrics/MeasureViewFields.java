package register.registers.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.EntryStamp;
import register.api.reading.Related;
import register.api.reading.Removed;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.registers.analysis.YearOnYearChange;

/** What the public sees of a measure with its observations. */
public final class MeasureViewFields {
    private MeasureViewFields() {}

    public static List<Field<MeasureView>> all() {
        List<Field<MeasureView>> fields =
                new ArrayList<>(MeasureAttributes.fields(MeasureView::measure, MeasureView::computed, row -> null));
        fields.add(Field.of(
                "derived.formula", "Calculated as", "The formula, if the service calculates the measure.", row -> {
                    Derivation derived = row.derived();
                    return derived == null ? null : derived.formula();
                }));
        fields.add(Field.of("derived.inputs", "Calculated from", "The measures it is calculated from.", row -> {
            Derivation derived = row.derived();
            return derived == null ? null : links(derived.inputs());
        }));
        fields.add(Field.of(
                "derivedMeasures",
                "Used to calculate",
                "The measures that are calculated from it.",
                row -> row.derivedMeasures().stream().map(DerivedLink::link).toList()));
        fields.add(Field.<MeasureView>of(
                        "changes",
                        "Compared with the year before",
                        "How the newest figure of each part compares with the year before.",
                        row -> row.changes().stream()
                                .map(YearOnYearChange::sentence)
                                .toList())
                .typed(Datatype.TEXTS));
        fields.add(Field.<MeasureView>of(
                        "links.csv",
                        "Download",
                        "The observations as CSV.",
                        row -> row.links().get("csv"))
                .leadingTo(row -> row.links().get("csv")));
        fields.add(Field.<MeasureView>of(
                        "links.observations",
                        "In the list of figures",
                        "The same observations, page by page.",
                        row -> row.links().get("observations"))
                .leadingTo(row -> row.links().get("observations")));
        fields.add(Field.<MeasureView>of(
                        "total", "Number of figures", "The number of observations that match.", MeasureView::total)
                .hidden());
        fields.add(Field.<MeasureView>of(
                        "observations",
                        "Observations",
                        "Newest period first.",
                        row -> row.observations().size())
                .within(Detail.table(ObservationAttributes.ofMeasure(), MeasureView::observations)));
        fields.add(Related.field(MeasureView::related));
        fields.add(Removed.field(MeasureView::removed));
        fields.add(stamp("entry.number", "Entry", "The log entry of the measure.", EntryStamp::number));
        fields.add(
                stamp("entry.recordedAt", "Recorded", "When the entry was recorded, in UTC.", EntryStamp::recordedAt));
        fields.add(stamp("entry.hash", "Hash", "SHA-256 of the salted canonical item.", EntryStamp::hash));
        fields.add(link("pinned", "Permanent link", "A link that always gives this answer."));
        fields.add(link("history", "History", "All versions of the measure."));
        fields.add(Field.of("citation", "Cite this", "A citation to use in a letter.", MeasureView::citation));
        return List.copyOf(fields);
    }

    private static List<Link> links(List<String> addresses) {
        return addresses.stream()
                .map(address -> new Link(address.substring(address.lastIndexOf('/') + 1), address))
                .toList();
    }

    private static Field<MeasureView> stamp(
            String name, String label, String description, Function<EntryStamp, @Nullable Object> value) {
        return Field.of(name, label, description, row -> {
            EntryStamp entry = row.entry();
            return entry == null ? null : value.apply(entry);
        });
    }

    private static Field<MeasureView> link(String relation, String label, String description) {
        return Field.<MeasureView>of(
                        "links." + relation,
                        label,
                        description,
                        row -> row.links().get(relation))
                .leadingTo(row -> row.links().get(relation));
    }
}
