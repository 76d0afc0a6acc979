package register.registers.attributes;

import java.util.function.Consumer;
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
 * Declares attributes of what a row has: its item, something within the item, or what is computed of it.
 *
 * <p>Each is declared by its name, its label, a sentence on what it means, and its value. The sentence is the hint of the form
 * too, unless the attribute says another.
 *
 * @param <R> the row of a table
 * @param <T> what the attributes are of
 */
public final class AttributeFactory<R, T> {
    private final Function<R, @Nullable T> owner;

    private AttributeFactory(Function<R, @Nullable T> owner) {
        this.owner = owner;
    }

    /** Of what rows have. */
    public static <R, T> AttributeFactory<R, T> of(Function<R, @Nullable T> owner) {
        return new AttributeFactory<>(owner);
    }

    /** Of a part, none of whose attributes is said where it is not. */
    public <P> AttributeFactory<R, P> within(Function<T, @Nullable P> part) {
        return new AttributeFactory<>(row -> {
            T whole = owner.apply(row);
            return whole == null ? null : part.apply(whole);
        });
    }

    /** What is only shown: no form asks for it, no spreadsheet is read for it. */
    public Attribute<R> shown(String name, String label, String description, Function<T, @Nullable Object> value) {
        return Attribute.shown(name, Field.of(name, label, description, ofRow(value)));
    }

    /** A text on one line. */
    public Attribute<R> text(String name, String label, String description, Function<T, @Nullable Object> value) {
        return plain(shown(name, label, description, value), InputKind.LINE, builder -> builder.line(name));
    }

    /** A text of several lines. */
    public Attribute<R> prose(String name, String label, String description, Function<T, @Nullable Object> value) {
        return plain(shown(name, label, description, value), InputKind.PROSE, builder -> builder.text(name));
    }

    /** A date, as precisely as it is known. */
    public Attribute<R> date(String name, String label, String description, Function<T, @Nullable Object> value) {
        return plain(
                        shown(name, label, description, value).typed(Datatype.DATE),
                        InputKind.DATE,
                        builder -> builder.date(name))
                .dates(name);
    }

    /** Yes or no. */
    public Attribute<R> flag(String name, String label, String description, Function<T, @Nullable Boolean> value) {
        return plain(
                shown(name, label, description, value::apply).typed(Datatype.FLAG),
                InputKind.YES_NO,
                builder -> builder.read(name, YesNo::read));
    }

    /** One of the words of a fixed list. */
    public <W extends Word> Attribute<R> choice(
            String name, String label, String description, W[] words, Function<T, @Nullable W> value) {
        return shown(name, label, description, value::apply)
                .asks(Input.choice(name, label, description, words))
                .readAs(cell -> WrittenWord.read(cell, words));
    }

    /** An amount of money: one input, and two columns, for the amount and its currency. */
    public Attribute<R> money(String name, String label, String description, Function<T, @Nullable Money> value) {
        AttributeFactory<R, Money> money = within(value);
        String amount = name + ".amount";
        String currency = name + ".currency";
        return Attribute.shown(
                        name,
                        Field.of(amount, label, description, money.ofRow(Quantity::of)).typed(Datatype.NUMBER),
                        Field.of(currency, "Currency", "Of the amount, ISO 4217.", money.ofRow(Money::currency))
                                .hidden())
                .asks(Input.of(InputKind.MONEY, name, label, description))
                .readBy(builder -> MoneyColumns.draw(builder, name), amount, currency);
    }

    private Attribute<R> plain(Attribute<R> shown, InputKind kind, Consumer<RecordBuilder> rules) {
        Field<R> field = shown.fields().get(0);
        return shown.asks(Input.of(kind, field.name(), field.label(), field.description()))
                .readBy(rules, field.name());
    }

    private Function<R, @Nullable Object> ofRow(Function<T, @Nullable Object> value) {
        return row -> {
            T said = owner.apply(row);
            return said == null ? null : value.apply(said);
        };
    }
}
