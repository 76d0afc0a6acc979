package register.intake.forms;

import java.util.List;
import register.api.reading.ItemWording;

/** The kind of value that an input takes, and the text boxes it consists of. */
public enum InputKind {
    /** One line. */
    LINE,
    PROSE,
    /** A number, in digits. */
    NUMBER,
    /** One option of a list. */
    CHOICE,
    YES_NO,
    /** Any options of a list. */
    MARKS,
    /** A date as precisely as it is known: the day, or the day and the month, may be blank. */
    DATE("day", "month", "year"),
    /** A frequency in whole years, months and days. */
    CYCLE("years", "months", "days"),
    MONEY("amount", "currency"),
    /** Several texts, one on each line. */
    LINES,
    /** Several texts, separated by empty lines. */
    PARAGRAPHS,
    /** Named texts, one on each line. */
    PAIRS,
    /** Rows of inputs, which can be added and removed. */
    ROWS,
    /** The reason why a field is missing. */
    WHY("because", "section", "explanation");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> boxes;

    InputKind(String... boxes) {
        this.boxes = boxes.length == 0 ? List.of("") : List.of(boxes);
    }

    /** Returns the kind of its values. */
    ItemWording.Kind wording() {
        return switch (this) {
            case LINE, PROSE, LINES, PARAGRAPHS, WHY -> ItemWording.Kind.TEXT;
            case NUMBER -> ItemWording.Kind.NUMBER;
            case CHOICE, MARKS -> ItemWording.Kind.CHOICE;
            case YES_NO -> ItemWording.Kind.FLAG;
            case DATE -> ItemWording.Kind.DATE;
            case CYCLE -> ItemWording.Kind.CYCLE;
            case MONEY -> ItemWording.Kind.MONEY;
            case PAIRS -> ItemWording.Kind.PAIRS;
            case ROWS -> ItemWording.Kind.ROWS;
        };
    }

    /** Returns the names of its text boxes; one empty name if there is only one. */
    List<String> boxes() {
        return boxes;
    }
}
