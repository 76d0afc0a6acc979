package register.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What words and phrases mean to a council, as {@code thesaurus.txt} says it. */
public final class Thesaurus {
    private final Language language = new Language();
    private final Map<List<String>, Set<String>> phrases = new HashMap<>();
    private final Map<String, Unit.Kind> kinds = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private final List<Set<String>> rivals = new ArrayList<>();
    private int longest = 1;

    /** Reads the thesaurus that ships. */
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
                section = line;
            } else if (section.equals("[idle]")) {
                idle(line);
            } else if (section.equals("[rivals]") && !line.startsWith("#") && !line.isBlank()) {
                rivals.add(Set.of(line.strip().split(", ", -1)));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                meaning(
                        line,
                        Unit.Kind.valueOf(
                                section.substring(1, section.length() - 1).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** A line of words, or with commas of phrases. */
    private void idle(String line) {
        for (String phrase : line.split(line.contains(",") ? "," : " ", -1)) {
            List<String> stems = texts(phrase);
            if (stems.size() == 1) {
                idle.addAll(stems);
            } else if (!stems.isEmpty()) {
                phrases.putIfAbsent(stems, Set.of());
                longest = Math.max(longest, stems.size());
            }
        }
    }

    private void meaning(String line, Unit.Kind kind) {
        String[] parts = line.split(":", 2);
        String name = parts[0].strip();
        kinds.put(name, kind);
        for (String phrase : parts[1].split(",", -1)) {
            List<String> stems = texts(phrase);
            if (!stems.isEmpty()) {
                phrases.computeIfAbsent(stems, absent -> new TreeSet<>()).add(name);
                longest = Math.max(longest, stems.size());
            }
        }
    }

    /** A text, phrase by phrase, the longest that have a meaning first. */
    public List<Unit> units(String text) {
        String spelt = spelt(text);
        List<Language.Stem> stems = language.stems(spelt);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < stems.size(); ) {
            int length = Math.min(longest, stems.size() - i);
            while (length > 1 && !phrases.containsKey(texts(stems, i, length))) {
                length--;
            }
            units.add(unit(spelt, stems, i, length));
            i += length;
        }
        return units;
    }

    /** Sets of meanings of which an entry has one or another. */
    List<Set<String>> rivals() {
        return rivals;
    }

    /** Every meaning and every stem in a text, those of the words within phrases too. */
    public Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        List<Language.Stem> stems = language.stems(spelt(text));
        for (int i = 0; i < stems.size(); i++) {
            terms.add(stems.get(i).text());
            for (int length = 1; length <= Math.min(longest, stems.size() - i); length++) {
                phrases.getOrDefault(texts(stems, i, length), Set.of()).forEach(meaning -> terms.add("#" + meaning));
            }
        }
        return terms;
    }

    private Unit unit(String text, List<Language.Stem> stems, int from, int length) {
        List<String> words = texts(stems, from, length);
        Set<String> meanings = phrases.getOrDefault(words, Set.of());
        String written = text.substring(
                stems.get(from).from(), stems.get(from + length - 1).to());
        return new Unit(written, meanings, Set.copyOf(words), kind(words, meanings));
    }

    private List<String> texts(String phrase) {
        return language.stems(spelt(phrase)).stream().map(Language.Stem::text).toList();
    }

    /** Of several meanings the one that weighs most against an entry that has none of them. */
    private Unit.Kind kind(List<String> words, Set<String> meanings) {
        if (!meanings.isEmpty()) {
            return meanings.stream()
                    .map(meaning -> kinds.getOrDefault(meaning, Unit.Kind.SUBJECTS))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return idle.containsAll(words) || phrases.containsKey(words) ? Unit.Kind.IDLE : Unit.Kind.PLAIN;
    }

    private static List<String> texts(List<Language.Stem> stems, int from, int length) {
        return stems.subList(from, from + length).stream()
                .map(Language.Stem::text)
                .toList();
    }

    /** Words that are written together or apart are written in one way. */
    private static String spelt(String text) {
        return text.replaceAll("(?i)\\be-(?=mail|form|learning)", "e")
                .replace("%", " percent ")
                .replaceAll("(?i)\\bon-line\\b", "online");
    }
}
