package register.foi.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The thesaurus of words and phrases used in requests to councils, read from {@code thesaurus.txt}. */
public final class Thesaurus {
    /** Words that are written together, apart or with a hyphen are normalised to one spelling. */
    private static final Pattern ELECTRONIC = Pattern.compile("(?i)\\be-(?=mail|form|learning)");

    /** Words that stand between two others and do not part them. */
    private static final Set<String> BETWEEN = Set.of("of", "the", "a", "an", "for", "to", "in", "on", "with", "by");

    private static final Pattern WORD = Pattern.compile("\\p{Ll}+");

    private static final Pattern ON_LINE = Pattern.compile("(?i)\\bon-line\\b");

    private final EnglishStemmer language = new EnglishStemmer();
    private final ConceptPhrases phrases = new ConceptPhrases();
    private final Map<String, Term.Kind> kinds = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private final Set<String> words = new TreeSet<>();
    private final List<Set<String>> rivals = new ArrayList<>();
    private final Set<String> predicates = new HashSet<>();

    /** Reads the bundled thesaurus. */
    public static Thesaurus shipped() {
        InputStream file = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("thesaurus.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Thesaurus thesaurus = new Thesaurus();
            thesaurus.read(lines.lines().toList());
            return thesaurus;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the thesaurus cannot be read", unreadable);
        }
    }

    private void read(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                read(section, line);
            }
        }
    }

    private void read(String section, String line) {
        if (!section.equals("rivals")) {
            WORD.matcher(line.substring(line.indexOf(':') + 1))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        switch (section) {
            case "idle" -> idle(line);
            case "predicates" -> predicates.addAll(List.of(line.split(", ", -1)));
            case "rivals" -> rivals.add(Set.of(line.split(", ", -1)));
            default -> meaning(line, Term.Kind.valueOf(section.toUpperCase(Locale.ROOT)));
        }
    }

    /** Reads a line of words or, if it contains commas, of phrases. */
    private void idle(String line) {
        for (String phrase : line.split(line.contains(",") ? "," : " ", -1)) {
            List<String> stems = texts(stems(phrase));
            if (stems.size() == 1) {
                idle.addAll(stems);
            } else if (!stems.isEmpty()) {
                phrases.addIdle(stems);
            }
        }
    }

    private void meaning(String line, Term.Kind kind) {
        String[] parts = line.split(":", 2);
        kinds.put(parts[0], kind);
        for (String phrase : parts[1].split(",", -1)) {
            List<String> stems = texts(stems(phrase));
            if (!stems.isEmpty()) {
                phrases.add(stems, parts[0]);
            }
        }
    }

    /** Splits a text into terms; where several phrases begin with a word, the longest is taken. */
    public List<Term> units(String text) {
        String spelt = spelt(text);
        List<EnglishStemmer.Stem> stems = language.stems(spelt);
        List<Term> units = new ArrayList<>();
        for (int i = 0; i < stems.size(); ) {
            ConceptPhrases.Found found = phrases.longest(stems, i);
            int end = i + Math.max(1, found.length());
            String words =
                    spelt.substring(stems.get(i).from(), stems.get(end - 1).to());
            Set<String> said = Set.copyOf(texts(stems.subList(i, end)));
            units.add(new Term(words, found.meanings(), said, kind(said, found)));
            i = end;
        }
        return units;
    }

    /** Returns every stem of a text and, with a {@code #}, every meaning, including those of words within phrases. */
    public Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        List<EnglishStemmer.Stem> stems = stems(text);
        for (int i = 0; i < stems.size(); i++) {
            terms.add(stems.get(i).text());
            phrases.all(stems, i).forEach(meaning -> terms.add("#" + meaning));
        }
        return terms;
    }

    /** Returns the stems of each two words that stand together in a text, in either order, articles and the like aside. */
    public Set<Set<String>> pairs(String text) {
        List<String> stems = texts(stems(text)).stream()
                .filter(stem -> !BETWEEN.contains(stem))
                .toList();
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 1; i < stems.size(); i++) {
            if (!stems.get(i).equals(stems.get(i - 1))) {
                pairs.add(Set.of(stems.get(i - 1), stems.get(i)));
            }
        }
        return pairs;
    }

    /** Returns all words of the thesaurus as they are written in it, in alphabetical order. */
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** Returns the words of a text as they are written, by their stems; of several with a stem, the first. */
    public Map<String, String> wordsByStem(String text) {
        String spelt = spelt(text);
        Map<String, String> words = new LinkedHashMap<>();
        language.stems(spelt).forEach(stem -> words.putIfAbsent(stem.text(), spelt.substring(stem.from(), stem.to())));
        return words;
    }

    /** Returns the role of the words of a meaning. */
    public Term.Kind kind(String meaning) {
        return Objects.requireNonNull(kinds.get(meaning), meaning);
    }

    /** Sets of meanings that exclude each other: an entry has one of each set. */
    public List<Set<String>> rivals() {
        return rivals;
    }

    /** Whether a term only says what is said of something else, which it does not name: answered calls, refused requests. */
    public boolean isPredicate(Term term) {
        return !term.meanings().isEmpty() && predicates.containsAll(term.meanings());
    }

    /** Whether a meaning is said of something else, which it does not name. */
    public boolean isPredicate(String meaning) {
        return predicates.contains(meaning);
    }

    /** Returns the first kind, in the order of the enum, among several meanings. */
    private Term.Kind kind(Set<String> stems, ConceptPhrases.Found found) {
        if (!found.meanings().isEmpty()) {
            return found.meanings().stream()
                    .map(meaning -> Objects.requireNonNull(kinds.get(meaning)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return found.length() > 0 || idle.containsAll(stems) ? Term.Kind.IDLE : Term.Kind.PLAIN;
    }

    private List<EnglishStemmer.Stem> stems(String text) {
        return language.stems(spelt(text));
    }

    private static List<String> texts(List<EnglishStemmer.Stem> stems) {
        return stems.stream().map(EnglishStemmer.Stem::text).toList();
    }

    private static String spelt(String text) {
        String joined = ELECTRONIC.matcher(text).replaceAll("e").replace("%", " percent ");
        return ON_LINE.matcher(joined).replaceAll("online");
    }
}
