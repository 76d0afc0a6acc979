package register.foi.meaning;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of products that consist of a maker and an everyday word: Microsoft Teams, of which "Teams" is what is asked about. */
final class ProductNames {
    /** What follows the names of places and firms without naming a product. */
    private static final Set<String> KINDS = Stream.concat(
                    Stream.of(
                            "council",
                            "city",
                            "county",
                            "borough",
                            "district",
                            "authority",
                            "government",
                            "service",
                            "services",
                            "act",
                            "group",
                            "team",
                            "department",
                            "office",
                            "unit",
                            "and",
                            "or",
                            "for",
                            "to",
                            "in",
                            "is",
                            "are",
                            "has",
                            "have",
                            "year",
                            "public",
                            "question",
                            "request"),
                    Stream.of(Month.values()).map(month -> month.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLAIN_WORD = Pattern.compile("\\b\\p{Ll}{3,}");
    private static final int FEW = 2;

    /** A word after the word that opens a question, or after one that is no article, and before one without a capital. */
    private static final String ALONE = "(?:(?<=^(?:Is|Are|Do|Does|Did|Has|Was|Who|Which|What|When|How) )"
            + "|(?<=\\p{Ll} )(?<!\\b(?:the|your|our|this|that|these|a|an|each|any|my|all|of|and|or|to|as|under|in|for|from|on|with|by|at|per|please|dear) ))"
            + "%s(?=(?: \\p{Ll}|\\W*$))";

    private ProductNames() {}

    /** Returns the terms of a text, with the everyday words in names as words that matter. */
    static List<Term> in(String text, List<Term> units) {
        if (PLAIN_WORD.matcher(text).results().limit(FEW).count() < FEW) {
            // A heading, in which each word has a capital.
            return units;
        }
        List<Term> named = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Term unit = units.get(i);
            boolean isNamed = i > 0
                    && unit.kind() == Term.Kind.IDLE
                    && units.get(i - 1).kind() != Term.Kind.IDLE
                    && units.get(i - 1).kind() != Term.Kind.ASKED
                    && isCapital(unit.words())
                    && isCapital(units.get(i - 1).words())
                    && !KINDS.contains(unit.words().toLowerCase(Locale.ROOT))
                    && Pattern.compile("(?<=[\\p{L}\\p{N}] )"
                                    + Pattern.quote(units.get(i - 1).words() + " " + unit.words()) + "\\b")
                            .matcher(text)
                            .find();
            named.add(
                    isNamed || isNameAlone(unit, text)
                            ? new Term(unit.words(), unit.meanings(), unit.stems(), Term.Kind.PLAIN)
                            : unit);
        }
        return named;
    }

    /** Whether an everyday word alone is written as a name: "Is Confirm used for roads?" */
    private static boolean isNameAlone(Term unit, String text) {
        return unit.kind() == Term.Kind.IDLE
                && isCapital(unit.words())
                && unit.words().indexOf(' ') < 0
                && unit.words().length() > FEW
                && !KINDS.contains(unit.words().toLowerCase(Locale.ROOT))
                && Pattern.compile(ALONE.formatted(Pattern.quote(unit.words())))
                        .matcher(text)
                        .find();
    }

    /** Whether it is written as a name: with a capital, and not in capitals alone. */
    private static boolean isCapital(String words) {
        return Character.isUpperCase(words.charAt(0)) && words.chars().anyMatch(Character::isLowerCase);
    }
}
