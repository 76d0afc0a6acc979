package register.web.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Reply;
import register.registers.disclosures.Disclosure;
import register.values.Json;
import register.values.law.Regime;

/**
 * The draft of a disclosure, as its form opens: every question of the letter, and of those that are still open only what
 * was asked, so that the officer has to select their outcomes.
 */
final class DisclosureDraft {
    private DisclosureDraft() {}

    /**
     * Returns the draft of a reply.
     *
     * @param settled the questions that the published records answer; null if there are none
     * @param edited the officer's words for each answer; an empty text where it is as it was drafted
     * @return empty if the request has no reference, or if the response concerns only the person who asked
     */
    static Optional<JsonNode> of(Reply reply, @Nullable Disclosure settled, List<String> edited) {
        String request = reply.request();
        if (request == null || reply.regime() == Regime.SAR) {
            return Optional.empty();
        }
        ObjectNode draft =
                settled == null ? open(reply, request) : Json.mapper().valueToTree(settled);
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < reply.questions().size(); i++) {
            ObjectNode question = question(reply.questions().get(i), draft.path("questions"));
            if (!edited.get(i).isEmpty()) {
                question.put("answer", edited.get(i));
            }
            questions.add(question);
        }
        draft.set("questions", questions);
        return Optional.of(draft);
    }

    private static ObjectNode open(Reply reply, String request) {
        ObjectNode draft = JsonNodeFactory.instance
                .objectNode()
                .put("request", request)
                .put("regime", reply.regime().word())
                .put("responded", reply.today().toString())
                .put("subject", "Request " + request);
        if (reply.received() != null) {
            draft.put("received", reply.received().toString());
        }
        return draft;
    }

    private static ObjectNode question(AnsweredQuestion question, JsonNode settled) {
        return StreamSupport.stream(settled.spliterator(), false)
                .filter(one -> one.path("number").asText().equals(question.number()))
                .findFirst()
                .<ObjectNode>map(JsonNode::deepCopy)
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("number", question.number())
                        .put("asked", question.text()));
    }
}
