package register.registers.retrieval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The information need of a question, as far as it concerns a register. */
public interface InformationNeed {
    /** Returns whether the question asks for a meaning of the thesaurus, such as {@code supplier}. */
    boolean asksFor(String meaning);

    /** Returns whether the question itself contains every word of the name of a field, or its meaning. */
    boolean names(String field);

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

    /** Returns each requested period by itself; none if the question names no time. */
    List<AskedPeriod> periods();

    /** Returns how finely the question wants figures divided by time. */
    Optional<Frequency> frequency();

    /** Returns what the question wants calculated from the figures of several periods. */
    Set<Calculation> calculations();
}
