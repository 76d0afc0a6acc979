package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.foi.letters.QuestionContext.Passage;

/** A node in the outline of a letter: a heading, a lead-in, an item or a paragraph, with the nodes under it. */
final class Point {
    /** The role of a point towards those under it. */
    enum Role {
        LETTER,
        PART,
        HEADING,
        LEAD,
        ITEM,
        PARAGRAPH
    }

    private static final int MOST_SETTINGS = 10;

    private final Role role;
    private final @Nullable Mark mark;
    private final List<Point> children = new ArrayList<>();
    private final List<Passage> context = new ArrayList<>();
    private String text;
    private String label;
    private boolean scope;

    Point(Role role, @Nullable Mark mark, String text) {
        this.role = role;
        this.mark = mark;
        this.text = text;
        this.label = mark == null ? "" : mark.label();
    }

    static Point part(String label, String text) {
        Point part = new Point(Role.PART, null, text);
        part.label = label;
        return part;
    }

    Point add(Point child) {
        children.add(child);
        return child;
    }

    void say(String more) {
        text = text.isEmpty() ? more : text + "\n" + more;
    }

    void replace(String other) {
        text = other;
    }

    void name(String other) {
        label = other;
    }

    /** Adds a statement that applies to everything under this point. */
    void setting(QuestionContext.Role kind, String sentence) {
        Passage passage = Passage.of(kind, sentence);
        if (context.size() < MOST_SETTINGS && !context.contains(passage)) {
            context.add(passage);
        }
    }

    /** Marks the items of this point as subjects of the letter, which ask nothing themselves. */
    void describe() {
        scope = true;
    }

    boolean isScope() {
        return scope;
    }

    boolean isItem() {
        return role == Role.ITEM;
    }

    Role role() {
        return role;
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    String text() {
        return text;
    }

    String label() {
        return label;
    }

    List<Point> children() {
        return children;
    }

    List<Passage> context() {
        return context;
    }
}
