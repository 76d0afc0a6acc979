package register.foi.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts HTML markup into plain lines, with the list numbers that a browser would show. */
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(p|div|span|ol|ul|li|br|b|i|u|em|strong|a|h[1-6]|table|tbody|thead"
                    + "|tr|td|th|font|html|body|head|blockquote)(?:\\s[^<>]{0,300})?/?>");

    private static final int DEEPEST = 12;
    private static final String STEP = "    ";

    /** The number of items so far in each open list; negative for a list without numbers. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private Markup() {}

    static String toLines(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        Markup markup = new Markup();
        return TAG.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement(markup.line(
                        tag.group(2).toLowerCase(java.util.Locale.ROOT),
                        !tag.group(1).isEmpty())));
    }

    private String line(String tag, boolean closes) {
        return switch (tag) {
            case "ol", "ul" -> list(tag, closes);
            case "li" -> closes ? "" : item();
            case "br", "tr" -> "\n";
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote" -> lists.isEmpty() ? "\n\n" : "";
            case "td", "th" -> closes ? "\t" : "";
            default -> "";
        };
    }

    private String list(String tag, boolean closes) {
        if (!closes && lists.size() < DEEPEST) {
            lists.push(tag.equals("ol") ? 0 : -1);
        } else if (closes && !lists.isEmpty()) {
            lists.pop();
        }
        return "\n";
    }

    private String item() {
        int count = lists.isEmpty() ? -1 : lists.pop();
        String indent = STEP.repeat(lists.size());
        lists.push(count < 0 ? count : count + 1);
        return "\n" + indent + (count < 0 ? "- " : (count + 1) + ". ");
    }
}
