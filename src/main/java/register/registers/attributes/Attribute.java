package register.registers.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.intake.drafts.RecordBuilder;
import register.intake.forms.Input;
import register.intake.sheets.CellReading;

/**
 * A field of a register, declared once: how it is shown, how it is entered on the form and read from spreadsheets.
 *
 * @param name as in JSON, with dots between levels
 * @param fields of tables and pages: one, or two for an amount of money
 * @param inputs of the form; none if the field is only shown
 * @param askedAfter the attribute that comes before it on the form; null if that has the order of pages
 * @param columns of spreadsheets; none if the field is not read from them
 * @param canBeMissing the fields that can be missing with a reason: this one, or the one that contains it
 */
public record Attribute<R>(
        String name,
        List<Field<R>> fields,
        List<Input> inputs,
        @Nullable String askedAfter,
        SheetColumns columns,
        List<String> canBeMissing) {
    public Attribute {
        fields = List.copyOf(fields);
        inputs = List.copyOf(inputs);
        canBeMissing = List.copyOf(canBeMissing);
    }

    /** Creates an attribute that is only shown. */
    static <R> Attribute<R> shown(String name, List<Field<R>> fields) {
        return new Attribute<>(name, fields, List.of(), null, SheetColumns.NONE, List.of());
    }

    /** Returns this attribute shown in lists too. */
    public Attribute<R> listed() {
        return shown(Field::listed);
    }

    /** Returns this attribute shown in lists as part of the name of a row. */
    public Attribute<R> named() {
        return shown(Field::named);
    }

    /** Returns this attribute shown in spreadsheets only. */
    public Attribute<R> hidden() {
        return shown(Field::hidden);
    }

    /** Returns this attribute so that readers can request it by an earlier name too. */
    public Attribute<R> formerly(String earlier) {
        return shown(field -> field.formerly(earlier));
    }

    /** Returns this attribute as one that came later than its register: earlier tables do not get its columns. */
    public Attribute<R> later() {
        return new Attribute<>(
                name, fields.stream().map(Field::later).toList(), inputs, askedAfter, columns, canBeMissing);
    }

    /** Returns this attribute with values of another type. */
    public Attribute<R> typed(Datatype type) {
        return shown(field -> field.typed(type));
    }

    /** Returns this attribute linked to an address on pages. */
    public Attribute<R> leadingTo(Function<R, @Nullable String> address) {
        return shown(field -> field.leadingTo(address));
    }

    /** Returns this attribute with values that are references to records of a register. */
    public Attribute<R> referringTo(String register) {
        return shown(field -> field.referringTo(register));
    }

    /** Returns this attribute shown on the page of its row as the rows within it. */
    public Attribute<R> within(Detail<R, ?> rows) {
        return shown(field -> field.within(rows));
    }

    /** Returns this attribute with a hint on the form that differs from its description. */
    public Attribute<R> hint(String hint) {
        return asked(inputs.get(0).label(), hint);
    }

    /** Returns this attribute with a label and a hint on the form that differ from those of pages. */
    public Attribute<R> asked(String label, String hint) {
        List<Input> others = new ArrayList<>(inputs);
        others.set(0, inputs.get(0).worded(label, hint));
        return asking(others);
    }

    /** Returns this attribute, whose value reads so within the words for its group, {@code %s a year}. */
    public Attribute<R> phrased(String phrase) {
        List<Input> others = new ArrayList<>(inputs);
        others.set(0, inputs.get(0).phrased(phrase));
        return asking(others);
    }

    /** Returns this attribute with more inputs on the form. */
    public Attribute<R> asks(Input... more) {
        return asking(Stream.concat(inputs.stream(), Stream.of(more)).toList());
    }

    /** Returns this attribute placed on the form after another one of its section. */
    public Attribute<R> askedAfter(String other) {
        return new Attribute<>(name, fields, inputs, other, columns, canBeMissing);
    }

    /** Returns this attribute as one that can be missing with a reason. */
    public Attribute<R> mayBeMissing() {
        return mayBeMissing(name, inputs.get(0).label());
    }

    /** Returns this attribute with an input for the reason why it, or the field that contains it, is missing. */
    public Attribute<R> mayBeMissing(String field, String label) {
        Attribute<R> asking = asks(Input.why(field, label));
        List<String> more = new ArrayList<>(canBeMissing);
        more.add(field);
        return new Attribute<>(name, fields, asking.inputs, askedAfter, columns, more);
    }

    /** Returns this attribute with more headers by which its column is found. */
    public Attribute<R> headers(String... headers) {
        return read(columns.called(name, List.of(headers)));
    }

    /** Returns this attribute with a reader of its own for its cells. */
    public <V> Attribute<R> readAs(Function<String, CellReading<V>> reading) {
        return read(columns.and(List.of(name)).drawing(builder -> builder.read(name, reading)));
    }

    /** Returns this attribute so that a blank cell leaves its value unchanged, even in a snapshot. */
    public Attribute<R> keptWhereBlank() {
        return read(columns.drawing(builder -> builder.optionalLine(name)));
    }

    /** Returns this attribute with rules of its own for its column and others. */
    public Attribute<R> readBy(Consumer<RecordBuilder> rules, String... others) {
        return read(columns.and(List.of(others)).drawing(rules));
    }

    /** Returns this attribute so that the rules of another one read its column and these others. */
    public Attribute<R> readWithOthers(String... others) {
        return read(columns.and(List.of(name)).and(List.of(others)).drawing(builder -> {}));
    }

    /** Returns this attribute with the columns of dates among those that it is read from. */
    public Attribute<R> dates(String... dates) {
        return read(columns.dated(List.of(dates)));
    }

    /** Returns this attribute with columns of which a record has several values, so that two of them do not contradict. */
    public Attribute<R> readFromSeveral(String... columnNames) {
        return read(columns.listing(List.of(columnNames)));
    }

    private Attribute<R> shown(UnaryOperator<Field<R>> change) {
        List<Field<R>> others = new ArrayList<>(fields);
        others.set(0, change.apply(fields.get(0)));
        return new Attribute<>(name, others, inputs, askedAfter, columns, canBeMissing);
    }

    private Attribute<R> asking(List<Input> others) {
        return new Attribute<>(name, fields, others, askedAfter, columns, canBeMissing);
    }

    private Attribute<R> read(SheetColumns others) {
        return new Attribute<>(name, fields, inputs, askedAfter, others, canBeMissing);
    }
}
