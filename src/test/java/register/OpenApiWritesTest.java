package register;

import static org.assertj.core.api.Assertions.assertThat;
import static register.CommittedDocument.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** What answers those who change the registers is what the document says, and so is who may. */
class OpenApiWritesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final CommittedDocument DOCUMENT = CommittedDocument.read();
    private static final Set<String> HELD = new TreeSet<>();
    private static final String REASON = "?reason=A+test+says+so";
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    /** One record is taken in, one is refused, and one row is of no record. */
    private static final String FILE = """
            Reference,Title,Description,Department,Supplier,Start date,End date,Review,Annual value,Procurement route
            COV 7001,Mail,Franking machines,Digital,Example Post Limited,2024-04-01,2027-03-31,2026-04-01,7000,Framework
            COV 7002,Lifts,Lift service,Digital,Example Lifts Limited,2024-04-01,sometime,2026-04-01,7000,Framework
            ,Doors,Automatic doors,Digital,Example Doors Limited,2024-04-01,2027-03-31,2026-04-01,7000,Framework
            """;

    /** An item of a register: its address and what can be changed of it. */
    private record Item(String register, String slug, Role role, String json, String patch) {
        String listed() {
            return "/" + register;
        }

        String address() {
            return "/" + register + "/" + slug;
        }

        /** The same record, said otherwise. */
        String changed() {
            ObjectNode object = (ObjectNode) RunningService.tree(json);
            object.setAll((ObjectNode) RunningService.tree(patch));
            return object.toString();
        }
    }

    static Stream<Item> items() {
        return Stream.of(
                new Item(
                        "contracts",
                        "COV-9",
                        Role.EDITOR,
                        text(ContractExample.referenced("COV 9")),
                        "{\"title\": \"Telephony and mail\"}"),
                new Item(
                        "systems",
                        "Ledger",
                        Role.EDITOR,
                        """
                        {"name": "Ledger", "contract": "COV 12765", "uses": [{"function": "accounting", "asOf": "2025-08-18", "source": {"disclosure": "FOI1"}}],
                          "missing": [{"field": "manufacturer", "because": "not-recorded"}]}
                        """,
                        "{\"manufacturer\": \"Example Software Limited\", \"missing\": []}"),
                new Item("disclosures", "REQ-9", Role.OFFICER, """
                        {"request": "REQ 9", "regime": "FOIA", "received": "2025-08-01", "responded": "2025-08-18",
                          "subject": "Waste", "questions": [{"number": "1", "asked": "How much", "outcome": "disclosed",
                          "answer": "A lot."}]}
                        """, "{\"subject\": \"Waste and recycling\"}"),
                new Item("metrics", "test-visits", Role.EDITOR, """
                        {"measure": "test-visits", "name": "Visits", "unit": "count", "service": "libraries", "channel": "in person"}
                        """, "{\"name\": \"Visits in person\"}"),
                new Item("observations", "calls-offered-1999", Role.EDITOR, """
                        {"measure": "calls-offered", "period": "1999", "value": 100, "source": {"disclosure": "FOI1"}}
                        """, "{\"value\": 101}"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void aRecordIsChangedAsTheDocumentSays(Item item) {
        String bearer = SERVICE.bearer(item.role());
        String key = "key-of-" + item.register();
        String record = item.listed() + "/{reference}";

        HttpResponse<String> made = send(
                "POST",
                item.listed() + REASON,
                item.json(),
                "Content-Type",
                JSON,
                "Authorization",
                bearer,
                "Idempotency-Key",
                key);
        hold(201, "POST", item.listed(), made);
        hold(412, "PATCH", record, change("PATCH", item, PATCH, item.patch(), bearer, "\"1-1.2020-01-01\""));
        HttpResponse<String> put = change("PUT", item, JSON, item.changed(), bearer, tag(made));
        hold(200, "PUT", record, put);
        hold(
                428,
                "PUT",
                record,
                send("PUT", item.address() + REASON, item.json(), "Content-Type", JSON, "Authorization", bearer));
        hold(200, "PATCH", record, change("PATCH", item, PATCH, item.patch(), bearer, tag(put)));
        hold(422, "PATCH", record, change("PATCH", item, PATCH, "{\"colour\": \"red\"}", bearer, tag(put)));
        hold(415, "PATCH", record, change("PATCH", item, JSON, item.patch(), bearer, tag(put)));
        hold(
                428,
                "PATCH",
                record,
                send("PATCH", item.address() + REASON, item.patch(), "Content-Type", PATCH, "Authorization", bearer));
        hold(
                409,
                "POST",
                item.listed(),
                send(
                        "POST",
                        item.listed() + REASON,
                        item.json(),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        key + "-2"));
        hold(
                422,
                "POST",
                item.listed(),
                send(
                        "POST",
                        item.listed() + REASON,
                        item.changed(),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        key));
        hold(
                409,
                "POST",
                item.listed(),
                send("POST", item.listed() + REASON, item.json(), "Content-Type", JSON, "Authorization", bearer));
        hold(
                400,
                "POST",
                item.listed(),
                send(
                        "POST",
                        item.listed() + "?colour=red",
                        item.json(),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        bearer));
        hold(401, "DELETE", record, send("DELETE", item.address() + REASON, "", "If-Match", tag(put)));
        hold(
                412,
                "DELETE",
                record,
                send("DELETE", item.address() + REASON, "", "Authorization", bearer, "If-Match", "\"1-1\""));
        hold(428, "DELETE", record, send("DELETE", item.address() + REASON, "", "Authorization", bearer));
        HttpResponse<String> withdrawn =
                send("DELETE", item.address() + REASON, "", "Authorization", bearer, "If-Match", "*");
        hold(200, "DELETE", record, withdrawn);
        hold(
                410,
                "DELETE",
                record,
                send("DELETE", item.address() + REASON, "", "Authorization", bearer, "If-Match", "*"));
        hold(410, "PATCH", record, change("PATCH", item, PATCH, item.patch(), bearer, "*"));
        hold(410, "GET", record, send("GET", item.address(), ""));
        hold(
                200,
                "GET",
                "/entries/{number}",
                send("GET", "/entries/" + tree(withdrawn).path("number"), ""));
        HttpResponse<String> history = send("GET", item.address() + "/entries", "");
        hold(200, "GET", record + "/entries", history);
        assertThat(tree(history).at("/items/2/withdrawn").asBoolean()).isTrue();
        hold(
                201,
                "PUT",
                record,
                send(
                        "PUT",
                        item.address() + REASON,
                        item.json(),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        bearer,
                        "If-None-Match",
                        "*"));
    }

    @Test
    void aFileIsTakenInAsTheDocumentSays() {
        String[] editor = {"Authorization", SERVICE.bearer(Role.EDITOR)};
        String[] csv = {"Authorization", editor[1], "Content-Type", "text/csv", "Idempotency-Key", "file"};
        HttpResponse<String> sent = send("POST", "/imports?register=contracts", FILE, csv);
        hold(201, "POST", "/imports", sent);
        String id = tree(sent).path("id").asText();
        hold(422, "POST", "/imports", send("POST", "/imports?register=contracts", FILE + FILE, csv));
        hold(400, "POST", "/imports", send("POST", "/imports?register=roads", FILE, csv));
        hold(404, "POST", "/imports", send("POST", "/imports?register=contracts&mapping=none", FILE, csv));
        hold(200, "GET", "/imports", send("GET", "/imports", "", editor));
        hold(200, "GET", "/duties", send("GET", "/duties", "", editor));
        hold(200, "GET", "/code-gaps", send("GET", "/code-gaps", "", editor));
        hold(200, "GET", "/imports/{id}", send("GET", "/imports/" + id, "", editor));
        HttpResponse<String> outcomes = send("GET", "/imports/" + id + "/outcomes", "", editor);
        hold(200, "GET", "/imports/{id}/outcomes", outcomes);
        assertThat(tree(outcomes).path("items"))
                .extracting(outcome -> outcome.path("outcome").asText())
                .containsExactlyInAnyOrder("added", "refused", "refused");
        hold(200, "GET", "/imports/{id}/outcomes", send("GET", "/imports/" + id + "/outcomes?limit=1", "", editor));
        hold(200, "GET", "/imports/{id}/fields", send("GET", "/imports/" + id + "/fields", "", editor));

        String apply = "/imports/" + id + "/apply" + REASON;
        hold(422, "POST", "/imports/{id}/apply", send("POST", apply, "", editor));
        HttpResponse<String> applied = send("POST", apply + "&leaveOut=refused", "", editor);
        hold(200, "POST", "/imports/{id}/apply", applied);
        assertThat(tree(applied).path("state").asText()).isEqualTo("applied");
        hold(200, "GET", "/imports/{id}", send("GET", "/imports/" + id, "", editor));

        String mapping =
                "{\"columns\": {\"A\": \"reference\", \"B\": null}, \"headerRow\": 2, \"dates\": \"day-first\","
                        + " \"constants\": {\"department\": \"Digital\"}}";
        String[] json = {"Authorization", editor[1], "Content-Type", JSON};
        hold(200, "PUT", "/mappings/{name}", send("PUT", "/mappings/ours", mapping, json));
        hold(422, "PUT", "/mappings/{name}", send("PUT", "/mappings/ours", "{\"colour\": 1}", json));
        hold(200, "GET", "/mappings", send("GET", "/mappings", "", editor));
        hold(200, "GET", "/mappings/{name}", send("GET", "/mappings/ours", "", editor));
        HttpResponse<String> mapped = send(
                "POST",
                "/imports?register=contracts&mapping=ours",
                FILE,
                "Authorization",
                editor[1],
                "Content-Type",
                "text/csv");
        hold(201, "POST", "/imports", mapped);
        String own = "/imports/" + tree(mapped).path("id").asText() + "/mapping";
        hold(200, "PUT", "/imports/{id}/mapping", send("PUT", own, mapping, json));
        hold(204, "DELETE", "/mappings/{name}", send("DELETE", "/mappings/ours", "", editor));
        hold(404, "GET", "/mappings/{name}", send("GET", "/mappings/ours", "", editor));
        hold(204, "DELETE", "/imports/{id}", send("DELETE", "/imports/" + id, "", editor));
        hold(404, "GET", "/imports/{id}", send("GET", "/imports/" + id, "", editor));
        hold(404, "POST", "/imports/{id}/apply", send("POST", apply, "", editor));
    }

    @Test
    void somethingIsRemovedAsTheDocumentSays() {
        String editor = SERVICE.bearer(Role.EDITOR);
        String[] admin = {"Authorization", SERVICE.bearer(Role.ADMIN), "Content-Type", JSON};
        String item = text(ContractExample.referenced("COV 8"));
        HttpResponse<String> made = send(
                "POST",
                "/contracts" + REASON,
                item,
                "Content-Type",
                JSON,
                "Authorization",
                editor,
                "Idempotency-Key",
                "to-be-redacted");
        String number = tree(made).at("/entry/number").asText();
        String what = "{\"entry\": " + number + ", \"fields\": [\"/description\"], \"ground\": \"UK GDPR Article 17\","
                + " \"section\": \"40(2)\", \"everywhere\": true}";

        hold(201, "POST", "/redactions", send("POST", "/redactions" + REASON, what, admin));
        hold(422, "POST", "/redactions", send("POST", "/redactions" + REASON, what, admin));
        hold(400, "POST", "/redactions", send("POST", "/redactions", what, admin));
        hold(403, "POST", "/redactions", send("POST", "/redactions" + REASON, what, "Authorization", editor));
        hold(
                404,
                "POST",
                "/redactions",
                send("POST", "/redactions" + REASON, what.replace(": " + number, ": 99999"), admin));
        HttpResponse<String> record = send("GET", "/contracts/COV-8", "");
        hold(200, "GET", "/contracts/{reference}", record);
        assertThat(tree(record).at("/removed/0/fields/0").asText()).isEqualTo("/description");
        hold(200, "GET", "/contracts/{reference}/entries", send("GET", "/contracts/COV-8/entries", ""));
        hold(200, "GET", "/entries/{number}", send("GET", "/entries/" + number, ""));

        String all = "{\"entry\": " + number + ", \"ground\": \"UK GDPR Article 17\"}";
        hold(201, "POST", "/redactions", send("POST", "/redactions" + REASON, all, admin));
        hold(410, "GET", "/contracts/{reference}", send("GET", "/contracts/COV-8", ""));
        hold(200, "GET", "/contracts/{reference}/entries", send("GET", "/contracts/COV-8/entries", ""));
        hold(200, "GET", "/entries/{number}", send("GET", "/entries/" + number, ""));
        hold(200, "GET", "/entries", send("GET", "/entries?limit=1000", ""));
    }

    @Test
    void thoseMayDoItWhoseRolesTheDocumentNames() {
        for (String path : names(DOCUMENT.paths())) {
            for (String method : names(DOCUMENT.paths().path(path))) {
                JsonNode security = DOCUMENT.paths().path(path).path(method).path("security");
                // A token makes no tokens, whatever its role.
                if (!security.isMissingNode() && !(path.equals("/tokens") && method.equals("post"))) {
                    assertThat(allowed(method, path)).as(method + " " + path).isEqualTo(named(security));
                }
            }
        }
    }

    private static Set<String> named(JsonNode security) {
        Set<String> roles = new TreeSet<>();
        for (JsonNode way : security) {
            way.forEach(named -> named.forEach(role -> roles.add(role.asText())));
        }
        return roles.isEmpty() ? Set.of("admin", "editor", "officer") : roles;
    }

    private static Set<String> allowed(String method, String path) {
        String address = path.replaceAll("\\{[a-z]+\\}", "none");
        Set<String> allowed = new TreeSet<>();
        for (Role role : Role.values()) {
            HttpResponse<String> answer =
                    send(method.toUpperCase(Locale.ROOT), address, "", "Authorization", SERVICE.bearer(role));
            if (answer.statusCode() != 403) {
                allowed.add(role.word());
            }
        }
        return allowed;
    }

    @AfterAll
    static void everythingThatChangesARegisterWasHeldAgainstTheDocument() {
        List<String> said = new ArrayList<>();
        for (String path : names(DOCUMENT.paths())) {
            for (String method : names(DOCUMENT.paths().path(path))) {
                JsonNode operation = DOCUMENT.paths().path(path).path(method);
                boolean isHere = operation.has("security")
                        && !operation.at("/tags/0").asText().equals("access");
                names(operation.path("responses")).stream()
                        .filter(status -> isHere && status.startsWith("2"))
                        .forEach(status -> said.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + status));
            }
        }
        assertThat(HELD).containsAll(said);
    }

    private static void hold(int status, String method, String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        assertThat(DOCUMENT.faults(method, path, answer))
                .as("%s %s: %s", method, path, answer.body())
                .isEmpty();
        HELD.add(method + " " + path + " " + status);
    }

    private static HttpResponse<String> change(
            String method, Item item, String type, String body, String bearer, String tag) {
        return send(
                method, item.address() + REASON, body, "Content-Type", type, "Authorization", bearer, "If-Match", tag);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return SERVICE.send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return RunningService.tree(answer.body());
    }

    private static String text(Object item) {
        return Json.mapper().valueToTree(item).toString();
    }
}
