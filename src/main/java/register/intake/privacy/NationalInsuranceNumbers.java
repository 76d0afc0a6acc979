package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds National Insurance numbers: two letters that HMRC issues, six digits, A to D. */
final class NationalInsuranceNumbers {
    private static final String PREFIX = "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]";
    private static final String DIGITS = "(?:[ -]{0,2}[0-9]{2}){3}";
    private static final Pattern WHOLE = Pattern.compile(
            "(?=[A-Z]{2}[ -]{0,2}[0-9])(?<![A-Z0-9])" + PREFIX + DIGITS + "[ -]{0,2}[A-D](?![A-Z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** A number after its name, such as NINO; its last letter is often left out and is not needed here. */
    private static final Pattern CALLED = Pattern.compile(
            "(?=N)(?<![A-Z])(?:NINO|NI|National Insurance)(?: (?:number|no))?[ .:#-]{1,3}(?:is )?" + PREFIX + DIGITS
                    + "(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_BETWEEN = 3;
    private static final int FEWEST_DIGITS = 6;

    private NationalInsuranceNumbers() {}

    static Optional<Certainty> in(String text) {
        if (!PlainCharacters.hasDigits(text, FEWEST_DIGITS)) {
            return Optional.empty();
        }
        if (!hasDigitBehindLetters(text)) {
            return Optional.empty();
        }
        boolean found = WHOLE.matcher(text).find() || CALLED.matcher(text).find();
        return found ? Optional.of(Certainty.CERTAIN) : Optional.empty();
    }

    /** Whether a digit stands behind two letters, with spaces or hyphens between, as in each number. */
    private static boolean hasDigitBehindLetters(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                int before = i - 1;
                while (before > i - LONGEST_BETWEEN && before > 1 && " -".indexOf(text.charAt(before)) >= 0) {
                    before--;
                }
                if (Character.isLetter(text.charAt(before)) && Character.isLetter(text.charAt(before - 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
