package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a paragraph into sentences, but not at the full stop of {@code No. 5}, {@code e.g.} or {@code Ltd.}, and parts what
 * requesters say of themselves from what they ask in the same sentence: {@code I live in Leeds and would like to know …}.
 */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.?!]{1,8}[\"')\\]]{0,3}(?=\\s|$)|\\?(?=\\p{Lu}\\p{Ll})|\\n");

    /** Where a request may begin after what somebody says of themselves. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)(?:[,;]\\s*|\\s)(?:(?:and|so|but|therefore)\\s+)?(?=(?:please|(?:can|could|would|may) (?:you|i|we)"
                    + "|(?:i|we)(?:['’](?:d|m|re))? (?:(?:am|are|would|should|also|now) )*(?:like|want|wish|need|require|request|ask|seek|requesting|asking|seeking|looking for)"
                    + "|(?<=and )(?:am |are |would )?(?:like|want|wish|need|require|request|requesting|seeking|looking for)"
                    + "|(?<=, )(?:how|what|which|who|when|where|do|does|did|is|are|has|have))\\b)");

    /** Abbreviations whose full stop does not end a sentence. */
    private static final Set<String> SHORTENED = NormalizedText.separate("shortened.txt");

    private static final int LONGEST_WORD = 20;

    /** The most that somebody says of themselves before they ask, in characters. */
    private static final int LONGEST_INTRODUCTION = 300;

    private Sentences() {}

    static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(paragraph);
        int start = 0;
        while (end.find()) {
            if (ends(paragraph, end)) {
                add(sentences, paragraph.substring(start, end.end()));
                start = end.end();
            }
        }
        add(sentences, paragraph.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String said) {
        String sentence = said.strip();
        Matcher request = REQUEST.matcher(sentence)
                .region(0, Math.min(sentence.length(), LONGEST_INTRODUCTION))
                .useTransparentBounds(true);
        while (request.find()) {
            String before = sentence.substring(0, request.start());
            if (Boilerplate.of(before).equals(Optional.of(LeftOut.Kind.REQUESTER))) {
                sentences.add(before);
                sentence = Boilerplate.capital(sentence.substring(request.end()));
                break;
            }
        }
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(String paragraph, Matcher end) {
        if (!end.group().startsWith(".") || end.end() >= paragraph.length()) {
            return true;
        }
        int next = end.end();
        while (next < paragraph.length() && paragraph.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < paragraph.length()
                && (Character.isLowerCase(paragraph.charAt(next)) || ",;:)".indexOf(paragraph.charAt(next)) >= 0);
        return !goesOn && !isShortened(paragraph, end.start(), next);
    }

    private static boolean isShortened(String paragraph, int stop, int next) {
        int start = Math.max(0, stop - LONGEST_WORD);
        String before = paragraph.substring(start, stop);
        String word = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('(')) + 1)
                .toLowerCase(Locale.ROOT);
        if (word.equals("no") || word.equals("nos")) {
            return next < paragraph.length() && Character.isDigit(paragraph.charAt(next));
        }
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        return initial || SHORTENED.contains(word);
    }
}
