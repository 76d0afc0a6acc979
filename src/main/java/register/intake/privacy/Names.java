package register.intake.privacy;

import java.util.Optional;
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
        boolean found =
                text.chars().filter(Character::isUpperCase).limit(CAPITALS).count() == CAPITALS
                        && (Titles.in(text) || hasNameBesideAClue(text));
        return found ? Optional.of(Certainty.WARNING) : Optional.empty();
    }

    /** Finds names in a contact field, where a name may be the whole value. */
    static Optional<Certainty> ofAContact(String text) {
        boolean named = Naming.FULL.matcher(text).matches() && Naming.isName(text);
        return named ? Optional.of(Certainty.WARNING) : in(text);
    }

    /** Tries each capitalised word as the first of a name, since the one before it may belong to a job title. */
    private static boolean hasNameBesideAClue(String text) {
        Matcher name = Naming.FULL.matcher(text);
        for (int from = 0; name.find(from); from = name.start() + 1) {
            boolean named = Naming.isName(name.group()) && !Naming.isOfAFirm(text, name.end());
            if (named && NameClues.stand(text, name.start(), name.end(), Naming.hasGivenName(name.group()))) {
                return true;
            }
        }
        return false;
    }
}
