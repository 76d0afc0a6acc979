package register.registers.systems;

import java.util.List;
import java.util.Set;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.MissingReasons;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.RowsByReference;
import register.intake.drafts.SheetDefinition;
import register.intake.sheets.HeaderVocabulary;

/** How a spreadsheet says ICT systems: one a row, or one over many rows with a use in each. */
public final class SystemSheet implements SheetDefinition {
    private static final HeaderVocabulary VOCABULARY = SystemHeaders.vocabulary();
    private static final String NAME = "name";
    private static final Set<String> CAN_BE_MISSING = Set.of("contract", "manufacturer");

    @Override
    public HeaderVocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> essential() {
        return Set.of(NAME);
    }

    @Override
    public Set<String> dates() {
        return Set.of("uses.asOf");
    }

    @Override
    public List<PendingRecord> drafts(FieldCells cells, ImportMode mode) {
        return new RowsByReference(cells, mode, NAME, CAN_BE_MISSING, builder -> draw(builder, mode)).drafts();
    }

    private static void draw(RecordBuilder builder, ImportMode mode) {
        builder.line(NAME);
        builder.line("manufacturer");
        builder.line("contract");
        SheetUses.draw(builder, mode);
        MissingReasons.draw(builder, CAN_BE_MISSING);
    }
}
