package register.registers.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import register.api.reading.EntryFields;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.sheets.HeaderSynonyms;

/**
 * The attributes of a register in the order of pages, spreadsheets and the form.
 */
public final class Attributes<R> {
    private final List<Section<R>> sections;

    private Attributes(List<Section<R>> sections) {
        this.sections = List.copyOf(sections);
    }

    /** A group of attributes under one heading of the form. */
    private record Section<R>(String heading, List<Attribute<R>> attributes) {}

    /** Creates attributes under the first heading of the form. */
    public static <R> Attributes<R> of(String heading, List<Attribute<R>> attributes) {
        return new Attributes<>(List.of(new Section<>(heading, attributes)));
    }

    /** Returns these with more attributes under another heading of the form. */
    public Attributes<R> and(String heading, List<Attribute<R>> attributes) {
        List<Section<R>> more = new ArrayList<>(sections);
        more.add(new Section<>(heading, attributes));
        return new Attributes<>(more);
    }

    /** Returns the fields of tables and pages. */
    public List<Field<R>> fields() {
        return all().flatMap(attribute -> attribute.fields().stream()).toList();
    }

    /** Returns the fields of tables and pages, and one for the reason of each field that can be missing. */
    public static <T, C> List<Field<RecordView<T, C>>> fieldsAndReasons(Attributes<RecordView<T, C>> attributes) {
        List<Field<RecordView<T, C>>> all = new ArrayList<>(attributes.fields());
        all.addAll(EntryFields.missing(attributes.canBeMissing()));
        return List.copyOf(all);
    }

    /** Returns the names of the fields that can be missing, in alphabetical order. */
    public List<String> canBeMissing() {
        return all().flatMap(attribute -> attribute.canBeMissing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the names of the columns that are read from spreadsheets. */
    public List<String> columns() {
        return Stream.concat(
                        all().flatMap(attribute -> attribute.columns().names().stream()),
                        canBeMissing().stream().map(field -> "missing." + field))
                .distinct()
                .toList();
    }

    /**
     * Returns the form.
     *
     * @param thing what a record is, with its article, {@code a contract}
     * @param reference the attributes that identify a record
     */
    public Form form(String thing, String... reference) {
        Form form = Form.of(thing, reference);
        for (Section<R> section : sections) {
            Input[] inputs = inputs(section);
            form = inputs.length == 0 ? form : form.with(section.heading(), inputs);
        }
        return form;
    }

    /** Returns the inputs of all sections, for the form of a row within a record. */
    public Input[] inputs() {
        return sections.stream().flatMap(section -> Stream.of(inputs(section))).toArray(Input[]::new);
    }

    /**
     * Returns the definition of a spreadsheet in which a record is one row, or all rows with its reference.
     *
     * @param reference the attributes that can identify a record; the first that has a column does
     */
    public SheetDefinition sheet(String... reference) {
        return sheet(HeaderSynonyms.NONE, reference);
    }

    /** Returns the same definition with synonyms of headers. */
    public SheetDefinition sheet(HeaderSynonyms headers, String... reference) {
        return sheet(headers, Set.of(), reference);
    }

    /**
     * Returns how spreadsheets are read, whose rows stand below headings.
     *
     * @param headings the fields that a heading may be; none if a row with one cell may be a record
     */
    public SheetDefinition sheet(HeaderSynonyms headers, Set<String> headings, String... reference) {
        return AttributeSheet.of(this, headers, headings, List.of(reference));
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
