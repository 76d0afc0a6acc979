package register.foi.letters;

import java.util.regex.Pattern;

/** Extracts the topic from the subject line of an e-mail, without the words that only state that it is a request. */
final class Subjects {
    /** The character that begins a line which holds a subject. */
    static final String MARK = "\u0001";

    private static final Pattern REPLY =
            Pattern.compile("(?i)^(?:(?:re|fw|fwd|external|\\[external\\])\\s?:?\\s{1,3})+");
    private static final Pattern REQUEST =
            Pattern.compile("(?i)\\b(?:freedom of information|environmental information(?: regulations)?|foia?|eir)\\b"
                    + "(?:\\s(?:act|regulations))?(?:\\s(?:2000|2004))?(?:\\s(?:information\\s)?(?:request|enquiry|questions?))?"
                    + "|\\b(?:information request|request for information)\\b");

    private static final Pattern REFERENCE = Pattern.compile("\\b(?:[A-Za-z]{2,6}[-/]?)?[0-9][0-9/-]{3,14}\\b");
    private static final Pattern BY =
            Pattern.compile("(?i)\\b(?:from|by|for|to)\\s(?:mr|mrs|ms|miss|dr)\\b.*|\\bfrom \\p{Lu}.*");
    private static final Pattern LINKS =
            Pattern.compile("(?i)^(?:regarding|re|about|on|for|concerning|relating to|of)\\s");

    private Subjects() {}

    static String of(String subject) {
        String said = REPLY.matcher(subject).replaceFirst("");
        said = REQUEST.matcher(said).replaceAll(" ");
        said = REFERENCE.matcher(said).replaceAll(match -> isYears(match.group()) ? match.group() : " ");
        said = trimmed(BY.matcher(said).replaceFirst(""));
        said = trimmed(LINKS.matcher(said).replaceFirst(""));
        return Boilerplate.isEmpty(said) || said.indexOf('@') >= 0 ? "" : Boilerplate.capital(said);
    }

    private static boolean isYears(String number) {
        return number.matches("20[0-9]{2}(?:[/-](?:20)?[0-9]{2})?");
    }

    private static String trimmed(String said) {
        return TrimmedText.without(" :,;|()[]–—-", said.replaceAll("\\s{2,}", " "));
    }
}
