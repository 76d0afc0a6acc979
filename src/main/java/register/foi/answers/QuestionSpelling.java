package register.foi.answers;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.api.reading.SpellingDistance;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;

/**
 * Corrects the misspelt words of a question. A word that neither the thesaurus nor any candidate has is replaced by the most
 * similar word that one of them has, if only a letter or two differ.
 */
final class QuestionSpelling {
    /** A word that may be corrected: no part of a name with an apostrophe or a hyphen. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}\u2019'-])\\p{L}{4,30}(?![\\p{L}\\p{N}\u2019'-])");

    /** The length of a word from which two letters of it may be wrong. */
    private static final int LONG = 8;

    /** The length of a word up to which another letter in place of one usually makes another word: bins and bids. */
    private static final int SHORT = 5;

    private final Thesaurus thesaurus;

    QuestionSpelling(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /** Returns the question with its misspelt words corrected; empty if there is nothing to correct. */
    Optional<String> corrected(String question, AnswerIndex.Look look) {
        String corrected =
                WORD.matcher(question).replaceAll(word -> Matcher.quoteReplacement(spelt(word.group(), look)));
        return corrected.equals(question) ? Optional.empty() : Optional.of(corrected);
    }

    private String spelt(String written, AnswerIndex.Look look) {
        String word = written.toLowerCase(Locale.UK);
        Term term = thesaurus.units(word).get(0);
        String stem = term.stems().iterator().next();
        if (term.kind() != Term.Kind.PLAIN || look.has(stem)) {
            return written;
        }
        Stream<Similar> known = thesaurus.words().stream().map(other -> Similar.of(word, other, Integer.MAX_VALUE));
        Stream<Similar> published = look.beginningWith(stem.substring(0, 1)).entrySet().stream()
                .map(other -> Similar.of(stem, other.getKey(), other.getValue()));
        return Stream.concat(known, published)
                .filter(Similar::isLikely)
                .min(Similar.NEAREST_FIRST)
                .flatMap(similar -> similar.isKnown() ? Optional.of(similar.word()) : look.wordOf(similar.word()))
                .orElse(written);
    }

    /**
     * A word that may have been meant. Of equally near ones, the longer: a letter is left out more often than added.
     *
     * @param distance in letters from what was written; too large if it cannot have been meant
     * @param count of the candidates that have it, or the largest number if the thesaurus does
     */
    private record Similar(String word, int distance, int count) {
        static final Comparator<Similar> NEAREST_FIRST = Comparator.comparingInt(Similar::distance)
                .thenComparing(Comparator.comparingInt(Similar::count).reversed())
                .thenComparing(Comparator.comparingInt((Similar similar) -> similar.word.length())
                        .reversed())
                .thenComparing(Similar::word);

        static Similar of(String written, String other, int count) {
            int most = written.length() < LONG ? 1 : 2;
            boolean isOther = written.charAt(0) != other.charAt(0)
                    || (written.length() <= SHORT && written.length() == other.length() && !isSwapped(written, other));
            return new Similar(
                    other, isOther ? Integer.MAX_VALUE : SpellingDistance.between(written, other, most), count);
        }

        boolean isLikely() {
            return distance <= 2;
        }

        boolean isKnown() {
            return count == Integer.MAX_VALUE;
        }

        private static boolean isSwapped(String one, String other) {
            return one.chars()
                    .sorted()
                    .boxed()
                    .toList()
                    .equals(other.chars().sorted().boxed().toList());
        }
    }
}
