package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A grid within a sentence, several things of each of which several details are asked: {@code for each of the following: A;
 * B; C please give the supplier, the start date and the cost}.
 */
final class EachOfThose {
    /** What stands before the colon. */
    private static final Pattern EACH = Pattern.compile(
            "(?i)\\b(?:for|in respect of|in relation to|with regard to|regarding|about|of) (?:each|all|both|every|each one) of the following[^;.?]*+$");

    private static final String ASK =
            "(?:please|kindly|could you|can you|would you|i would like|i need|i request|provide|state|give|supply)\\b";

    private static final Pattern ASKS = Pattern.compile("(?i)" + ASK);

    /** The beginning of the details that stand behind the things. */
    private static final Pattern ASKS_BEHIND = Pattern.compile("(?i)[,.]?\\s(?=" + ASK + ")");

    /** What stands before the details. */
    private static final Pattern ASKING = Pattern.compile(
            "(?i)^.*?\\b(?:give|provide|state|supply|send|list|tell|confirm|disclose|like|know|need)\\b(?: (?:me|us|to know|the following|details of|with)){0,4}:?\\s*+");

    private static final Pattern NEXT_DETAIL =
            Pattern.compile("(?i),\\s*+(?:and\\s++)?+|\\sand\\s++(?=the |its |their |an? )");
    private static final Pattern NEXT_THING = Pattern.compile("(?i);\\s*+(?:and\\s++)?+");

    /** The longest paragraph that is read, in characters; real ones are shorter. */
    private static final int LONGEST = 4_000;

    private static final int LONGEST_PART = 200;
    private static final int STEP = 2;

    private EachOfThose() {}

    /** Returns the block unchanged, or as an item for each thing with an item under it for each detail. */
    static Stream<TextBlock> items(TextBlock block) {
        String text = block.text();
        int colon = text.indexOf(':');
        boolean mayBe =
                text.length() <= LONGEST && colon > 0 && text.indexOf(':', colon + 1) < 0 && text.indexOf(';') > colon;
        Matcher each = EACH.matcher(mayBe ? text.substring(0, colon) : "");
        if (!each.find()) {
            return Stream.of(block);
        }
        String before = text.substring(0, each.start());
        String after = text.substring(colon + 1).strip();
        Matcher behind = ASKS_BEHIND.matcher(after);
        List<TextBlock> grid = List.of();
        if (behind.find(after.lastIndexOf(';') + 1)) {
            grid = grid(block, after.substring(0, behind.start()), after.substring(behind.end()));
        }
        if (grid.isEmpty() && ASKS.matcher(before).find()) {
            grid = grid(block, TrimmedText.withoutLast("?.", after), before);
        }
        return grid.isEmpty() ? Stream.of(block) : grid.stream();
    }

    /** Returns the items of the things and their details; none where those are no list. */
    private static List<TextBlock> grid(TextBlock block, String those, String asked) {
        List<String> things = parts(NEXT_THING, those);
        List<String> details = parts(NEXT_DETAIL, ASKING.matcher(asked).replaceFirst(""));
        boolean isList = those.indexOf('?') < 0
                && things.size() > 1
                && !details.isEmpty()
                && things.size() * details.size() <= RequestLetter.MOST_QUESTIONS
                && Stream.concat(things.stream(), details.stream()).allMatch(part -> part.length() <= LONGEST_PART);
        List<TextBlock> items = new ArrayList<>();
        for (String thing : isList ? things : List.<String>of()) {
            items.add(new TextBlock(
                    block.indent() + STEP, items.isEmpty() && block.afterBlank(), bullet("•"), thing + ":"));
            details.forEach(detail -> items.add(new TextBlock(block.indent() + 2 * STEP, false, bullet("-"), detail)));
        }
        return items;
    }

    private static List<String> parts(Pattern next, String text) {
        return next.splitAsStream(text)
                .map(part -> TrimmedText.withoutLast(" ,;.?", part.strip()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static LocatedMark bullet(String style) {
        return new LocatedMark(List.of(new Mark(Mark.Kind.BULLET, style, List.of(), "")), 0);
    }
}
