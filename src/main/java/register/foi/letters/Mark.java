package register.foi.letters;

import java.util.List;

/**
 * What stands before an item of a list: {@code 1.}, {@code (b)}, {@code iv)}, {@code 2.3}, {@code •}.
 *
 * @param style how it is written, the same for every item of one list
 * @param steps its number, or its numbers from the outermost: 2 and 3 for {@code 2.3}; none of a bullet
 * @param label as it is said of the item, {@code (iv)}; empty for a bullet
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

    /** The last of its numbers; nought of a bullet. */
    int ordinal() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1);
    }

    /** Whether a list may begin with it. */
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
