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

/** What stands for measures and observations in addresses. */
public final class Slug {
    private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DIGIT_OR_YEAR_WORD_LAST = Pattern.compile("(.*[0-9])|(.*-)?fy");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    /** What {@link register.values.Reference} reads at most. */
    private static final int MOST = 100;

    private static final int DIGEST_BYTES = 8;

    private Slug() {}

    /**
     * The name of a measure, {@code calls-offered}; the field is named where it is refused.
     *
     * <p>A period follows it in the addresses of its observations, so it ends with neither a digit nor {@code fy}: letters
     * and digits alone tell those addresses apart.
     */
    static String measure(String field, @Nullable String name) {
        String said = Text.line(field, name);
        if (said.length() > MOST || !MEASURE.matcher(said).matches()) {
            throw INVALID_ITEM.because(
                    "%s: '%s' is not a name; write small letters, digits and single hyphens, like calls-offered",
                    field, said);
        }
        if (DIGIT_OR_YEAR_WORD_LAST.matcher(said).matches()) {
            throw INVALID_ITEM.because(
                    "%s: '%s' ends like a year, and the period follows it in addresses; end it with a word",
                    field, said);
        }
        return said;
    }

    /**
     * An observation: the measure, the period, and the name and value of each dimension in the order given.
     *
     * <p>What would be longer than a reference can be is cut, and told apart by the beginning of its SHA-256.
     */
    public static String observation(String measure, TimePeriod period, Map<String, String> dimensions) {
        StringBuilder slug = new StringBuilder(measure).append('-').append(period.slug());
        dimensions.forEach((name, value) -> slug.append('-')
                .append(words(name).replace(' ', '-'))
                .append('-')
                .append(hyphenated(value)));
        return slug.length() <= MOST ? slug.toString() : shortened(slug.toString());
    }

    /** Letters and digits in lower case, and a hyphen for whatever stands between them; may be empty. */
    public static String hyphenated(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return EDGE.matcher(APART.matcher(composed).replaceAll("-")).replaceAll("");
    }

    /** The words of a name in camel case: {@code service line} of {@code serviceLine}. */
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
