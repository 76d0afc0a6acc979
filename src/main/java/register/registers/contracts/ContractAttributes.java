package register.registers.contracts;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.date;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.rows;

import java.util.List;
import java.util.Set;
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
import register.values.Reference;
import register.values.Source;
import register.values.duties.ContractKind;

/** The attributes of contracts: their fields, form and spreadsheet. */
public final class ContractAttributes {
    private static final AttributeFactory<RecordView<Contract, ComputedContract>, Contract> CONTRACT =
            AttributeFactory.of(RecordView::item);

    private static final Attributes<RecordView<Contract, ComputedContract>> ALL = Attributes.of(
                    "The contract",
                    List.of(
                            CONTRACT.text(
                                            "reference",
                                            "Reference",
                                            "The reference that the council uses.",
                                            Contract::reference)
                                    .hint("For example, COV 12765.")
                                    .leadingTo(published -> published.links().get("self"))
                                    .named(),
                            CONTRACT.text("title", "Title", "The title of the contract.", Contract::title)
                                    .named()
                                    .readBy(SheetTitle::draw),
                            CONTRACT.prose(
                                            "description",
                                            "Description",
                                            "What the contract provides.",
                                            Contract::description)
                                    .mayBeMissing()
                                    .readWithOthers(),
                            CONTRACT.text(
                                            "department",
                                            "Department",
                                            "The department responsible for the contract.",
                                            Contract::department)
                                    .hint("The department or team responsible for the contract. Do not name a person.")
                                    .mayBeMissing()))
            .and("Suppliers", List.of(suppliers()))
            .and("What is bought", List.of(categories()))
            .and("When it runs", ContractTerms.period())
            .and("Performance", List.of(performance()))
            .and("Review", ContractTerms.review())
            .and("Value", ContractTerms.value())
            .and("How it was bought", procurement())
            .and("Award", award())
            .and("Related information", around());

    public static final List<Field<RecordView<Contract, ComputedContract>>> FIELDS = Attributes.fieldsAndReasons(ALL);
    public static final Form FORM = ALL.form("a contract", "reference");
    public static final SheetDefinition SHEET =
            ALL.sheet(HeaderSynonyms.read(Contract.class, "headers.txt"), Set.of("department"), "reference");

    private ContractAttributes() {}

    private static Attribute<RecordView<Contract, ComputedContract>> suppliers() {
        return CONTRACT.texts(
                        "suppliers", "Suppliers", "The names of the suppliers.", Contract::suppliers, Supplier::name)
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
                                        line("scheme", "Register", "The code from org-id.guide, for example, GB-COH.")
                                                .reading(Supplier.Identifier.REGISTERS),
                                        line("id", "Number", "For example, 01234567.")
                                                .phrased(" %s")),
                                choice("scale", "Size of the supplier", "", Supplier.Scale.values()),
                                Input.of(InputKind.YES_NO, "vcse", "Voluntary, community or social enterprise", ""))
                        .wanted())
                .mayBeMissing("suppliers", "Suppliers")
                .readBy(SheetSuppliers::draw, SheetSuppliers.COLUMNS)
                .readFromSeveral(SheetSuppliers.COLUMNS);
    }

    private static Attribute<RecordView<Contract, ComputedContract>> categories() {
        return CONTRACT.texts(
                        "categories",
                        "Categories",
                        "What is bought, as a scheme and a code, such as CPV 64216000.",
                        Contract::categories,
                        category -> category.scheme() + " " + category.id())
                .asks(rows(
                        "categories",
                        "Category",
                        "",
                        line("scheme", "Classification", "For example, CPV."),
                        line("id", "Code", "For example, 64216000.").phrased(" %s"),
                        line("description", "Description", "")))
                .mayBeMissing("categories", "Categories")
                .readBy(SheetCategories::draw, SheetCategories.COLUMNS)
                .readFromSeveral("categories");
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> procurement() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Procurement> procurement =
                CONTRACT.within("procurement", Contract::procurement);
        return List.of(
                procurement
                        .text("route", "Procurement route", "As the council describes it.", Procurement::route)
                        .asked("Procurement route", "For example, Framework call-off.")
                        .mayBeMissing()
                        .readBy(SheetProcurement::route),
                procurement
                        .choice(
                                "regime",
                                "Procurement rules",
                                "The procurement law it was bought under.",
                                Procurement.Regime.values(),
                                Procurement::regime)
                        .asked("Procurement rules", "The procurement law it was bought under.")
                        .mayBeMissing("procurement.regime", "Procurement rules")
                        .readBy(SheetProcurement::regime),
                procurement
                        .shown(
                                "notices",
                                "Notices",
                                "Notices about the contract, by type and number.",
                                said -> said.notices().stream()
                                        .map(notice ->
                                                notice.id() == null ? notice.type() : notice.type() + " " + notice.id())
                                        .toList())
                        .typed(Datatype.TEXTS)
                        .asks(rows(
                                "procurement.notices",
                                "Notice",
                                "",
                                line("type", "Type", "For example, UK7."),
                                line("id", "Number", "").phrased(" %s"),
                                line("url", "Address", "A web address that starts with https://"),
                                date("published", "Published", ""),
                                line("contract", "Contract number in the notice", ""),
                                Input.of(
                                                InputKind.LINES,
                                                "gave",
                                                "Fields that come from the notice",
                                                "One on each line.")
                                        .reading(NoticePart.LABELS)))
                        .mayBeMissing("procurement.notices", "Notices")
                        .readBy(SheetProcurement::notices, "procurement.notices")
                        .readFromSeveral("procurement.notices"),
                procurement
                        .text(
                                "ocid",
                                "Open Contracting ID",
                                "The Open Contracting ID of the procurement.",
                                Procurement::ocid)
                        .hint("For example, ocds-h6vhtk-05484c.")
                        .mayBeMissing()
                        .keptWhereBlank());
    }

    private static Attribute<RecordView<Contract, ComputedContract>> performance() {
        return CONTRACT.shown(
                        "performance",
                        "Supplier performance",
                        "How the supplier was rated, by indicator, as notices say.",
                        contract -> contract.performance() == null
                                ? null
                                : contract.performance().inWords())
                .typed(Datatype.TEXTS)
                .later()
                .asks(
                        rows(
                                "performance.indicators",
                                "Key performance indicator",
                                "",
                                line("id", "Number in the notices", "").phrased("indicator %s"),
                                line("title", "Indicator", "").phrased(" (%s)"),
                                Input.prose("description", "Description", ""),
                                rows(
                                        "ratings",
                                        "Rating",
                                        "",
                                        date("from", "Rated from", "").phrased("from %s"),
                                        date("to", "Rated until", "").phrased(" to %s"),
                                        choice("grade", "Rating", "", Performance.Grade.values()),
                                        line("result", "Result", "For example, 97%."),
                                        line("notice", "Notice number", ""),
                                        date("published", "Notice published", ""))),
                        rows(
                                "performance.failures",
                                "Failure to perform",
                                "",
                                line("requirement", "Requirement that was not met", ""),
                                Input.prose("description", "Description", ""),
                                date("decided", "Decided on", ""),
                                Input.of(InputKind.MONEY, "penalty", "Penalty", ""),
                                line("partialTermination", "Part of the contract that was ended", ""),
                                line("notice", "Notice number", "")));
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> award() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Award> award =
                CONTRACT.within("award", Contract::award);
        return List.of(
                CONTRACT.date(
                                "signed",
                                "Date signed",
                                "The date on which the council entered into the contract.",
                                Contract::signed)
                        .later()
                        .keptWhereBlank(),
                award.choice(
                                "kind",
                                "Procurement category",
                                "The kind of contract in procurement law.",
                                ContractKind.values(),
                                Award::kind)
                        .later()
                        .keptWhereBlank(),
                award.date("begun", "Procurement began", "When the procurement began.", Award::begun)
                        .later()
                        .keptWhereBlank(),
                award.flag("framework", "Framework agreement", "Whether it is a framework agreement.", Award::framework)
                        .later()
                        .keptWhereBlank(),
                award.flag(
                                "kpis",
                                "Key performance indicators",
                                "Whether key performance indicators were agreed.",
                                Award::kpis)
                        .later()
                        .keptWhereBlank());
    }

    private static List<Attribute<RecordView<Contract, ComputedContract>>> around() {
        AttributeFactory<RecordView<Contract, ComputedContract>, Contract.Contact> contact =
                CONTRACT.within("contact", Contract::contact);
        return List.of(
                CONTRACT.text("partOf", "Part of", "The contract that this one is part of.", Contract::partOf)
                        .hint("The reference of the contract that this one is part of.")
                        .leadingTo(published -> address(published.item().partOf()))
                        .referringTo("contracts")
                        .keptWhereBlank(),
                contact.text("name", "Contact", "The team to contact about the contract.", Contract.Contact::name)
                        .hint("The team to contact about the contract. Do not name a person.")
                        .readWithOthers(),
                contact.text("email", "Email", "The email address of the team.", Contract.Contact::email)
                        .asked("Email address", "The shared mailbox of the team.")
                        .mayBeMissing("contact", "Contact")
                        .readBy(SheetContact::draw),
                CONTRACT.texts(
                                "documents",
                                "Documents",
                                "The web addresses of the documents.",
                                Contract::documents,
                                Contract.Document::url)
                        .asks(rows(
                                "documents",
                                "Document",
                                "",
                                line("title", "Title", ""),
                                line("url", "Address", "A web address that starts with https://"),
                                line("documentType", "Kind", "")))
                        .mayBeMissing("documents", "Documents")
                        .readBy(SheetProcurement::documents, SheetProcurement.DOCUMENTS)
                        .readFromSeveral(SheetProcurement.DOCUMENTS),
                CONTRACT.within("source", Contract::source)
                        .shown(
                                "disclosure",
                                "Source",
                                "The response that published this information.",
                                Source::disclosure)
                        .leadingTo(published -> SourceLink.of(published.item().source()))
                        .referringTo("disclosures")
                        .asks(
                                line(
                                        "source.disclosure",
                                        "Source",
                                        "The reference of the response that published this information."),
                                line("source.question", "Question", "The number of the question in that response.")));
    }

    private static @Nullable String address(@Nullable Reference reference) {
        return reference == null ? null : "/contracts/" + reference.slug();
    }
}
