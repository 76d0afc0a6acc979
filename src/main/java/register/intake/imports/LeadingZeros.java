package register.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The keys that a key of digits may be: spreadsheet programs drop the zeros that a number begins with. */
final class LeadingZeros {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final int LONGEST = 12;

    private LeadingZeros() {}

    /** Returns the same number with other zeros before it; nothing for a key that is not a number. */
    static List<String> variants(String key) {
        if (!DIGITS.matcher(key).matches()) {
            return List.of();
        }
        String number = key.replaceFirst("^0+(?=.)", "");
        List<String> variants = new ArrayList<>();
        for (int zeros = 0; zeros + number.length() <= LONGEST; zeros++) {
            String variant = "0".repeat(zeros) + number;
            if (!variant.equals(key)) {
                variants.add(variant);
            }
        }
        return variants;
    }
}
