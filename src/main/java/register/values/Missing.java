package register.values;

import static register.problem.Problem.INVALID_ITEM;

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

    /** As people say it: {@code withheld (section 43(2))}. */
    public String inWords() {
        return section == null ? because.inWords() : because.inWords() + " (section " + section + ")";
    }
}
