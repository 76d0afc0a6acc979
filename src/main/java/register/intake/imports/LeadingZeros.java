package register.intake.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import register.intake.drafts.PendingRecord;

/** The keys that a key of digits may be: spreadsheet programs drop the zeros that a number begins with. */
final class LeadingZeros {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final int LONGEST = 12;

    private LeadingZeros() {}

    /** Returns the keys of a file that are the same number as another key of it, with other zeros before it. */
    static Set<String> doubtful(Collection<PendingRecord> drafts) {
        Map<String, String> byNumber = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (PendingRecord draft : drafts) {
            String key = draft.key();
            if (key != null && DIGITS.matcher(key).matches()) {
                String before = byNumber.putIfAbsent(number(key), key);
                if (before != null && !before.equals(key)) {
                    doubtful.add(before);
                    doubtful.add(key);
                }
            }
        }
        return doubtful;
    }

    private static String number(String key) {
        return key.replaceFirst("^0+(?=.)", "");
    }

    /** Returns the same number with other zeros before it; nothing for a key that is not a number. */
    static List<String> variants(String key) {
        if (!DIGITS.matcher(key).matches()) {
            return List.of();
        }
        String number = number(key);
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
