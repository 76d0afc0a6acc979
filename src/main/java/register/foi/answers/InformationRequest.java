package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LetterQuestion;
import register.values.law.Regime;

/**
 * A request for information to be answered, without any data of the requester.
 *
 * @param reference the council's own, {@code FOI733329987}
 * @param received the day that it was received
 */
record InformationRequest(
        @Nullable String reference, Regime regime, @Nullable LocalDate received, List<LetterQuestion> questions) {
    InformationRequest {
        questions = List.copyOf(questions);
    }
}
