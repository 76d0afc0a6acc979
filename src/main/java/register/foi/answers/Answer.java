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
 * The response to a request for answers.
 *
 * @param reply question by question
 * @param ignored the parts of the letter that ask nothing: a count for each kind, and their words unless they may name the
 *     requester
 * @param letter the draft of the response as plain text, to be completed by an officer
 * @param notes that help the officer to complete it, as plain text
 * @param responses one for each question, to be pasted into the officer's own letter
 * @param disclosure the response as an item of the register of disclosures, once the officer has completed it; absent
 *     where the request has no reference of the council
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
                leftOut.stream().map(LeftOut::withoutRequester).toList(),
                reply.questions().stream()
                        .map(question -> writing.plain(reply, question))
                        .toList(),
                writing.plain(reply),
                writing.plainNotes(reply),
                disclosure,
                links);
    }
}
