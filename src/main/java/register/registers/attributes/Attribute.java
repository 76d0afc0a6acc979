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
 * A field of a register, declared once: how it is shown, how the form asks for it, and which columns of a spreadsheet say
 * it.
 *
 * @param name as the JSON has it, with points between levels
 * @param fields of tables and pages: one, two of money, none of what is only asked for
 * @param inputs of the form; none of what is only shown
 * @param askedAfter the attribute that the form asks for just before it; null where it is asked for in the order of pages
 * @param columns of spreadsheets; none of what is not read from them
 * @param canBeMissing the fields of which an item may say why it does not say them: itself, or what it is a part of
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

    /** One that is shown as these fields, and neither asked for nor read. */
    @SafeVarargs
    static <R> Attribute<R> shown(String name, Field<R>... fields) {
        return new Attribute<>(name, List.of(fields), List.of(), null, SheetColumns.NONE, List.of());
    }

    /** What a form asks for and no page shows. */
    public static <R> Attribute<R> asked(String name, Input... inputs) {
        return Attribute.<R>shown(name).asks(inputs);
    }

    /** The same, in lists of rows too. */
    public Attribute<R> listed() {
        return shown(Field::listed);
    }

    /** The same, in lists of rows as part of what a row is called. */
    public Attribute<R> named() {
        return shown(Field::named);
    }

    /** The same, left to spreadsheets. */
    public Attribute<R> hidden() {
        return shown(Field::hidden);
    }

    /** The same, with values of another type. */
    public Attribute<R> typed(Datatype type) {
        return shown(field -> field.typed(type));
    }

    /** The same, leading somewhere on a page. */
    public Attribute<R> leadingTo(Function<R, @Nullable String> address) {
        return shown(field -> field.leadingTo(address));
    }

    /** The same, in whose place the page of its row shows the rows within. */
    public Attribute<R> within(Detail<R, ?> rows) {
        return shown(field -> field.within(rows));
    }

    /** The same, where the form gives another hint than pages describe it by. */
    public Attribute<R> hint(String hint) {
        return asked(inputs.get(0).label(), hint);
    }

    /** The same, where the form calls it otherwise than pages do. */
    public Attribute<R> asked(String label, String hint) {
        List<Input> others = new ArrayList<>(inputs);
        others.set(0, inputs.get(0).worded(label, hint));
        return asking(others);
    }

    /** The same, with more inputs of the form. */
    public Attribute<R> asks(Input... more) {
        return asking(Stream.concat(inputs.stream(), Stream.of(more)).toList());
    }

    /** The same, where the form asks for it after another one than pages do. */
    public Attribute<R> askedAfter(String other) {
        return new Attribute<>(name, fields, inputs, other, columns, canBeMissing);
    }

    /** The same, of which an item may say why it does not say it. */
    public Attribute<R> mayBeMissing() {
        return mayBeMissing(name, inputs.get(0).label());
    }

    /** The same, after which the form asks why a field is not said: this one, or what it is a part of. */
    public Attribute<R> mayBeMissing(String field, String label) {
        Attribute<R> asking = asks(Input.why(field, label));
        List<String> more = new ArrayList<>(canBeMissing);
        more.add(field);
        return new Attribute<>(name, fields, asking.inputs, askedAfter, columns, more);
    }

    /** The same, whose column means it by these headers too. */
    public Attribute<R> headers(String... headers) {
        return read(columns.called(name, List.of(headers)));
    }

    /** The same, whose cells are read in a way of their own. */
    public <V> Attribute<R> readAs(Function<String, CellReading<V>> reading) {
        return read(columns.and(List.of(name)).drawing(builder -> builder.read(name, reading)));
    }

    /** The same, whose blank cells say nothing, and leave what stands even where the file is the whole register. */
    public Attribute<R> keptWhereBlank() {
        return read(columns.drawing(builder -> builder.optionalLine(name)));
    }

    /** The same, with rules of its own for what its column and these others say. */
    public Attribute<R> readBy(Consumer<RecordBuilder> rules, String... others) {
        return read(columns.and(List.of(others)).drawing(rules));
    }

    /** The same, whose column and these others are read by the rules of another attribute. */
    public Attribute<R> readWithOthers(String... others) {
        return read(columns.and(List.of(name)).and(List.of(others)).drawing(builder -> {}));
    }

    /** The same, with columns of dates among those that it is read from. */
    public Attribute<R> dates(String... dates) {
        return read(columns.dated(List.of(dates)));
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
