package register.registers.metrics;

import register.intake.drafts.RecordBuilder;

/** Reads the response that the rows of a measure or an observation cite. */
final class SheetSource {
    private static final String DISCLOSURE = "source.disclosure";
    private static final String QUESTION = "source.question";

    private SheetSource() {}

    /** Sets the disclosure and the question; a question is removed if its disclosure changes. */
    static void draw(RecordBuilder builder) {
        String before = builder.at(DISCLOSURE).asText();
        builder.line(DISCLOSURE);
        if (!builder.at(DISCLOSURE).asText().equals(before)) {
            builder.unset(QUESTION);
        }
        builder.line(QUESTION);
    }
}
