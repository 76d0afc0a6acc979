package register.registers.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import register.api.reading.EntryFields;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.sheets.HeaderSynonyms;

/**
 * What the public sees of a record, what is asked of it and what spreadsheets say of it, in the order of every page, every
 * spreadsheet and the form.
 */
public final class Attributes<R> {
    private final List<Section<R>> sections;

    private Attributes(List<Section<R>> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Attributes that stand under one heading on the form. */
    private record Section<R>(String heading, List<Attribute<R>> attributes) {}

    /** Those under the first heading of the form. */
    @SafeVarargs
    public static <R> Attributes<R> of(String heading, Attribute<R>... attributes) {
        return of(heading, List.of(attributes));
    }

    /** Those under the first heading of the form. */
    public static <R> Attributes<R> of(String heading, List<Attribute<R>> attributes) {
        return new Attributes<>(List.of(new Section<>(heading, attributes)));
    }

    /** The same, with those under one more heading. */
    @SafeVarargs
    public final Attributes<R> and(String heading, Attribute<R>... attributes) {
        return and(heading, List.of(attributes));
    }

    /** The same, with those under one more heading. */
    public Attributes<R> and(String heading, List<Attribute<R>> attributes) {
        List<Section<R>> more = new ArrayList<>(sections);
        more.add(new Section<>(heading, attributes));
        return new Attributes<>(more);
    }

    /** The columns of every table, and the lines of every page. */
    public List<Field<R>> fields() {
        return all().flatMap(attribute -> attribute.fields().stream()).toList();
    }

    /** The same, and one for each that may be missing, with the reason. */
    public static <T, C> List<Field<RecordView<T, C>>> fieldsAndReasons(Attributes<RecordView<T, C>> attributes) {
        List<Field<RecordView<T, C>>> all = new ArrayList<>(attributes.fields());
        all.addAll(EntryFields.missing(attributes.canBeMissing()));
        return List.copyOf(all);
    }

    /** The fields of which an item may say why it does not say them, in the order of the alphabet. */
    public List<String> canBeMissing() {
        return all().flatMap(attribute -> attribute.canBeMissing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The fields that columns of a spreadsheet are read as. */
    public List<String> columns() {
        return Stream.concat(
                        all().flatMap(attribute -> attribute.columns().names().stream()),
                        canBeMissing().stream().map(field -> "missing." + field))
                .distinct()
                .toList();
    }

    /**
     * What people are asked.
     *
     * @param thing that a record is of, with its article
     * @param reference the attributes by which the record is known
     */
    public Form form(String thing, String... reference) {
        Form form = Form.of(thing, reference);
        for (Section<R> section : sections) {
            Input[] inputs = inputs(section);
            form = inputs.length == 0 ? form : form.with(section.heading(), inputs);
        }
        return form;
    }

    /** What people are asked of a row within a record. */
    public Input[] inputs() {
        return sections.stream().flatMap(section -> Stream.of(inputs(section))).toArray(Input[]::new);
    }

    /**
     * How a spreadsheet says records: one a row, or one over the rows of the same reference.
     *
     * @param reference the attributes that a row is known by: the first of them that the file has
     */
    public SheetDefinition sheet(String... reference) {
        return sheet(HeaderSynonyms.NONE, reference);
    }

    /** The same, with the headers of a file. */
    public SheetDefinition sheet(HeaderSynonyms headers, String... reference) {
        return AttributeSheet.of(this, headers, List.of(reference));
    }

    Stream<Attribute<R>> all() {
        return sections.stream().flatMap(section -> section.attributes().stream());
    }

    private static <R> Input[] inputs(Section<R> section) {
        List<Attribute<R>> asked = new ArrayList<>(section.attributes());
        for (Attribute<R> attribute : section.attributes()) {
            if (attribute.askedAfter() != null) {
                asked.remove(attribute);
                asked.add(place(asked, attribute.askedAfter()) + 1, attribute);
            }
        }
        return asked.stream().flatMap(attribute -> attribute.inputs().stream()).toArray(Input[]::new);
    }

    private static <R> int place(List<Attribute<R>> among, String name) {
        return Optional.of(among.stream().map(Attribute::name).toList().indexOf(name))
                .filter(place -> place >= 0)
                .orElseThrow(() -> new IllegalArgumentException("no attribute '%s' under its heading".formatted(name)));
    }
}
