package register.registers.contracts;

import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.values.Json;

/** The team that the rows of one contract name, and its mailbox. */
final class SheetContact {
    private static final String CONTACT = "contact";

    private SheetContact() {}

    static void draw(RecordBuilder builder) {
        CellReading<String> name = builder.reading("contact.name", ContractSheet::oneLine);
        CellReading<String> email = builder.reading("contact.email", ContractSheet::oneLine);
        if (name != null) {
            name.value()
                    .ifPresent(text -> builder.set("contact.name", Json.mapper().valueToTree(text)));
        }
        if (email != null && email.value().isPresent()) {
            builder.set("contact.email", Json.mapper().valueToTree(email.value().get()));
            if (builder.at("contact.name").isMissingNode()) {
                String department = builder.at("department").asText("");
                builder.set(
                        "contact.name",
                        Json.mapper().valueToTree(department.isEmpty() ? "Contact for the contract" : department));
                builder.findings().note("the contact has a mailbox and no name; it is called after the department");
            }
        }
        if (!builder.at(CONTACT).isMissingNode()) {
            builder.said(CONTACT);
        } else if (name instanceof NoValue<String> none && !none.isBlank()) {
            builder.unsaid(CONTACT, none);
        }
    }
}
