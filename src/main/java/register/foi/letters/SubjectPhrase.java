package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a heading or a lead-in that name a subject: {@code contact centre contracts} of {@code The first part of
 * my request relates to contact centre contracts, which could be one of the following}.
 */
final class SubjectPhrase {
    /** What comes before a subject, the strongest first. */
    private static final List<Pattern> BEFORE = List.of(
            Pattern.compile("(?i)\\b(?:specifically|mainly|particularly) (?:around|about|on|for)\\b"),
            Pattern.compile(
                    "(?i)\\b(?:relat(?:es?|ing) (?:to|with)|regarding|concern(?:s|ing)|pertaining to|surrounding"
                            + "|(?:with|in) (?:regards?|relation|respect|reference) (?:to|of)|about|is for|are for)\\b"),
            Pattern.compile(
                    "(?i)\\b(?:information|details|data|questions|figures|request|contracts?) (?:on|around|for)\\b"),
            Pattern.compile(
                    "(?i)\\bfor (?:each|every|all|any|the|your|these|those)?(?: of)?(?: the| your| these)?\\b"));

    /** What comes after a subject. */
    private static final Pattern AFTER = Pattern.compile(
            "(?i)[,.;:?(]?\\s*\\b(?:(?<=,\\s)(?:how|what|who|when|where|is|are|do|does|did|has|have)\\b|which (?:could|may|can|might|relates?)|please|can you|could you"
                    + "|would you|i would|i'd|including|such as|e\\.g|namely|as follows|the following|(?:one|any) of (?:the|these)|listed|below"
                    + "|(?:for|in|between|during|since|over|from) (?:each of |each |the (?:last|past|years?|period)|the )?(?:financial |calendar )?"
                    + "(?:years? )?(?:(?:19|20)\\d\\d|(?:last|past) \\w+ years))\\b.*|[?:;].*|\\.\\s.*",
            Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile(
            "(?i)^(?:part|section|contract|lot|question|area|topic)\\s(?:no\\.?\\s?)?(?:\\d{1,2}|[a-z])\\b\\s*[:.)–—-]*\\s*");

    /** What a heading says of the letter itself: {@code FOI request – telephony}. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:my |this )?(?:(?:freedom of information|foia?|environmental information|eir|information)(?: act| regulations)?(?: 200\\d)? )?"
                    + "(?:requests?|enquiry|questions?)\\s*(?:[:|–—-]+|about|regarding|on)\\s*(?=\\S)");

    private static final Pattern EDGE = Pattern.compile(
            "(?i)^(?:the |use (?:of )?|your |our |each |any |all |of |its |a |an |council's |current |organisation's |to )+(?=\\S)");

    /** A sentence, as opposed to a title. */
    private static final Pattern TELLS = Pattern.compile(
            "(?i)\\b(?:i|we|you|it|they|is|are|was|were|be|am|has|have|had|will|would|should|can|could|may|do|does|did|questions|questionnaire)\\b");

    /** Words that name the role of a thing in any letter, and not which thing. */
    private static final Set<String> ROLES = NormalizedText.separate("role-words.txt");

    private static final int LONGEST = 160;

    private SubjectPhrase() {}

    /** Returns the subject; empty where the words name none. */
    static String of(String text) {
        String said = Boilerplate.withoutLaw(
                REQUEST.matcher(FIRST.matcher(text.strip()).replaceFirst("")).replaceFirst(""));
        if (said.length() > LONGEST * 4) {
            return "";
        }
        for (String candidate : candidates(said)) {
            String subject = trimmed(candidate);
            if (names(subject)) {
                return subject;
            }
        }
        return "";
    }

    private static List<String> candidates(String said) {
        List<String> candidates = new ArrayList<>();
        for (Pattern link : BEFORE) {
            Matcher before = link.matcher(said);
            if (before.find()) {
                candidates.add(said.substring(before.end()));
            }
        }
        if (!QuestionDetector.asks(said) && !TELLS.matcher(said).find()) {
            candidates.add(said);
        }
        return candidates;
    }

    private static String trimmed(String candidate) {
        String subject = AFTER.matcher(candidate.strip()).replaceFirst("");
        String bare = EDGE.matcher(subject.strip()).replaceFirst("");
        return TrimmedText.without(bare.indexOf('(') < 0 ? " .,;:-–—)" : " .,;:-–—", bare);
    }

    private static boolean names(String subject) {
        if (subject.length() > LONGEST) {
            return false;
        }
        for (String word : NormalizedText.of(subject).strip().split(" ", -1)) {
            if (!word.isEmpty() && !ROLES.contains(word) && !Boilerplate.isEmpty(word) && !isNumber(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
