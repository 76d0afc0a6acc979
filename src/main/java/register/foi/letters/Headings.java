package register.foi.letters;

import java.util.regex.Pattern;

/** Tells a heading from a short paragraph by its wording and by what follows it. */
final class Headings {
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 12;
    private static final int MOST_BEFORE_A_COLON = 5;
    private static final int FEW_WORDS = 8;
    private static final int SMALL_WORD = 3;
    private static final Pattern NOT_AT_THE_END = Pattern.compile(".*[.?!;,]$");

    /** Requests that are asked about, as opposed to the one that is made. */
    private static final Pattern REQUESTS = Pattern.compile(
            "(?i)(?:(?:foi|eirs?|freedom of information|environmental information|and|/|&)\\s?)+requests");

    /** A sentence that asks, whether or not its mark was forgotten. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?i)^(?:(?:please|kindly|can|could|would|will|do|does|did|is|are|was|were|has|have|had|who|whom|whose|what|when|where|why|which) |how (?:many|much|long|often|do|does|did|is|are|was|were)\\b)");

    private static final int LEAST_OF_A_QUESTION = 5;

    private Headings() {}

    static boolean is(TextBlock block, TextBlock next) {
        String text = block.text();
        if (text.length() > LONGEST
                || NormalizedText.count(text) > MOST_WORDS
                || NOT_AT_THE_END.matcher(text).matches()) {
            return false;
        }
        if (block.leads() && NormalizedText.count(text) > MOST_BEFORE_A_COLON) {
            return false;
        }
        if ((Boilerplate.of(text).isPresent() && !REQUESTS.matcher(text).matches()) || QuestionDetector.asks(text)) {
            return false;
        }
        boolean list = next.isMarked() || next.leads();
        if (!list
                && NormalizedText.count(text) >= LEAST_OF_A_QUESTION
                && QUESTION.matcher(text).find()) {
            return false;
        }
        return isTitle(text)
                ? list || (QuestionDetector.asks(next.text()) && NormalizedText.count(text) <= FEW_WORDS)
                : list && block.afterBlank();
    }

    /** Whether the text is in capitals, or most of its longer words begin with one. */
    private static boolean isTitle(String text) {
        int words = 0;
        int capital = 0;
        for (String word : text.split(" ", -1)) {
            if (word.length() > SMALL_WORD && Character.isLetter(word.charAt(0))) {
                words++;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        boolean capitals = words > 0 || text.chars().anyMatch(Character::isUpperCase);
        boolean brief = words <= 2 && Character.isUpperCase(text.charAt(0));
        return brief || (capitals && capital * 2 >= words);
    }
}
