package register.foi.responses;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.law.Regime;

/**
 * The answers to one request, without anything about the requester.
 *
 * @param request the council's own reference for it
 * @param regime the law under which it is answered
 * @param received the day on which it was received
 * @param today the day of the reply
 * @param questions in the order of the request
 * @param incomplete why more may be published than was found; absent where nothing more would be found
 */
public record Reply(
        @Nullable String request,
        Regime regime,
        @Nullable LocalDate received,
        LocalDate today,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<AnsweredQuestion> questions,

        @Schema(description = "Why more may be published than was found; absent if all that is published was compared.")
        @Nullable
        String incomplete) {
    public Reply {
        questions = List.copyOf(questions);
    }

    /** Creates a reply for which everything that is published was searched. */
    public Reply(
            @Nullable String request,
            Regime regime,
            @Nullable LocalDate received,
            LocalDate today,
            List<AnsweredQuestion> questions) {
        this(request, regime, received, today, questions, null);
    }
}
