package register.registers.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** Builds the labels of observations from their identifiers. */
public final class Phrase {
    private static final Set<String> ACRONYMS = Set.of("eir", "foi", "fte", "gbp", "ico", "ict", "sar");

    private Phrase() {}

    /** Returns the label of an observation: {@code Customer satisfaction, financial year 2016/17, Council Tax}. */
    public static String of(String measure, TimePeriod period, Map<String, String> dimensions) {
        return named(sentence(measure), period, dimensions);
    }

    /** Returns the label of an observation of a measure with this name. */
    static String named(String name, TimePeriod period, Map<String, String> dimensions) {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(period.inWords());
        parts.addAll(dimensions.values());
        return String.join(", ", parts);
    }

    /** Returns a slug as words: {@code FOI EIR received} for {@code foi-eir-received}. */
    private static String sentence(String slug) {
        String words = Arrays.stream(slug.split("-", -1))
                .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return StringUtils.capitalize(words);
    }
}
