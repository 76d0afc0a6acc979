package register.intake.sheets;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the options to extend a contract as lengths: {@code 2 x 12 months}, {@code 1 + 1 years}, {@code Yes - 24 months}. */
public final class WrittenOptions {
    private static final String NUMBER =
            "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[ -]?four|thirty[ -]?six)";
    private static final String UNIT = "(years?|yrs?|y|months?|mths?|m|weeks?|wks?|w|days?|d)";

    /** One option or several of one length: {@code 2 x 12 months}, {@code 12 months x 2}, {@code two 12-month}. */
    private static final Pattern OPTION = Pattern.compile(NUMBER + " " + NUMBER + "[ -]?" + UNIT + "\\b|(?:" + NUMBER
            + " ?(?:x|×|\\*) ?)?" + NUMBER + "(?:[ -]?" + UNIT + "\\b)?(?: ?(?:x|×|\\*) ?" + NUMBER + ")?");

    private static final Pattern BETWEEN = Pattern.compile(" ?(?:\\+|;|,|&|\\band\\b|\\bplus\\b|\\bthen\\b) ?");

    /** Words that change nothing: {@code option to extend for up to a further}. */
    private static final Pattern OTHER = Pattern.compile(
            "^y\\b|\\b(?:yes|options?|optional|to|extend(?:able|ed|ing|ible)?|extensions?|extn?|exts?"
                    + "|for|by|of|up|an?|further|additional|addition|more|maximum|max|possible|potential|available|periods?|each|the|with|initial"
                    + "|contract|term|there|is|are|it|can|be|may|in|total|(?:one)?(?= (?:of|period|option|extension)))\\b|[()/:.–—\\[\\]]|(?<=\\s)-|^-|^\\+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** What is left of {@code No options}, {@code None remaining} and {@code Extensions agreed: none}. */
    private static final Pattern NONE =
            Pattern.compile("n|0|without|not|(?:agreed |left |remaining )?(?:no|none|nil)(?: (?:further|any))?"
                    + "(?: (?:remain(?:s|ing)?|left|agreed|exists?|provided|included))?");

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int EIGHTEEN = 18;
    private static final int TWO_YEARS = 24;
    private static final int THREE_YEARS = 36;
    private static final int MOST = 12;

    /** Numbers without a unit are years, as in 1+1, unless one is larger than this. */
    private static final int MOST_YEARS = 10;

    private WrittenOptions() {}

    /** So many lengths one after the other; the unit is null where it is left out. */
    private record Part(int times, int number, @Nullable String unit) {}

    /**
     * Reads the lengths of the options in their order; none if the cell says that there are none; empty if it does not say
     * how long they are.
     *
     * @param unit of numbers without one, from the header of the column; null if it has none
     */
    public static Optional<List<Period>> read(String cell, @Nullable String unit) {
        String words = InvisibleCharacters.plain(cell).toLowerCase(Locale.ROOT);
        if (words.length() > Digits.MOST_LETTERS) {
            return Optional.empty();
        }
        String text = SPACES.matcher(OTHER.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .replaceFirst("^[,;] ?", "");
        if (NONE.matcher(text).matches() || text.matches("0 ?" + UNIT)) {
            return Optional.of(List.of());
        }
        return parts(text).flatMap(parts -> periods(parts, unit));
    }

    private static Optional<List<Part>> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        Matcher option = OPTION.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        while (option.region(at, text.length()).lookingAt()) {
            parts.add(part(option));
            at = option.end();
            if (at == text.length()) {
                return Optional.of(parts);
            }
            if (!between.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            at = between.end();
        }
        return Optional.empty();
    }

    private static Part part(Matcher option) {
        if (option.group(1) != null) {
            return new Part(number(option.group(1)), number(option.group(2)), option.group(3));
        }
        String times = option.group(4) == null ? option.group(7) : option.group(4);
        return new Part(times == null ? 1 : number(times), number(option.group(5)), option.group(6));
    }

    private static int number(String text) {
        return switch (text.replaceAll("[ -]", "")) {
            case "eighteen" -> EIGHTEEN;
            case "twentyfour" -> TWO_YEARS;
            case "thirtysix" -> THREE_YEARS;
            default -> WORDS.contains(text) ? WORDS.indexOf(text) + 1 : Integer.parseInt(text);
        };
    }

    private static Optional<List<Period>> periods(List<Part> parts, @Nullable String unit) {
        @Nullable String last = null;
        for (Part part : parts) {
            last = part.unit() == null ? last : part.unit();
        }
        boolean isYears = parts.stream().allMatch(part -> part.number() <= MOST_YEARS);
        String usual = last != null ? last : unit != null ? unit : isYears ? "y" : "m";
        boolean isBare = last == null
                && unit == null
                && parts.size() == 1
                && parts.get(0).times() == 1;
        int many = parts.stream().mapToInt(Part::times).sum();
        boolean isNone = parts.stream().anyMatch(part -> part.number() == 0 || part.times() == 0);
        if (isBare || isNone || many > MOST) {
            return Optional.empty();
        }
        List<Period> periods = new ArrayList<>();
        for (Part part : parts) {
            Period length = Cycle.period(part.number(), part.unit() == null ? usual : part.unit());
            for (int i = 0; i < part.times(); i++) {
                periods.add(length);
            }
        }
        return Optional.of(periods);
    }
}
