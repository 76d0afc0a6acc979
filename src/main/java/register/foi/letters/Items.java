package register.foi.letters;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an item of a list: a question, the lead-in to its own items, or both. */
final class Items {
    /** A question, as opposed to a wish; what comes before the question word may limit it. */
    private static final Pattern INTERROGATIVE = Pattern.compile(
            "(?i)^(?:(?:and |also |so )?(?:[^,:]{3,120},\\s)?)(?:who|whom|whose|what|when|where|why|which|how"
                    + "|is|are|was|were|do|does|did|has|have|had|will)\\b.*|.*\\?$",
            Pattern.DOTALL);

    private static final Pattern POLITE = Pattern.compile(
            "(?i)\\b(?:can|could|would|will|may|might) (?:you|i|we|the (?:council|authority)) "
                    + "(?:please |kindly |also )?(?:provide|supply|send|give|tell|confirm|state|list|have|answer|advise|let|share|disclose)\\b.*");

    /** A sentence that its list completes. */
    private static final Pattern INCOMPLETE = Pattern.compile(
            "(?i).*\\b(?:for|of|to|in|into|the|with|on|by|at|from|per|as|is|are|was|were|be"
                    + "|a|an|or|your|their|its|via|through|using|under|include|includes|including|provide|give|state|between|about|any|that"
                    + "|how many|how much|which|what|who|if|whether|when|where|namely|e\\.g\\.?|broken down)[\\s:,?-]*",
            Pattern.DOTALL);

    private static final Pattern ANNOUNCES =
            Pattern.compile("(?i)\\b(?:following|below|as follows|these (?:questions|points|areas))\\b");

    /** A question that a list goes on after: {@code How many schools are there, and:}. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i).{12,}[,;]? (?:and|if so|if yes)(?:,? (?:please|for|also|if|in|what|how|tell|state|provide|could|can)\\b[^?]{0,120})?,?\\s?:?-?$",
            Pattern.DOTALL);

    private Items() {}

    /**
     * The content of an item.
     *
     * @param title the heading of its question; mostly empty
     * @param piece the question; empty where it only introduces others
     * @param lead the lead-in to the items under it, if it asks nothing itself
     */
    record Said(String title, Optional<Piece> piece, String lead) {}

    static Said read(Point item, LeftOutPieces left) {
        String text = item.text();
        if (item.children().isEmpty()) {
            return titled(text, left);
        }
        List<String> sentences = Sentences.of(text);
        String last = sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
        long asking = item.children().stream()
                .filter(child -> QuestionDetector.asks(child.text()))
                .count();
        if (asksItself(last, asking * 2 > item.children().size())) {
            return new Said("", Pieces.whole(text, false, left), "");
        }
        boolean all = !text.substring(0, text.length() - last.length()).contains("?");
        String before = all ? "" : text.substring(0, text.lastIndexOf(last));
        String lead = PersonalDetails.without(Boilerplate.withoutLaw((all ? text : last).replace('\n', ' ')), left);
        return new Said("", Pieces.whole(before, false, left), lead);
    }

    private static Said titled(String text, LeftOutPieces left) {
        int line = text.indexOf('\n');
        String first = line < 0 ? "" : text.substring(0, line);
        boolean titled = line >= 0
                && !QuestionDetector.asks(first)
                && Sentences.of(text.substring(line)).stream().anyMatch(QuestionDetector::asks);
        Optional<Piece> piece = Pieces.whole(titled ? text.substring(line + 1) : text, titled, left);
        return new Said(titled ? PersonalDetails.without(first, left) : "", piece, "");
    }

    /**
     * Whether the sentence before a list asks something, and does not only introduce the list.
     *
     * @param listAsks whether most items of the list ask by themselves
     */
    static boolean asksItself(String last, boolean listAsks) {
        if (GOES_ON.matcher(last).matches() && !ANNOUNCES.matcher(last).find()) {
            return true;
        }
        boolean question = INTERROGATIVE.matcher(last).matches() || (last.endsWith(".") && QuestionDetector.asks(last));
        if (!question || ANNOUNCES.matcher(last).find()) {
            return false;
        }
        boolean polite = POLITE.matcher(last).find();
        if (INCOMPLETE.matcher(last).matches() && (polite || !last.endsWith("?"))) {
            return false;
        }
        if (last.endsWith("?") || last.endsWith(".")) {
            return !polite || !Boilerplate.isEmpty(POLITE.matcher(last).replaceFirst(""));
        }
        return listAsks;
    }
}
