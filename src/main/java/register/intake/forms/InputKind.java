package register.intake.forms;

import java.util.List;

/** What sort of answer an input takes, and the boxes that it is typed into. */
public enum InputKind {
    /** One line. */
    LINE,
    PROSE,
    /** A number, in digits. */
    NUMBER,
    /** One of the words of a list. */
    CHOICE,
    YES_NO,
    /** Any of the words of a list. */
    MARKS,
    /** A date as precisely as it is known: the day, or the day and the month, may be blank. */
    DATE("day", "month", "year"),
    /** How often: in whole years, months and days. */
    CYCLE("years", "months", "days"),
    MONEY("amount", "currency"),
    /** Several texts, one on each line. */
    LINES,
    /** Several texts, with an empty line between them. */
    PARAGRAPHS,
    /** Texts by name, one on each line. */
    PAIRS,
    /** Rows of inputs, which can be added and removed. */
    ROWS,
    /** Why a field is not said. */
    WHY("because", "section", "explanation");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> boxes;

    InputKind(String... boxes) {
        this.boxes = boxes.length == 0 ? List.of("") : List.of(boxes);
    }

    /** What the boxes are called; one without a name where there is only one. */
    List<String> boxes() {
        return boxes;
    }
}
