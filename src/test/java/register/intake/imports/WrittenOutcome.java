package register.intake.imports;

import register.intake.drafts.CellError;

/** What a row of a file comes to, as it is written down beside the file. */
final class WrittenOutcome {
    private static final int LONGEST = 300;

    private WrittenOutcome() {}

    static String of(ImportOutcome outcome) {
        StringBuilder told = new StringBuilder("%s %s %s%n"
                .formatted(outcome.rows(), outcome.outcome().word(), shortened(outcome.record()))
                .replace(System.lineSeparator(), "\n"));
        outcome.changes()
                .forEach(change -> told.append("    ")
                        .append(change.field())
                        .append(" = ")
                        .append(shortened(String.valueOf(change.after())))
                        .append('\n'));
        outcome.errors().stream()
                .map(CellError::toString)
                .forEach(error -> told.append("    wrong: ").append(error).append('\n'));
        outcome.notes().forEach(note -> told.append("    note: ").append(note).append('\n'));
        return told.toString();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
