package register.registers.metrics;

import register.intake.drafts.Drawing;

/** The response that the rows of a measure or an observation name. */
final class SheetSource {
    private static final String DISCLOSURE = "source.disclosure";
    private static final String QUESTION = "source.question";

    private SheetSource() {}

    /** A question stays with its own response only. */
    static void draw(Drawing drawing) {
        String before = drawing.at(DISCLOSURE).asText();
        drawing.line(DISCLOSURE);
        if (!drawing.at(DISCLOSURE).asText().equals(before)) {
            drawing.unset(QUESTION);
        }
        drawing.line(QUESTION);
    }
}
