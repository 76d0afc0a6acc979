package register.intake.privacy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The references of an item that are only a number, such as {@code 0800 4346127}: a record's own reference is not
 * personal data.
 */
record ReferenceNumbers(Set<String> digits) {
    private static final Pattern NUMBER = Pattern.compile("[0-9 ()+./-]+");
    private static final Pattern OTHER = Pattern.compile("[^0-9]+");

    static ReferenceNumbers of(List<String> references) {
        return new ReferenceNumbers(references.stream()
                .filter(reference -> NUMBER.matcher(reference).matches())
                .map(ReferenceNumbers::digits)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(String number) {
        return !digits.isEmpty() && digits.contains(digits(number));
    }

    private static String digits(String text) {
        return OTHER.matcher(text).replaceAll("");
    }
}
