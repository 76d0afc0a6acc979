package register.intake.privacy;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Names of people, told by what stands beside them: a title, a job, a word that says whom to ask.
 *
 * <p>None is ever certain.
 */
final class Names {
    /** Words with fewer capitals are no name. */
    private static final int CAPITALS = 2;

    private Names() {}

    static Optional<Certainty> in(String text) {
        boolean found =
                text.chars().filter(Character::isUpperCase).limit(CAPITALS).count() == CAPITALS
                        && (Titles.in(text) || hasNameBesideAClue(text));
        return found ? Optional.of(Certainty.WARNING) : Optional.empty();
    }

    /** The same in a field that says who is to be asked, where a name may stand by itself. */
    static Optional<Certainty> ofAContact(String text) {
        boolean named = Naming.FULL.matcher(text).matches() && Naming.isName(text);
        return named ? Optional.of(Certainty.WARNING) : in(text);
    }

    /** Each capitalised word is tried as the first of a name, since the one before it may belong to a job. */
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
