package register.api.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import register.store.log.Log;
import register.store.log.RecordQueries;

/**
 * The stems of the words of a register, by which misspelt words of a search are corrected: a word whose stem no record has is
 * replaced by a word with the nearest that one has, and with the most frequent of several.
 */
final class Vocabulary {
    /** The most entries that words are taken from, the newest: this many are read in about a second. */
    private static final long MOST_ENTRIES = 200_000;

    /** A word that may be corrected; one after a minus must not be there, and stays. */
    private static final Pattern WORD = Pattern.compile("(?<![-\\p{L}\\p{N}])\\p{L}{4,30}(?![\\p{L}\\p{N}])");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,30}");

    /** The length of a word from which two letters of it may be wrong. */
    private static final int LONG = 8;

    private final RecordQueries<?> records;
    private Map<String, Long> counts = Map.of();
    private long read;

    Vocabulary(RecordQueries<?> records, Log log) {
        this.records = records;
        log.whenRemoved(this::clear);
    }

    /** Returns the search words with the misspelt ones corrected; empty if there is nothing to correct. */
    Optional<String> corrected(String words, long at) {
        List<String> asked = WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.UK))
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> known = upTo(at);
        Map<String, String> corrections = new HashMap<>();
        records.words().stemsOf(asked).forEach((word, stem) -> {
            if (!known.containsKey(stem)) {
                nearest(word, stem, known)
                        .flatMap(records.words()::wordOf)
                        .ifPresent(right -> corrections.put(word, right));
            }
        });
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(WORD.matcher(words)
                        .replaceAll(
                                word -> corrections.getOrDefault(word.group().toLowerCase(Locale.UK), word.group())));
    }

    private static Optional<String> nearest(String word, String stem, Map<String, Long> known) {
        int most = word.length() < LONG ? 1 : 2;
        return known.entrySet().stream()
                .map(one ->
                        new Candidate(one.getKey(), SpellingDistance.between(stem, one.getKey(), most), one.getValue()))
                .filter(candidate -> candidate.distance() <= most)
                .min(Candidate.NEAREST_FIRST)
                .map(Candidate::stem);
    }

    private record Candidate(String stem, int distance, long count) {
        static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::distance)
                .thenComparing(Comparator.comparingLong(Candidate::count).reversed())
                .thenComparing(Candidate::stem);
    }

    private synchronized Map<String, Long> upTo(long at) {
        if (at > read) {
            Map<String, Long> more = new HashMap<>(counts);
            records.words().stems(Math.max(read, at - MOST_ENTRIES), at).forEach((stem, count) -> {
                if (LETTERS.matcher(stem).matches()) {
                    more.merge(stem, count, Long::sum);
                }
            });
            counts = more;
            read = at;
        }
        return counts;
    }

    private synchronized void clear() {
        counts = Map.of();
        read = 0;
    }
}
