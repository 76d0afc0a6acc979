package register.registers.contracts;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.date;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.prose;
import static register.intake.forms.Input.rows;
import static register.intake.forms.Input.why;

import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;

/** What people are asked of a contract. */
public final class ContractForm {
    private static final String PARTIAL =
            "For example, 27 3 2027. Leave the day, or the day and the month, blank where" + " they are not known.";

    public static final Form FORM = Form.of("a contract", "reference")
            .with(
                    "The contract",
                    line("reference", "Reference", "As the council writes it, for example COV 12765."),
                    line("title", "Title", "What the contract is called."),
                    prose("description", "Description", "What it provides."),
                    why("description", "Description"),
                    line("department", "Department", "Who is responsible for it. A team, never a person."),
                    why("department", "Department"))
            .with(
                    "Suppliers",
                    rows(
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
                                            InputKind.YES_NO,
                                            "vcse",
                                            "A voluntary, community or social enterprise",
                                            ""))
                            .wanted(),
                    why("suppliers", "Suppliers"))
            .with(
                    "What is bought",
                    rows(
                            "categories",
                            "Category",
                            "",
                            line("scheme", "Classification", "For example CPV."),
                            line("id", "Code", "For example 64216000."),
                            line("description", "Description", "")),
                    why("categories", "Categories"))
            .with(
                    "When it runs",
                    date("period.start", "Start", PARTIAL),
                    why("period.start", "Start"),
                    date("period.end", "End", "The last day without extensions. " + PARTIAL),
                    why("period.end", "End"),
                    Input.of(InputKind.YES_NO, "period.ongoing", "It has no end date", ""),
                    date("period.terminated", "Ended early on", "The last day, where it was ended before its end."),
                    rows(
                            "extensions",
                            "Extension",
                            "",
                            date("until", "Until", ""),
                            choice("state", "What became of it", "", Extension.State.values())),
                    why("extensions", "Extensions"))
            .with(
                    "Review",
                    Input.of(
                            InputKind.CYCLE,
                            "review.every",
                            "Reviewed every",
                            "For example, 1 year. Leave blank what is none."),
                    date("review.from", "Counted from", "Where the cycle does not begin at the start of the contract."),
                    date("review.on", "Reviewed once, on", "In place of a cycle."),
                    choice("review.type", "What a review decides", "", Review.Type.values()),
                    why("review", "Review"))
            .with(
                    "Value",
                    Input.of(InputKind.MONEY, "value.total", "Total", "Over the whole contract."),
                    why("value.total", "Total"),
                    Input.of(InputKind.MONEY, "value.annual", "Each year", ""),
                    why("value.annual", "Each year"),
                    choice("value.basis", "What kind of figure it is", "", Value.Basis.values()),
                    Input.of(InputKind.YES_NO, "value.approximate", "It is approximate", ""),
                    choice("value.vat", "VAT", "Whether the figure has it.", Value.Vat.values()),
                    why("value", "Value"))
            .with(
                    "How it came about",
                    line("procurement.route", "Route", "In the council's words, for example Framework call-off."),
                    why("procurement.route", "Route"),
                    choice("procurement.regime", "Rules it was bought under", "", Procurement.Regime.values()),
                    why("procurement.regime", "Rules"),
                    rows(
                            "procurement.notices",
                            "Notice",
                            "",
                            line("type", "Type", "For example UK7."),
                            line("id", "Number", ""),
                            line("url", "Address", "It begins with https://")),
                    why("procurement.notices", "Notices"),
                    line("procurement.ocid", "Open Contracting ID", "For example ocds-h6vhtk-05484c."),
                    why("procurement.ocid", "Open Contracting ID"))
            .with(
                    "Around it",
                    line("partOf", "Part of", "The reference of the contract that it runs inside."),
                    line("contact.name", "Contact", "The team that answers for it, never a person."),
                    line("contact.email", "E-mail", "The mailbox of the team."),
                    why("contact", "Contact"),
                    rows(
                            "documents",
                            "Document",
                            "",
                            line("title", "Title", ""),
                            line("url", "Address", "It begins with https://"),
                            line("documentType", "Kind", "")),
                    why("documents", "Documents"),
                    line("source.disclosure", "Source", "The reference of the response that it comes from."),
                    line("source.question", "Question", "Of that response."));

    private ContractForm() {}
}
