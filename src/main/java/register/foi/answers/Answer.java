package register.foi.answers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LeftOut;
import register.foi.responses.Reply;
import register.foi.responses.Responses;
import register.registers.disclosures.Disclosure;

/**
 * What is answered to a request.
 *
 * @param reply question by question
 * @param ignored of the letter, since it asks nothing: how often what kind, and never what it said
 * @param letter the draft of the response as plain text, to be completed by an officer
 * @param notes what helps the officer to complete it, as plain text
 * @param responses one for each question, to be pasted into a letter of the officer's own
 * @param disclosure the response as an item of the register of disclosures, once the officer has completed it; absent
 *     where the council's own reference of the request is not said
 * @param links by relation
 */
@Schema(name = "Answers")
public record Answer(
        @JsonUnwrapped Reply reply,
        List<LeftOut> ignored,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> responses,
        String letter,
        String notes,
        @Nullable Disclosure disclosure,
        Map<String, String> links) {

    static Answer of(
            Reply reply,
            List<LeftOut> leftOut,
            Responses writing,
            @Nullable Disclosure disclosure,
            Map<String, String> links) {
        return new Answer(
                reply,
                leftOut,
                reply.questions().stream()
                        .map(question -> writing.plain(reply, question))
                        .toList(),
                writing.plain(reply),
                writing.plainNotes(reply),
                disclosure,
                links);
    }
}
