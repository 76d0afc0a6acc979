package register.registers.contracts;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.date;
import static register.intake.forms.Input.rows;

import java.util.List;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.registers.attributes.Attribute;
import register.registers.attributes.AttributeFactory;
import register.values.Quantity;

/** The attributes of contracts on dates, reviews and costs. */
final class ContractTerms {
    private static final String PARTIAL =
            "For example, 27 3 2027. If you do not know the day or the month, leave it blank.";

    private static final AttributeFactory<RecordView<Contract, ComputedContract>, Contract> CONTRACT =
            AttributeFactory.of(RecordView::item);
    private static final AttributeFactory<RecordView<Contract, ComputedContract>, ComputedContract> COMPUTED =
            AttributeFactory.of(RecordView::computed);

    private ContractTerms() {}

    static List<Attribute<RecordView<Contract, ComputedContract>>> period() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Period> period =
                CONTRACT.within("period", Contract::period);
        return List.of(
                COMPUTED.shown(
                                "status",
                                "Status",
                                "The status of the contract on the day of the answer.",
                                ComputedContract::status)
                        .listed(),
                period.date("start", "Start", "The first day, as precisely as it is known.", Period::start)
                        .asked("Start date", PARTIAL)
                        .phrased("from %s")
                        .mayBeMissing(),
                period.date("end", "End", "The last day, not including extensions.", Period::end)
                        .asked("End date", "The last day without extensions. " + PARTIAL)
                        .phrased(" to %s")
                        .mayBeMissing()
                        .readBy(SheetPeriod::end, SheetEnd.ORIGINAL, SheetEnd.CURRENT, SheetTerm.DURATION)
                        .dates(SheetEnd.ORIGINAL, SheetEnd.CURRENT),
                period.flag("ongoing", "Ongoing", "Whether the contract has no end date.", Period::ongoing)
                        .asked("It has no end date", "")
                        .phrased("no end date")
                        .readWithOthers(),
                period.date(
                                "terminated",
                                "Terminated",
                                "The last day, if the contract was ended early.",
                                Period::terminated)
                        .asked("Ended early on", "The last day, if the contract ended before its end date.")
                        .phrased("ended early on %s"),
                COMPUTED.shown(
                                "ends",
                                "Ends",
                                "The last day of the contract, including extensions that were used, or the day it was ended early.",
                                ComputedContract::ends)
                        .typed(Datatype.DATE)
                        .listed(),
                CONTRACT.texts(
                                "extensions",
                                "Extensions",
                                "Each option to extend: when the extension ends and whether it has been used.",
                                Contract::extensions,
                                extension -> extension.until() + " "
                                        + extension.state().word())
                        .asks(rows(
                                "extensions",
                                "Extension",
                                "",
                                date("until", "End of the extension", "").phrased("until %s"),
                                choice("state", "Whether it has been used", "", Extension.State.values())))
                        .mayBeMissing("extensions", "Extensions")
                        .readBy(
                                SheetPeriod::extensions,
                                "extensions",
                                "extensions.until",
                                SheetOptions.OPTIONS,
                                SheetOptions.POSSIBLE,
                                SheetOptions.USED,
                                SheetStatus.COLUMN)
                        .dates("extensions.until"));
    }

    /** Returns the attributes of a review: a cycle or one date; a column of review dates may contain both. */
    static List<Attribute<RecordView<Contract, ComputedContract>>> review() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Review> review =
                CONTRACT.within("review", Contract::review);
        return List.of(
                review.shown("every", "Review cycle", "How often the contract is reviewed (ISO 8601).", Review::every)
                        .typed(Datatype.DURATION)
                        .asks(Input.of(
                                        InputKind.CYCLE,
                                        "review.every",
                                        "Review cycle",
                                        "How often the contract is reviewed, for example, 1 year.")
                                .phrased("reviewed %s"))
                        .readBy(SheetPeriod::review, "review.every"),
                review.date(
                                "from",
                                "Reviews counted from",
                                "The date reviews are counted from, if not the start of the contract.",
                                Review::from)
                        .asked("Reviews counted from", "Only if this is not the start of the contract.")
                        .phrased("counted from %s"),
                review.date("on", "Review date", "The date of the review, if there is only one.", Review::on)
                        .asked("Review date", "Only if there is just one review.")
                        .phrased("reviewed on %s")
                        .readWithOthers(),
                review.choice("type", "Kind of review", "What the review decides.", Review.Type.values(), Review::type)
                        .asked("What the review decides", "")
                        .phrased("decides: %s")
                        .mayBeMissing("review", "Review")
                        .readBy(SheetPeriod::reviewType),
                COMPUTED.within("review", ComputedContract::review)
                        .shown(
                                "next",
                                "Next review",
                                "The next review on the day of the answer.",
                                ComputedContract.Next::next)
                        .typed(Datatype.DATE)
                        .listed());
    }

    static List<Attribute<RecordView<Contract, ComputedContract>>> value() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Value> value =
                CONTRACT.within("value", Contract::value);
        return List.of(
                value.within("total", Value::total)
                        .shown("amount", "Total value", "The value of the whole contract.", Quantity::of)
                        .typed(Datatype.NUMBER)
                        .listed()
                        .asks(Input.of(
                                        InputKind.MONEY,
                                        "value.total",
                                        "Total value",
                                        "The value of the whole contract.")
                                .phrased("%s in total"))
                        .mayBeMissing("value.total", "Total value")
                        .readBy(SheetValue::draw, SheetValue.COLUMNS),
                value.within("annual", Value::annual)
                        .shown("amount", "Annual value", "The value for one year.", Quantity::of)
                        .typed(Datatype.NUMBER)
                        .listed()
                        .asks(Input.of(InputKind.MONEY, "value.annual", "Value for one year", "")
                                .phrased("%s a year"))
                        .mayBeMissing("value.annual", "Value for one year")
                        .readWithOthers(),
                value.shown("currency", "Currency", "The currency of the values (ISO 4217).", Value::currency)
                        .readWithOthers(),
                value.choice(
                                "basis",
                                "Basis of the value",
                                "What kind of figure this is.",
                                Value.Basis.values(),
                                Value::basis)
                        .asked("What kind of figure this is", "")
                        .readWithOthers(),
                value.flag("approximate", "Approximate", "Whether the figure is approximate.", Value::approximate)
                        .asked("The figure is approximate", "")
                        .phrased("approximate")
                        .readWithOthers(),
                value.choice("vat", "VAT", "Whether the figure includes VAT.", Value.Vat.values(), Value::vat)
                        .hint("Does the figure include VAT?")
                        .mayBeMissing("value", "Value")
                        .readWithOthers());
    }
}
