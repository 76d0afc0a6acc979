package register.registers.contracts;

import register.intake.drafts.Drawing;
import register.intake.sheets.Reading;
import register.intake.sheets.Reading.NotSaid;
import register.values.Json;

/** The team that the rows of one contract name, and its mailbox. */
final class SheetContact {
    private static final String CONTACT = "contact";

    private SheetContact() {}

    static void draw(Drawing drawing) {
        Reading<String> name = drawing.reading("contact.name", ContractSheet::oneLine);
        Reading<String> email = drawing.reading("contact.email", ContractSheet::oneLine);
        if (name != null) {
            name.value()
                    .ifPresent(text -> drawing.set("contact.name", Json.mapper().valueToTree(text)));
        }
        if (email != null && email.value().isPresent()) {
            drawing.set("contact.email", Json.mapper().valueToTree(email.value().get()));
            if (drawing.at("contact.name").isMissingNode()) {
                String department = drawing.at("department").asText("");
                drawing.set(
                        "contact.name",
                        Json.mapper().valueToTree(department.isEmpty() ? "Contact for the contract" : department));
                drawing.findings().note("the contact has a mailbox and no name; it is called after the department");
            }
        }
        if (!drawing.at(CONTACT).isMissingNode()) {
            drawing.said(CONTACT);
        } else if (name instanceof NotSaid<String> none && !none.isBlank()) {
            drawing.unsaid(CONTACT, none);
        }
    }
}
