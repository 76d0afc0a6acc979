package register.foi.answers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import register.registers.retrieval.Calculation;

/** The words with which questions ask for a calculation from several figures. */
final class AskedCalculations {
    private static final String PERIOD = "(?:(?:calendar|financial|fiscal) )?(?:year|quarter|month|week|day)s?";
    private static final String ONE_PERIOD =
            "\\b(?:which|what|busiest|peak|quietest|best|worst|highest|lowest) " + PERIOD + "\\b";

    private static final Pattern EACH =
            Pattern.compile("\\b(?:each|every|per|by) " + PERIOD + "\\b|\\b(?:annual|annually|yearly)\\b");

    private static final Map<Calculation, Pattern> WORDS = Map.of(
            Calculation.TOTAL,
            Pattern.compile(
                    "\\b(?:in total|altogether|combined|added together)\\b"
                            + "|\\b(?:sum|grand|cumulative|overall) total\\b"
                            + "|\\btotal\\b[^.?;]*\\b(?:over|across|throughout|for all|for the whole|for the entire|during the (?:last|past))\\b"),
            Calculation.CHANGE,
            Pattern.compile(
                    "\\bhow (?:many|much) (?:more|fewer|less)\\b[^.?;]{0,160}\\bthan\\b|\\bhow (?:has|have|had|did)\\b[^.?;]{0,160}\\b(?:changed?|var(?:y|ied)|evolved?|developed?)\\b(?! of\\b)"
                            + "|\\bby (?:how much|how many|what (?:percentage|proportion|amount|number))\\b"
                            + "|\\b(?:change|increase|decrease|rise|fall|drop|growth|reduction|difference) (?:in|between)\\b"
                            + "|\\b(?:has|have)\\b[^.?;]{0,120}\\b(?:increased|decreased|risen|fallen|gone up|gone down|grown|dropped|changed)\\b"),
            Calculation.AVERAGE,
            Pattern.compile("\\b(?:average|mean)\\b[^.?;]*\\b(?:per|a|each|every) (?:(?:calendar|financial) )?year\\b"
                    + "|\\b(?:annual|yearly) (?:average|mean)\\b|\\b(?:average|mean) (?:annual|yearly)\\b"),
            Calculation.HIGHEST,
            Pattern.compile(
                    ONE_PERIOD + "[^.?;]*\\b(?:highest|most|largest|greatest|biggest|maximum|busiest|best|worst)\\b"
                            + "|\\b(?:busiest|peak|highest|best|worst) " + PERIOD + "\\b"),
            Calculation.LOWEST,
            Pattern.compile(ONE_PERIOD + "[^.?;]*\\b(?:lowest|fewest|least|smallest|minimum|quietest|best|worst)\\b"
                    + "|\\b(?:quietest|lowest|best|worst) " + PERIOD + "\\b"));

    private static final Pattern EXTREME = Pattern.compile(
            "(?i)\\b(?:highest|most|largest|greatest|biggest|maximum|busiest|peak|lowest|fewest|least|smallest|minimum|quietest)\\b");

    private AskedCalculations() {}

    /** Returns a question without the words that ask for the highest or lowest of its figures, which are no subject. */
    static String withoutExtremes(String question) {
        Set<Calculation> asked = of(question);
        return asked.contains(Calculation.HIGHEST) || asked.contains(Calculation.LOWEST)
                ? EXTREME.matcher(question).replaceAll("")
                : question;
    }

    static Set<Calculation> of(String question) {
        String text = question.toLowerCase(Locale.ROOT);
        Set<Calculation> asked = EnumSet.noneOf(Calculation.class);
        WORDS.forEach((calculation, words) -> {
            if (words.matcher(text).find()) {
                asked.add(calculation);
            }
        });
        if (EACH.matcher(text).find()) {
            asked.remove(Calculation.TOTAL);
        }
        return asked;
    }
}
