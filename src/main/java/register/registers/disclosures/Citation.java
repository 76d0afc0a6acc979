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
 * A record of another register that an answer rests on: a contract, an ICT system, or a measure, of which it may be one
 * observation.
 *
 * @param period of the observation, as the register of observations writes it, {@code 2022/23}
 * @param dimensions of the observation by name, {@code channel} and {@code telephone}
 */
public record Citation(
        @Schema(description = "The reference of a contract.") @Nullable
        Reference contract,

        @Schema(description = "The name of an ICT system.") @Nullable
        Reference system,

        @Schema(description = "A measure; with a period, one observation of it.") @Nullable
        Reference measure,

        @Schema(description = "Of the observation.") @Nullable
        String period,

        @Schema(description = "Of the observation, by name.")
        Map<String, String> dimensions) {

    /** A financial year, or a quarter of one, which is told from a month by its slug. */
    private static final Pattern FINANCIAL = Pattern.compile("[0-9]{4}/[0-9]{2}(-Q[1-4])?$");

    /** Between the words of a name such as {@code serviceLine}. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    public Citation {
        if (Stream.of(contract, system, measure).filter(cited -> cited != null).count() != 1) {
            throw INVALID_ITEM.because("questions.cites: a citation names one contract, one system or one measure");
        }
        Text.optionalLine("questions.cites.period", period);
        if (measure == null && period != null) {
            throw INVALID_ITEM.because("questions.cites.period: only a measure has periods");
        }
        dimensions = dimensions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(dimensions));
        if (period == null && !dimensions.isEmpty()) {
            throw INVALID_ITEM.because(
                    "questions.cites.dimensions: what has dimensions is one observation; say its period");
        }
        dimensions.forEach((name, member) -> {
            Text.line("questions.cites.dimensions", name);
            Text.line("questions.cites.dimensions." + name, member);
        });
        if (measure != null && period != null) {
            // Its address is made of it when the disclosure is read, so it has to be one that can be.
            new Reference(observation(measure, period, dimensions));
        }
    }

    /**
     * A whole record.
     *
     * @param member that names it: {@code contract}, {@code system} or {@code measure}
     */
    public static Citation of(String member, Reference cited) {
        return switch (member) {
            case "contract" -> new Citation(cited, null, null, null, Map.of());
            case "system" -> new Citation(null, cited, null, null, Map.of());
            case "measure" -> new Citation(null, null, cited, null, Map.of());
            default -> throw new IllegalArgumentException("nothing is cited as a " + member);
        };
    }

    /** What people call it: {@code COV 12765}, {@code foi-eir-received, 2022/23}. */
    String inWords() {
        List<String> parts = new ArrayList<>();
        parts.add(cited().text());
        if (period != null) {
            parts.add(period);
        }
        parts.addAll(dimensions.values());
        return String.join(", ", parts);
    }

    /** The path of the register that has it. */
    String path() {
        return period == null ? register() : "observations";
    }

    /** The path of the register of what is cited; of an observation, that of its measure. */
    String register() {
        return contract != null ? "contracts" : system != null ? "systems" : "metrics";
    }

    /** What it is called there. */
    String reference() {
        return period == null ? cited().text() : observation(cited(), period, dimensions);
    }

    /** An observation is called by its measure, its period and its dimensions, in the order of their names. */
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

    /** What is cited; of an observation, its measure. */
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
