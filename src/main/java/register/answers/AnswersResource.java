package register.answers;

import static register.http.Format.HTML_TYPE;
import static register.http.Format.JSON_TYPE;
import static register.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.access.ChangesNothing;
import register.exemptions.Regime;
import register.http.Format;
import register.reading.Publisher;
import register.responses.Reply;
import register.responses.Responses;
import register.values.Json;

/** The address where a request for information is answered. Nothing of what is sent here is kept or logged. */
@Path("/answers")
@Tag(name = "answers", description = "From a request for information to the entries that answer it.")
public final class AnswersResource {
    static final String TEXT_TYPE = "text/plain;charset=UTF-8";
    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NO_STORE = "no-store";

    private final Answers answers;
    private final Responses writing;
    private final Publisher publisher;
    private final Supplier<LocalDate> today;

    public AnswersResource(Answers answers, Responses writing, Publisher publisher, Supplier<LocalDate> today) {
        this.answers = answers;
        this.writing = writing;
        this.publisher = publisher;
        this.today = today;
    }

    /** The page on which a letter is pasted. */
    @GET
    @Hidden
    @Produces(HTML_TYPE)
    public Desk blank() {
        return new Desk(Typed.BLANK, null, null, "", "");
    }

    @POST
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "answer",
            summary = "The entries that answer each question of a letter, and the draft of the response",
            description =
                    "Send the letter as it was written, or its questions one by one. Each question comes back with"
                            + " the entries that answer it, best first, with what they say of what was asked and pinned links as at the"
                            + " day the request came in; or with none, where nothing that is published answers it. Nothing is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "Question by question, and the draft.",
            content = {
                @Content(mediaType = JSON_TYPE, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = WORD_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    public Response answer(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
                    byte[] body) {
        return answered(answerTo(wanted(body)));
    }

    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(TEXT_TYPE + Format.BESIDE_JSON)
    public Response plain(byte[] body) {
        return text(reply(wanted(body)));
    }

    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(WORD_TYPE + Format.BESIDE_JSON)
    public Response word(byte[] body) {
        return document(reply(wanted(body)));
    }

    /** What the form of the page is answered with: the page again, or with {@code as} the letter as a file. */
    @POST
    @Hidden
    @ChangesNothing
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({JSON_TYPE, HTML_TYPE, TEXT_TYPE, WORD_TYPE})
    public Response form(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Wanted wanted = typed.wanted();
        return switch (typed.as()) {
            case "" -> page(typed, wanted);
            case "json" -> answered(answerTo(wanted));
            case "txt" -> text(reply(wanted));
            case "docx" -> document(reply(wanted));
            default -> throw INVALID_ITEM.because("as: '%s' is none of txt, docx and json", typed.as());
        };
    }

    private Response page(Typed typed, Wanted wanted) {
        Answer answer = answerTo(wanted);
        Desk desk = new Desk(typed, answer, null, writing.html(answer.reply()), writing.htmlNotes(answer.reply()));
        return Response.ok(desk, HTML_TYPE).header("Cache-Control", NO_STORE).build();
    }

    /**
     * What stands on the page.
     *
     * @param answer null before anything was asked
     * @param wrong why it cannot be answered
     * @param letter the draft as a piece of a page
     * @param notes for the officer, as a piece of a page
     */
    public record Desk(
            Typed typed, @Nullable Answer answer, @Nullable String wrong, String letter, String notes) {}

    /** What was typed into the form. */
    public record Typed(String letter, String request, String received, String regime, String as) {
        static final Typed BLANK = new Typed("", "", "", "FOIA", "");

        static Typed of(MultivaluedMap<String, String> form) {
            return new Typed(
                    text(form, "letter"),
                    text(form, "request"),
                    text(form, "received"),
                    text(form, "regime"),
                    text(form, "as"));
        }

        Wanted wanted() {
            return new Wanted(letter, List.of(), request.isBlank() ? null : request, day(received), law(regime));
        }

        private static String text(MultivaluedMap<String, String> form, String name) {
            return Objects.requireNonNullElse(form.getFirst(name), "");
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException unreadable) {
                throw INVALID_ITEM.because("received: '%s' is not a day; write it like 2026-11-20", text);
            }
        }

        private static @Nullable Regime law(String text) {
            return switch (text.strip()) {
                case "" -> null;
                case "FOIA" -> Regime.FOIA;
                case "EIR" -> Regime.EIR;
                default -> throw INVALID_ITEM.because("regime: '%s' is none of FOIA and EIR", text);
            };
        }
    }

    private static Response answered(Answer answer) {
        return Response.ok(answer, JSON_TYPE).header("Cache-Control", NO_STORE).build();
    }

    private Response text(Reply reply) {
        return Response.ok(writing.plain(reply), TEXT_TYPE)
                .header("Cache-Control", NO_STORE)
                .header("Content-Disposition", "attachment; filename=\"response.txt\"")
                .build();
    }

    private Response document(Reply reply) {
        return Response.ok((StreamingOutput) out -> writing.docx(reply, out), WORD_TYPE)
                .header("Cache-Control", NO_STORE)
                .header("Content-Disposition", "attachment; filename=\"response.docx\"")
                .build();
    }

    private Answer answerTo(Wanted wanted) {
        Wanted.Read read = wanted.read(today.get());
        Reply reply = answers.reply(read.request());
        return Answer.of(reply, read.leftOut(), writing, Published.of(reply), links(reply));
    }

    private Reply reply(Wanted wanted) {
        return answers.reply(wanted.read(today.get()).request());
    }

    private Map<String, String> links(Reply reply) {
        Map<String, String> links = new LinkedHashMap<>();
        if (reply.received() != null) {
            links.put(
                    "due",
                    publisher
                            .address("due-dates")
                            .with("received", reply.received())
                            .with("regime", reply.regime())
                            .toString());
        }
        links.put("disclosures", publisher.address("disclosures").toString());
        return links;
    }

    private static Wanted wanted(byte[] body) {
        try {
            return Objects.requireNonNullElseGet(Json.mapper().readValue(body, Wanted.class), () -> {
                throw INVALID_ITEM.because("it is asked for by an object with the member letter or questions");
            });
        } catch (JsonProcessingException malformed) {
            for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
                if (cause instanceof register.problem.Refusal refusal) {
                    throw refusal;
                }
            }
            throw INVALID_ITEM.because(
                    "it is asked for by an object with the members letter or questions, request, received (a day, 2026-11-20)"
                            + " and regime (FOIA or EIR)");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
