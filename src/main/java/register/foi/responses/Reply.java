package register.foi.responses;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.law.Regime;

/**
 * What is answered to one request; nothing of who asked.
 *
 * @param request the council's own reference of it
 * @param regime the law that it is answered under
 * @param received the day that it came in
 * @param today the day of the reply
 * @param questions in the order of the request
 */
public record Reply(
        @Nullable String request,
        Regime regime,
        @Nullable LocalDate received,
        LocalDate today,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<AnsweredQuestion> questions) {
    public Reply {
        questions = List.copyOf(questions);
    }
}
