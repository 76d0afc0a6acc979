package register.web.site;

import java.util.Map;

/** Plain words on pages for sentences that answers at pinned addresses keep as they were first published. */
final class EarlierWords {
    private static final Map<String, String> PLAIN = Map.of(
            "Reckoned by",
            "Calculated by",
            "reckoned as",
            "calculated as",
            "A total and its parts, or parts of different kinds, are among them.",
            "They include a total and its parts, or parts of different kinds.",
            "Some of them are only known to be more or less than a number.",
            "Some of them are only known to be above or below a number.",
            "A sum of times that things took says nothing.",
            "Times that things took cannot be added together.",
            "Yes and no are neither added up nor averaged.",
            "Yes and no cannot be added together or averaged.",
            "Shares are neither added up nor averaged: what they are shares of differs.",
            "Shares of different totals cannot be added together or averaged.",
            "They say how things stood at different times, which is not added up.",
            "They are counts at different times, which cannot be added together.");

    private EarlierWords() {}

    /** Returns a text in plain words. */
    static String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> one : PLAIN.entrySet()) {
            plain = plain.replace(one.getKey(), one.getValue());
        }
        return plain;
    }
}
