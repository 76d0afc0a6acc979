package register.registers.contracts;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Amount;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.WrittenWord;
import register.intake.sheets.YesNo;
import register.registers.attributes.MoneyColumns;
import register.values.Money;
import register.values.PartialDate;
import register.values.Word;

/** Reads the value of a contract and its VAT from its rows. */
final class SheetValue {
    private static final String VALUE = "value";
    static final String[] COLUMNS = {
        "value.total.amount",
        "value.totalEstimate.amount",
        "value.annualEstimate.amount",
        "value.irrecoverableVat",
        AmountPeriod.COLUMN
    };

    private static final Pattern WITHOUT_VAT = Pattern.compile(
            "ex|ex\\W.*|.*\\b(?:exc|excl|excludes|excluding|excluded|exclusive|without|net|plus)\\b.*|\\+.*");
    private static final Pattern WITH_VAT =
            Pattern.compile(".*\\b(?:inc|incl|includes|including|included|inclusive|gross|with)\\b.*");

    private static final BigDecimal FEW = BigDecimal.ONE;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_SCALED = BigDecimal.valueOf(100_000_000);
    private static final int MONTHS_OF_YEAR = 12;

    private final RecordBuilder builder;
    private final String currency;

    private SheetValue(RecordBuilder builder) {
        this.builder = builder;
        this.currency = MoneyColumns.currency(builder, "value.currency");
    }

    /** What an amount means: a column that may be one of these is not left unread in silence. */
    private static final Set<String> AMOUNTS =
            Set.of("value.total.amount", "value.annual.amount", "value.vat", "value.currency");

    static void draw(RecordBuilder builder) {
        new SheetValue(builder).draw();
        builder.leftUnread(AMOUNTS);
    }

    private void draw() {
        boolean isAnnual = AmountPeriod.of(builder) == AmountPeriod.YEAR;
        @Nullable CellReading<Amount> total = amount("value.total.amount", isAnnual);
        @Nullable CellReading<Amount> annual = amount("value.annual.amount", false);
        @Nullable CellReading<Amount> totalEstimate = amount("value.totalEstimate.amount", isAnnual);
        @Nullable CellReading<Amount> annualEstimate = amount("value.annualEstimate.amount", false);
        boolean isEstimate = said(total).isEmpty() && said(annual).isEmpty();
        if (!isEstimate) {
            noteUnused(totalEstimate);
            noteUnused(annualEstimate);
        } else if (said(totalEstimate).isPresent() || said(annualEstimate).isPresent()) {
            draw(totalEstimate, annualEstimate);
            if (!builder.cells().has("value.basis")) {
                builder.set("value.basis", Value.Basis.ESTIMATE);
            }
            return;
        }
        draw(total == null ? totalEstimate : total, annual == null ? annualEstimate : annual);
    }

    private @Nullable CellReading<Amount> amount(String field, boolean isAnnual) {
        if (!builder.cells().isOwn()) {
            builder.rows().forEach(row -> doubt(row, field));
        }
        return builder.reading(
                field, cell -> Amount.read(cell, currency).map(amount -> isAnnual ? amount.perYear() : amount));
    }

    /** Asks about an amount that is hardly meant: one in pounds below a header of thousands, or of a few pounds. */
    private void doubt(Row row, String field) {
        String cell = builder.cells().cell(row, field);
        Optional<Money> money = Amount.read(cell, currency).value().map(Amount::money);
        BigDecimal amount = money.map(Money::amount).orElse(BigDecimal.ZERO);
        money.ifPresent(one -> MoneyColumns.refuseOther(builder, row, field, "value.currency", one));
        boolean isScaled = builder.cells().isScaledByHeader(row, field);
        if (isScaled && amount.compareTo(cell.contains("£") ? MILLION : MOST_SCALED) >= 0) {
            builder.wrong(
                    row,
                    field,
                    "by the unit in the header this is £%,.0f; correct the cell, or choose the unit of the column"
                            .formatted(amount));
        } else if (money.isPresent() && amount.signum() == 0) {
            builder.note(row, field, "the amount is 0; check that it is not unknown");
        } else if (amount.signum() > 0 && amount.compareTo(FEW) < 0) {
            builder.note(row, field, "the amount is less than £1; check that it is not in thousands or millions");
        }
    }

    /** A value has one basis, so an estimate is not kept beside what was agreed. */
    private void noteUnused(@Nullable CellReading<Amount> estimate) {
        said(estimate)
                .ifPresent(amount -> builder.findings()
                        .note("the estimate of %s is not kept, because there is an agreed value"
                                .formatted(amount.money().inWords())));
    }

    private void draw(@Nullable CellReading<Amount> total, @Nullable CellReading<Amount> annual) {
        Optional<Amount> ofTotal = said(total);
        Optional<Amount> ofAnnual = said(annual);
        refuseOtherVat(ofTotal, ofAnnual);
        compare(ofTotal, ofAnnual);
        ofTotal.ifPresent(amount -> say(amount.annual() ? "annual" : "total", amount));
        ofAnnual.ifPresent(amount -> say("annual", amount));
        if (ofTotal.isPresent() || ofAnnual.isPresent()) {
            builder.said(VALUE);
            beside(ofTotal.or(() -> ofAnnual).get());
        } else if (total instanceof NoValue<Amount> none && !(none.isBlank() && annual != null)) {
            builder.unsaid(VALUE, none);
        } else if (annual instanceof NoValue<Amount> none) {
            builder.unsaid(VALUE, none);
        } else if (total == null && annual == null) {
            builder.noColumn(VALUE);
        }
    }

    /** A value says once whether VAT is in it, so its total and its annual amount are alike in that. */
    private void refuseOtherVat(Optional<Amount> total, Optional<Amount> annual) {
        boolean isOther = total.isPresent()
                && annual.isPresent()
                && total.get().vat() != Amount.Vat.NOT_SAID
                && annual.get().vat() != Amount.Vat.NOT_SAID
                && total.get().vat() != annual.get().vat();
        if (isOther) {
            builder.wrong(
                    "value.annual.amount",
                    "the total value and the annual value must either both include VAT or both exclude it");
        }
    }

    /** Compares the total with the annual amount: one year costs no more than all of them. */
    private void compare(Optional<Amount> total, Optional<Amount> annual) {
        if (total.filter(amount -> !amount.annual()).isEmpty()
                || annual.isEmpty()
                || isShort()
                || builder.cells().isOwn()) {
            return;
        }
        Money all = total.get().money();
        Money year = annual.get().money();
        int order = all.currency().equals(year.currency()) ? year.amount().compareTo(all.amount()) : -1;
        if (order > 0) {
            builder.wrong(
                    "value.annual.amount",
                    "the annual value is more than the total value; correct one of them, or choose what each column is");
        } else if (order == 0 && year.amount().signum() > 0 && isLong()) {
            builder.findings()
                    .note(
                            "row %d: the annual value and the total value are the same, but the contract runs for several years"
                                    .formatted(builder.rows().get(0).number()));
        }
    }

    private boolean isShort() {
        return months().filter(months -> months < MONTHS_OF_YEAR).isPresent();
    }

    private boolean isLong() {
        return months().filter(months -> months > 2 * MONTHS_OF_YEAR - 2).isPresent();
    }

    /** Returns for how many months the contract runs, as far as both dates are known. */
    private Optional<Long> months() {
        Optional<PartialDate> start = SheetTerm.date(builder, "period.start");
        Optional<PartialDate> end = SheetTerm.date(builder, "period.end");
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(ChronoUnit.MONTHS.between(
                        start.get().first(), end.get().last().plusDays(1)));
    }

    private static Optional<Amount> said(@Nullable CellReading<Amount> reading) {
        return reading == null ? Optional.empty() : reading.value();
    }

    private void say(String member, Amount amount) {
        builder.set("value." + member, amount.money());
    }

    /** Sets the basis of an amount, whether it is approximate, and whether it includes VAT. */
    private void beside(Amount amount) {
        word("value.basis", Value.Basis.values(), Value.Basis.CONTRACT_SUM);
        CellReading<Boolean> approximate = builder.reading("value.approximate", YesNo::read);
        if (approximate != null && approximate.value().isPresent()) {
            builder.set("value.approximate", approximate.value().get());
        } else if (amount.approximate() || builder.at("value.approximate").isMissingNode()) {
            builder.set("value.approximate", amount.approximate());
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
        @Nullable CellReading<Value.Vat> column = builder.reading("value.vat", SheetValue::vat);
        if (column instanceof Parsed<Value.Vat> inColumn) {
            said = inColumn.said();
        }
        if (said != null) {
            builder.set("value.vat", said);
        } else if (builder.at("value.vat").isMissingNode()) {
            builder.set("value.vat", Value.Vat.NOT_STATED);
        }
    }

    /** Returns whether irrecoverable VAT, the only VAT that a value may include, is in it (Transparency Code 2015). */
    private Value.@Nullable Vat irrecoverable() {
        @Nullable
        CellReading<Amount> vat =
                builder.reading("value.irrecoverableVat", cell -> Amount.read(cell.replaceFirst("%$", ""), currency));
        if (vat instanceof Parsed<Amount> said) {
            boolean isSome = said.said().money().amount().compareTo(BigDecimal.ZERO) > 0;
            return isSome ? Value.Vat.IRRECOVERABLE_INCLUDED : Value.Vat.EXCLUDED;
        }
        return null;
    }

    private static CellReading<Value.Vat> vat(String cell) {
        String said = cell.toLowerCase(Locale.ROOT);
        if (CellText.read(cell).value().isEmpty()) {
            return CellText.read(cell).map(none -> Value.Vat.NOT_STATED);
        }
        for (Value.Vat vat : Value.Vat.values()) {
            if (said.equals(vat.word())) {
                return new Parsed<>(vat);
            }
        }
        if (WITHOUT_VAT.matcher(said).matches()) {
            return new Parsed<>(Value.Vat.EXCLUDED);
        }
        CellReading<Boolean> isIncluded = YesNo.read(cell);
        if (WITH_VAT.matcher(said).matches() || isIncluded.value().isPresent()) {
            boolean isIn = isIncluded.value().orElse(true);
            return new Parsed<>(isIn ? Value.Vat.INCLUDED : Value.Vat.EXCLUDED);
        }
        return new Unreadable<>("it is not clear whether the value includes VAT", "write included or excluded");
    }

    private <W extends Word> void word(String field, W[] words, W usual) {
        CellReading<W> reading = builder.reading(field, cell -> WrittenWord.read(cell, words));
        if (reading instanceof Parsed<W> said) {
            builder.set(field, said.said());
        } else if (builder.at(field).isMissingNode()) {
            builder.set(field, usual);
        }
    }
}
