package register.registers.retrieval;

import org.jspecify.annotations.Nullable;
import register.values.Missing;

/**
 * A requested field for which an entry has no value: section 21 cannot cover it.
 *
 * @param label of the field, {@code Value}
 * @param missing why there is no value
 */
public record Gap(String label, Missing missing) {
    /** Where the missing field of a gap is no field of a register, but something that a question asks for. */
    private static final String ASKED = "asked";

    /** Returns the gap of something asked that is not published here, with an explanation in a sentence. */
    public static Gap notPublished(String label, String explanation) {
        return new Gap(label, asked(Missing.Because.NOT_PUBLISHED_HERE, null, explanation));
    }

    /** Returns the gap of something asked that was withheld under a section of the law. */
    public static Gap withheld(String label, String section, String explanation) {
        return new Gap(label, asked(Missing.Because.WITHHELD, section, explanation));
    }

    private static Missing asked(Missing.Because because, @Nullable String section, String explanation) {
        return new Missing(ASKED, because, section, explanation, null);
    }
}
