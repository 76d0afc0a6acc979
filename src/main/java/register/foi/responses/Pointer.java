package register.foi.responses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.values.PartialDate;

/**
 * Precise directions to one entry that answers a question (section 21(1)).
 *
 * @param register the path of its register, {@code contracts}
 * @param registerTitle the title of its register, {@code Contracts register}
 * @param reference the reference that finds it there without the link, {@code COV 12765}
 * @param title the title of the entry, {@code COV 12765, Microsoft Enterprise Agreement}
 * @param values the fields that answer the question, in words
 * @param gaps the requested fields for which it has no value
 * @param asOf the date of the information, if it is older than the entry, as for figures
 * @param asAt the day for which the pinned address shows the entry
 * @param reasons the reasons why it was found, in words, the weightiest first
 * @param self the address of its current version
 * @param pinned the permanent address, as at that day
 */
public record Pointer(
        String register,
        String registerTitle,
        String reference,
        String title,
        List<FieldAnswer> values,
        List<Gap> gaps,
        @Nullable PartialDate asOf,
        LocalDate asAt,
        List<String> reasons,
        String self,
        String pinned) {
    public Pointer {
        values = List.copyOf(values);
        gaps = List.copyOf(gaps);
        reasons = List.copyOf(reasons);
    }

    /** Whether it tells anything of what is asked, and not only what a figure counts. */
    public boolean tells() {
        return values.stream().anyMatch(said -> !said.field().equals("definition"));
    }
}
