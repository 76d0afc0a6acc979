package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field without a value in an item, and why.
 *
 * @param field the name of the field in JSON, {@code period.end}
 * @param section of FOIA or the EIR, {@code 43(2)}; given if and only if the value is withheld
 * @param explanation in a sentence
 * @param until when the value is expected
 */
public record Missing(
        String field,
        Because because,
        @Nullable String section,
        @Nullable String explanation,
        @Nullable PartialDate until) {

    /** The reason why a field has no value. */
    public enum Because implements Word {
        NOT_HELD,
        NOT_RECORDED,
        NOT_APPLICABLE,
        WITHHELD,
        NOT_PUBLISHED_HERE
    }

    public Missing {
        Text.line("missing.field", field);
        if (because == null) {
            throw INVALID_ITEM.because("missing.because is blank; select why %s is blank", field);
        }
        Text.optionalLine("missing.section", section);
        Text.optionalProse("missing.explanation", explanation);
        if (because == Because.WITHHELD && section == null) {
            throw INVALID_ITEM.because("missing.section is blank; enter the section it is withheld under, like 43(2)");
        }
        if (because != Because.WITHHELD && section != null) {
            throw INVALID_ITEM.because(
                    "missing.section: remove the section, or select that the information is withheld");
        }
    }

    /**
     * Refuses a blank field without a reason.
     *
     * @param said the fields that need a value or a reason, and whether they have a value
     * @param missing the fields with a reason
     * @param known every field that may have a reason
     */
    public static void requireReasons(Map<String, Boolean> said, List<Missing> missing, Set<String> known) {
        Set<String> excused = new HashSet<>();
        for (Missing field : missing) {
            if (!known.contains(field.field())) {
                throw INVALID_ITEM.because(
                        "missing: '%s' cannot be given a reason; only these fields can: %s",
                        field.field(), new TreeSet<>(known));
            }
            if (!excused.add(field.field())) {
                throw INVALID_ITEM.because("missing: %s is listed twice; remove one", field.field());
            }
            if (said.getOrDefault(field.field(), false)) {
                throw INVALID_ITEM.because(
                        "%s has a value and a reason for being blank; remove one of them", field.field());
            }
        }
        said.forEach((field, isSaid) -> {
            if (!isSaid && !excused.contains(field)) {
                throw INVALID_ITEM.because("%s is blank; fill it in, or give a reason under 'missing'", field);
            }
        });
    }

    /** Returns the reason in words: {@code withheld (section 43(2))}. */
    public String inWords() {
        return section == null ? because.inWords() : because.inWords() + " (section " + section + ")";
    }
}
