package register.foi.letters;

import java.util.List;

/**
 * The mark before an item of a list: {@code 1.}, {@code (b)}, {@code iv)}, {@code 2.3}, {@code •}.
 *
 * @param style how it is written, the same for every item of one list
 * @param steps its number, or its numbers from the outermost: 2 and 3 for {@code 2.3}; empty for a bullet
 * @param label the name of the item, {@code (iv)}; empty for a bullet
 */
record Mark(Kind kind, String style, List<Integer> steps, String label) {
    enum Kind {
        PART,
        NUMBER,
        STEPS,
        LETTER,
        ROMAN,
        BULLET
    }

    Mark {
        steps = List.copyOf(steps);
    }

    static Mark of(Kind kind, String style, int ordinal, String label) {
        return new Mark(kind, style, List.of(ordinal), label);
    }

    boolean isBullet() {
        return kind == Kind.BULLET;
    }

    /** Returns the last of its numbers; 0 for a bullet. */
    int ordinal() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1);
    }

    /** Whether a list may begin with this mark. */
    boolean isFirst() {
        return isBullet() || ordinal() == 1;
    }

    boolean follows(Mark before) {
        return style.equals(before.style)
                && (isBullet()
                        || (ordinal() == before.ordinal() + 1
                                && steps.subList(0, steps.size() - 1)
                                        .equals(before.steps.subList(0, before.steps.size() - 1))));
    }
}
