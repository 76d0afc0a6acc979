package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits one sentence at each question it joins: {@code who is your supplier and when does the contract end?}. */
final class Clauses {
    private static final String QUESTION_WORD = "(?:who|whom|whose|what|when|where|why|which|how|whether|"
            + "(?:is|are|was|were|do|does|did|has|have|will|can|could|would) (?:it|they|you|the|there|these|this|your)|please|if (?:so|yes|not|no)\\b)";

    private static final Pattern JOINT =
            Pattern.compile("(?i)(?:[,;]\\s|[,;]?\\s(?:and|also|&)(?: also| then)?,?\\s)(?=" + QUESTION_WORD + "\\b)");

    /** A relative clause that only describes the word before it: {@code the supplier, who is based in Leeds}. */
    private static final Pattern TELLS = Pattern.compile(
            "(?i)^(?:(?:which|where|whose|whom) (?:is|are|was|were|has|have|had|can|may|will|would|could|includes?|applicable|possible"
                    + "|available|appropriate|relevant|necessary)|please|if)\\b");

    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:who|what|when|where|why|which|how|whether|please|provide|state|confirm|list|know|tell|"
                    + "is|are|do|does|did|has|have|can|could|if)\\b");

    private static final Pattern COUNTS = Pattern.compile("(?i)^how (?:many|much|long|often)\\b");
    private static final Pattern CONDITION = Pattern.compile("(?i)^if (?:so|yes|not|no)\\b");
    private static final int SHORTEST = 3;

    /** The longest sentence that is split, in characters; real sentences are shorter. */
    private static final int LONGEST = 2_000;

    private Clauses() {}

    static List<String> of(String sentence) {
        List<Integer> bounds = bounds(sentence);
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bounds.size(); i += 2) {
            clauses.add(sentence.substring(start, bounds.get(i)));
            start = bounds.get(i + 1);
        }
        clauses.add(sentence.substring(start));
        String end = sentence.endsWith("?") ? "?" : "";
        return clauses.stream().map(clause -> finished(clause, end)).toList();
    }

    /** Returns the end of each clause and the start of the next, in turn. */
    private static List<Integer> bounds(String sentence) {
        Matcher joint = JOINT.matcher(sentence);
        List<Integer> bounds = new ArrayList<>();
        boolean joined = hasAnd(sentence);
        int start = 0;
        while (sentence.length() <= LONGEST && joint.find()) {
            boolean comma = isComma(joint.group());
            if ((!comma || joined || asksAnew(sentence, joint)) && isBound(sentence, start, joint, comma)) {
                bounds.add(joint.start());
                bounds.add(joint.end());
                start = joint.end();
            }
        }
        return bounds;
    }

    private static boolean isBound(String sentence, int start, Matcher joint, boolean comma) {
        String before = sentence.substring(start, joint.start());
        String after = sentence.substring(joint.end());
        if (CONDITION.matcher(after).find()) {
            return NormalizedText.count(before) >= SHORTEST;
        }
        return NormalizedText.count(before) >= SHORTEST
                && NormalizedText.count(until(after)) >= SHORTEST
                && ASKED.matcher(before).find()
                && !(comma && TELLS.matcher(after).find())
                && !isWithinBrackets(before);
    }

    /** Whether a question is asked after a comma alone: {@code How many visits were there, how many by appointment?} */
    private static boolean asksAnew(String sentence, Matcher joint) {
        return sentence.endsWith("?")
                && COUNTS.matcher(sentence.substring(joint.end())).find();
    }

    private static boolean isComma(String joint) {
        return joint.length() == 2 && joint.charAt(0) == ',';
    }

    private static boolean isWithinBrackets(String before) {
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    private static String until(String after) {
        Matcher next = JOINT.matcher(after);
        return next.find() ? after.substring(0, next.start()) : after;
    }

    private static boolean hasAnd(String sentence) {
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) {
            if (!isComma(joint.group())) {
                return true;
            }
        }
        return false;
    }

    private static String finished(String clause, String end) {
        String said = Boilerplate.capital(TrimmedText.withoutLast(" ,;", clause.strip()));
        return end.isEmpty() || said.endsWith(end) || said.endsWith(".") ? said : said + end;
    }
}
