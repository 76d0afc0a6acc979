package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import register.RunningService;
import register.values.Json;

/** Posts questions to a service, and returns them as it answers them. */
final class PostedQuestions {
    private PostedQuestions() {}

    /** Posts a letter. */
    static JsonNode letter(RunningService service, String letter) {
        return post(service, Json.mapper().createObjectNode().put("letter", letter))
                .path("questions");
    }

    /** Posts questions one by one. */
    static JsonNode of(RunningService service, List<String> questions) {
        ObjectNode body = Json.mapper().createObjectNode();
        questions.forEach(body.putArray("questions")::add);
        return post(service, body).path("questions");
    }

    /** Returns the whole answer to the body of a request. */
    static JsonNode post(RunningService service, ObjectNode body) {
        HttpResponse<String> answer = service.send(
                "POST",
                "/answers",
                HttpRequest.BodyPublishers.ofString(body.toString()),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.tree(answer.body());
    }
}
