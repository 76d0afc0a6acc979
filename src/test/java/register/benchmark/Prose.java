package register.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * New texts out of the words of real ones: each word is followed by one that follows it somewhere, so that common words
 * are as common as they are in life, and now and then by a rare one that nobody wrote.
 */
final class Prose {
    private static final Predicate<String> READABLE =
            Pattern.compile("[\\p{L}\\p{N}&'’(),.:;/£%–-]{1,30}").asMatchPredicate();
    private static final int RARE_WORDS = 20_000;
    private static final double JUMPS_PERCENT = 8;
    private static final double RARE_PERCENT = 1;

    private final String[] words;
    /** Every word in every place it stands in. */
    private final int[] everywhere;
    /** The words at which a text begins. */
    private final int[] firsts;
    /** By word, those that follow it, each as often as it does. */
    private final int[][] followers;

    private final int[] lengths;
    private final List<String> rare;
    private final Draw.Ranks rarity = Draw.Ranks.zipf(RARE_WORDS, 0.7);
    private final int most;

    /** @param most the characters that a text may have */
    Prose(Stream<String> texts, int most) {
        this.most = most;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Map<Integer, List<Integer>> after = new HashMap<>();
        Set<String> distinct = new LinkedHashSet<>(texts.toList());
        for (String text : distinct) {
            List<Integer> read = Stream.of(text.split("\\s+"))
                    .filter(READABLE)
                    .map(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
                    .toList();
            if (read.isEmpty()) {
                continue;
            }
            starts.add(read.get(0));
            sizes.add(read.size());
            all.addAll(read);
            for (int i = 1; i < read.size(); i++) {
                after.computeIfAbsent(read.get(i - 1), unknown -> new ArrayList<>())
                        .add(read.get(i));
            }
        }
        words = numbers.keySet().toArray(String[]::new);
        everywhere = array(all);
        firsts = array(starts);
        lengths = array(sizes);
        followers = new int[words.length][];
        for (int word = 0; word < words.length; word++) {
            followers[word] = array(after.getOrDefault(word, List.of()));
        }
        rare = rare(words);
    }

    /** A text as long as one of the real ones. */
    String text(Draw draw) {
        int length = draw.of(lengths);
        StringBuilder text = new StringBuilder(length * 8);
        int word = draw.of(firsts);
        text.append(words[word]);
        for (int i = 1; i < length && text.length() < most - 70; i++) {
            if (draw.percent(RARE_PERCENT)) {
                text.append(' ').append(rare.get(draw.from(rarity)));
            }
            boolean jumps = followers[word].length == 0 || draw.percent(JUMPS_PERCENT);
            word = draw.of(jumps ? everywhere : followers[word]);
            text.append(' ').append(words[word]);
        }
        return text.toString();
    }

    /** The beginning of one word with the end of another. */
    private static List<String> rare(String[] words) {
        List<String> whole =
                Stream.of(words).filter(word -> word.matches("\\p{Ll}{6,14}")).toList();
        Draw draw = new Draw(RARE_WORDS, 0);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < RARE_WORDS) {
            String head = draw.of(whole);
            String tail = draw.of(whole);
            made.add(head.substring(0, draw.between(3, head.length() - 2))
                    + tail.substring(draw.between(2, tail.length() - 3)));
        }
        return List.copyOf(made);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
