package register.intake.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The headers that councils use for the fields of a register.
 *
 * <p>Headers are compared by their letters and digits only: {@code Contract Reference No.} is
 * {@code contractReferenceNo}.
 */
public final class HeaderVocabulary {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int ASCII = 0x80;
    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NOUN_FIRST =
            Pattern.compile("(?i)([^:]+(?=: )|value|date|cost|price|amount|sum)(?:: | ?[-–] | )(.+)");
    /** {@code Supplier 2}, {@code Supplier 2: Name}, {@code CPV Code (3)}. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\D*[\\p{L})])[\\s_-]*[(#]?([1-9]\\d?)\\)?(?:$|(?=[\\s:_–-])[\\s:_–-]*(\\D*)$)");

    private static final Pattern NOT_DIGIT = Pattern.compile("\\P{N}+");

    /** Shorter headers are too easily mistaken for each other. */
    private static final int SHORTEST = 6;

    /** From this length on, two letters may be misspelt. */
    private static final int LONG = 8;

    /** The most fields that are offered for a column. */
    private static final int MOST_OFFERED = 3;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> offers = new LinkedHashMap<>();
    private final Set<String> noFields = new HashSet<>();
    private final Map<String, String> labels;
    private final Set<String> names;
    private final Set<String> numbered;
    private final Function<String, Optional<String>> others;

    private HeaderVocabulary(
            Collection<String> names,
            HeaderSynonyms synonyms,
            Set<String> numbered,
            Function<String, Optional<String>> others) {
        this.others = others;
        this.numbered = Set.copyOf(numbered);
        this.labels = Map.copyOf(synonyms.labels());
        this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        synonyms.refuseUnknown(this.names);
        Map<String, String> places = new HashMap<>();
        for (String name : this.names) {
            fields.put(key(name), name);
            places.put(key(name), "its own name");
        }
        synonyms.each(HeaderSynonyms.Use.READ, (header, field, place) -> {
            String key = key(header);
            refuseSecond(header, fields.get(key), place, places.putIfAbsent(key, place));
            fields.put(key, field);
        });
        synonyms.each(HeaderSynonyms.Use.NO_FIELD, (header, none, place) -> {
            String key = key(header);
            refuseSecond(header, fields.getOrDefault(key, "no field"), place, places.putIfAbsent(key, place));
            noFields.add(key);
        });
        synonyms.each(
                HeaderSynonyms.Use.OFFERED,
                (words, field, place) -> offers.computeIfAbsent(words(words), any -> new ArrayList<>())
                        .add(field));
    }

    private static void refuseSecond(String header, @Nullable String means, String place, @Nullable String before) {
        if (before != null) {
            throw new IllegalArgumentException(
                    "%s: the header '%s' means %s already (%s)".formatted(place, header, means, before));
        }
    }

    /** Builds a vocabulary from the names of fields and their synonyms; a header is listed once. */
    public static HeaderVocabulary of(Collection<String> fields, HeaderSynonyms synonyms) {
        return of(fields, synonyms, Set.of());
    }

    /**
     * Builds a vocabulary from the names of fields and their synonyms.
     *
     * @param numbered the fields of which a record has several values, so that their columns may be numbered
     */
    public static HeaderVocabulary of(Collection<String> fields, HeaderSynonyms synonyms, Set<String> numbered) {
        return new HeaderVocabulary(fields, synonyms, numbered, header -> Optional.empty());
    }

    /**
     * Builds a vocabulary with additional fields that cannot be listed, such as a column for each month.
     *
     * @param others finds the field of a header that is neither the name nor a synonym of a listed field, if it has
     *     one; the name of such a field is its own header
     */
    public static HeaderVocabulary open(
            Collection<String> fields, HeaderSynonyms synonyms, Function<String, Optional<String>> others) {
        return new HeaderVocabulary(fields, synonyms, Set.of(), others);
    }

    /** Returns the names of the fields, in order. */
    public Set<String> fields() {
        return names;
    }

    /** Returns what fields are called where people choose them, if that is not the label of their form. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Returns the field of a header, if it is known with all that qualifies it. */
    Optional<String> field(String header) {
        return unnumbered(header).or(() -> numbered(header));
    }

    /** Returns the field of one of several columns that are numbered, {@code Supplier 2: Name}. */
    private Optional<String> numbered(String header) {
        Matcher number = NUMBERED.matcher(header);
        if (!number.matches()) {
            return Optional.empty();
        }
        String rest = Objects.requireNonNullElse(number.group(3), "");
        return unnumbered((number.group(1) + " " + rest).strip()).filter(numbered::contains);
    }

    /** Returns the number of a column among several of its field; 1 if it has none. */
    int number(String header) {
        Matcher number = NUMBERED.matcher(header);
        return unnumbered(header).isEmpty() && numbered(header).isPresent() && number.matches()
                ? Integer.parseInt(number.group(2))
                : 1;
    }

    private Optional<String> unnumbered(String header) {
        QualifiedHeader divided = QualifiedHeader.of(header);
        Optional<String> whole = listed(header).or(() -> others.apply(header));
        if (whole.isPresent()) {
            boolean isSign =
                    divided.unknown().stream().anyMatch(words -> key(words).isEmpty());
            return whole.filter(field -> fits(field, divided.qualifiers()) && !(isSign && isMoney(field)))
                    .map(field -> qualified(field, divided.qualifiers()))
                    .filter(this::has);
        }
        return !divided.unknown().isEmpty() || divided.qualifiers().flag()
                ? Optional.empty()
                : named(divided).filter(field -> fits(field, divided.qualifiers()));
    }

    /** Returns the field that is listed for a header, or for one with its noun in front: {@code Value: Total} is Total Value. */
    private Optional<String> listed(String header) {
        return Optional.ofNullable(fields.get(key(header)))
                .or(() -> turned(header).map(turned -> fields.get(key(turned))));
    }

    /** Returns a header whose group, or whose noun, stands behind it: {@code Total Value}. */
    private static Optional<String> turned(String header) {
        Matcher noun = NOUN_FIRST.matcher(header);
        return noun.matches() ? Optional.of(noun.group(2) + " " + noun.group(1)) : Optional.empty();
    }

    private static boolean fits(String field, Qualifiers qualifiers) {
        return isMoney(field) || !qualifiers.isOfMoney();
    }

    /** Returns the field of the name in a header, whatever qualifies it. */
    private Optional<String> named(QualifiedHeader divided) {
        return listed(divided.name())
                .or(() -> others.apply(divided.name()))
                .map(field -> qualified(field, divided.qualifiers()))
                .filter(this::has);
    }

    /** Returns the field of a total that a header says to be per year or an estimate. */
    private static String qualified(String field, Qualifiers qualifiers) {
        String annual = qualifiers.annual() ? field.replace(".total", ".annual") : field;
        return qualifiers.estimate()
                ? annual.replaceFirst("(\\.(?:total|annual))\\.amount$", "$1Estimate.amount")
                : annual;
    }

    /** Whether the cells of a field are amounts of money. */
    static boolean isMoney(String field) {
        return field.endsWith(".amount");
    }

    /** Whether a header is known to be no field of the register. */
    boolean isNoField(String header) {
        return noFields.contains(key(header))
                // The last group goes on over the columns to the right of its own: Value: Notes.
                || noFields.contains(key(header.substring(header.lastIndexOf(": ") + 1)))
                || turned(header)
                        .filter(turned -> noFields.contains(key(turned)))
                        .isPresent()
                || noFields.contains(key(QualifiedHeader.of(header).name()));
    }

    /** Returns the fields that a column with this header may be, the likeliest first; a person chooses. */
    List<String> offered(String header) {
        Set<String> offered = new LinkedHashSet<>();
        QualifiedHeader divided = QualifiedHeader.of(header);
        Optional<String> known = field(header);
        if (known.isPresent() && meansAnother(header, known.get())) {
            offered.addAll(offers.getOrDefault(words(header), List.of()));
        }
        known.ifPresent(offered::add);
        named(divided).ifPresent(offered::add);
        similar(header).or(() -> similar(divided.name())).ifPresent(offered::add);
        String words = " " + words(header) + " ";
        offers.entrySet().stream()
                .filter(offer -> words.contains(" " + offer.getKey() + " "))
                .sorted(Comparator.comparing(offer -> offer.getKey().split(" ", -1).length, Comparator.reverseOrder()))
                .forEach(offer -> offered.addAll(offer.getValue()));
        return offered.stream().limit(MOST_OFFERED).toList();
    }

    /** Whether columns can be read as this field. */
    boolean has(String field) {
        return names.contains(field)
                || others.apply(field).filter(field::equals).isPresent();
    }

    /**
     * Whether a header, which is the name of a field but for its case, is also what councils call another one: {@code Request}
     * may have the text of a request. It is the name only as our own spreadsheets write it.
     */
    boolean meansAnother(String header, String field) {
        return isName(header, field)
                && !header.strip().equals(field)
                && offers.getOrDefault(words(header), List.of()).stream().anyMatch(other -> !other.equals(field));
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
        if (header.chars().allMatch(letter -> letter < ASCII)) {
            return keyOfAscii(header);
        }
        String spelt = Normalizer.normalize(header.replace("&", " and "), Normalizer.Form.NFKD);
        String plain = ACCENT.matcher(spelt).replaceAll("");
        return APART.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String keyOfAscii(String header) {
        StringBuilder key = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char letter = header.charAt(i);
            if (letter == '&') {
                key.append("and");
            } else if (Character.isLetterOrDigit(letter)) {
                key.append(Character.toLowerCase(letter));
            }
        }
        return key.toString();
    }

    /** Returns the words of a header in lower case, with single spaces; words that are run together are parted. */
    private static String words(String header) {
        String apart = CAMEL.matcher(header.replace("&", " and ")).replaceAll("$1 $2");
        return APART.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String key) {
        return NOT_DIGIT.matcher(key).replaceAll("");
    }
}
