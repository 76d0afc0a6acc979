package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists that are open at the current place in a letter, the outermost first. */
final class Levels {
    private static final int DEEPEST = 12;
    private static final int SKIPPED = 3;

    private final List<Level> open = new ArrayList<>();
    private boolean interrupted;

    /** An open list: the point that introduces it, and its newest item. */
    private record Level(Point parent, int indent, Mark newest, Point item) {}

    void close() {
        open.clear();
    }

    /** Notes that a paragraph has come between: only a numbered list can continue after it. */
    void interrupt() {
        interrupted = true;
    }

    Optional<Point> item() {
        return open.isEmpty() ? Optional.empty() : Optional.of(last().item);
    }

    int indent() {
        return open.isEmpty() ? 0 : last().indent;
    }

    /** Whether a mark is the next one of an open numbered list. */
    boolean goesOn(LocatedMark marked) {
        return open.stream().anyMatch(level -> !level.newest.isBullet() && marked.mayFollow(level.newest));
    }

    Point add(TextBlock block, Point lead) {
        LocatedMark marked = block.mark().orElseThrow();
        int at = going(marked, block.indent());
        Point parent = at < 0 ? parent(marked, block, lead) : at == 0 && interrupted ? lead : open.get(at).parent;
        Mark mark = at < 0 ? first(marked) : reading(marked, open.get(at).newest);
        int indent = at < 0 ? block.indent() : open.get(at).indent;
        if (at >= 0) {
            cut(at);
        }
        interrupted = false;
        Point item = parent.add(new Point(Point.Role.ITEM, mark, block.text()));
        open.add(new Level(parent, indent, mark, item));
        return item;
    }

    /**
     * Returns the list that a mark continues: one at its indent, else at any indent, else one in which a number is
     * skipped or repeated; -1 if there is none.
     */
    private int going(LocatedMark marked, int indent) {
        for (int at = open.size() - 1; at >= 0; at--) {
            if (isBeside(indent, open.get(at)) && isNext(marked, open.get(at))) {
                return at;
            }
        }
        for (int at = open.size() - 1; at >= 0; at--) {
            if (!marked.likeliest().isBullet() && isNext(marked, open.get(at))) {
                return at;
            }
        }
        for (int at = open.size() - 1; at >= 0 && !interrupted && !marked.mayBeFirst(); at--) {
            if (isBeside(indent, open.get(at)) && isNear(marked, open.get(at).newest)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isNext(LocatedMark marked, Level level) {
        return marked.mayFollow(level.newest) && !(interrupted && level.newest.isBullet());
    }

    private static boolean isBeside(int indent, Level level) {
        return Math.abs(indent - level.indent) <= 1;
    }

    private static boolean isNear(LocatedMark marked, Mark newest) {
        return marked.readings().stream()
                .anyMatch(mark -> mark.style().equals(newest.style())
                        && mark.steps().size() == newest.steps().size()
                        && mark.ordinal() >= newest.ordinal()
                        && mark.ordinal() > 1
                        && mark.ordinal() <= newest.ordinal() + SKIPPED);
    }

    /** Returns the parent of a new list: the item before it, unless the list restarts beside an open one. */
    private Point parent(LocatedMark marked, TextBlock block, Point lead) {
        int indent = block.indent();
        Optional<Point> above = above(marked);
        if (above.isPresent()) {
            return above.get();
        }
        if (interrupted) {
            open.clear();
        }
        while (!open.isEmpty() && (last().indent > indent + 1 || open.size() >= DEEPEST)) {
            cut(open.size() - 1);
        }
        for (int at = open.size() - 1; at >= 0; at--) {
            if (isBesideInKind(marked, indent, open.get(at))) {
                Point parent = open.get(at).parent;
                cut(at);
                return parent;
            }
        }
        for (int at = open.size() - 1; at >= 0; at--) {
            if (isAfterParts(marked, open.get(at))) {
                Point parent = open.get(at).parent;
                cut(at);
                return parent;
            }
        }
        if (mayImply(marked)) {
            Level outer = open.get(0);
            cut(1);
            open.set(0, new Level(outer.parent, outer.indent, numbered(outer.newest, marked), outer.item));
            return outer.parent;
        }
        boolean begins = open.isEmpty() || marked.likeliest().kind() == Mark.Kind.STEPS || isApart(block);
        return begins ? root(lead) : last().item;
    }

    private static boolean isBesideInKind(LocatedMark marked, int indent, Level level) {
        return isBeside(indent, level)
                && first(marked).style().equals(level.newest.style())
                && !(marked.likeliest().kind() == Mark.Kind.STEPS && isCountedThrough(level));
    }

    /** Whether a mark such as 3a stands in the place of a 3 that the outermost list would have next. */
    private boolean mayImply(LocatedMark marked) {
        return !open.isEmpty()
                && marked.likeliest().kind() == Mark.Kind.STEPS
                && open.get(0).newest.kind() == Mark.Kind.NUMBER
                && marked.likeliest().steps().get(0) > open.get(0).newest.ordinal();
    }

    /** Whether a number comes next to a list of the parts of the one before: 2 after 1a and 1b. */
    private static boolean isAfterParts(LocatedMark marked, Level level) {
        return marked.likeliest().kind() == Mark.Kind.NUMBER
                && level.newest.kind() == Mark.Kind.STEPS
                && level.parent.mark().isEmpty()
                && level.newest.steps().get(0) + 1 == marked.likeliest().ordinal();
    }

    private static Mark numbered(Mark outer, LocatedMark marked) {
        return new Mark(outer.kind(), outer.style(), marked.likeliest().steps().subList(0, 1), outer.label());
    }

    /** Whether the items of a list repeat the number of the item above them: 2a and 2b under 2. */
    private static boolean isCountedThrough(Level level) {
        List<Integer> steps = level.newest.steps();
        return level.parent
                .mark()
                .filter(mark -> steps.size() > mark.steps().size()
                        && steps.subList(0, mark.steps().size()).equals(mark.steps()))
                .isPresent();
    }

    /** Whether bullets after an empty line stand beside a numbered list whose last item needs none. */
    private boolean isApart(TextBlock block) {
        Point item = last().item;
        return block.afterBlank()
                && block.mark().filter(mark -> mark.likeliest().isBullet()).isPresent()
                && block.indent() <= open.get(0).indent
                && (item.text().endsWith("?") || !item.children().isEmpty());
    }

    /** Returns the item numbered 2 as the parent of 2.3, if there is one. */
    private Optional<Point> above(LocatedMark marked) {
        List<Integer> steps = marked.likeliest().steps();
        for (int at = open.size() - 1; at >= 0 && steps.size() > 1; at--) {
            if (open.get(at).newest.steps().equals(steps.subList(0, steps.size() - 1))) {
                Point item = open.get(at).item;
                cut(at + 1);
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Point root(Point lead) {
        Point root = open.isEmpty() ? lead : open.get(0).parent;
        open.clear();
        return root;
    }

    private static Mark first(LocatedMark marked) {
        return marked.readings().stream().filter(Mark::isFirst).findFirst().orElse(marked.likeliest());
    }

    private static Mark reading(LocatedMark marked, Mark newest) {
        return marked.readings().stream()
                .filter(mark -> mark.follows(newest))
                .findFirst()
                .orElseGet(() -> marked.readings().stream()
                        .filter(mark -> mark.style().equals(newest.style()))
                        .findFirst()
                        .orElse(marked.likeliest()));
    }

    private void cut(int from) {
        open.subList(from, open.size()).clear();
    }

    private Level last() {
        return open.get(open.size() - 1);
    }
}
