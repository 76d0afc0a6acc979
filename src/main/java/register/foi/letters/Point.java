package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A heading, a lead, an item or a paragraph of a letter, with what stands under it. */
final class Point {
    /** What a point is to those under it. */
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
    private final List<String> context = new ArrayList<>();
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

    /** What is said once and holds for all that stands under it. */
    void setting(String sentence) {
        if (context.size() < MOST_SETTINGS && !context.contains(sentence)) {
            context.add(sentence);
        }
    }

    /** That its items say what it is about, and ask nothing. */
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

    List<String> context() {
        return context;
    }
}
