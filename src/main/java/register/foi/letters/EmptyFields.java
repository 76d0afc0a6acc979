package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the empty fields of a form in a letter, {@code Supplier:} above {@code End date:}, each of which asks. */
final class EmptyFields {
    private static final LocatedMark POINT =
            new LocatedMark(List.of(new Mark(Mark.Kind.BULLET, ":", List.of(), "")), 0);

    private static final Pattern FIELD = Pattern.compile("[^.?!:]{2,80}(?::|:?\\s?[._…]{3,})");

    /** A field whose name would ask by itself: {@code Number of users:}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)^(?:(?:total|annual|average|overall) )?(?:number|total|cost|value|amount|length|name|date|percentage|average) (?:[\\w-]++ ?+){1,5}+:?+\\W*+$");

    private static final int FEWEST = 2;

    private EmptyFields() {}

    /** Returns the blocks with empty fields as items of a list, where something before them asks for them. */
    static List<TextBlock> asItems(List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>();
        boolean asked = false;
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            while (asked && end < blocks.size() && isField(blocks.get(end))) {
                end++;
            }
            boolean leads = end < blocks.size() && blocks.get(end).isMarked();
            if (end - i < FEWEST || leads) {
                end = Math.max(end, i + 1);
                all.addAll(blocks.subList(i, end));
            } else {
                blocks.subList(i, end).forEach(block -> all.add(item(block)));
            }
            asked |= blocks.subList(i, end).stream()
                    .anyMatch(block -> block.leads() || QuestionDetector.asks(block.text()));
            i = end;
        }
        return all;
    }

    private static boolean isField(TextBlock block) {
        return !block.isMarked()
                && FIELD.matcher(block.text()).matches()
                && (NAMED.matcher(block.text()).find() || !QuestionDetector.asks(block.text()))
                && Parts.at(block.text()).isEmpty();
    }

    private static TextBlock item(TextBlock block) {
        return new TextBlock(block.indent(), block.afterBlank(), POINT, TrimmedText.withoutLast(" :._…", block.text()));
    }
}
