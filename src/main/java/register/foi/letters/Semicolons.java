package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list whose items are separated only by semicolons: {@code please give: the supplier; the end date; and the value}.
 */
final class Semicolons {
    private static final LocatedMark POINT =
            new LocatedMark(List.of(new Mark(Mark.Kind.BULLET, ";", List.of(), "")), 0);
    private static final int LONGEST_ITEM = 200;

    private Semicolons() {}

    static Stream<TextBlock> items(TextBlock block) {
        String text = block.text();
        int colon = text.indexOf(": ");
        int semicolon = text.indexOf("; ");
        if (colon < 0 || semicolon < colon || !QuestionDetector.asks(text.substring(0, colon))) {
            return Stream.of(block);
        }
        List<TextBlock> items = new ArrayList<>();
        items.add(new TextBlock(block.indent(), block.afterBlank(), block.marked(), text.substring(0, colon + 1)));
        for (String item : text.substring(colon + 1).split(";", -1)) {
            String said = withoutAnd(InlineList.item(item));
            if (!said.isEmpty()) {
                items.add(new TextBlock(block.indent() + 2, false, POINT, said));
            }
        }
        boolean isList = items.stream().skip(1).allMatch(item -> item.text().length() <= LONGEST_ITEM);
        return isList ? items.stream() : Stream.of(block);
    }

    private static String withoutAnd(String item) {
        return item.startsWith("and ") ? item.substring("and ".length()) : item;
    }
}
