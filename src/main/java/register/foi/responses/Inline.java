package register.foi.responses;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of text within a block of a letter. */
public sealed interface Inline {
    /** The http and https addresses that may become links; no scheme that a browser would execute. */
    Pattern PAGE = Pattern.compile("https?://[^\\s\\p{Cc}]+");

    Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");

    Pattern MAILBOX = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** Returns the text as it is read. */
    String text();

    /** Plain text. */
    record Words(String text) implements Inline {
        public Words {
            text = LegibleText.line(text);
        }
    }

    /** Text with a link. */
    record Link(String text, String url) implements Inline {
        public Link {
            text = LegibleText.line(text);
        }
    }

    /** A placeholder for what the officer has to look up, decide or write before the letter is sent. */
    record ToComplete(String text) implements Inline {
        public ToComplete {
            text = LegibleText.line(text);
        }
    }

    /** Returns a list of this text alone. */
    static List<Inline> words(String text) {
        return List.of(new Words(text));
    }

    /** Returns a text whose parts in square brackets are to be completed. */
    static List<Inline> withPlaceholders(String text) {
        List<Inline> spans = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(text);
        int end = 0;
        while (bracketed.find()) {
            if (bracketed.start() > end) {
                spans.add(new Words(text.substring(end, bracketed.start())));
            }
            spans.add(new ToComplete(bracketed.group()));
            end = bracketed.end();
        }
        if (end < text.length()) {
            spans.add(new Words(text.substring(end)));
        }
        return spans;
    }

    /**
     * Returns a web page or a mailbox as a link with its own address as text; anything else, such as a postal address,
     * as plain text.
     */
    static List<Inline> contact(String text) {
        return MAILBOX.matcher(text).matches() ? List.of(new Link(text, "mailto:" + text)) : link(text, text);
    }

    /** Returns a link to a page; plain text if the address is not a web page. */
    static List<Inline> link(String text, String address) {
        return isPage(address) ? List.of(new Link(text, address)) : words(text);
    }

    /** Joins the text of these pieces. */
    static String text(List<Inline> spans) {
        return spans.stream().map(Inline::text).collect(Collectors.joining());
    }

    private static boolean isPage(String address) {
        try {
            return PAGE.matcher(address).matches() && URI.create(address).getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
