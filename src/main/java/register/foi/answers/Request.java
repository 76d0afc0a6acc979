package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.foi.letters.Asked;
import register.values.law.Regime;

/**
 * A request that is to be answered; nothing of who asked.
 *
 * @param reference the council's own, {@code FOI733329987}
 * @param received the day that it came in
 */
record Request(
        @Nullable String reference, Regime regime, @Nullable LocalDate received, List<Asked> questions) {
    Request {
        questions = List.copyOf(questions);
    }
}
