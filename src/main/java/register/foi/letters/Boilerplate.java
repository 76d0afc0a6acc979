package register.foi.letters;

import static register.foi.letters.LeftOut.Kind.CLOSING;
import static register.foi.letters.LeftOut.Kind.DISCLAIMER;
import static register.foi.letters.LeftOut.Kind.FOOTER;
import static register.foi.letters.LeftOut.Kind.FORMAT;
import static register.foi.letters.LeftOut.Kind.OPENING;
import static register.foi.letters.LeftOut.Kind.QUOTED_LAW;
import static register.foi.letters.LeftOut.Kind.REQUESTER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import register.foi.letters.LeftOut.Kind;

/** Recognises sentences that are boilerplate in a request for information, as opposed to its questions. */
final class Boilerplate {
    private static final Map<Kind, Phrases> PHRASES = new LinkedHashMap<>();

    private static final Phrases DISCLAIMERS = Phrases.in("disclaimer.txt");

    static {
        PHRASES.put(FOOTER, Phrases.in("footer.txt"));
        PHRASES.put(DISCLAIMER, DISCLAIMERS);
        PHRASES.put(CLOSING, Phrases.in("closing.txt"));
        PHRASES.put(FORMAT, Phrases.in("format.txt"));
        PHRASES.put(QUOTED_LAW, Phrases.in("law.txt"));
        PHRASES.put(REQUESTER, Phrases.in("requester.txt"));
    }

    /** Words that carry no subject: a sentence made only of these does not state what the letter is about. */
    private static final Set<String> EMPTY = NormalizedText.separate("empty-words.txt");

    /** Phrases that ask about the law itself; without them, the same words only cite the law. */
    private static final Phrases ASKS_OF_LAW = Phrases.in("counting.txt");

    private static final Pattern COUNTS =
            Pattern.compile("(?i)^\\W*(?:how (?:many|much|long|often)|what|which|who|when)\\b");

    /** What somebody needs an answer for, which they say in the sentence that asks. */
    private static final Pattern PURPOSE = Pattern.compile(
            "(?i)\\bfor (?:my|our) (?:[\\p{L}-]+ ){0,3}(?:dissertation|thesis|research|phd|project|article|report|stud(?:y|ies))\\b");

    /** A citation of the law at the edge of a sentence about something else. */
    private static final Pattern MENTION = Pattern.compile(
            "(?i)[,(]?\\s{0,2}\\b(?:(?:made |submitted )?(?:under|in accordance with|pursuant to|as per|in line with|by virtue of|"
                    + "through|using|via|per) )(?:section 1(?:\\(1\\))? of )?(?:the )?(?:terms of |provisions of |rights (?:under|in) )?(?:the )?"
                    + "(?:UK )?(?:freedom of information|environmental information|foia?\\b|eir\\b)"
                    + "(?:\\s(?:act|regulations?|legislation|law|request))?(?:\\s?\\(?(?:uk |scotland\\) |foia?\\) )?(?:2000|2002|2004)\\)?)?"
                    + "(?:\\s?\\((?:foia?|eirs?)\\))?[,)]?");

    private Boilerplate() {}

    /** Returns why a sentence is left out; empty if it is kept. */
    static Optional<Kind> of(String sentence) {
        String words = NormalizedText.of(sentence);
        for (Map.Entry<Kind, Phrases> kind : PHRASES.entrySet()) {
            boolean asked = isAsked(kind.getKey(), sentence, words);
            if (!asked && kind.getValue().areIn(words)) {
                return Optional.of(kind.getKey());
            }
        }
        return isEmpty(sentence) ? Optional.of(OPENING) : Optional.empty();
    }

    /** Whether a sentence with such phrases asks for something that they name: how many requests came by a web site. */
    private static boolean isAsked(Kind kind, String sentence, String words) {
        return switch (kind) {
            case QUOTED_LAW, FORMAT -> ASKS_OF_LAW.areIn(words);
            case REQUESTER ->
                sentence.endsWith("?") || (PURPOSE.matcher(sentence).find() && QuestionDetector.asks(sentence));
            case FOOTER, DISCLAIMER ->
                sentence.endsWith("?") && COUNTS.matcher(sentence).find();
            default -> false;
        };
    }

    static boolean isDisclaimer(String line) {
        return DISCLAIMERS.areIn(NormalizedText.of(line));
    }

    /** Whether a sentence consists only of words that carry no subject. */
    static boolean isEmpty(String sentence) {
        for (String word : NormalizedText.of(withoutLaw(sentence)).strip().split(" ", -1)) {
            if (!EMPTY.contains(word) && !word.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the sentence without a citation of the law under which the request is made. */
    static String withoutLaw(String sentence) {
        String said = MENTION.matcher(sentence).replaceAll(" ").strip();
        return said.equals(sentence)
                ? sentence
                : capital(said.replace("  ", " ").replace(" .", "."));
    }

    static String capital(String said) {
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }
}
