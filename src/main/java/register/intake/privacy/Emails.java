package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds e-mail addresses that do not reach a team, including those spelt out to hide them from programs. */
final class Emails {
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
    private static final Pattern DOMAIN = Pattern.compile(" ?(" + LABEL + "(?:(?:\\.|(?i: dot ))" + LABEL + "){1,8})");
    private static final Pattern ENDS_IN_LETTERS = Pattern.compile(".*\\.\\p{L}[\\p{L}\\p{N}-]+");

    /** Substitutes for the @ sign, apart from the word "at" between spaces. */
    private static final Pattern SIGN = Pattern.compile(
            " ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| -at- |%40|&#0{0,4}64;|&#x0{0,4}40;|&commat;", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOT = Pattern.compile(" ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_DOT = Pattern.compile(" dot ", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAY_HIDE = Pattern.compile("[\\[({<%&]|-at-");
    private static final String AT = " at ";

    /** The local part before an @ sign. */
    private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N}._%+'&-]{1,64}) ?$");

    /**
     * The local part before the word "at", which needs two words or an initial and a word: {@code jane.doe},
     * {@code jane dot doe}.
     */
    private static final Pattern TWO_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])(\\p{L}{1,30}(?:(?:[._]|(?i: dot ))[\\p{L}'-]{1,30}){1,3})$");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DOMAIN = 255;

    private Emails() {}

    static Optional<Certainty> in(String text) {
        if (!mayHaveSign(text)) {
            return Optional.empty();
        }
        String written = MAY_HIDE.matcher(text).find()
                ? DOT.matcher(SIGN.matcher(text).replaceAll("@")).replaceAll(".")
                : text;
        return addresses(written)
                .flatMap(mailbox -> mailbox.certainty().stream())
                .max(Certainty::compareTo);
    }

    /** Whether a text has an @ sign, or what may stand for one: the word "at", or an escape. Most texts have neither. */
    private static boolean mayHaveSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isWord = (letter == 'a' || letter == 'A')
                    && i + 2 < text.length()
                    && i > 0
                    && (text.charAt(i + 1) == 't' || text.charAt(i + 1) == 'T')
                    && !Character.isLetterOrDigit(text.charAt(i - 1))
                    && !Character.isLetterOrDigit(text.charAt(i + 2));
            if (isWord || letter == '@' || letter == '%' || letter == '&') {
                return true;
            }
        }
        return false;
    }

    private static Stream<Mailbox> addresses(String text) {
        Stream.Builder<Mailbox> found = Stream.builder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '@') {
                around(text, i, i + 1).ifPresent(found);
            } else if (letter == ' ' && text.regionMatches(true, i, AT, 0, AT.length())) {
                around(text, i, i + AT.length()).ifPresent(found);
            }
        }
        return found.build();
    }

    private static Optional<Mailbox> around(String text, int start, int end) {
        Matcher domain = DOMAIN.matcher(text).region(end, Math.min(text.length(), end + LONGEST_DOMAIN));
        if (!domain.lookingAt()) {
            return Optional.empty();
        }
        String written = dotted(domain.group(1));
        String before = text.substring(Math.max(0, start - LONGEST_NAME), start);
        Matcher name = (text.charAt(start) == '@' ? NAME : TWO_WORDS).matcher(before);
        return name.find() && ENDS_IN_LETTERS.matcher(written).matches()
                ? Optional.of(new Mailbox(dotted(name.group(1)), written))
                : Optional.empty();
    }

    private static String dotted(String spelt) {
        return WORD_DOT.matcher(spelt).replaceAll(".");
    }
}
