package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Sha256;
import register.values.Text;

/** Builds the identifiers of measures and observations that are used in addresses. */
public final class Slug {
    private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DIGIT_OR_YEAR_WORD_LAST = Pattern.compile("(.*[0-9])|(.*-)?fy");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    /** The longest text that {@link register.values.Reference} accepts. */
    private static final int MOST = 100;

    private static final int DIGEST_BYTES = 8;

    private Slug() {}

    /**
     * Validates the identifier of a measure, {@code calls-offered}; a refusal names the field.
     *
     * <p>A period follows it in the addresses of its observations, so it must not end with a digit or {@code fy}: only
     * letters and digits distinguish those addresses.
     */
    static String measure(String field, @Nullable String name) {
        String said = Text.line(field, name);
        if (said.length() > MOST || !MEASURE.matcher(said).matches()) {
            throw INVALID_ITEM.because(
                    "%s: '%s' is not a name; use lower-case letters, digits and single hyphens, like calls-offered",
                    field, said);
        }
        if (DIGIT_OR_YEAR_WORD_LAST.matcher(said).matches()) {
            throw INVALID_ITEM.because(
                    "%s: '%s' ends like a year; end it with a word, because the period follows it in addresses",
                    field, said);
        }
        return said;
    }

    /**
     * Returns the identifier of an observation: the measure, the period, and the name and value of each dimension in
     * the order given.
     *
     * <p>One that would be longer than a reference may be is cut, and made unique by the beginning of its SHA-256 hash.
     */
    public static String observation(String measure, TimePeriod period, Map<String, String> dimensions) {
        StringBuilder slug = new StringBuilder(measure).append('-').append(period.slug());
        dimensions.forEach((name, value) -> slug.append('-')
                .append(words(name).replace(' ', '-'))
                .append('-')
                .append(hyphenated(value)));
        return slug.length() <= MOST ? slug.toString() : shortened(slug.toString());
    }

    /** Returns the letters and digits in lower case, with hyphens in place of everything between them; may be empty. */
    public static String hyphenated(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return EDGE.matcher(APART.matcher(composed).replaceAll("-")).replaceAll("");
    }

    /** Returns the words of a name in camel case: {@code service line} for {@code serviceLine}. */
    public static String words(String camelCase) {
        return CAPITAL.matcher(camelCase).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String slug) {
        String end = "-" + HexFormat.of().formatHex(sha256(slug), 0, DIGEST_BYTES);
        return EDGE.matcher(slug.substring(0, MOST - end.length())).replaceAll("") + end;
    }

    private static byte[] sha256(String text) {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
