package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LetterQuestion;
import register.values.law.Regime;

/**
 * A request that is to be answered; nothing of who asked.
 *
 * @param reference the council's own, {@code FOI733329987}
 * @param received the day that it came in
 */
record InformationRequest(
        @Nullable String reference, Regime regime, @Nullable LocalDate received, List<LetterQuestion> questions) {
    InformationRequest {
        questions = List.copyOf(questions);
    }
}
