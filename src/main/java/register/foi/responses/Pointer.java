package register.foi.responses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * Precise directions to one entry that answers a question (section 21(1)).
 *
 * @param register by its path, {@code contracts}
 * @param registerTitle as people call it, {@code Contracts register}
 * @param reference that finds it there without the link, {@code COV 12765}
 * @param title as people call it, {@code COV 12765, Microsoft Enterprise Agreement}
 * @param says what was asked for, in its words
 * @param gaps what was asked for and it does not say
 * @param asOf of what day what it says is, where that is older than the entry: figures grow old
 * @param asAt the day that the pinned address shows the entry as at
 * @param why it was found, in words, the weightiest first
 * @param self where the entry stands, as it is now
 * @param pinned where it stands for good, as at that day
 */
public record Pointer(
        String register,
        String registerTitle,
        String reference,
        String title,
        List<FieldAnswer> says,
        List<Gap> gaps,
        @Nullable PartialDate asOf,
        LocalDate asAt,
        List<String> why,
        String self,
        String pinned) {
    public Pointer {
        says = List.copyOf(says);
        gaps = List.copyOf(gaps);
        why = List.copyOf(why);
    }
}
