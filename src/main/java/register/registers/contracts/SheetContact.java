package register.registers.contracts;

import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;

/** Reads the team and its mailbox from the rows of a contract. */
final class SheetContact {
    private static final String CONTACT = "contact";

    private SheetContact() {}

    static void draw(RecordBuilder builder) {
        CellReading<String> name = builder.reading("contact.name", CellText::oneLine);
        CellReading<String> email = builder.reading("contact.email", CellText::oneLine);
        if (name != null) {
            name.value().ifPresent(text -> builder.set("contact.name", text));
        }
        if (email != null && email.value().isPresent()) {
            builder.set("contact.email", email.value().get());
            if (builder.at("contact.name").isMissingNode()) {
                String department = builder.at("department").asText("");
                builder.set("contact.name", department.isEmpty() ? "Contact for the contract" : department);
                builder.findings()
                        .note("the contact has an email address but no name, so the name of the department is used");
            }
        }
        if (!builder.at(CONTACT).isMissingNode()) {
            builder.said(CONTACT);
        } else if (name instanceof NoValue<String> none && !none.isBlank()) {
            builder.unsaid(CONTACT, none);
        }
    }
}
