package register.foi.letters;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the subjects that a sentence lists: {@code for each of these systems: finance, HR and payroll}. */
final class Alternatives {
    private static final Pattern LIST = Pattern.compile(
            "(?i)\\b(?:these|the following|those|following) (?:[\\p{L}-]{1,20} ){0,2}[\\p{L}-]{1,20}\\s?[:(–-]\\s?([^:?.]{3,400}?)\\)?[.:]?$");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;,]\\s*(?:(?:and|or|and/or)\\s)?|\\s(?:and|or|and/or)\\s");
    private static final int LONGEST = 60;
    private static final int FEWEST = 2;

    private Alternatives() {}

    /** Returns the subjects; empty where the sentence lists none. */
    static List<String> in(String text) {
        Matcher list = LIST.matcher(text.strip());
        if (!list.find()) {
            return List.of();
        }
        List<String> alternatives = Arrays.stream(BETWEEN.split(list.group(1), -1))
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .toList();
        boolean brief =
                alternatives.size() >= FEWEST && alternatives.stream().allMatch(said -> said.length() <= LONGEST);
        return brief ? alternatives : List.of();
    }
}
