package register.registers.retrieval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a question wants to know, as far as a register can be told. */
public interface InformationNeed {
    /** Whether a meaning of the thesaurus is asked for, such as {@code supplier}. */
    boolean asksFor(String meaning);

    /** Whether the question speaks of what a text says, in whatever words. */
    boolean mentions(String text);

    /** Whether no time is named. */
    boolean isOfAnyTime();

    /** Whether a period is asked about; every one is where no time is named. */
    boolean covers(LocalDate first, LocalDate last);

    /** The first day that is asked about; null where no day is named. */
    @Nullable
    LocalDate from();

    /** The last day that is asked about; null where no day is named. */
    @Nullable
    LocalDate to();

    /** How many of the newest periods are asked for; 0 where the question does not say. */
    int newest();
}
