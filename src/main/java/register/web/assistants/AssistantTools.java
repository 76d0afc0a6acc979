package register.web.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.values.Json;
import register.values.Reference;

/** The tools that assistants have: few, and each over an address that people and programs read too. */
final class AssistantTools {
    private static final String REGISTER = "register";
    private static final String REFERENCE = "reference";
    private static final String FILTERS = "filters";
    private static final String AS_AT = "asAt";
    private static final String METRICS = "metrics";
    private static final String OBSERVATIONS = "observations";
    private static final int FEW = 20;

    private static final Map<String, Object> DAY = text(
            "A day like 2026-03-31. You get what was published at its end. Leave it out for what is published now.");

    private final RegisterDefinitions definitions;
    private final Permalinks permalinks;

    AssistantTools(RegisterDefinitions definitions, Permalinks permalinks) {
        this.definitions = definitions;
        this.permalinks = permalinks;
    }

    /** Returns all of them. */
    List<AssistantTool> all() {
        return List.of(search(), record(), list(), summary(), figures(), letter(), dueDate(), entry());
    }

    private AssistantTool search() {
        return AssistantTool.of(
                        "search",
                        "Search all registers",
                        "Finds contracts, ICT systems, measures and answered information requests by words, with the"
                                + " reason why each was found. Start here if you do not know a reference.",
                        given -> AssistantTool.Request.of(
                                given.with(permalinks.address("search").with("q", given.required("q")), AS_AT)))
                .needing("q", text("The words to search for, like telephony or a supplier's name."))
                .with(AS_AT, DAY);
    }

    private AssistantTool record() {
        return AssistantTool.of(
                        "get_record",
                        "Get a record",
                        "Gets one record with all its fields, now or as at a day. A field without a value has its reason"
                                + " under 'missing': never guess it.",
                        given -> AssistantTool.Request.of(
                                given.with(address(given.oneOf(REGISTER, paths()), given.required(REFERENCE)), AS_AT)))
                .needing(REGISTER, register())
                .needing(REFERENCE, text("The reference of the record, like COV 12765."))
                .with(AS_AT, DAY);
    }

    private AssistantTool list() {
        return AssistantTool.of(
                        "list_records",
                        "List records",
                        "Lists the records of a register that match filters, with their total number. To get the next"
                                + " records, call it again with the 'cursor' that stands in links.next."
                                + filters(),
                        given -> {
                            Address list = permalinks.address(given.oneOf(REGISTER, paths()));
                            String limit = given.optional("limit");
                            Address asked = given.withAll(list, FILTERS).with("limit", limit == null ? FEW : limit);
                            return AssistantTool.Request.of(given.with(asked, "sort", "fields", "cursor", AS_AT));
                        })
                .needing(REGISTER, register())
                .with(FILTERS, filter())
                .with("sort", text("The field to sort by, like ends, or -ends for the last first."))
                .with("fields", text("The fields to return, with commas between them. Fewer make a shorter answer."))
                .with("limit", Map.of("type", "integer", "description", "How many records; 20 if left out."))
                .with("cursor", text("Where the next records begin. Leave out asAt with it."))
                .with(AS_AT, DAY);
    }

    private AssistantTool summary() {
        return AssistantTool.of(
                        "summarise_records",
                        "Count and total records",
                        "Counts the records of a register by a field and totals their amounts, with the same filters as"
                                + " list_records. Use it for questions like how many and how much.",
                        given -> AssistantTool.Request.of(given.with(
                                given.withAll(
                                        permalinks
                                                .address(given.oneOf(REGISTER, paths()), "summary")
                                                .with("groupBy", given.required("groupBy")),
                                        FILTERS),
                                AS_AT)))
                .needing(REGISTER, register())
                .needing("groupBy", text("The field to group by, like supplier, department, endYear or measure."))
                .with(FILTERS, filter())
                .with(AS_AT, DAY);
    }

    private AssistantTool figures() {
        String parts = names(OBSERVATIONS);
        return AssistantTool.of(
                        "get_figures",
                        "Get the figures of a measure",
                        "Gets a measure with its definition, unit and figures, newest first. Find its name with search or"
                                + " list_records of metrics.",
                        given -> AssistantTool.Request.of(
                                given.with(given.withAll(address(METRICS, given.required("measure")), FILTERS), AS_AT)))
                .needing("measure", text("The name of the measure, like calls-offered."))
                .with(
                        FILTERS,
                        Map.of(
                                "type",
                                "object",
                                "description",
                                "Keeps only some figures. Filters: " + parts + ".",
                                "additionalProperties",
                                true))
                .with(AS_AT, DAY);
    }

    private AssistantTool letter() {
        return AssistantTool.of(
                        "answer_request",
                        "Find what answers a request for information",
                        "Reads a letter that asks for information (FOIA or EIR), and finds for each question the published"
                                + " entries that answer it, with permanent links. The letter is not stored.",
                        given -> {
                            ObjectNode body = Json.mapper().createObjectNode();
                            body.put("letter", given.required("letter"));
                            if (given.optional("received") != null) {
                                body.put("received", given.optional("received"));
                            }
                            return new AssistantTool.Request(permalinks.address("answers"), body.toString());
                        })
                .needing("letter", text("The letter or the question, as it was written."))
                .with("received", text("The day on which the council received it, like 2026-03-31."));
    }

    private AssistantTool dueDate() {
        return AssistantTool.of(
                        "work_out_due_date",
                        "Work out when a request must be answered",
                        "Works out the last day for a response under FOIA or the EIR, with the days that do not count.",
                        given -> AssistantTool.Request.of(given.with(
                                permalinks.address("due-dates").with("received", given.required("received")),
                                "regime",
                                "clarified")))
                .needing("received", text("The day on which the request was received, like 2026-03-31."))
                .with(
                        "regime",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                List.of("FOIA", "EIR"),
                                "description",
                                "The law; FOIA if left out."))
                .with("clarified", text("The day on which the requester clarified it, if the council had to ask."));
    }

    private AssistantTool entry() {
        return AssistantTool.of(
                        "get_entry",
                        "Get an entry of the log",
                        "Gets one change: what was published, changed or withdrawn, when and why.",
                        given -> AssistantTool.Request.of(permalinks.address("entries", given.whole("number"))))
                .needing("number", Map.of("type", "integer", "description", "The number of the entry, from 1."));
    }

    private Address address(String register, String reference) {
        return permalinks.address(register, Reference.asked(reference).slug());
    }

    private List<String> paths() {
        return definitions.all().stream().map(RegisterDefinition::path).toList();
    }

    private Map<String, Object> register() {
        return Map.of("type", "string", "enum", paths(), "description", "The register.");
    }

    private static Map<String, Object> filter() {
        return Map.of(
                "type",
                "object",
                "description",
                "Filters with their values, like {\"status\": \"active\"}.",
                "additionalProperties",
                true);
    }

    private String filters() {
        return definitions.all().stream()
                .map(register -> " Filters of %s: %s.".formatted(register.path(), names(register.path())))
                .collect(Collectors.joining());
    }

    private String names(String register) {
        return definitions
                .ofPath(register)
                .map(one ->
                        String.join(", ", new TreeSet<>(one.reading().filters().names())))
                .orElse("");
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }
}
