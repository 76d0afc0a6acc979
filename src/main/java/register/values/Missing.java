package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field that the item does not say, and why.
 *
 * @param field the name of the field as the JSON has it, {@code period.end}
 * @param section of FOIA or the EIR, {@code 43(2)}; given exactly where the value is withheld
 * @param explanation in a sentence
 * @param until when the value is expected to be said
 */
public record Missing(
        String field,
        Because because,
        @Nullable String section,
        @Nullable String explanation,
        @Nullable PartialDate until) {

    /** Why a value is not said. */
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
            throw INVALID_ITEM.because("the missing field %s does not say why it is missing", field);
        }
        Text.optionalLine("missing.section", section);
        Text.optionalProse("missing.explanation", explanation);
        if ((because == Because.WITHHELD) != (section != null)) {
            throw INVALID_ITEM.because(
                    "%s: a withheld field names its section of FOIA or the EIR, and only a withheld one does", field);
        }
    }

    /**
     * Refuses a blank that is not explained.
     *
     * @param said the fields that are said or explained, and whether they are said
     * @param missing the fields that are explained
     * @param known every field that may be explained
     */
    public static void requireReasons(Map<String, Boolean> said, List<Missing> missing, Set<String> known) {
        Set<String> excused = new HashSet<>();
        for (Missing field : missing) {
            if (!known.contains(field.field())) {
                throw INVALID_ITEM.because(
                        "missing: '%s' is not a field that can be; those are %s", field.field(), new TreeSet<>(known));
            }
            if (!excused.add(field.field())) {
                throw INVALID_ITEM.because("missing names %s twice", field.field());
            }
            if (said.getOrDefault(field.field(), false)) {
                throw INVALID_ITEM.because("%s is said and is listed as missing", field.field());
            }
        }
        said.forEach((field, isSaid) -> {
            if (!isSaid && !excused.contains(field)) {
                throw INVALID_ITEM.because("%s is blank; say it, or say under 'missing' why it is not said", field);
            }
        });
    }

    /** As people say it: {@code withheld (section 43(2))}. */
    public String inWords() {
        return section == null ? because.inWords() : because.inWords() + " (section " + section + ")";
    }
}
