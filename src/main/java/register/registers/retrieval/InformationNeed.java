package register.registers.retrieval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The information need of a question, as far as it concerns a register. */
public interface InformationNeed {
    /** Returns whether the question asks for a meaning of the thesaurus, such as {@code supplier}. */
    boolean asksFor(String meaning);

    /** Returns whether the question mentions the subject of a text, even in other words. */
    boolean mentions(String text);

    /** Returns whether the question names no time. */
    boolean isOfAnyTime();

    /** Returns whether the question covers a period; every period, if it names no time. */
    boolean covers(LocalDate first, LocalDate last);

    /** Returns the first day of the requested time; null if the question names none. */
    @Nullable
    LocalDate from();

    /** Returns the last day of the requested time; null if the question names none. */
    @Nullable
    LocalDate to();

    /** Returns how many of the newest periods are requested; 0 if the question names no number. */
    int newest();
}
