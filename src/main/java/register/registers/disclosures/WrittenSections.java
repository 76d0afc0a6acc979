package register.registers.disclosures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sections of the law that a cell names: {@code s.40(2) personal data; Section 43}. */
final class WrittenSections {
    private static final Pattern ACT = Pattern.compile("(?i)\\b(?:act|foia?|eirs?|regulations?)? ?(?:19|20)\\d{2}\\b");
    private static final Pattern SECTION = Pattern.compile(
            "(?i)(?<![0-9a-z])(?:s|ss|sec|sections?|reg|regs|regulations?|r)?\\.? ?(\\d{1,3}[A-Za-z]{0,2}"
                    + "(?: ?\\([0-9A-Za-z]{1,4}\\))*)(?![0-9A-Za-z])");

    private WrittenSections() {}

    /** Returns them in order, each once, as responses write them: {@code 40(2)}. */
    static List<String> of(String cell) {
        Set<String> sections = new LinkedHashSet<>();
        Matcher matcher = SECTION.matcher(ACT.matcher(cell).replaceAll(" "));
        while (matcher.find()) {
            String section = matcher.group(1).replace(" ", "");
            int bracket = section.indexOf('(');
            String number = bracket < 0 ? section : section.substring(0, bracket);
            sections.add(number.toUpperCase(Locale.ROOT) + section.substring(number.length()));
        }
        return List.copyOf(sections);
    }
}
