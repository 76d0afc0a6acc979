package register.intake.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An e-mail address as local part and domain, which may belong to a team or to a person. */
record Mailbox(String name, String domain) {
    private static final Pattern TAG = Pattern.compile("\\+.*", Pattern.DOTALL);
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /**
     * A local part built like a person's: {@code jane.doe}, {@code j.doe2}, {@code jane_van_doe},
     * {@code anne-marie.o'neill}.
     */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("\\p{L}[\\p{L}'-]{0,30}(?:[._]\\p{L}[\\p{L}'-]{0,30}){1,3}[0-9]{0,4}");

    /**
     * Returns how certain it is that the address is a person's; empty if it is a team's.
     *
     * <p>It is a team's if every word of it is a word for teams, or a word of the domain next to one. It is certainly a
     * person's if it is built like one and has no word for teams. An editor decides about everything between.
     */
    Optional<Certainty> certainty() {
        List<String> words = words(TAG.matcher(name).replaceFirst(""));
        long roles = words.stream().filter(WordSet.ROLES::make).count();
        if (roles > 0 && isOfATeam(words)) {
            return Optional.empty();
        }
        boolean named = words.size() > 1 && WordSet.GIVEN_NAMES.has(words.get(0));
        boolean person = roles == 0 && (named || OF_A_PERSON.matcher(name).matches());
        return Optional.of(person ? Certainty.CERTAIN : Certainty.WARNING);
    }

    private boolean isOfATeam(List<String> words) {
        Set<String> ofTheDomain = Set.copyOf(words(domain.toLowerCase(Locale.ROOT)));
        return words.stream()
                .allMatch(word -> WordSet.ROLES.make(word) || ofTheDomain.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(APART.split(text, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
