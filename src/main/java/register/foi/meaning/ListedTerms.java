package register.foi.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms that a question lists one after another, each of which is asked about by itself: "in Ashby and Birchwood". */
public final class ListedTerms {
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[,&/\\s]|\\b(?:and|or)\\b)++(?:(?:in|at|for|with|of|the)\\s+){0,2}");

    private static final Pattern JOINED = Pattern.compile("[,&/]|\\band\\b|\\bor\\b");

    private final Map<Term, Integer> places = new HashMap<>();
    private final List<Term> terms;
    private final String text;

    /** Creates them from the terms of a text. */
    public ListedTerms(String text, List<Term> terms) {
        this.text = text.toLowerCase(Locale.ROOT);
        for (Term term : terms) {
            Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words(term)) + "(?![\\p{L}\\p{N}])")
                    .matcher(this.text);
            if (found.find()) {
                places.put(term, found.start());
            }
        }
        this.terms = places.keySet().stream()
                .sorted(Comparator.comparingInt(this::start))
                .toList();
    }

    /** Returns a term and all that are listed with it. */
    public Set<Term> with(Term term) {
        Set<Term> listed = new HashSet<>(Set.of(term));
        int place = terms.indexOf(term);
        for (int i = place; i > 0 && areJoined(terms.get(i - 1), terms.get(i)); i--) {
            listed.add(terms.get(i - 1));
        }
        for (int i = place; i >= 0 && i + 1 < terms.size() && areJoined(terms.get(i), terms.get(i + 1)); i++) {
            listed.add(terms.get(i + 1));
        }
        return listed;
    }

    private boolean areJoined(Term before, Term after) {
        int end = start(before) + words(before).length();
        if (end > start(after)) {
            return false;
        }
        String between = text.substring(end, start(after));
        return BETWEEN.matcher(between).matches() && JOINED.matcher(between).find();
    }

    private int start(Term term) {
        return Objects.requireNonNull(places.get(term));
    }

    private static String words(Term term) {
        return term.words().strip().toLowerCase(Locale.ROOT);
    }
}
