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
    private static final String EACH =
            "(?:for|in respect of|in relation to|with regard to|regarding|about|of) (?:each|all|both|every|each one) of the following[^:;.?]*:";

    private static final String ASK =
            "(?:please|kindly|could you|can you|would you|i would like|i need|i request|provide|state|give|supply)\\b";

    /** The things before the details, and behind them. */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?i)^[^:;]*?\\b" + EACH + "\\s*(?<things>[^:?]+?;[^:?]+?)[;,.]?\\s+(?<details>" + ASK
                    + "[^;:]*)$"),
            Pattern.compile("(?i)^(?<details>[^:;]*?" + ASK + "[^:;]*?),?\\s+" + EACH
                    + "\\s*(?<things>[^:?]+?;[^:?]+?)[?.]?$"));

    /** What stands before the details. */
    private static final Pattern ASKING = Pattern.compile(
            "(?i)^.*?\\b(?:give|provide|state|supply|send|list|tell|confirm|disclose|like|know|need)\\b(?: (?:me|us|to know|the following|details of|with))*:?\\s*");

    private static final Pattern NEXT_DETAIL =
            Pattern.compile("(?i)\\s*(?:,\\s*(?:and\\s+)?|\\s+and\\s+(?=the |its |their |an? ))");
    private static final Pattern NEXT_THING = Pattern.compile("(?i)\\s*;\\s*(?:and\\s+)?");
    private static final int LONGEST = 200;
    private static final int STEP = 2;

    private EachOfThose() {}

    /** Returns the block unchanged, or as an item for each thing with an item under it for each detail. */
    static Stream<TextBlock> items(TextBlock block) {
        for (Pattern written : WRITTEN) {
            Matcher found = written.matcher(block.text());
            if (block.text().indexOf(';') > 0 && found.matches()) {
                List<String> things = parts(NEXT_THING, found.group("things"));
                List<String> details = parts(
                        NEXT_DETAIL, ASKING.matcher(found.group("details")).replaceFirst(""));
                if (Stream.concat(things.stream(), details.stream()).allMatch(part -> part.length() <= LONGEST)
                        && !details.isEmpty()) {
                    return grid(block, things, details);
                }
            }
        }
        return Stream.of(block);
    }

    private static Stream<TextBlock> grid(TextBlock block, List<String> things, List<String> details) {
        List<TextBlock> items = new ArrayList<>();
        for (String thing : things) {
            items.add(new TextBlock(
                    block.indent() + STEP, items.isEmpty() && block.afterBlank(), bullet("•"), thing + ":"));
            details.forEach(detail -> items.add(new TextBlock(block.indent() + 2 * STEP, false, bullet("-"), detail)));
        }
        return items.stream();
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
