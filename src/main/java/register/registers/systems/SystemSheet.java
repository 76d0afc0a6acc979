package register.registers.systems;

import java.util.List;
import java.util.Set;
import register.intake.drafts.Cells;
import register.intake.drafts.Draft;
import register.intake.drafts.Drawing;
import register.intake.drafts.Keyed;
import register.intake.drafts.Mode;
import register.intake.drafts.Reasons;
import register.intake.drafts.SheetReading;
import register.intake.sheets.Vocabulary;

/** How a spreadsheet says ICT systems: one a row, or one over many rows with a use in each. */
public final class SystemSheet implements SheetReading {
    private static final Vocabulary VOCABULARY = SystemHeaders.vocabulary();
    private static final String NAME = "name";
    private static final Set<String> CAN_BE_MISSING = Set.of("contract", "manufacturer");

    @Override
    public Vocabulary vocabulary() {
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
    public List<Draft> drafts(Cells cells, Mode mode) {
        return new Keyed(cells, mode, NAME, CAN_BE_MISSING, drawing -> draw(drawing, mode)).drafts();
    }

    private static void draw(Drawing drawing, Mode mode) {
        drawing.line(NAME);
        drawing.line("manufacturer");
        drawing.line("contract");
        SheetUses.draw(drawing, mode);
        Reasons.draw(drawing, CAN_BE_MISSING);
    }
}
