package register.registers.metrics;

import register.intake.drafts.RecordBuilder;

/** The response that the rows of a measure or an observation name. */
final class SheetSource {
    private static final String DISCLOSURE = "source.disclosure";
    private static final String QUESTION = "source.question";

    private SheetSource() {}

    /** A question stays with its own response only. */
    static void draw(RecordBuilder builder) {
        String before = builder.at(DISCLOSURE).asText();
        builder.line(DISCLOSURE);
        if (!builder.at(DISCLOSURE).asText().equals(before)) {
            builder.unset(QUESTION);
        }
        builder.line(QUESTION);
    }
}
