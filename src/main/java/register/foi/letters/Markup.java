package register.foi.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts HTML markup into plain lines, with the marks of lists that a browser would show. */
final class Markup {
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?(?:-->|$)|<(style|script|head|title)(?:\\s[^<>]*)?>.*?(?:</\\1\\s*>|$)|<!doctype[^>]*>|<\\?xml[^>]*>");

    /** The tags of HTML and of word processors; an angle bracket in plain text is not taken for one. */
    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(p|div|span|ol|ul|li|br|hr|b|i|u|s|em|strong|small|sub|sup|a|h[1-6]|table|caption"
                    + "|tbody|thead|tfoot|tr|td|th|col|colgroup|font|html|body|head|meta|link|img|blockquote|pre|code|center|section|article|header|footer"
                    + "|main|dl|dt|dd|label|figure|[owvm]:[a-z]{1,12})((?:\\s[^<>]{0,2000})?)/?>");

    private static final Pattern START = Pattern.compile("(?i)\\b(?:start|value)\\s*=\\s*[\"']?(\\d{1,3})");
    private static final Pattern TYPE = Pattern.compile(
            "(?i)\\btype\\s*=\\s*[\"']?([1aAiI])|list-style(?:-type)?\\s*:\\s*(lower|upper)-(alpha|latin|roman)");

    private static final int DEEPEST = 12;
    private static final int MOST_ITEMS = 200;
    private static final String STEP = "    ";

    private final Deque<ItemList> lists = new ArrayDeque<>();
    private int cells;

    private Markup() {}

    /** An open list, with the kind of its marks: {@code 1}, {@code a}, {@code i}, or {@code -} for none. */
    private static final class ItemList {
        private final char kind;
        private int count;

        ItemList(char kind, int count) {
            this.kind = kind;
            this.count = count;
        }

        String next() {
            count++;
            return switch (kind) {
                case '1' -> count + ". ";
                case 'a' -> Counting.inLetters(count) + ". ";
                case 'A' -> Counting.inLetters(count).toUpperCase(Locale.ROOT) + ". ";
                case 'i' -> Counting.inRoman(count) + ". ";
                case 'I' -> Counting.inRoman(count).toUpperCase(Locale.ROOT) + ". ";
                default -> "- ";
            };
        }
    }

    static String toLines(String text) {
        if (text.indexOf('<') < 0 || !TAG.matcher(text).find()) {
            return text;
        }
        Markup markup = new Markup();
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        StringBuilder lines = new StringBuilder();
        Matcher tag = TAG.matcher(seen);
        int end = 0;
        while (tag.find()) {
            lines.append(markup.between(seen.substring(end, tag.start())));
            lines.append(markup.line(
                    tag.group(2).toLowerCase(Locale.ROOT),
                    tag.group(3),
                    !tag.group(1).isEmpty()));
            end = tag.end();
        }
        return lines.append(seen.substring(end)).toString();
    }

    /** Returns the text between two tags; within a table, a line break of the source is a space. */
    private String between(String text) {
        return cells > 0 ? text.replaceAll("\\s+", " ") : text;
    }

    private String line(String tag, String attributes, boolean closes) {
        return switch (tag) {
            case "ol", "ul" -> list(tag, attributes, closes);
            case "li" -> closes ? "" : item(attributes);
            case "br" -> cells > 0 ? " " : "\n";
            case "tr" -> closes ? "" : "\n";
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "pre" -> block();
            case "table" -> "\n\n";
            case "td", "th" -> cell(closes);
            default -> "";
        };
    }

    private String block() {
        if (cells > 0) {
            return " ";
        }
        return lists.isEmpty() ? "\n\n" : "";
    }

    private String cell(boolean closes) {
        cells = closes ? Math.max(0, cells - 1) : 1;
        return closes ? "\t" : "";
    }

    private String list(String tag, String attributes, boolean closes) {
        if (!closes && lists.size() < DEEPEST) {
            Matcher start = START.matcher(attributes);
            lists.push(new ItemList(tag.equals("ul") ? '-' : kind(attributes), start.find() ? number(start) - 1 : 0));
        } else if (closes && !lists.isEmpty()) {
            lists.pop();
        }
        return "\n";
    }

    private static char kind(String attributes) {
        Matcher type = TYPE.matcher(attributes);
        if (!type.find()) {
            return '1';
        }
        if (type.group(1) != null) {
            return type.group(1).charAt(0);
        }
        char kind = type.group(3).toLowerCase(Locale.ROOT).equals("roman") ? 'i' : 'a';
        return type.group(2).equalsIgnoreCase("upper") ? Character.toUpperCase(kind) : kind;
    }

    private static int number(Matcher found) {
        return Math.min(MOST_ITEMS, Integer.parseInt(found.group(1)));
    }

    private String item(String attributes) {
        ItemList list = lists.peek();
        if (list == null) {
            return "\n- ";
        }
        Matcher value = START.matcher(attributes);
        if (value.find()) {
            list.count = number(value) - 1;
        }
        return "\n" + STEP.repeat(lists.size() - 1) + list.next();
    }
}
