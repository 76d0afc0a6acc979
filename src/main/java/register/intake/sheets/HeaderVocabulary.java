package register.intake.sheets;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The headers that councils use for the fields of a register.
 *
 * <p>Headers are compared by their letters and digits only: {@code Contract Reference No.} is
 * {@code contractReferenceNo}.
 */
public final class HeaderVocabulary {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\P{N}+");

    /** Shorter headers are too easily mistaken for each other. */
    private static final int SHORTEST = 6;

    /** From this length on, two letters may be misspelt. */
    private static final int LONG = 8;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> names;
    private final Function<String, Optional<String>> others;

    private HeaderVocabulary(
            Collection<String> names, HeaderSynonyms synonyms, Function<String, Optional<String>> others) {
        this.others = others;
        this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        synonyms.refuseUnknown(this.names);
        Map<String, String> places = new HashMap<>();
        for (String name : this.names) {
            fields.put(key(name), name);
            places.put(key(name), "its own name");
        }
        synonyms.each((header, field, place) -> {
            String key = key(header);
            String before = places.putIfAbsent(key, place);
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s: the header '%s' means %s already (%s)".formatted(place, header, fields.get(key), before));
            }
            fields.put(key, field);
        });
    }

    /** Builds a vocabulary from the names of fields and their synonyms; a header is listed once. */
    public static HeaderVocabulary of(Collection<String> fields, HeaderSynonyms synonyms) {
        return open(fields, synonyms, header -> Optional.empty());
    }

    /**
     * Builds a vocabulary with additional fields that cannot be listed, such as a column for each month.
     *
     * @param others finds the field of a header that is neither the name nor a synonym of a listed field, if it has
     *     one; the name of such a field is its own header
     */
    public static HeaderVocabulary open(
            Collection<String> fields, HeaderSynonyms synonyms, Function<String, Optional<String>> others) {
        return new HeaderVocabulary(fields, synonyms, others);
    }

    /** Returns the names of the fields, in order. */
    public Set<String> fields() {
        return names;
    }

    /** Returns the field of a header, if it is known. */
    Optional<String> field(String header) {
        return Optional.ofNullable(fields.get(key(header))).or(() -> others.apply(header));
    }

    /** Whether columns can be read as this field. */
    boolean has(String field) {
        return names.contains(field)
                || others.apply(field).filter(field::equals).isPresent();
    }

    /** Whether the header is the name of the field. */
    static boolean isName(String header, String field) {
        return key(header).equals(key(field));
    }

    /** Returns the field with a header that differs from this one by a letter or two, if there is exactly one. */
    Optional<String> similar(String header) {
        String key = key(header);
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(key.length() < LONG ? 1 : 2);
        Set<String> near = fields.keySet().stream()
                .filter(known -> known.length() >= SHORTEST && digits(known).equals(digits(key)))
                .filter(known -> distance.apply(known, key) >= 0)
                .map(fields::get)
                .collect(Collectors.toSet());
        return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
    }

    /** Returns the form in which headers are compared. */
    static String key(String header) {
        String spelt = Normalizer.normalize(header.replace("&", " and "), Normalizer.Form.NFKD);
        String plain = ACCENT.matcher(spelt).replaceAll("");
        return APART.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String digits(String key) {
        return NOT_DIGIT.matcher(key).replaceAll("");
    }
}
