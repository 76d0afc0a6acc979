package register.registers.contracts;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.date;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.rows;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.reading.SourceLink;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.intake.sheets.HeaderSynonyms;
import register.registers.attributes.Attribute;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.values.Quantity;
import register.values.Reference;
import register.values.Source;

/** What the public sees of a contract, what is asked of it, and how spreadsheets say it. */
public final class ContractAttributes {
    private static final String PARTIAL =
            "For example, 27 3 2027. Leave the day, or the day and the month, blank where they are not known.";

    private static final AttributeFactory<RecordView<Contract, ComputedContract>, Contract> CONTRACT =
            AttributeFactory.of(RecordView::item);
    private static final AttributeFactory<RecordView<Contract, ComputedContract>, ComputedContract> COMPUTED =
            AttributeFactory.of(RecordView::computed);

    private static final Attributes<RecordView<Contract, ComputedContract>> ALL = Attributes.of(
                    "The contract",
                    CONTRACT.text("reference", "Reference", "As the council writes it.", Contract::reference)
                            .hint("As the council writes it, for example COV 12765.")
                            .leadingTo(published -> published.links().get("self"))
                            .named(),
                    CONTRACT.text("title", "Title", "What the contract is called.", Contract::title)
                            .named()
                            .readBy(SheetTitle::draw),
                    CONTRACT.prose("description", "Description", "What it provides.", Contract::description)
                            .mayBeMissing()
                            .readWithOthers(),
                    CONTRACT.text("department", "Department", "Who is responsible for it.", Contract::department)
                            .hint("Who is responsible for it. A team, never a person.")
                            .mayBeMissing())
            .and("Suppliers", suppliers())
            .and("What is bought", categories())
            .and("When it runs", period())
            .and("Review", review())
            .and("Value", value())
            .and("How it came about", procurement())
            .and("Around it", around());

    public static final List<Field<RecordView<Contract, ComputedContract>>> FIELDS = Attributes.fieldsAndReasons(ALL);
    public static final Form FORM = ALL.form("a contract", "reference");
    public static final SheetDefinition SHEET =
            ALL.sheet(HeaderSynonyms.read(Contract.class, "headers.txt"), "reference");

    private ContractAttributes() {}

    private static Attribute<RecordView<Contract, ComputedContract>> suppliers() {
        return texts("suppliers", "Suppliers", "Who supplies, by name.", Contract::suppliers, Supplier::name)
                .listed()
                .asks(rows(
                                "suppliers",
                                "Supplier",
                                "",
                                line("name", "Name", ""),
                                rows(
                                        "identifiers",
                                        "Identifier",
                                        "",
                                        line("scheme", "Register", "Its code at org-id.guide, for example GB-COH."),
                                        line("id", "Number", "")),
                                choice("scale", "Size of the firm", "", Supplier.Scale.values()),
                                Input.of(
                                        InputKind.YES_NO, "vcse", "A voluntary, community or social enterprise", ""))
                        .wanted())
                .mayBeMissing("suppliers", "Suppliers")
                .readBy(SheetSuppliers::draw, SheetSuppliers.COLUMNS);
    }

    private static Attribute<RecordView<Contract, ComputedContract>> categories() {
        return texts(
                        "categories",
                        "Categories",
                        "What is bought, as scheme and code.",
                        Contract::categories,
                        category -> category.scheme() + " " + category.id())
                .asks(rows(
                        "categories",
                        "Category",
                        "",
                        line("scheme", "Classification", "For example CPV."),
                        line("id", "Code", "For example 64216000."),
                        line("description", "Description", "")))
                .mayBeMissing("categories", "Categories")
                .readBy(SheetCategories::draw, SheetCategories.COLUMNS);
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> period() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Period> period = CONTRACT.within(Contract::period);
        return List.of(
                COMPUTED.shown("status", "Status", "Where it stands on the day asked for.", ComputedContract::status)
                        .listed(),
                period.date("period.start", "Start", "The first day, as precisely as is said.", Period::start)
                        .hint(PARTIAL)
                        .listed()
                        .mayBeMissing(),
                period.date("period.end", "End", "The last day without extensions.", Period::end)
                        .hint("The last day without extensions. " + PARTIAL)
                        .listed()
                        .mayBeMissing()
                        .readBy(SheetPeriod::end),
                period.flag("period.ongoing", "Ongoing", "Whether it has no end date.", Period::ongoing)
                        .asked("It has no end date", "")
                        .readWithOthers(),
                period.date(
                                "period.terminated",
                                "Terminated",
                                "The last day, where it was ended early.",
                                Period::terminated)
                        .asked("Ended early on", "The last day, where it was ended before its end."),
                COMPUTED.shown(
                                "ends",
                                "Ends",
                                "The last day it runs: with the extensions that were exercised, or when it was ended early.",
                                ComputedContract::ends)
                        .typed(Datatype.DATE),
                texts(
                                "extensions",
                                "Extensions",
                                "Each right to extend, until when and what became of it.",
                                Contract::extensions,
                                extension -> extension.until() + " "
                                        + extension.state().word())
                        .asks(rows(
                                "extensions",
                                "Extension",
                                "",
                                date("until", "Until", ""),
                                choice("state", "What became of it", "", Extension.State.values())))
                        .mayBeMissing("extensions", "Extensions")
                        .readBy(SheetPeriod::extensions, "extensions", "extensions.until")
                        .dates("extensions.until"));
    }

    /** Either a cycle or one date: what a column of dates says may be either. */
    private static List<Attribute<RecordView<Contract, ComputedContract>>> review() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Review> review = CONTRACT.within(Contract::review);
        return List.of(
                review.shown("review.every", "Review cycle", "How often it is reviewed, ISO 8601.", Review::every)
                        .typed(Datatype.DURATION)
                        .asks(Input.of(
                                InputKind.CYCLE,
                                "review.every",
                                "Reviewed every",
                                "For example, 1 year. Leave blank what is none."))
                        .readBy(SheetPeriod::review, "review.every"),
                review.date(
                                "review.from",
                                "Reviews counted from",
                                "Where the cycle begins, if not at the start.",
                                Review::from)
                        .asked("Counted from", "Where the cycle does not begin at the start of the contract."),
                review.date("review.on", "Review date", "The one date of a review that is not a cycle.", Review::on)
                        .asked("Reviewed once, on", "In place of a cycle.")
                        .readWithOthers(),
                review.choice(
                                "review.type",
                                "Kind of review",
                                "What the review decides.",
                                Review.Type.values(),
                                Review::type)
                        .asked("What a review decides", "")
                        .mayBeMissing("review", "Review")
                        .readBy(SheetPeriod::reviewType),
                COMPUTED.within(ComputedContract::review)
                        .shown(
                                "review.next",
                                "Next review",
                                "The first review that is not over on the day asked for.",
                                ComputedContract.Next::next)
                        .typed(Datatype.DATE)
                        .listed());
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> value() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Value> value = CONTRACT.within(Contract::value);
        return List.of(
                value.within(Value::total)
                        .shown("value.total.amount", "Total value", "Over the whole contract.", Quantity::of)
                        .typed(Datatype.NUMBER)
                        .asks(Input.of(InputKind.MONEY, "value.total", "Total", "Over the whole contract."))
                        .mayBeMissing("value.total", "Total")
                        .readBy(SheetValue::draw, "value.total.amount", "value.irrecoverableVat"),
                value.within(Value::annual)
                        .shown("value.annual.amount", "Annual value", "In one year.", Quantity::of)
                        .typed(Datatype.NUMBER)
                        .listed()
                        .asks(Input.of(InputKind.MONEY, "value.annual", "Each year", ""))
                        .mayBeMissing("value.annual", "Each year")
                        .readWithOthers(),
                value.shown("value.currency", "Currency", "Of the values, ISO 4217.", Value::currency)
                        .readWithOthers(),
                value.choice(
                                "value.basis",
                                "Basis of the value",
                                "What kind of figure it is.",
                                Value.Basis.values(),
                                Value::basis)
                        .asked("What kind of figure it is", "")
                        .readWithOthers(),
                value.flag(
                                "value.approximate",
                                "Approximate",
                                "Whether the figure was given as about so much.",
                                Value::approximate)
                        .asked("It is approximate", "")
                        .readWithOthers(),
                value.choice("value.vat", "VAT", "Whether the figure has VAT in it.", Value.Vat.values(), Value::vat)
                        .hint("Whether the figure has it.")
                        .mayBeMissing("value", "Value")
                        .readWithOthers());
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> procurement() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Procurement> procurement =
                CONTRACT.within(Contract::procurement);
        return List.of(
                procurement
                        .text("procurement.route", "Procurement route", "In the council's words.", Procurement::route)
                        .asked("Route", "In the council's words, for example Framework call-off.")
                        .mayBeMissing(),
                procurement
                        .choice(
                                "procurement.regime",
                                "Procurement rules",
                                "The rules it was bought under.",
                                Procurement.Regime.values(),
                                Procurement::regime)
                        .asked("Rules it was bought under", "")
                        .mayBeMissing("procurement.regime", "Rules")
                        .readBy(SheetProcurement::regime),
                procurement
                        .shown(
                                "procurement.notices",
                                "Notices",
                                "Published about it, by type and number.",
                                said -> said.notices().stream()
                                        .map(notice ->
                                                notice.id() == null ? notice.type() : notice.type() + " " + notice.id())
                                        .toList())
                        .typed(Datatype.TEXTS)
                        .asks(rows(
                                "procurement.notices",
                                "Notice",
                                "",
                                line("type", "Type", "For example UK7."),
                                line("id", "Number", ""),
                                line("url", "Address", "It begins with https://")))
                        .mayBeMissing("procurement.notices", "Notices")
                        .readBy(SheetProcurement::notices, "procurement.notices"),
                procurement
                        .text("procurement.ocid", "Open Contracting ID", "Of the whole process.", Procurement::ocid)
                        .hint("For example ocds-h6vhtk-05484c.")
                        .mayBeMissing()
                        .keptWhereBlank());
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> around() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Contract.Contact> contact =
                CONTRACT.within(Contract::contact);
        return List.of(
                CONTRACT.text("partOf", "Part of", "The contract that it runs inside.", Contract::partOf)
                        .hint("The reference of the contract that it runs inside.")
                        .leadingTo(published -> address(published.item().partOf()))
                        .keptWhereBlank(),
                contact.text("contact.name", "Contact", "The team that answers for it.", Contract.Contact::name)
                        .hint("The team that answers for it, never a person.")
                        .readWithOthers(),
                contact.text("contact.email", "E-mail", "The team's mailbox.", Contract.Contact::email)
                        .hint("The mailbox of the team.")
                        .mayBeMissing("contact", "Contact")
                        .readBy(SheetContact::draw),
                texts(
                                "documents",
                                "Documents",
                                "Their addresses.",
                                Contract::documents,
                                Contract.Document::url)
                        .asks(rows(
                                "documents",
                                "Document",
                                "",
                                line("title", "Title", ""),
                                line("url", "Address", "It begins with https://"),
                                line("documentType", "Kind", "")))
                        .mayBeMissing("documents", "Documents")
                        .readBy(SheetProcurement::documents, SheetProcurement.DOCUMENTS),
                CONTRACT.within(Contract::source)
                        .shown(
                                "source.disclosure",
                                "Source",
                                "The response in which the council said it.",
                                Source::disclosure)
                        .leadingTo(published -> SourceLink.of(published.item().source()))
                        .asks(
                                line("source.disclosure", "Source", "The reference of the response that it comes from."),
                                line("source.question", "Question", "Of that response.")));
    }

    /** Rows, each shown as a text. */
    private static <E> Attribute<RecordView<Contract, ComputedContract>> texts(
            String name, String label, String description, Function<Contract, List<E>> rows, Function<E, String> text) {
        return CONTRACT.shown(name, label, description, contract -> rows.apply(contract).stream()
                        .map(text)
                        .toList())
                .typed(Datatype.TEXTS);
    }

    private static @Nullable String address(@Nullable Reference reference) {
        return reference == null ? null : "/contracts/" + reference.slug();
    }
}
