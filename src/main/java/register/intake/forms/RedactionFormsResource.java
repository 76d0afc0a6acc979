package register.intake.forms;

import static register.api.http.Format.HTML_TYPE;
import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.NO_SUCH_ENTRY;
import static register.values.problem.Problem.PERSONAL_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.reading.ItemWording;
import register.intake.editing.RedactionRequest;
import register.intake.editing.RedactionsResource;
import register.intake.editing.WriteContext;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Redaction;
import register.values.Json;
import register.values.Text;
import register.values.problem.Refusal;

/** Removes content from the log by the form of a page, for administrators. */
@Hidden
@Path("/redactions")
@Produces(HTML_TYPE)
public final class RedactionFormsResource {
    private static final int FINE = 200;
    private static final int WRONG = 422;
    private static final String EVERYTHING = "everything";

    private final Log log;
    private final RedactionsResource programs;
    private final Map<String, ItemWording> wordings;

    /**
     * Creates the resource.
     *
     * @param wordings of the items of registers, by the names of the registers
     */
    public RedactionFormsResource(Log log, RedactionsResource programs, Map<String, ItemWording> wordings) {
        this.log = log;
        this.programs = programs;
        this.wordings = Map.copyOf(wordings);
    }

    /** The content of an entry that can be removed; none if the entry has none. */
    private record Content(String title, List<RedactionStep.Choice> fields) {}

    @GET
    @Allowed(Role.ADMIN)
    public Response form(@QueryParam("entry") @Nullable String entry) {
        String typed = Objects.requireNonNullElse(entry, "").strip();
        List<FieldError> wrongs = new ArrayList<>();
        Content content = typed.isEmpty() ? new Content("", List.of()) : content(typed, Set.of(), wrongs);
        return answer(new RedactionStep(
                wrongs.isEmpty() ? FINE : WRONG,
                typed,
                content.title(),
                content.fields(),
                Map.of("scope", "some"),
                false,
                wrongs));
    }

    @POST
    @Allowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        FormInput typed = FormInput.of(form);
        String entry = typed.get("entry").strip();
        Set<String> chosen = Set.copyOf(form.getOrDefault("field", List.of()));
        List<FieldError> wrongs = new ArrayList<>();
        Content content = content(entry, chosen, wrongs);
        wrongs.addAll(wrongs(typed, content, actor));
        String intent = typed.get("do");
        if (wrongs.isEmpty() && intent.equals("remove")) {
            try {
                List<Entry> entries = programs.redact(request(entry, typed, content), write(typed, actor));
                long last = entries.get(entries.size() - 1).number();
                return Response.seeOther(URI.create("/entries/" + last)).build();
            } catch (Refusal refusal) {
                wrongs.add(refused(refusal));
            }
        }
        return answer(new RedactionStep(
                wrongs.isEmpty() ? FINE : WRONG,
                entry,
                content.title(),
                content.fields(),
                typed.only(name -> Set.of("scope", "ground", "section", "everywhere", "reason")
                                .contains(name))
                        .values(),
                wrongs.isEmpty() && !intent.equals("back"),
                wrongs));
    }

    private static List<FieldError> wrongs(FormInput typed, Content content, Actor actor) {
        List<FieldError> wrongs = new ArrayList<>();
        boolean isSome = !typed.get("scope").equals(EVERYTHING);
        if (isSome && content.fields().stream().noneMatch(RedactionStep.Choice::isChosen)) {
            wrongs.add(new FieldError("scope", "Select what to remove"));
        }
        String ground = typed.get("ground").strip();
        if (ground.isEmpty()) {
            wrongs.add(new FieldError("ground", "Enter the law that requires the removal"));
        } else {
            addUnfit("ground", "The law", ground, wrongs);
        }
        String section = typed.get("section").strip();
        if (!section.isEmpty()) {
            addUnfit("section", "The section", section, wrongs);
        }
        wrongs.addAll(ReasonInputs.of(actor.id(), typed.get("reason"), null));
        return wrongs;
    }

    private static void addUnfit(String box, String called, String text, List<FieldError> wrongs) {
        try {
            Text.line(called, text);
        } catch (Refusal refusal) {
            wrongs.add(new FieldError(box, refusal.detail()));
        }
    }

    private static RedactionRequest request(String entry, FormInput typed, Content content) {
        List<String> fields = typed.get("scope").equals(EVERYTHING)
                ? List.of()
                : content.fields().stream()
                        .filter(RedactionStep.Choice::isChosen)
                        .map(RedactionStep.Choice::pointer)
                        .toList();
        String section = typed.get("section").strip();
        return new RedactionRequest(
                Long.parseLong(entry),
                fields,
                typed.get("ground").strip(),
                section.isEmpty() ? null : section,
                typed.get("everywhere").equals("true"));
    }

    private static WriteContext write(FormInput typed, Actor actor) {
        return WriteContext.of(actor.id(), typed.get("reason"), null);
    }

    /** Returns the error of a removal that is refused; any other refusal is no error of the form. */
    private static FieldError refused(Refusal refusal) {
        if (!Set.of(INVALID_ITEM, PERSONAL_DATA).contains(refusal.problem())) {
            throw refusal;
        }
        boolean isOfReason = "reason".equals(refusal.parameter());
        String box = isOfReason ? "reason" : refusal.detail().startsWith("ground") ? "ground" : "scope";
        return new FieldError(box, Input.sentence(refusal.detail().replaceFirst("^(fields|entry): ", "")));
    }

    /** Returns the content of an entry, with what was chosen of it. */
    private Content content(String typed, Set<String> chosen, List<FieldError> wrongs) {
        Content none = new Content("", List.of());
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            wrongs.add(new FieldError("entry", "Enter the number of an entry"));
            return none;
        }
        LoggedItem said;
        try {
            said = log.entry(Long.parseLong(typed));
        } catch (Refusal unknown) {
            if (unknown.problem() != NO_SUCH_ENTRY) {
                throw unknown;
            }
            wrongs.add(new FieldError("entry", "There is no entry %s".formatted(typed)));
            return none;
        }
        ItemWording wording = wordings.get(said.entry().register());
        JsonNode item = item(said);
        if (wording == null || item == null) {
            wrongs.add(new FieldError("entry", "Entry %s has no content that can be removed".formatted(typed)));
            return none;
        }
        Stream<RedactionStep.Choice> fields = wording.of(item).stream()
                .filter(field -> !item.at(field.pointer()).isMissingNode())
                .map(field -> new RedactionStep.Choice(
                        field.pointer(), field.label(), field.after(), chosen.contains(field.pointer())));
        Stream<RedactionStep.Choice> reason = Stream.of(new RedactionStep.Choice(
                Redaction.REASON, "Reason for the change", said.entry().reason(), chosen.contains(Redaction.REASON)));
        return new Content("Entry " + typed, Stream.concat(fields, reason).toList());
    }

    /** Returns the item of an entry, with its members in the order of its register; null if the entry has none. */
    private @Nullable JsonNode item(LoggedItem said) {
        return log.registers().stream()
                .filter(register -> register.name().equals(said.entry().register()))
                .flatMap(register -> said.read(register).stream())
                .map(item -> Json.mapper().<JsonNode>valueToTree(item))
                .findFirst()
                .orElse(null);
    }

    private static Response answer(RedactionStep step) {
        return Response.status(step.status()).entity(step).build();
    }
}
