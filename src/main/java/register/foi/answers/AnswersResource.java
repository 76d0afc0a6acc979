package register.foi.answers;

import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import register.api.access.ChangesNothing;
import register.api.http.Format;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.foi.letters.LeftOut;
import register.foi.responses.Reply;
import register.foi.responses.Responses;
import register.values.Json;
import register.values.problem.Refusal;

/** The resource that answers a request for information. Nothing of what is sent here is kept or logged. */
@Path("/answers")
@Tag(name = "answers", description = "Find the entries that answer a request for information.")
public final class AnswersResource {
    static final String TEXT_TYPE = "text/plain;charset=UTF-8";
    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NO_STORE = "no-store";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final LetterQueue queue = new LetterQueue();
    private final Answers answers;
    private final Responses writing;
    private final Permalinks permalinks;
    private final Supplier<LocalDate> today;

    public AnswersResource(Answers answers, Responses writing, Permalinks permalinks, Supplier<LocalDate> today) {
        this.answers = answers;
        this.writing = writing;
        this.permalinks = permalinks;
        this.today = today;
    }

    /** Returns the page with the form for a letter; it changes only with the edition of the service. */
    @GET
    @Hidden
    @Produces(HTML_TYPE)
    public Response blank() {
        return register.api.http.HttpResponses.of(AnswerPage.BLANK, new Validator("answers", false), Map.of());
    }

    @POST
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "answer",
            summary = "Find the entries that answer each question of a letter, and draft the response",
            description =
                    "Send the letter as it was written, or its questions one by one. For each question you get the"
                            + " entries that answer it, best first, with the information that was asked for and permanent"
                            + " links as at the day the request was received. If nothing that is published answers it, you get"
                            + " no entries. We do not store the letter.")
    public CompletionStage<Response> answer(byte[] body) {
        return queue.submit(() -> answered(answerTo(read(body))));
    }

    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(TEXT_TYPE + Format.BESIDE_JSON)
    public CompletionStage<Response> plain(byte[] body) {
        return queue.submit(() -> text(reply(read(body)), List.of()));
    }

    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(WORD_TYPE + Format.BESIDE_JSON)
    public CompletionStage<Response> word(byte[] body) {
        return queue.submit(() -> document(reply(read(body)), List.of()));
    }

    /**
     * Answers the form of the page: with the page again or, where {@code as} names a format, with the letter as a file.
     * A refusal is shown on the page, beside the submitted values.
     */
    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({JSON_TYPE, HTML_TYPE, TEXT_TYPE, WORD_TYPE})
    public CompletionStage<Response> form(MultivaluedMap<String, String> form) {
        AnswerForm typed = AnswerForm.of(form);
        return queue.submit(() -> form(typed));
    }

    private Response form(AnswerForm typed) {
        try {
            AnswerRequest.Read read = typed.read(today.get());
            return typed.as().isEmpty() && read.request().questions().isEmpty()
                    ? page(UNPROCESSABLE, AnswerPage.asksNothing(typed, read.ignored()))
                    : answered(typed, read.asking());
        } catch (Refusal refusal) {
            if (refusal.problem().status() != UNPROCESSABLE || typed.as().equals("json")) {
                throw refusal;
            }
            return page(UNPROCESSABLE, AnswerPage.refused(typed, refusal));
        }
    }

    private Response answered(AnswerForm typed, AnswerRequest.Read read) {
        int edited = typed.edited().size();
        if (edited != 0 && edited != read.request().questions().size()) {
            throw INVALID_ITEM.because(
                    "letter: %d answers were sent for %d questions; find the entries again",
                    edited, read.request().questions().size());
        }
        return switch (typed.as()) {
            case "" -> page(OK, desk(typed, answerTo(read), read.ignored()));
            case "json" -> answered(answerTo(read));
            case "txt" -> text(reply(read), typed.edited());
            case "docx" -> document(reply(read), typed.edited());
            default -> throw INVALID_ITEM.because("as: '%s' is not txt, docx or json", typed.as());
        };
    }

    private AnswerPage desk(AnswerForm typed, Answer answer, List<LeftOut> ignored) {
        Reply reply = answer.reply();
        return new AnswerPage(
                typed,
                answer,
                List.of(),
                reply.questions().stream()
                        .map(question -> writing.unbroken(reply, question))
                        .toList(),
                writing.answers(reply),
                writing.due(reply).orElse(null),
                writing.html(reply, typed.edited()),
                writing.htmlNotes(reply),
                ignored);
    }

    private static Response page(int status, AnswerPage desk) {
        return Response.status(status)
                .entity(desk)
                .type(HTML_TYPE)
                .header("Cache-Control", NO_STORE)
                .build();
    }

    private static Response answered(Answer answer) {
        return Response.ok(answer, JSON_TYPE).header("Cache-Control", NO_STORE).build();
    }

    private Response text(Reply reply, List<String> edited) {
        return Response.ok(writing.plain(reply, edited), TEXT_TYPE)
                .header("Cache-Control", NO_STORE)
                .header("Content-Disposition", "attachment; filename=\"response.txt\"")
                .build();
    }

    private Response document(Reply reply, List<String> edited) {
        return Response.ok((StreamingOutput) out -> writing.docx(reply, edited, out), WORD_TYPE)
                .header("Cache-Control", NO_STORE)
                .header("Content-Disposition", "attachment; filename=\"response.docx\"")
                .build();
    }

    private Answer answerTo(AnswerRequest.Read read) {
        Reply reply = answers.reply(read.request());
        return Answer.of(reply, read.ignored(), writing, answers.disclosure(reply), links(reply));
    }

    private Reply reply(AnswerRequest.Read read) {
        return answers.reply(read.request());
    }

    private AnswerRequest.Read read(byte[] body) {
        return wanted(body).read(today.get()).asking();
    }

    private Map<String, String> links(Reply reply) {
        Map<String, String> links = new LinkedHashMap<>();
        if (reply.received() != null) {
            links.put(
                    "due",
                    permalinks
                            .address("due-dates")
                            .with("received", reply.received())
                            .with("regime", reply.regime())
                            .toString());
        }
        links.put("disclosures", permalinks.address("disclosures").toString());
        return links;
    }

    private static AnswerRequest wanted(byte[] body) {
        try {
            return Objects.requireNonNullElseGet(Json.mapper().readValue(body, AnswerRequest.class), () -> {
                throw INVALID_ITEM.because("send an object with the member letter or questions");
            });
        } catch (JsonProcessingException malformed) {
            for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw INVALID_ITEM.because(
                    "send an object with the members letter or questions, request, received (a date like 2026-11-20)"
                            + " and regime (FOIA or EIR)");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
