package register.foi.letters;

import java.util.List;

/**
 * A question before it is numbered.
 *
 * @param path the labels above it and its own, the outermost first
 * @param list the point that its outermost list is under
 */
record FoundQuestion(List<Label> path, Point list, String text, List<String> under) {
    /** The label of a point of a letter. */
    record Label(Point.Role role, Mark.Kind kind, String text) {}
}
