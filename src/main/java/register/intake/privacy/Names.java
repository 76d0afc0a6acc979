package register.intake.privacy;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Finds names of people by the text beside them: a title, a job, a word such as "contact".
 *
 * <p>A name is never certain.
 */
final class Names {
    /** The fewest capitals in a text that may contain a name. */
    private static final int CAPITALS = 2;

    private Names() {}

    static Optional<Certainty> in(String text) {
        boolean found = hasCapitals(text) && (Titles.in(text) || hasNameBesideAClue(text));
        return found ? Optional.of(Certainty.WARNING) : Optional.empty();
    }

    /** Finds names in a contact field, where a name may be the whole value. */
    static Optional<Certainty> ofAContact(String text) {
        boolean named = Naming.FULL.matcher(text).matches() && Naming.isName(text);
        return named ? Optional.of(Certainty.WARNING) : in(text);
    }

    private static boolean hasCapitals(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length() && capitals < CAPITALS; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals == CAPITALS;
    }

    /** Finds names in the words of somebody who asks, where a common given name before another word is enough. */
    static Optional<Certainty> withoutAClue(String text) {
        boolean found = hasName(
                text,
                name -> (Naming.hasGivenName(name.group()) || Naming.isSurnameLikeAPlace(name.group()))
                        && !Naming.isOrdinary(name.group())
                        && !Naming.isOfAPlace(text, name.start(), name.end())
                        && Titles.isNotPublic(text, name));
        return found ? Optional.of(Certainty.WARNING) : in(text);
    }

    private static boolean hasNameBesideAClue(String text) {
        return hasName(
                text,
                name -> Naming.isName(name.group())
                        && NameClues.stand(text, name.start(), name.end(), Naming.hasGivenName(name.group())));
    }

    /** Tries each capitalised word as the first of a name, since the one before it may belong to a job title. */
    private static boolean hasName(String text, Predicate<Matcher> isPerson) {
        Matcher name = Naming.FULL.matcher(text);
        for (int from = 0; name.find(from); from = name.start() + 1) {
            if (!Naming.isOfAFirm(text, name.start(), name.end()) && isPerson.test(name)) {
                return true;
            }
        }
        return false;
    }
}
