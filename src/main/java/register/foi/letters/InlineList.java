package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A list written within a paragraph: {@code please tell me: 1) the supplier, 2) the end date}. */
final class InlineList {
    private static final int LONGEST_MARK = 14;
    private static final int STEP = 2;
    private static final int DEEPEST = 3;
    private static final String BEFORE_A_FULL_STOP = ":;,.?-–";
    private static final Set<String> JOINTS = Set.of(" ", " and ", " or ", " to ", " and or ");

    private InlineList() {}

    /** Returns the block unchanged, or split into the lead-in of the list and its items. */
    static Stream<TextBlock> items(TextBlock block) {
        List<Found> siblings = siblings(block);
        return siblings.isEmpty() ? items(block, 0) : apart(block, siblings);
    }

    private static Stream<TextBlock> items(TextBlock block, int depth) {
        List<Found> list = depth < DEEPEST ? list(block) : List.of();
        return list.isEmpty() ? EachOfThose.items(block).flatMap(Semicolons::items) : split(block, list, depth);
    }

    private static Stream<TextBlock> split(TextBlock block, List<Found> list, int depth) {
        String lead = block.text().substring(0, list.get(0).start()).strip();
        Stream<TextBlock> before = lead.isEmpty() && !block.isMarked()
                ? Stream.empty()
                : Stream.of(new TextBlock(block.indent(), block.afterBlank(), block.marked(), asLead(lead)));
        List<TextBlock> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int end =
                    i + 1 < list.size() ? list.get(i + 1).start() : block.text().length();
            Found found = list.get(i);
            String said = block.text().substring(found.start() + found.marked().end(), end);
            items.add(new TextBlock(
                    block.indent() + STEP, false, found.marked(), i + 1 < list.size() ? item(said) : said.strip()));
        }
        return Stream.concat(before, items.stream().flatMap(item -> items(item, depth + 1)));
    }

    private static String asLead(String lead) {
        String said = TrimmedText.withoutLast(" -–(", lead);
        return said.isEmpty() || said.endsWith(":") || said.endsWith("?") || said.endsWith(".") ? said : said + ":";
    }

    /** Returns the item without the punctuation or conjunction that joins it to the next. */
    static String item(String said) {
        String item = TrimmedText.withoutLast(" ,;", said.strip());
        return item.endsWith(" and") || item.endsWith(" or")
                ? TrimmedText.withoutLast(" ,;", item.substring(0, item.lastIndexOf(' ')))
                : item;
    }

    private static List<Found> list(TextBlock block) {
        String text = block.text();
        List<Found> list = new ArrayList<>();
        for (Found found : marks(text)) {
            if (list.isEmpty() ? begins(found, text) : found.follows(list.get(list.size() - 1), text)) {
                list.add(found);
            } else if (list.size() == 1 && begins(found, text)) {
                list.set(0, found);
            }
        }
        return list.size() > 1 || isDouble(block, list) ? list : List.of();
    }

    /** Returns the items that follow the block's own within its text: {@code 1) the supplier 2) the end date}. */
    private static List<Found> siblings(TextBlock block) {
        LocatedMark own = block.marked();
        List<Found> list = new ArrayList<>();
        if (own == null
                || own.likeliest().kind() == Mark.Kind.PART
                || own.likeliest().isBullet()) {
            return list;
        }
        Found last = new Found(0, new LocatedMark(own.readings(), 0));
        for (Found found : marks(block.text())) {
            boolean isNext = found.start() > 0
                    && found.marked().likeliest().style().equals(own.likeliest().style())
                    && !found.marked().likeliest().style().endsWith(".")
                    && found.follows(last, block.text());
            if (isNext) {
                list.add(found);
                last = found;
            }
        }
        return list;
    }

    private static Stream<TextBlock> apart(TextBlock block, List<Found> siblings) {
        List<TextBlock> items = new ArrayList<>();
        items.add(new TextBlock(
                block.indent(),
                block.afterBlank(),
                block.marked(),
                item(block.text().substring(0, siblings.get(0).start()))));
        for (int i = 0; i < siblings.size(); i++) {
            Found found = siblings.get(i);
            int end = i + 1 < siblings.size()
                    ? siblings.get(i + 1).start()
                    : block.text().length();
            items.add(new TextBlock(
                    block.indent(),
                    false,
                    found.marked(),
                    item(block.text().substring(found.start() + found.marked().end(), end))));
        }
        return items.stream().flatMap(InlineList::items);
    }

    /** Whether the list is a second mark right after the block's own mark: {@code 1. (a) the supplier}. */
    private static boolean isDouble(TextBlock block, List<Found> list) {
        return block.isMarked()
                && list.size() == 1
                && list.get(0).start() == 0
                && list.get(0).marked().likeliest().kind() != Mark.Kind.NUMBER
                && !list.get(0).marked().likeliest().isBullet();
    }

    private static boolean begins(Found found, String text) {
        Mark mark = found.marked().likeliest();
        boolean stops = mark.style().endsWith(".") || mark.kind() == Mark.Kind.STEPS;
        return found.marked().mayBeFirst()
                && (!stops || found.start() == 0 || BEFORE_A_FULL_STOP.indexOf(before(text, found.start())) >= 0);
    }

    private static List<Found> marks(String text) {
        List<Found> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (mayStand(text, at)) {
                int start = at;
                MarkReader.at(text.substring(at, Math.min(text.length(), at + LONGEST_MARK)))
                        .filter(InlineList::standsInLines)
                        .ifPresent(marked -> marks.add(new Found(start, marked)));
            }
        }
        return marks;
    }

    private static boolean mayStand(String text, int at) {
        char letter = text.charAt(at);
        boolean bound = at == 0 || " :;,".indexOf(text.charAt(at - 1)) >= 0;
        return bound && letter != ' ' && (letter < 'y' || letter > 127);
    }

    private static boolean standsInLines(LocatedMark marked) {
        Mark mark = marked.likeliest();
        String style = mark.style();
        return switch (mark.kind()) {
            case BULLET -> "•●▪■·".contains(style);
            case NUMBER -> !style.endsWith("-") && !style.endsWith(":") && !style.endsWith("/") && !style.equals("q");
            case LETTER, ROMAN ->
                !style.endsWith(":") && !style.endsWith("-") && Character.isLowerCase(style.charAt(style.length() - 2));
            case STEPS, PART -> true;
        };
    }

    private static char before(String text, int at) {
        String before = text.substring(Math.max(0, at - STEP), at).strip();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    /** A mark and its position in the paragraph. */
    private record Found(int start, LocatedMark marked) {
        /** Asks of the text between them last, since it may be long. */
        boolean follows(Found before, String text) {
            int end = before.start + before.marked.end();
            return match(before.marked).isPresent()
                    && !JOINTS.contains(NormalizedText.of(text.substring(end, Math.max(start, end))));
        }

        private Optional<Mark> match(LocatedMark before) {
            return before.readings().stream().filter(marked::mayFollow).findFirst();
        }
    }
}
