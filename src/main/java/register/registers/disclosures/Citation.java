package register.registers.disclosures;

import static register.values.problem.Problem.INVALID_ITEM;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.values.Reference;
import register.values.Text;

/**
 * A citation of a record that an answer rests on: a contract, an ICT system, a measure, or an observation of a measure.
 *
 * @param period of the observation, as the register of observations writes it, {@code 2022/23}
 * @param dimensions of the observation by name, {@code channel} and {@code telephone}
 */
public record Citation(
        @Schema(description = "The reference of a contract.") @Nullable
        Reference contract,

        @Schema(description = "The name of an ICT system.") @Nullable
        Reference system,

        @Schema(description = "The name of a measure. With a period, one figure of it.") @Nullable
        Reference measure,

        @Schema(description = "The period of the figure.") @Nullable
        String period,

        @Schema(description = "The dimensions of the figure, by name.")
        Map<String, String> dimensions) {

    /** A financial year or a quarter of one; the slug of its period has a prefix, so that it differs from a month. */
    private static final Pattern FINANCIAL = Pattern.compile("[0-9]{4}/[0-9]{2}(-Q[1-4])?$");

    /** The boundary between the words of a name in camel case such as {@code serviceLine}. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    public Citation {
        if (Stream.of(contract, system, measure).filter(cited -> cited != null).count() != 1) {
            throw INVALID_ITEM.because("questions.cites: enter one contract, one system or one measure");
        }
        Text.optionalLine("questions.cites.period", period);
        if (measure == null && period != null) {
            throw INVALID_ITEM.because("questions.cites.period: remove the period, because only a measure has one");
        }
        dimensions = dimensions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(dimensions));
        if (period == null && !dimensions.isEmpty()) {
            throw INVALID_ITEM.because(
                    "questions.cites.dimensions: enter the period of the figure with these dimensions");
        }
        dimensions.forEach((name, member) -> {
            Text.line("questions.cites.dimensions", name);
            Text.line("questions.cites.dimensions." + name, member);
        });
        if (measure != null && period != null) {
            // Throws unless the address of the observation can be made from it, as it is when the disclosure is read.
            new Reference(observation(measure, period, dimensions));
        }
    }

    /**
     * Returns a citation of a whole record.
     *
     * @param member the member of the citation that names it: {@code contract}, {@code system} or {@code measure}
     */
    public static Citation of(String member, Reference cited) {
        return switch (member) {
            case "contract" -> new Citation(cited, null, null, null, Map.of());
            case "system" -> new Citation(null, cited, null, null, Map.of());
            case "measure" -> new Citation(null, null, cited, null, Map.of());
            default -> throw new IllegalArgumentException("nothing is cited as a " + member);
        };
    }

    /** Returns its name for people: {@code COV 12765}, {@code foi-eir-received, 2022/23}. */
    String inWords() {
        List<String> parts = new ArrayList<>();
        parts.add(cited().text());
        if (period != null) {
            parts.add(period);
        }
        parts.addAll(dimensions.values());
        return String.join(", ", parts);
    }

    /** Returns the path of the register that contains it. */
    String path() {
        return period == null ? register() : "observations";
    }

    /** Returns the path of the register of the cited record; of an observation, that of its measure. */
    String register() {
        return contract != null ? "contracts" : system != null ? "systems" : "metrics";
    }

    /** Returns its reference in the register that contains it. */
    String reference() {
        return period == null ? cited().text() : observation(cited(), period, dimensions);
    }

    /** Returns the reference of an observation: its measure, period and dimensions, in the order of their names. */
    private static String observation(Reference measure, String period, Map<String, String> dimensions) {
        List<String> parts = new ArrayList<>();
        parts.add(measure.text());
        parts.add(FINANCIAL.matcher(period).lookingAt() ? "fy" + period : period);
        dimensions.forEach((name, member) -> {
            parts.add(HUMP.matcher(name).replaceAll("-"));
            parts.add(member);
        });
        return String.join("-", parts).toLowerCase(Locale.ROOT);
    }

    /** Returns the reference of the cited record; of an observation, that of its measure. */
    Reference cited() {
        if (contract != null) {
            return contract;
        }
        if (system != null) {
            return system;
        }
        if (measure != null) {
            return measure;
        }
        throw new IllegalStateException("a citation names something");
    }
}
