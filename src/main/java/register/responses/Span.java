package register.responses;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a letter's text. */
public sealed interface Span {
    /** As it is read. */
    String text();

    /** Words and nothing more. */
    record Words(String text) implements Span {
        public Words {
            text = Legible.line(text);
        }
    }

    /** Words that lead somewhere. */
    record Link(String text, String address) implements Span {
        public Link {
            text = Legible.line(text);
        }
    }

    /** What the officer has to look up, decide or write, before the letter goes out. */
    record ToComplete(String text) implements Span {
        public ToComplete {
            text = Legible.line(text);
        }
    }

    /** The text alone. */
    static List<Span> words(String text) {
        return List.of(new Words(text));
    }

    /** A page or a mailbox as a link that reads like what it is; anything else, a postal address say, as words. */
    static List<Span> contact(String text) {
        if (Contact.PAGE.matcher(text).matches() && Contact.isAddress(text)) {
            return List.of(new Link(text, text));
        }
        return Contact.MAILBOX.matcher(text).matches() ? List.of(new Link(text, "mailto:" + text)) : words(text);
    }

    /** All of it as it is read. */
    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** What can be followed: nothing that a browser would run. */
    final class Contact {
        private static final Pattern PAGE = Pattern.compile("https?://[^\\s\\p{Cc}]+");
        private static final Pattern MAILBOX = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

        private Contact() {}

        @SuppressWarnings("ReturnValueIgnored")
        private static boolean isAddress(String text) {
            try {
                return URI.create(text).getHost() != null;
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }
}
