package register.foi.letters;

import java.util.List;
import register.foi.letters.QuestionContext.Passage;

/**
 * A question before it is numbered.
 *
 * @param path the labels above it and its own, the outermost first
 * @param list the point that its outermost list is under
 * @param above the passages that it stands under
 * @param referents the earlier questions that its words refer to
 * @param leads whether questions stand under it
 * @param isMarked whether it is an item of a list
 */
record FoundQuestion(
        List<Label> path,
        Point list,
        Piece said,
        List<Passage> above,
        List<FoundQuestion> referents,
        boolean leads,
        boolean isMarked) {
    /** The label of a point of a letter. */
    record Label(Point.Role role, Mark.Kind kind, String text) {}

    String text() {
        return said.text();
    }
}
