package register.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import register.api.http.Format;
import register.foi.answers.Answer;
import register.foi.answers.AnswerRequest;

/** The operation that answers a letter: it is sent something, keeps nothing of it, and is for everybody. */
public final class Letters {
    /** Its id. */
    public static final String OPERATION = "answer";

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400",
            Refused.MALFORMED.word(),
            "406",
            "NotAcceptable",
            "413",
            Refused.TOO_LARGE.word(),
            "415",
            Refused.WRONG_TYPE.word(),
            "422",
            Refused.INVALID.word(),
            "429",
            "TooMany",
            "500",
            "Failed",
            "503",
            "Unavailable"));

    private static final Object EXAMPLE =
            Map.of("letter", "Please tell me who supplies the Microsoft Enterprise Agreement, and when it ends.");

    private Letters() {}

    /** Completes it; schemas are drawn by the function. */
    public static void complete(Operation operation, Function<JavaType, Schema<?>> schemas) {
        Content answered = new Content()
                .addMediaType(
                        Format.JSON_TYPE, new MediaType().schema(schemas.apply(TYPES.constructType(Answer.class))))
                .addMediaType("text/plain", new MediaType().schema(string("The draft of the response.")))
                .addMediaType(
                        WORD_TYPE,
                        new MediaType()
                                .schema(string("The same as a document for Word.")
                                        .format("binary")));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(operation.getSummary() + ".")
                                .headers(Map.of("Cache-Control", new Header().$ref("Cache-Control")))
                                .content(answered));
        REFUSALS.forEach((status, word) -> responses.addApiResponse(status, new ApiResponse().$ref(word)));
        MediaType asked = new MediaType().schema(schemas.apply(TYPES.constructType(AnswerRequest.class)));
        asked.addExamples("A letter", new Example().value(EXAMPLE));
        operation
                .responses(responses)
                .requestBody(
                        new RequestBody().required(true).content(new Content().addMediaType(Format.JSON_TYPE, asked)));
    }

    private static Schema<?> string(String description) {
        Schema<Object> string = new JsonSchema();
        string.addType("string");
        return string.description(description);
    }
}
