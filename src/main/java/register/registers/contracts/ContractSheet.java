package register.registers.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.MissingReasons;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.RowsByReference;
import register.intake.drafts.SheetDefinition;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellText;
import register.intake.sheets.HeaderVocabulary;
import register.values.Json;
import register.values.Missing;

/** How a spreadsheet says contracts: one a row, or one over many rows with a supplier in each. */
public final class ContractSheet implements SheetDefinition {
    private static final HeaderVocabulary VOCABULARY = ContractHeaders.vocabulary();
    private static final Set<String> ESSENTIAL = Set.of("reference");
    private static final Set<String> DATES =
            Set.of("period.start", "period.end", "period.terminated", "extensions.until", "review.on", "review.from");
    private static final Set<String> CAN_BE_MISSING = Set.copyOf(Contract.canBeMissing());
    private static final int LONGEST_TITLE = 200;

    @Override
    public HeaderVocabulary vocabulary() {
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
    public List<PendingRecord> drafts(FieldCells cells, ImportMode mode) {
        return new RowsByReference(cells, mode, "reference", CAN_BE_MISSING, ContractSheet::draw).drafts();
    }

    private static void draw(RecordBuilder builder) {
        line(builder, "reference");
        titles(builder);
        optionalLine(builder, "department", true);
        SheetSuppliers.draw(builder);
        SheetCategories.draw(builder);
        SheetPeriod.draw(builder);
        SheetValue.draw(builder);
        optionalLine(builder, "procurement.route", true);
        SheetProcurement.draw(builder);
        optionalLine(builder, "partOf", false);
        SheetContact.draw(builder);
        MissingReasons.draw(builder, Contract.canBeMissing());
    }

    /** Where there is no title, what the contract provides is what it is called. */
    private static void titles(RecordBuilder builder) {
        CellReading<String> title = builder.reading(ContractHeaders.TITLE, ContractSheet::oneLine);
        builder.text(ContractHeaders.DESCRIPTION);
        if (title instanceof Parsed<String> said) {
            builder.set(ContractHeaders.TITLE, Json.mapper().valueToTree(said.said()));
        } else if (builder.isNew() && builder.at(ContractHeaders.DESCRIPTION).isTextual()) {
            String description = builder.at(ContractHeaders.DESCRIPTION).asText();
            builder.set(ContractHeaders.TITLE, Json.mapper().valueToTree(shortened(description)));
            builder.findings().note("the title is taken from the description");
        } else if (builder.at(ContractHeaders.TITLE).isMissingNode()) {
            builder.findings()
                    .wrong(builder.cells()
                            .wrong(
                                    builder.rows().get(0),
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

    static void line(RecordBuilder builder, String field) {
        if (builder.reading(field, ContractSheet::oneLine) instanceof Parsed<String> said) {
            builder.set(field, Json.mapper().valueToTree(said.said()));
        }
    }

    /** A text on one line that may be missing; a reason is only given unasked for where there has to be one. */
    static void optionalLine(RecordBuilder builder, String field, boolean isToBeExplained) {
        @Nullable CellReading<String> reading = builder.reading(field, ContractSheet::oneLine);
        if (reading instanceof Parsed<String> said) {
            builder.set(field, Json.mapper().valueToTree(said.said()));
        } else if (reading instanceof NoValue<String> none && (isToBeExplained || !none.isBlank())) {
            builder.unsaid(field, none);
        } else if (reading == null && isToBeExplained && builder.isNew()) {
            builder.unsaid(field, Missing.Because.NOT_PUBLISHED_HERE);
        }
    }

    static CellReading<String> oneLine(String cell) {
        return CellText.read(cell).map(text -> text.replaceAll("\\s+", " ").strip());
    }
}
