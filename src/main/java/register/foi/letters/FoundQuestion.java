package register.foi.letters;

import java.util.List;

/**
 * A question before it is numbered.
 *
 * @param path the labels it stands under, the outermost first
 * @param list the point that its numbered list stands under
 */
record FoundQuestion(List<Label> path, Point list, String text, List<String> under) {
    /** How a point of a letter is called. */
    record Label(Point.Role role, Mark.Kind kind, String text) {}
}
