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

/** What letters say, sentence by sentence: our own words, or the council's in their stead. */
public final class Wording {
    private static final String SHIPPED = "/register/foi/responses/wording.properties";

    /** Places that any sentence may have. */
    static final Set<String> ANYWHERE = Set.of("council", "home", "law", "licence", "signature", "today");

    /** What has no meaning under the EIR; only a sentence of a letter under FOIA may say it. */
    private static final Pattern FOIA_ONLY =
            Pattern.compile("\\bsections? (12|16|21)\\b|\\bs\\.? ?(12|16|21)\\b|£450", Pattern.CASE_INSENSITIVE);

    private static final Wording OURS =
            new Wording(read(Map.of(), SHIPPED, new String(Resources.bytes(SHIPPED), StandardCharsets.UTF_8)));

    private final Map<String, Sentence> sentences;

    private Wording(Map<String, Sentence> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /** Our own words. */
    public static Wording ours() {
        return OURS;
    }

    /** Our words with those of the council's file in their stead; ours alone where no file is named. */
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

    /** The same with other words for some sentences; refused where there is no such sentence, or no such place in it. */
    Wording with(String name, String text) {
        Map<String, Sentence> all = new LinkedHashMap<>(sentences);
        all.putAll(read(sentences, name, text));
        return new Wording(all);
    }

    /** Of what there is a sentence. */
    Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /** The places of a sentence. */
    Set<String> places(String key) {
        return sentence(key).places();
    }

    /** The sentence of this law, or that of every law, with its places filled in. */
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

    /** The sentences of a file; where there are known ones, in their stead. */
    private static Map<String, Sentence> read(Map<String, Sentence> known, String name, String text) {
        Map<String, Sentence> read = new LinkedHashMap<>();
        for (WordingFile.Line line : WordingFile.lines(name, text)) {
            try {
                if (read.put(line.key(), checked(known, line)) != null) {
                    throw new IllegalArgumentException("stands here twice");
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
            throw new IllegalArgumentException("speaks of FOIA, and stands in letters under the EIR too");
        }
        if (known.isEmpty()) {
            return sentence;
        }
        Sentence ours = known.get(line.key());
        if (ours == null) {
            throw new IllegalArgumentException(
                    "is no sentence of a letter; those are " + new TreeSet<>(known.keySet()));
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
