package register.registers.contracts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.Drawing;
import register.intake.sheets.Amount;
import register.intake.sheets.Reading;
import register.intake.sheets.Reading.NotSaid;
import register.intake.sheets.Reading.Said;
import register.intake.sheets.Reading.Unreadable;
import register.intake.sheets.Wording;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.Missing;
import register.values.Word;

/** What the rows of one contract say that it costs, with VAT or without. */
final class SheetValue {
    private static final String VALUE = "value";

    private final Drawing drawing;
    private final String currency;

    private SheetValue(Drawing drawing) {
        this.drawing = drawing;
        Reading<String> said = drawing.reading("value.currency", Wording::read);
        this.currency = said == null ? "GBP" : said.value().orElse("GBP").toUpperCase(Locale.ROOT);
    }

    static void draw(Drawing drawing) {
        new SheetValue(drawing).draw();
    }

    private void draw() {
        @Nullable Reading<Amount> total = drawing.reading("value.total.amount", cell -> Amount.read(cell, currency));
        @Nullable Reading<Amount> annual = drawing.reading("value.annual.amount", cell -> Amount.read(cell, currency));
        Optional<Amount> ofTotal = said(total);
        Optional<Amount> ofAnnual = said(annual);
        ofTotal.ifPresent(amount -> say(amount.annual() ? "annual" : "total", amount));
        ofAnnual.ifPresent(amount -> say("annual", amount));
        if (ofTotal.isPresent() || ofAnnual.isPresent()) {
            drawing.said(VALUE);
            beside(ofTotal.or(() -> ofAnnual).get());
        } else if (total instanceof NotSaid<Amount> none && !(none.isBlank() && annual != null)) {
            drawing.unsaid(VALUE, none);
        } else if (annual instanceof NotSaid<Amount> none) {
            drawing.unsaid(VALUE, none);
        } else if (total == null && annual == null && drawing.isNew()) {
            drawing.unsaid(VALUE, Missing.Because.NOT_PUBLISHED_HERE);
        }
    }

    private static Optional<Amount> said(@Nullable Reading<Amount> reading) {
        return reading == null ? Optional.empty() : reading.value();
    }

    private void say(String member, Amount amount) {
        drawing.set("value." + member, Json.mapper().valueToTree(amount.money()));
    }

    /** An amount says its basis, whether it is approximate and whether it has VAT in it. */
    private void beside(Amount amount) {
        word("value.basis", Value.Basis.values(), Value.Basis.CONTRACT_SUM);
        Reading<Boolean> approximate = drawing.reading("value.approximate", YesNo::read);
        if (approximate != null && approximate.value().isPresent()) {
            drawing.set(
                    "value.approximate",
                    Json.mapper().valueToTree(approximate.value().get()));
        } else if (amount.approximate() || drawing.at("value.approximate").isMissingNode()) {
            drawing.set("value.approximate", Json.mapper().valueToTree(amount.approximate()));
        }
        vat(amount);
    }

    private void vat(Amount amount) {
        Value.@Nullable Vat said = irrecoverable();
        if (said == null) {
            said = switch (amount.vat()) {
                case EXCLUDED -> Value.Vat.EXCLUDED;
                case INCLUDED -> Value.Vat.INCLUDED;
                case NOT_SAID -> null;
            };
        }
        @Nullable Reading<Value.Vat> column = drawing.reading("value.vat", SheetValue::vat);
        if (column instanceof Said<Value.Vat> inColumn) {
            said = inColumn.said();
        }
        if (said != null) {
            drawing.set("value.vat", Json.mapper().valueToTree(said));
        } else if (drawing.at("value.vat").isMissingNode()) {
            drawing.set("value.vat", Json.mapper().valueToTree(Value.Vat.NOT_STATED));
        }
    }

    /** The value has the VAT in it that the council cannot claim back, and no other (Transparency Code 2015). */
    private Value.@Nullable Vat irrecoverable() {
        @Nullable
        Reading<Amount> vat =
                drawing.reading("value.irrecoverableVat", cell -> Amount.read(cell.replaceFirst("%$", ""), currency));
        if (vat instanceof Said<Amount> said) {
            boolean isSome = said.said().money().amount().compareTo(BigDecimal.ZERO) > 0;
            return isSome ? Value.Vat.IRRECOVERABLE_INCLUDED : Value.Vat.EXCLUDED;
        }
        return null;
    }

    private static Reading<Value.Vat> vat(String cell) {
        String said = cell.toLowerCase(Locale.ROOT);
        if (Wording.read(cell).value().isEmpty()) {
            return Wording.read(cell).map(none -> Value.Vat.NOT_STATED);
        }
        for (Value.Vat vat : Value.Vat.values()) {
            if (said.equals(vat.word())) {
                return new Said<>(vat);
            }
        }
        if (said.matches("ex.*|.*(exc|without|net|plus|\\+).*")) {
            return new Said<>(Value.Vat.EXCLUDED);
        }
        Reading<Boolean> isIncluded = YesNo.read(cell);
        if (said.matches("inc.*|.*(incl|gross|with).*") || isIncluded.value().isPresent()) {
            boolean isIn = isIncluded.value().orElse(true);
            return new Said<>(isIn ? Value.Vat.INCLUDED : Value.Vat.EXCLUDED);
        }
        return new Unreadable<>("it does not say whether VAT is in the value", "write included or excluded");
    }

    private <W extends Word> void word(String field, W[] words, W usual) {
        @Nullable
        Reading<String> reading = drawing.reading(
                field,
                cell -> Wording.read(cell).value().isEmpty()
                        ? Wording.read(cell)
                        : Arrays.stream(words)
                                .filter(word -> word.word().equalsIgnoreCase(cell.strip()))
                                .<Reading<String>>map(word -> new Said<>(word.word()))
                                .findFirst()
                                .orElseGet(() -> new Unreadable<>(
                                        "it is not one of the words that are known here",
                                        Arrays.stream(words)
                                                .map(Word::word)
                                                .collect(Collectors.joining(", ", "write one of ", "")))));
        if (reading instanceof Said<String> said) {
            drawing.set(field, Json.mapper().valueToTree(said.said()));
        } else if (drawing.at(field).isMissingNode()) {
            drawing.set(field, Json.mapper().valueToTree(usual.word()));
        }
    }
}
