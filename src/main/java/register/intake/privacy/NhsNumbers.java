package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds NHS numbers: ten digits, the last of which is a check digit modulo 11.
 *
 * <p>A number is certain if it is grouped as the NHS writes it, or follows the letters NHS. One in eleven of all other
 * ten-digit numbers happens to have a valid check digit, and so do all ISBNs of ten digits.
 */
final class NhsNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?=[0-9])(?<![0-9£€$]|[0-9][.,/-]|[\\p{L}])([0-9]{3})([ -]?)([0-9]{3})\\2([0-9]{4})(?![0-9]|[.,/-][0-9]|\\p{L})");
    private static final Pattern NHS_BEFORE = Pattern.compile("(?i)(?<!\\p{L})NHS(?!\\p{L})[^0-9]{0,20}$");
    private static final Pattern ISBN_BEFORE = Pattern.compile("(?i)ISBN[^0-9]{0,6}(?:10[^0-9]{1,3})?$");
    private static final int BEFORE = 30;
    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumbers() {}

    static Optional<Certainty> in(String text, ReferenceNumbers own) {
        if (!PlainCharacters.hasDigits(text, DIGITS)) {
            return Optional.empty();
        }
        Certainty most = null;
        Matcher number = NUMBER.matcher(text);
        while (most != Certainty.CERTAIN && number.find()) {
            String before = text.substring(Math.max(0, number.start() - BEFORE), number.start());
            boolean grouped = !number.group(2).isEmpty();
            boolean called = NHS_BEFORE.matcher(before).find();
            boolean harmless = ISBN_BEFORE.matcher(before).find() || (!grouped && own.include(number.group()));
            if (!harmless && isRight(number.group(1) + number.group(3) + number.group(4))) {
                most = grouped || called ? Certainty.CERTAIN : Certainty.WARNING;
            }
        }
        return Optional.ofNullable(most);
    }

    /** Checks the sum of the digits weighted 10, 9, … 1: valid if it is divisible by 11. */
    private static boolean isRight(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (DIGITS - i) * (digits.charAt(i) - '0');
        }
        return sum % MODULUS == 0;
    }
}
