package register.registers.contracts;

import register.intake.drafts.RecordBuilder;
import register.intake.privacy.PersonName;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellText;
import register.intake.sheets.FootnoteMark;

/** Reads the title and the description of a contract from its rows. */
final class SheetTitle {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final int LONGEST = 200;

    private SheetTitle() {}

    /** Reads the title, or takes it from the description if there is none. */
    static void draw(RecordBuilder builder) {
        CellReading<String> title = builder.reading(TITLE, CellText::oneLine);
        builder.text(DESCRIPTION);
        askAboutPerson(builder, DESCRIPTION);
        if (title instanceof Parsed<String> said) {
            builder.set(TITLE, said.said());
            if (builder.isNew() && !builder.cells().isOwn()) {
                doubt(builder, said.said());
                askAboutPerson(builder, TITLE);
            }
        } else if (builder.isNew() && builder.at(DESCRIPTION).isTextual()) {
            String description = builder.at(DESCRIPTION).asText();
            builder.set(TITLE, shortened(description));
            builder.findings().note("the title is taken from the description");
        } else if (builder.at(TITLE).isMissingNode()) {
            builder.wrong(TITLE, "enter a title or a description");
        }
    }

    /** Asks about a name in the words of a title or a description, as that of somebody who is cared for or driven to school. */
    private static void askAboutPerson(RecordBuilder builder, String field) {
        if (builder.isNew()
                && !builder.cells().isOwn()
                && PersonName.mayBeIn(builder.at(field).asText())) {
            builder.personal(field);
        }
    }

    private static void doubt(RecordBuilder builder, String title) {
        if (title.codePoints().noneMatch(Character::isLetter)) {
            builder.wrong(TITLE, "the title has no words; enter what the contract is called");
        } else if (FootnoteMark.isAfter(title)) {
            builder.wrong(TITLE, FootnoteMark.REMEDY);
        }
    }

    private static String shortened(String description) {
        String line = description.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "…";
    }
}
