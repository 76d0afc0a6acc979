package register.intake.privacy;

import java.util.regex.Pattern;

/**
 * Clues in the text around two capitalised words that they are a person's name; some count only beside a common given
 * name.
 */
final class NameClues {
    private static final String JOB = "(?i:head|chief|manager|officer|director|lead|buyer|administrator|assistant|"
            + "co-?ordinator|executive|analyst|engineer|solicitor|accountant|architect|surveyor|specialist|supervisor|secretary|"
            + "planner|advis[eo]r|consultant|(?:head)?teacher|caretaker|clerk)";

    /** The area of a job, after its title. */
    private static final String OF = "(?: of)?(?: (?:\\p{Lu}[\\p{L}&]{0,25}|and|&|for|of|the|in)){0,6}?";

    private static final String START = "(?<![\\p{L}\\p{N}])";

    private static final Pattern BEFORE = Pattern.compile(START + "(?:" + JOB + OF + "(?: ?[,:;(|=] ?| - )"
            + "|(?i:contacts?(?: (?:is|name|person|officer|details))?|c/o|att?n|fao|f\\.a\\.o\\.?|for the attention of|care of)"
            + "(?: ?[,:-] ?|\\. ?| ))$");

    private static final Pattern BEFORE_A_GIVEN_NAME =
            Pattern.compile(START + "(?:" + JOB + "(?: is| was)? |" + JOB + " of" + OF
                    + " |(?i:(?:\\p{L}{3,12}ed|led|written|run|known|overseen) (?:by|to|with|as)|owner|author|name|signatory|signed|call|ring"
                    + "|e-?mail|(?:tele)?phone|ask for|(?:speak|talk|write|reports?) (?:to|with))(?: ?[,:-] ?| ))$");

    private static final Pattern AFTER =
            Pattern.compile("^(?:(?:,| ?[(|:]| -) ?(?:(?:\\p{Lu}[\\p{L}&]{0,25}|of|and|&|for|the) ){0,5}?" + JOB
                    + "|,? (?:OBE|MBE|CBE|KBE|DBE|BEM|QC|KC|PhD|MCIPS|FCIPS))(?!\\p{L})");

    private static final Pattern AFTER_A_GIVEN_NAME =
            Pattern.compile("^(?:,| ?[(|:]| -|,? is|,? was) ?(?:[\\p{L}&]{1,25} ){0,5}?" + JOB + "(?!\\p{L})");

    /** The number of characters on either side that are searched for clues. */
    private static final int BESIDE = 80;

    private NameClues() {}

    /** Whether there is a clue right before or right after a name. */
    static boolean stand(String text, int start, int end, boolean givenName) {
        String before = text.substring(Math.max(0, start - BESIDE), start);
        String after = text.substring(end, Math.min(text.length(), end + BESIDE));
        return BEFORE.matcher(before).find()
                || AFTER.matcher(after).find()
                || (givenName
                        && (BEFORE_A_GIVEN_NAME.matcher(before).find()
                                || AFTER_A_GIVEN_NAME.matcher(after).find()));
    }
}
