package register.registers.attributes;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.RecordBuilder;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.intake.sheets.WrittenWord;
import register.intake.sheets.YesNo;
import register.values.Money;
import register.values.Quantity;
import register.values.Word;

/**
 * Creates the attributes of an object in a row: of its item, of a part of the item, or of its computed values.
 *
 * <p>Each has a name, a label, a description and a value. The description is also the hint on the form, unless the
 * attribute gives another.
 *
 * @param <R> the row of a table
 * @param <T> the object that has the attributes
 */
public final class AttributeFactory<R, T> {
    private final String prefix;
    private final Function<R, @Nullable T> owner;

    private AttributeFactory(String prefix, Function<R, @Nullable T> owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** Creates a factory for an object of each row. */
    public static <R, T> AttributeFactory<R, T> of(Function<R, @Nullable T> owner) {
        return new AttributeFactory<>("", owner);
    }

    /** Creates a factory for a part, whose name is the prefix of its attributes; they have no value if the part is missing. */
    public <P> AttributeFactory<R, P> within(String name, Function<T, @Nullable P> part) {
        return new AttributeFactory<>(prefix + name + ".", ofRow(part));
    }

    /** Creates a factory for a part whose attributes have names without a prefix. */
    public <P> AttributeFactory<R, P> within(Function<T, @Nullable P> part) {
        return new AttributeFactory<>(prefix, ofRow(part));
    }

    /** Creates an attribute that is only shown: neither on the form nor read from spreadsheets. */
    public Attribute<R> shown(String name, String label, String description, Function<T, @Nullable Object> value) {
        return Attribute.shown(prefix + name, List.of(Field.of(prefix + name, label, description, ofRow(value))));
    }

    /** Creates an attribute that is only shown: a list, with each row as a text. */
    public <E> Attribute<R> texts(
            String name, String label, String description, Function<T, List<E>> rows, Function<E, String> text) {
        return shown(
                        name,
                        label,
                        description,
                        said -> rows.apply(said).stream().map(text).toList())
                .typed(Datatype.TEXTS);
    }

    /** Creates a text on one line. */
    public Attribute<R> text(String name, String label, String description, Function<T, @Nullable Object> value) {
        return plain(shown(name, label, description, value), InputKind.LINE, RecordBuilder::line);
    }

    /** Creates a text of several lines. */
    public Attribute<R> prose(String name, String label, String description, Function<T, @Nullable Object> value) {
        return plain(shown(name, label, description, value), InputKind.PROSE, RecordBuilder::text);
    }

    /** Creates a date that may be known only to the year or month. */
    public Attribute<R> date(String name, String label, String description, Function<T, @Nullable Object> value) {
        Attribute<R> shown = shown(name, label, description, value).typed(Datatype.DATE);
        return plain(shown, InputKind.DATE, RecordBuilder::date).dates(prefix + name);
    }

    /** Creates a field with the values yes and no. */
    public Attribute<R> flag(String name, String label, String description, Function<T, @Nullable Boolean> value) {
        Attribute<R> shown = shown(name, label, description, value::apply).typed(Datatype.FLAG);
        return plain(shown, InputKind.YES_NO, (builder, field) -> builder.read(field, YesNo::read));
    }

    /** Creates a choice from the words of a fixed list. */
    public <W extends Word> Attribute<R> choice(
            String name, String label, String description, W[] words, Function<T, @Nullable W> value) {
        return shown(name, label, description, value::apply)
                .asks(Input.choice(prefix + name, label, description, words))
                .readAs(cell -> WrittenWord.read(cell, words));
    }

    /** Creates an amount of money: one input, and two columns for the amount and its currency. */
    public Attribute<R> money(String name, String label, String description, Function<T, @Nullable Money> value) {
        AttributeFactory<R, Money> money = within(name, value);
        String amount = money.prefix + "amount";
        String currency = money.prefix + "currency";
        Field<R> ofAmount = Field.of(amount, label, description, money.ofRow(Quantity::of));
        Field<R> ofCurrency =
                Field.of(currency, "Currency", "The currency of the amount (ISO 4217).", money.ofRow(Money::currency));
        return Attribute.shown(prefix + name, List.of(ofAmount.typed(Datatype.NUMBER), ofCurrency.hidden()))
                .asks(Input.of(InputKind.MONEY, prefix + name, label, description))
                .readBy(builder -> MoneyColumns.draw(builder, prefix + name), amount, currency);
    }

    private static <R> Attribute<R> plain(
            Attribute<R> shown, InputKind kind, BiConsumer<RecordBuilder, String> column) {
        Field<R> field = shown.fields().get(0);
        return shown.asks(Input.of(kind, field.name(), field.label(), field.description()))
                .readBy(builder -> column.accept(builder, field.name()), field.name());
    }

    private <V> Function<R, @Nullable V> ofRow(Function<T, @Nullable V> value) {
        return row -> {
            T said = owner.apply(row);
            return said == null ? null : value.apply(said);
        };
    }
}
