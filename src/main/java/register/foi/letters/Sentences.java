package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a paragraph into sentences, but not at the full stop of {@code No. 5}, {@code e.g.} or {@code Ltd.}. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.?!]{1,8}[\"')\\]]{0,3}(?=\\s|$)|\\?(?=\\p{Lu}\\p{Ll})|\\n");

    /** Abbreviations whose full stop does not end a sentence. */
    private static final Set<String> SHORTENED = NormalizedText.separate("shortened.txt");

    private static final int LONGEST_WORD = 20;

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
