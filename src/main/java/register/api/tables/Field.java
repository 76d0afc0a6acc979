package register.api.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the public sees of a row: a column of a spreadsheet, a line of a page.
 *
 * @param name as the JSON has it, with points between levels, {@code period.start}
 * @param label as people call it, {@code Start date}
 * @param description what it means, in a sentence
 * @param value of a row; null where the row does not say it
 * @param link where the value leads on a page; null where it leads nowhere
 * @param type of its values
 * @param use how much of it people are shown on pages; spreadsheets have every field
 * @param detail the rows within a row, which its page shows instead of the value; null where the value says it all
 * @param formerName the name in earlier editions, by which pinned addresses may still ask for it; null where it had none
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
        @Nullable String formerName) {

    /** How much people are shown of a field on pages. */
    public enum Use {
        /** On the page of its row, and in lists as part of what a row is called. */
        NAMED,
        /** On the page of its row, and in lists of rows. */
        LISTED,
        /** On the page of its row. */
        SHOWN,
        /** Nowhere: a page says the same otherwise. */
        HIDDEN;

        /** Whether lists have it. */
        public boolean isInLists() {
            return this == NAMED || this == LISTED;
        }
    }

    /** A text that is shown on the page of its row, and leads nowhere. */
    public static <R> Field<R> of(String name, String label, String description, Function<R, @Nullable Object> value) {
        return new Field<>(name, label, description, value, row -> null, Datatype.TEXT, Use.SHOWN, null, null);
    }

    /** The same field, with values of another type. */
    public Field<R> typed(Datatype other) {
        return new Field<>(name, label, description, value, link, other, use, detail, formerName);
    }

    /** The same field, leading somewhere on a page. */
    public Field<R> leadingTo(Function<R, @Nullable String> address) {
        return new Field<>(name, label, description, value, address, type, use, detail, formerName);
    }

    /** The same field, in lists of rows too. */
    public Field<R> listed() {
        return new Field<>(name, label, description, value, link, type, Use.LISTED, detail, formerName);
    }

    /** The same field, in lists of rows as part of what a row is called. */
    public Field<R> named() {
        return new Field<>(name, label, description, value, link, type, Use.NAMED, detail, formerName);
    }

    /** The same field, left to spreadsheets. */
    public Field<R> hidden() {
        return new Field<>(name, label, description, value, link, type, Use.HIDDEN, detail, formerName);
    }

    /** The same field, in whose place the page of its row shows the rows within. */
    public Field<R> within(Detail<R, ?> rows) {
        return new Field<>(name, label, description, value, link, type, use, rows, formerName);
    }

    /** Returns this field known by its name in earlier editions too, since addresses in letters may have it. */
    public Field<R> formerly(String earlier) {
        return new Field<>(name, label, description, value, link, type, use, detail, earlier);
    }

    /** Whether it is, or is part of, what a reader calls by a name. */
    public boolean isNamed(String asked) {
        return name.equals(asked) || name.startsWith(asked + ".") || asked.equals(formerName);
    }
}
