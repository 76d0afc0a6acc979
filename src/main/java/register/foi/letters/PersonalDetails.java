package register.foi.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes e-mail addresses, telephone numbers and the requester's name from a text. */
final class PersonalDetails {
    private static final Pattern E_MAIL = Pattern.compile(
            "(?:\\s?[<(\\[]?(?:mailto:)?(?<![\\w.%+'-])[\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}[>)\\]]?)");

    /**
     * A telephone number; those that begin with 03 or 08 belong to services, may be the subject of a question, and are
     * kept.
     */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\w£$€.,/-])(?:(?:\\+|00) ?44[ -]?(?:\\(0\\))?[ -]?|\\(?0)[127](?:[ ()-]{0,2}[0-9]){8,9}(?![\\w-])");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:my (?:full )?name is|i,)\\s(?:[\\p{L}.'-]{1,30}\\s?){1,4}(?:,\\s?(?:and\\s)?|\\sand\\s|[.;]\\s?)");

    private PersonalDetails() {}

    static String without(String said, LeftOutPieces left) {
        return out(NAMED, out(TELEPHONE, said.indexOf('@') < 0 ? said : out(E_MAIL, said, left), left), left);
    }

    private static String out(Pattern pattern, String said, LeftOutPieces left) {
        Matcher found = pattern.matcher(said);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            left.add(LeftOut.Kind.CONTACT_DETAIL, found.group());
            found.appendReplacement(rest, "");
        }
        return found.appendTail(rest).toString().strip();
    }
}
