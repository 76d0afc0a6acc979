package register.api.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published field of a row: a column of a spreadsheet, a line of a page.
 *
 * @param name as in the JSON, with points between levels, {@code period.start}
 * @param label shown to people, {@code Start date}
 * @param description what it means, in a sentence
 * @param value of a row; null where the row has none
 * @param link the address that the value links to on a page; null for none
 * @param type of its values
 * @param use where pages show it; spreadsheets have every field
 * @param detail the rows within a row, which its page shows instead of the value; null for none
 * @param formerName the name in earlier editions, by which pinned addresses may still ask for it; null where it had none
 * @param isLater whether it came later than its register, so that tables have it only from where some record has it: the
 *     response of a pinned address never gets another column
 * @param identity whether it tells the rows of its list apart
 * @param referred the path of the register to a record of which its values refer; null if they do not
 */
public record Field<R>(
        String name,
        String label,
        String description,
        Function<R, @Nullable Object> value,
        Function<R, @Nullable String> link,
        Datatype type,
        Use use,
        @Nullable Detail<R, ?> detail,
        @Nullable String formerName,
        boolean isLater,
        Identity identity,
        @Nullable String referred) {

    /** Whether a field is one of those that tell the rows of its list apart. */
    public enum Identity {
        /** It does not. */
        NONE,
        /** It does, and a row may have no value of it. */
        OPTIONAL,
        /** It does, and every row has a value of it. */
        REQUIRED
    }

    /** Where pages show a field. */
    public enum Use {
        /** On the page of its row, and in lists as part of the row's name. */
        NAMED,
        /** On the page of its row, and in lists of rows. */
        LISTED,
        /** On the page of its row. */
        SHOWN,
        /** On no page, because a page shows the same in another way. */
        HIDDEN;

        /** Whether lists show it. */
        public boolean isInLists() {
            return this == NAMED || this == LISTED;
        }
    }

    /** Returns a text field that is shown on the page of its row, without a link. */
    public static <R> Field<R> of(String name, String label, String description, Function<R, @Nullable Object> value) {
        return new Field<>(
                name,
                label,
                description,
                value,
                row -> null,
                Datatype.TEXT,
                Use.SHOWN,
                null,
                null,
                false,
                Identity.NONE,
                null);
    }

    /** Returns the same field, with values of another type. */
    public Field<R> typed(Datatype other) {
        return new Field<>(
                name, label, description, value, link, other, use, detail, formerName, isLater, identity, referred);
    }

    /** Returns the same field, with a link on pages. */
    public Field<R> leadingTo(Function<R, @Nullable String> address) {
        return new Field<>(
                name, label, description, value, address, type, use, detail, formerName, isLater, identity, referred);
    }

    /** Returns the same field, shown in lists of rows too. */
    public Field<R> listed() {
        return used(Use.LISTED);
    }

    /** Returns the same field, shown in lists of rows as part of the row's name. */
    public Field<R> named() {
        return used(Use.NAMED);
    }

    /** Returns the same field, in spreadsheets only. */
    public Field<R> hidden() {
        return used(Use.HIDDEN);
    }

    private Field<R> used(Use other) {
        return new Field<>(
                name, label, description, value, link, type, other, detail, formerName, isLater, identity, referred);
    }

    /** Returns the same field, with rows within that its page shows instead of the value. */
    public Field<R> within(Detail<R, ?> rows) {
        return new Field<>(
                name, label, description, value, link, type, use, rows, formerName, isLater, identity, referred);
    }

    /** Returns this field known by its name in earlier editions too, since addresses in letters may have it. */
    public Field<R> formerly(String earlier) {
        return new Field<>(
                name, label, description, value, link, type, use, detail, earlier, isLater, identity, referred);
    }

    /** Returns the same field, as one that came later than its register. */
    public Field<R> later() {
        return new Field<>(
                name, label, description, value, link, type, use, detail, formerName, true, identity, referred);
    }

    /** Returns the same field, as one of those that tell the rows of its list apart. */
    public Field<R> identifying() {
        Identity other = type == Datatype.TEXTS || name.contains(".") ? Identity.OPTIONAL : Identity.REQUIRED;
        return new Field<>(
                name, label, description, value, link, type, use, detail, formerName, isLater, other, referred);
    }

    /** Returns the same field, as one whose values are references to records of a register. */
    public Field<R> referringTo(String register) {
        return new Field<>(
                name, label, description, value, link, type, use, detail, formerName, isLater, identity, register);
    }

    /** Returns the same field with another name, label and value, and without a link or rows within. */
    public Field<R> derived(String suffix, String other, Function<R, @Nullable Object> values) {
        return Field.of(name + suffix, other, description, values).hidden();
    }

    /** Returns the same field with other values. */
    public Field<R> showing(Function<R, @Nullable Object> values) {
        return new Field<>(
                name, label, description, values, link, type, use, detail, formerName, isLater, identity, referred);
    }

    /** Returns the member of an item that it is, or is part of. */
    public String member() {
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    /** Returns the labels of fields, by name. */
    public static Map<String, String> labels(List<? extends Field<?>> fields) {
        return fields.stream().collect(Collectors.toMap(Field::name, Field::label, (one, other) -> one));
    }

    /** Returns how its texts are marked in spreadsheets: not at all, if they are no texts or the reason why there is none. */
    UnaryOperator<String> marking(UnaryOperator<String> marked) {
        boolean isText = (type == Datatype.TEXT || type == Datatype.TEXTS) && !name.startsWith("missing.");
        return isText ? marked : UnaryOperator.identity();
    }

    /** Whether it is, or is part of, what a reader calls by a name. */
    public boolean isNamed(String asked) {
        return name.equals(asked) || name.startsWith(asked + ".") || asked.equals(formerName);
    }
}
