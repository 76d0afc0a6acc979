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
 * The headers by which councils name the fields of a register.
 *
 * <p>Letters and digits alone tell headers apart: {@code Contract Reference No.} is {@code contractReferenceNo}.
 */
public final class HeaderVocabulary {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\P{N}+");

    /** Shorter headers are too easily one another. */
    private static final int SHORTEST = 6;

    /** From this length on two letters may be misspelt. */
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

    /** The names of fields, each with the other headers that mean it; a header stands once. */
    public static HeaderVocabulary of(Collection<String> fields, HeaderSynonyms synonyms) {
        return open(fields, synonyms, header -> Optional.empty());
    }

    /**
     * The same with fields that cannot be listed, such as a column for each month.
     *
     * @param others the field that a header means which is no name and no other header of a field, if it means one; the
     *     name of such a field means itself
     */
    public static HeaderVocabulary open(
            Collection<String> fields, HeaderSynonyms synonyms, Function<String, Optional<String>> others) {
        return new HeaderVocabulary(fields, synonyms, others);
    }

    /** The names of the fields, in their order. */
    public Set<String> fields() {
        return names;
    }

    /** The field that a header means, if it is known. */
    Optional<String> field(String header) {
        return Optional.ofNullable(fields.get(key(header))).or(() -> others.apply(header));
    }

    /** Whether a field is one of those that columns are read as. */
    boolean has(String field) {
        return names.contains(field)
                || others.apply(field).filter(field::equals).isPresent();
    }

    /** Whether the header is the name of the field itself. */
    static boolean isName(String header, String field) {
        return key(header).equals(key(field));
    }

    /** The one field whose headers differ from this by a letter or two, if there is one. */
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

    /** What tells a header from another. */
    static String key(String header) {
        String spelt = Normalizer.normalize(header.replace("&", " and "), Normalizer.Form.NFKD);
        String plain = ACCENT.matcher(spelt).replaceAll("");
        return APART.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String digits(String key) {
        return NOT_DIGIT.matcher(key).replaceAll("");
    }
}
