package register.registers.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.Cells;
import register.intake.drafts.Draft;
import register.intake.drafts.Drawing;
import register.intake.drafts.Keyed;
import register.intake.drafts.Mode;
import register.intake.drafts.Reasons;
import register.intake.drafts.SheetReading;
import register.intake.sheets.Reading;
import register.intake.sheets.Reading.NotSaid;
import register.intake.sheets.Reading.Said;
import register.intake.sheets.Vocabulary;
import register.intake.sheets.Wording;
import register.values.Json;
import register.values.Missing;

/** How a spreadsheet says contracts: one a row, or one over many rows with a supplier in each. */
public final class ContractSheet implements SheetReading {
    private static final Vocabulary VOCABULARY = ContractHeaders.vocabulary();
    private static final Set<String> ESSENTIAL = Set.of("reference");
    private static final Set<String> DATES =
            Set.of("period.start", "period.end", "period.terminated", "extensions.until", "review.on", "review.from");
    private static final Set<String> CAN_BE_MISSING = Set.copyOf(Contract.canBeMissing());
    private static final int LONGEST_TITLE = 200;

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> essential() {
        return ESSENTIAL;
    }

    @Override
    public Set<String> dates() {
        return DATES;
    }

    @Override
    public List<Draft> drafts(Cells cells, Mode mode) {
        return new Keyed(cells, mode, "reference", CAN_BE_MISSING, ContractSheet::draw).drafts();
    }

    private static void draw(Drawing drawing) {
        line(drawing, "reference");
        titles(drawing);
        optionalLine(drawing, "department", true);
        SheetSuppliers.draw(drawing);
        SheetCategories.draw(drawing);
        SheetPeriod.draw(drawing);
        SheetValue.draw(drawing);
        optionalLine(drawing, "procurement.route", true);
        SheetProcurement.draw(drawing);
        optionalLine(drawing, "partOf", false);
        SheetContact.draw(drawing);
        Reasons.draw(drawing, Contract.canBeMissing());
    }

    /** Where there is no title, what the contract provides is what it is called. */
    private static void titles(Drawing drawing) {
        Reading<String> title = drawing.reading(ContractHeaders.TITLE, ContractSheet::oneLine);
        drawing.text(ContractHeaders.DESCRIPTION);
        if (title instanceof Said<String> said) {
            drawing.set(ContractHeaders.TITLE, Json.mapper().valueToTree(said.said()));
        } else if (drawing.isNew() && drawing.at(ContractHeaders.DESCRIPTION).isTextual()) {
            String description = drawing.at(ContractHeaders.DESCRIPTION).asText();
            drawing.set(ContractHeaders.TITLE, Json.mapper().valueToTree(shortened(description)));
            drawing.findings().note("the title is taken from the description");
        } else if (drawing.at(ContractHeaders.TITLE).isMissingNode()) {
            drawing.findings()
                    .wrong(drawing.cells()
                            .wrong(
                                    drawing.rows().get(0),
                                    ContractHeaders.TITLE,
                                    "it has no title and no description; a contract is called by one of them"));
        }
    }

    private static String shortened(String description) {
        String line = description.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE - 1 : space) + "…";
    }

    static void line(Drawing drawing, String field) {
        if (drawing.reading(field, ContractSheet::oneLine) instanceof Said<String> said) {
            drawing.set(field, Json.mapper().valueToTree(said.said()));
        }
    }

    /** A text on one line that may be missing; a reason is only given unasked for where there has to be one. */
    static void optionalLine(Drawing drawing, String field, boolean isToBeExplained) {
        @Nullable Reading<String> reading = drawing.reading(field, ContractSheet::oneLine);
        if (reading instanceof Said<String> said) {
            drawing.set(field, Json.mapper().valueToTree(said.said()));
        } else if (reading instanceof NotSaid<String> none && (isToBeExplained || !none.isBlank())) {
            drawing.unsaid(field, none);
        } else if (reading == null && isToBeExplained && drawing.isNew()) {
            drawing.unsaid(field, Missing.Because.NOT_PUBLISHED_HERE);
        }
    }

    static Reading<String> oneLine(String cell) {
        return Wording.read(cell).map(text -> text.replaceAll("\\s+", " ").strip());
    }
}
