package register.foi.responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import register.values.Resources;
import register.values.law.Regime;

/** The sentences of the letters: the default ones, or the council's in their place. */
public final class Wording {
    private static final String SHIPPED = "/register/foi/responses/wording.properties";

    /** Placeholders that any sentence may have. */
    static final Set<String> ANYWHERE = Set.of("council", "home", "law", "licence", "signature", "today");

    /** Terms that have no meaning under the EIR; only a sentence for letters under FOIA may use them. */
    private static final Pattern FOIA_ONLY =
            Pattern.compile("\\bsections? (12|16|21)\\b|\\bs\\.? ?(12|16|21)\\b|£450", Pattern.CASE_INSENSITIVE);

    private static final Wording OURS =
            new Wording(read(Map.of(), SHIPPED, new String(Resources.bytes(SHIPPED), StandardCharsets.UTF_8)));

    private final Map<String, Sentence> sentences;

    private Wording(Map<String, Sentence> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /** Returns the default sentences. */
    public static Wording ours() {
        return OURS;
    }

    /**
     * Returns the default sentences, with those of the council's file in their place; the default ones alone if no file
     * is named.
     */
    public static Wording of(String file) {
        if (file.isBlank()) {
            return OURS;
        }
        try {
            return OURS.with(file, Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("responses.wording: %s cannot be read as UTF-8".formatted(file), unreadable);
        }
    }

    /**
     * Returns a copy with some sentences replaced; refused if there is no such sentence, or no such placeholder in it.
     */
    Wording with(String name, String text) {
        Map<String, Sentence> all = new LinkedHashMap<>(sentences);
        all.putAll(read(sentences, name, text));
        return new Wording(all);
    }

    /** Returns the keys of all sentences. */
    Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /** Returns the placeholders of a sentence. */
    Set<String> places(String key) {
        return sentence(key).places();
    }

    /** Returns the sentence for this law, or else the one for both laws, with its placeholders filled in. */
    List<Inline> say(Regime regime, String key, Map<String, List<Inline>> values) {
        String ofThisLaw = regime.name().toLowerCase(java.util.Locale.ROOT) + "." + key;
        return sentence(sentences.containsKey(ofThisLaw) ? ofThisLaw : key).with(values);
    }

    private Sentence sentence(String key) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("there is no sentence " + key);
        }
        return sentence;
    }

    /** Reads the sentences of a file, checked against the known ones if there are any. */
    private static Map<String, Sentence> read(Map<String, Sentence> known, String name, String text) {
        Map<String, Sentence> read = new LinkedHashMap<>();
        for (WordingFile.Line line : WordingFile.lines(name, text)) {
            try {
                if (read.put(line.key(), checked(known, line)) != null) {
                    throw new IllegalArgumentException("is here twice");
                }
            } catch (IllegalArgumentException wrong) {
                throw WordingFile.refused(name, line.number(), line.key() + " " + wrong.getMessage());
            }
        }
        return read;
    }

    private static Sentence checked(Map<String, Sentence> known, WordingFile.Line line) {
        Sentence sentence = Sentence.of(line.sentence());
        if (!line.key().startsWith("foia.")
                && FOIA_ONLY.matcher(line.sentence()).find()) {
            throw new IllegalArgumentException("mentions FOIA, but is also in letters under the EIR");
        }
        if (known.isEmpty()) {
            return sentence;
        }
        Sentence ours = known.get(line.key());
        if (ours == null) {
            throw new IllegalArgumentException(
                    "is not a sentence of a letter; the sentences are " + new TreeSet<>(known.keySet()));
        }
        Set<String> allowed = new TreeSet<>(ours.places());
        allowed.addAll(ANYWHERE);
        Set<String> unknown = new HashSet<>(sentence.places());
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("has no place %s; it has %s".formatted(unknown, allowed));
        }
        return sentence;
    }
}
