package register.foi.responses;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a letter's text. */
public sealed interface Inline {
    /** What can be followed: nothing that a browser would run. */
    Pattern PAGE = Pattern.compile("https?://[^\\s\\p{Cc}]+");

    Pattern MAILBOX = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** As it is read. */
    String text();

    /** Words and nothing more. */
    record Words(String text) implements Inline {
        public Words {
            text = LegibleText.line(text);
        }
    }

    /** Words that lead somewhere. */
    record Link(String text, String address) implements Inline {
        public Link {
            text = LegibleText.line(text);
        }
    }

    /** What the officer has to look up, decide or write, before the letter goes out. */
    record ToComplete(String text) implements Inline {
        public ToComplete {
            text = LegibleText.line(text);
        }
    }

    /** The text alone. */
    static List<Inline> words(String text) {
        return List.of(new Words(text));
    }

    /** A page or a mailbox as a link that reads like what it is; anything else, a postal address say, as words. */
    static List<Inline> contact(String text) {
        return MAILBOX.matcher(text).matches() ? List.of(new Link(text, "mailto:" + text)) : link(text, text);
    }

    /** A link to a page; words alone where that is no address that a browser only reads. */
    static List<Inline> link(String text, String address) {
        return isPage(address) ? List.of(new Link(text, address)) : words(text);
    }

    /** All of it as it is read. */
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
