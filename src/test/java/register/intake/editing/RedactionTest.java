package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.entry;
import static register.Clerk.problem;
import static register.Clerk.tag;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.Held;
import register.Registers;
import register.RunningService;
import register.api.access.Role;
import register.store.log.Backup;
import register.store.log.EarlierEntry;
import register.store.log.Verification;

/** What is removed from the log is nowhere any more, and everybody can see that it was removed. */
class RedactionTest {
    private static final String GROUND = "UK GDPR Article 17(1)(d)";

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            new RunningService.Settings().with("shippedData", "false").prepared());

    private static final AtomicInteger NUMBERS = new AtomicInteger(4000);

    private static Clerk clerk;
    private static Clerk admin;

    private final int number = NUMBERS.incrementAndGet();
    private final String path = "/contracts/COV-" + number;

    /** A word that is nowhere else. */
    private final String word = "Zyx%dkolb".formatted(number);

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
        admin = new Clerk(SERVICE, Role.ADMIN);
        clerk.create("/contracts", Written.contract(1));
        clerk.create("/systems", Written.item("/systems", 1));
    }

    @AfterEach
    void theLogIsWhole() {
        assertThat(new Verification(SERVICE.database().asService(), Registers.ALL)
                        .run(null)
                        .fault())
                .isEmpty();
    }

    @Test
    void aReasonThatIsRemovedIsInNoTableAndNoAnswer() {
        HttpResponse<String> made = clerk.create("/contracts?reason=" + word, Written.contract(number));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(clerk.patch(path + "?reason=" + word, Written.change("/contracts"), "If-Match", tag(made))
                        .statusCode())
                .isEqualTo(200);
        assertThat(read(path, entry(made)).values()).anyMatch(answer -> answer.contains(word));

        HttpResponse<String> redacted = redact(entry(made), "\"reason\"", true);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        assertThat(RunningService.tree(redacted.body()).at("/items")).hasSize(2);
        nothingSays(word);
        assertThat(read(path, entry(made)).values()).noneMatch(answer -> answer.contains(word));
        assertThat(SERVICE.json("/entries/" + entry(made)).at("/reason").asText())
                .isEqualTo("Removed by law");
        assertThat(SERVICE.page("/entries?after=" + (entry(made) - 1))).contains("Removed: Reason. Law: ");
    }

    @Test
    void aReasonFromBeforeReasonsWereHashedIsInNoTableAnswerFeedOrBackupEither() throws IOException {
        HttpResponse<String> made = clerk.create("/contracts?reason=" + word, Written.contract(number));
        long entry = entry(made);
        EarlierEntry.rewrite(
                SERVICE.database(), SERVICE.log(), SERVICE.log().entry(entry).entry());
        assertThat(SERVICE.get("/contracts.atom").body()).contains(word);
        assertThat(backup()).contains(word);
        assertThat(SERVICE.get("/entries.csv").body().lines().findFirst())
                .get()
                .asString()
                .as("the columns that other entries need")
                .contains("reasonSalt,reasonHash");

        assertThat(redact(entry, "\"reason\"", false).statusCode()).isEqualTo(201);

        nothingSays(word);
        assertThat(read(path, entry).values()).noneMatch(answer -> answer.contains(word));
        assertThat(SERVICE.get("/contracts.atom").body()).doesNotContain(word);
        assertThat(SERVICE.get("/entries.atom").body()).doesNotContain(word);
        assertThat(backup()).doesNotContain(word);
        assertThat(SERVICE.json("/entries/" + entry).has("reasonHash")).isFalse();
        assertThat(SERVICE.page("/entries/" + entry)).contains("Removed by law");
        Verification.Outcome outcome = new Verification(SERVICE.database().asService(), Registers.ALL).run(null);
        assertThat(outcome.removed().reasons()).isPositive();
    }

    private static String backup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Backup(SERVICE.database().asService(), Registers.ALL).write(out);
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts, /description, /description",
        "/contracts, /title, /title",
        "/contracts, /suppliers/0/name, /suppliers/0/name",
        "/contracts, /suppliers/0/name, /suppliers/0",
        "/contracts, /contact/name, /contact",
        "/contracts, /procurement/route, /procurement/route",
        "/contracts, /missing/0/explanation, /missing/0/explanation",
        "/contracts, /description, ''",
        "/systems, /uses/0/note, /uses/0/note",
        "/systems, /uses/0/function, /uses/0/function",
        "/disclosures, /subject, /subject",
        "/disclosures, /questions/0/asked, /questions/0/asked",
        "/disclosures, /questions/0/asked, ''",
        "/metrics, /name, /name",
        "/metrics, /name, ''",
        "/observations, /note, /note",
    })
    void whatIsRemovedIsInNoTableAndNoAnswer(String register, String pointer, String field) {
        ObjectNode item = Written.whole(register, number);
        put(item, JsonPointer.compile(pointer), word);
        HttpResponse<String> made = clerk.create(register, item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String record = Clerk.location(made).substring(SERVICE.base().length());
        if (!field.isEmpty()) {
            // Said again, by an entry that changes something else.
            assertThat(clerk.patch(record, Written.change(register), "If-Match", tag(made))
                            .statusCode())
                    .isEqualTo(200);
        }
        String sent = send(item, register);
        keepMapping("mapping-" + number, "By " + word);
        keepMapping("other", "By another");
        Map<String, String> before = read(record, entry(made));
        assertThat(before.values()).anyMatch(answer -> lower(answer).contains(lower(word)));
        assertThat(total("/search?q=" + word)).as("found before").isIn(0L, 1L);

        HttpResponse<String> redacted = redact(entry(made), field.isEmpty() ? "" : '"' + field + '"', true);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        assertThat(RunningService.tree(redacted.body()).at("/items")).hasSize(field.isEmpty() ? 1 : 2);
        nothingSays(word);
        SoftAssertions all = new SoftAssertions();
        read(record, entry(made)).forEach((address, answer) -> {
            all.assertThat(lower(answer)).as(address).doesNotContain(lower(word));
            all.assertThat(answer).as(address).doesNotContain("\"status\":500");
        });
        all.assertThat(total("/search?q=" + word)).isZero();
        all.assertThat(total(register + "?q=" + word)).isZero();
        all.assertThat(total(register + "?q=" + word + "&at=" + entry(made))).isZero();
        all.assertThat(clerk.get("/mappings/mapping-" + number).statusCode()).isEqualTo(404);
        all.assertThat(clerk.get("/mappings/other").statusCode()).isEqualTo(200);
        if (!sent.isEmpty()) {
            all.assertThat(clerk.get(sent).statusCode()).isEqualTo(404);
        }
        all.assertAll();
    }

    @Test
    void everybodySeesWhatWasRemovedWhenAndOnWhatGround() {
        HttpResponse<String> made = make("/description");
        String pinned = RunningService.tree(made.body()).at("/links/pinned").asText();
        String before = tag(SERVICE.get(pinned));

        HttpResponse<String> redacted = redact(entry(made), "\"/description\"", false);

        long by = RunningService.tree(redacted.body()).at("/items/0/number").asLong();
        assertThat(Clerk.location(redacted)).isEqualTo(SERVICE.base() + "/entries/" + by);
        JsonNode removed = SERVICE.json(path).at("/removed/0");
        assertThat(removed.at("/fields/0").asText()).isEqualTo("/description");
        assertThat(removed.at("/ground").asText()).isEqualTo(GROUND);
        assertThat(removed.at("/entry").asLong()).isEqualTo(by);
        assertThat(removed.at("/reason").asText()).isEqualTo("Correction");
        assertThat(removed.at("/recordedAt").asText()).startsWith("2026-11-22T12:00");
        assertThat(RunningService.tree(redacted.body())
                        .at("/items/0/recordedAt")
                        .asText())
                .startsWith("2026-11-22T12:00");
        assertThat(SERVICE.json(path).at("/missing").toString())
                .contains("description", "not-published-here", "Removed on 22 November 2026: " + GROUND);
        assertThat(SERVICE.json("/entries/" + entry(made)).at("/removed/0")).isEqualTo(removed);
        assertThat(SERVICE.json("/entries/" + entry(made)).at("/redactedBy").asLong())
                .isEqualTo(by);
        assertThat(SERVICE.json("/entries/" + by).at("/item/ground").asText()).isEqualTo(GROUND);
        assertThat(SERVICE.get(path, "Accept", "text/html").body()).contains(GROUND, "22 November 2026");
        HttpResponse<String> again = SERVICE.get(pinned, "If-None-Match", before);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(tag(again)).isNotEqualTo(before);
        assertThat(again.body()).contains(GROUND);
    }

    @Test
    void aFieldThatIsWithheldNamesItsSection() {
        HttpResponse<String> made = make("/description");

        HttpResponse<String> redacted = admin.redact(
                "{\"entry\": %d, \"fields\": [\"/description\"], \"ground\": \"%s\", \"section\": \"40(2)\"}"
                        .formatted(entry(made), GROUND));

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        JsonNode missing = SERVICE.json(path).at("/missing");
        assertThat(missing.toString()).contains("withheld", "40(2)");
    }

    @Test
    void aWholeItemIsGoneFromWhereItStood() {
        HttpResponse<String> made = make("/description");
        clerk.patch(path, "{\"description\": \"Otherwise\", \"title\": \"Otherwise\"}", "If-Match", tag(made));

        redact(entry(made), "", false);

        HttpResponse<String> gone = SERVICE.get(path + "?at=" + entry(made));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(problem(gone)).isEqualTo("removed");
        assertThat(gone.body()).contains(GROUND);
        assertThat(SERVICE.json(path).at("/title").asText()).isEqualTo("Otherwise");
        assertThat(SERVICE.json(path + "/entries").at("/items")).hasSize(2);
        assertThat(SERVICE.get("/entries/" + entry(made)).statusCode()).isEqualTo(200);
        nothingSays(word);
    }

    @Test
    void aWholeItemIsRemovedWhereverTheSameIsSaidAndNothingElseIs() {
        HttpResponse<String> made = make("/description");
        HttpResponse<String> other =
                clerk.patch(path, "{\"title\": \"Otherwise\", \"description\": \"Other\"}", "If-Match", tag(made));
        ObjectNode same = Written.contract(number).put("description", word);
        HttpResponse<String> again = clerk.put(path, same, "If-Match", tag(other));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);

        HttpResponse<String> redacted = redact(entry(again), "", true);

        assertThat(RunningService.tree(redacted.body()).at("/items")).hasSize(2);
        assertThat(SERVICE.json(path + "?at=" + entry(other)).at("/title").asText())
                .isEqualTo("Otherwise");
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(410);
        nothingSays(word);
    }

    @Test
    void everywhereIsWhereverTheRecordHasSaidItInThatList() {
        ObjectNode item = Written.contract(number);
        item.putArray("suppliers").addObject().put("name", word + " Limited");
        item.put("description", word);
        HttpResponse<String> made = clerk.create("/contracts", item);
        ((ArrayNode) item.get("suppliers")).insertObject(0).put("name", "Another Limited");
        HttpResponse<String> second = clerk.put(path, item, "If-Match", tag(made));
        item.put("description", "Otherwise");
        HttpResponse<String> third = clerk.put(path, item, "If-Match", tag(second));
        assertThat(third.statusCode()).isEqualTo(200);

        HttpResponse<String> redacted = redact(entry(made), "\"/suppliers/0/name\", \"/description\"", true);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        nothingSays(word);
        assertThat(SERVICE.json(path).at("/description").asText()).isEqualTo("Otherwise");
        assertThat(SERVICE.json(path).at("/suppliers/0/name").asText()).isEqualTo("Another Limited");
    }

    @Test
    void ofALongListThosePlacesAreRemovedThatWereNamed() {
        ObjectNode item = Written.contract(number);
        ArrayNode suppliers = item.putArray("suppliers");
        for (int i = 0; i < 12; i++) {
            suppliers.addObject().put("name", "Supplier " + i + (i == 9 || i == 10 ? " " + word : ""));
        }
        HttpResponse<String> made = clerk.create("/contracts", item);

        HttpResponse<String> redacted = redact(entry(made), "\"/suppliers/9\", \"/suppliers/10\"", false);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        nothingSays(word);
        assertThat(SERVICE.json(path).at("/suppliers")).hasSize(10);
        assertThat(SERVICE.json(path).at("/suppliers/9/name").asText()).isEqualTo("Supplier 11");
    }

    @Test
    void moreIsRemovedFromTheSameEntryLater() {
        HttpResponse<String> made = make("/description");
        redact(entry(made), "\"/description\"", false);

        HttpResponse<String> second = redact(entry(made), "\"/department\"", false);
        HttpResponse<String> third = redact(entry(made), "", false);
        HttpResponse<String> fourth = redact(entry(made), "", false);

        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(third.statusCode()).as(third.body()).isEqualTo(201);
        assertThat(fourth.statusCode()).as(fourth.body()).isEqualTo(422);
        assertThat(SERVICE.json("/entries/" + entry(made)).at("/removed")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"/reference\"                       | 422",
                "\"/partOf\"                          | 422",
                "\"/suppliers/7\"                     | 422",
                "\"/suppliers/-\"                     | 422",
                "\"/none\"                            | 422",
                "\"description\"                      | 422",
                "\"\"                                 | 422",
                "\"/\"                                | 422",
                "5                                    | 422",
                "null                                 | 422",
                "\"/title\", \"/none\"                | 422",
            })
    void whatIsNotThereOrCannotGoIsNotRemoved(String fields, int status) {
        HttpResponse<String> made = make("/description");
        long head = head();

        HttpResponse<String> redacted = redact(entry(made), fields, false);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(status);
        assertThat(redacted.body()).contains("fields");
        assertThat(head()).isEqualTo(head);
        assertThat(SERVICE.json(path).at("/title").asText()).isEqualTo("Telephony");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"fields\": [\"/title\"], \"ground\": \"None\"}",
                "{\"entry\": 0, \"ground\": \"None\"}",
                "{\"entry\": 999999, \"ground\": \"None\"}",
                "{\"entry\": -1, \"ground\": \"None\"}",
                "{\"entry\": \"1\", \"ground\": \"None\"}",
                "{\"entry\": 1.5, \"ground\": \"None\"}",
                "{\"entry\": 1}",
                "{\"entry\": 1, \"ground\": \"\"}",
                "{\"entry\": 1, \"ground\": \"None\", \"everywhere\": \"yes\"}",
                "{\"entry\": 1, \"ground\": \"None\", \"all\": true}",
            })
    void whatIsToBeRemovedIsSaidExactly(String what) {
        long head = head();

        HttpResponse<String> answer = admin.redact(what);

        assertThat(answer.statusCode()).as(answer.body()).isIn(404, 422);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void whatTheLogSaysOfItselfIsNotRemoved() {
        HttpResponse<String> made = make("/description");
        HttpResponse<String> redacted = redact(entry(made), "\"/description\"", false);
        HttpResponse<String> withdrawn = clerk.withdraw(path, "If-Match", clerk.tag(path));
        assertThat(withdrawn.statusCode()).isEqualTo(200);

        for (HttpResponse<String> said : List.of(redacted, withdrawn)) {
            long entry = Long.parseLong(Clerk.location(said).replaceAll(".*/", ""));
            assertThat(redact(entry, "", false).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void whatAWithdrawnRecordSaidIsRemovedToo() {
        HttpResponse<String> made = make("/description");
        clerk.withdraw(path, "If-Match", tag(made));
        read(path, entry(made));

        assertThat(redact(entry(made), "\"/description\"", true).statusCode()).isEqualTo(201);

        nothingSays(word);
        read(path, entry(made))
                .forEach((address, answer) -> assertThat(answer).as(address).doesNotContain(word));
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aWithdrawnRecordOfWhichNothingIsLeftLeadsToItsHistory() {
        HttpResponse<String> made = make("/description");
        clerk.withdraw(path, "If-Match", tag(made));
        assertThat(SERVICE.get(path, "Accept", "text/html").body()).contains("You can still read what was published");

        assertThat(redact(entry(made), "", false).statusCode()).isEqualTo(201);

        assertThat(SERVICE.get(path, "Accept", "text/html").body())
                .doesNotContain("You can still read")
                .contains("full history");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAdminRemoves(Role role) {
        HttpResponse<String> made = make("/description");

        HttpResponse<String> answer = new Clerk(SERVICE, role)
                .redact("{\"entry\": %d, \"fields\": [\"/description\"], \"ground\": \"%s\"}"
                        .formatted(entry(made), GROUND));

        assertThat(answer.statusCode()).isEqualTo(role == Role.ADMIN ? 201 : 403);
    }

    @Test
    void whatOneInstanceRemovesAnotherForgetsSoon() {
        RunningService other = new RunningService(new RunningService.Settings().with("shippedData", "false"), SERVICE);
        other.start();
        try {
            HttpResponse<String> made = make("/description");
            String at = path + "?at=" + entry(made) + "&on=2026-11-22";
            List<String> kept = List.of(path, at, "/contracts.json?at=" + entry(made), path + ".html");
            assertThat(kept).allMatch(address -> other.get(address).body().contains(word));
            String before = tag(other.get(at));

            redact(entry(made), "\"/description\"", false);

            // What is kept may be let go of a moment before it is known why, and only then is the tag another.
            Held.await(() -> !tag(other.get(at)).equals(before)
                    && kept.stream()
                            .noneMatch(address -> other.get(address).body().contains(word)));
        } finally {
            other.stop();
        }
    }

    /** A contract with the word in one of its fields. */
    private HttpResponse<String> make(String pointer) {
        ObjectNode item = Written.contract(number);
        put(item, JsonPointer.compile(pointer), word);
        HttpResponse<String> made = clerk.create("/contracts", item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static HttpResponse<String> redact(long entry, String fields, boolean everywhere) {
        return admin.redact("{\"entry\": %d, \"fields\": [%s], \"ground\": \"%s\", \"everywhere\": %s}"
                .formatted(entry, fields, GROUND, everywhere));
    }

    /** Sends the item as a file, where the register takes files; the address of what came of it. */
    private static String send(ObjectNode item, String register) {
        HttpResponse<String> sent =
                clerk.send("POST", "/imports?register=" + register.substring(1), "application/x-ndjson", item + "\n");
        if (sent.statusCode() == 400) {
            return "";
        }
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String address = Clerk.location(sent);
        clerk.get(address + "/outcomes");
        return address;
    }

    private static void keepMapping(String name, String department) {
        HttpResponse<String> kept = clerk.send(
                "PUT",
                "/mappings/" + name + "?",
                Clerk.JSON,
                "{\"constants\": {\"department\": \"%s\"}}".formatted(department));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }

    /** Every answer that may have said something of a record, by its address. */
    private static Map<String, String> read(String record, long entry) {
        String register = record.replaceAll("/[^/]*$", "");
        List<String> addresses = new ArrayList<>();
        long head = head();
        for (String format : List.of("", ".csv", ".ndjson", ".html")) {
            for (String at : List.of("", "?at=" + entry, "?at=" + (entry + 1) + "&on=2026-11-22")) {
                addresses.add(record + format + at);
                addresses.add(register + format + at);
            }
            addresses.add(record + "/entries" + format);
            addresses.add("/entries/" + entry + format);
            addresses.add("/entries/" + (entry + 1) + format);
            addresses.add("/entries" + format + "?after=" + (entry - 1));
            addresses.add("/contracts/COV-1" + format);
            addresses.add("/systems/System-1" + format);
        }
        Map.of(
                        "/contracts", List.of("supplier", "department", "status", "route"),
                        "/systems", List.of("manufacturer", "function"),
                        "/disclosures", List.of("outcome", "regime"),
                        "/metrics", List.of("service", "unit"),
                        "/observations", List.of("measure", "period"))
                .getOrDefault(register, List.of())
                .forEach(group -> addresses.addAll(List.of(
                        register + "/summary?groupBy=" + group,
                        register + "/summary?groupBy=" + group + "&at=" + entry,
                        register + "/summary.csv?groupBy=" + group)));
        addresses.add("/");
        addresses.add("/entries/" + head);
        Map<String, String> answers = new LinkedHashMap<>();
        addresses.forEach(address -> answers.put(address, SERVICE.get(address).body()));
        return answers;
    }

    private static long total(String address) {
        return SERVICE.json(address).at("/total").asLong();
    }

    /** No row of any table, whatever its columns are. */
    private static void nothingSays(String word) {
        SERVICE.asOwner().useHandle(handle -> {
            List<String> tables = handle.createQuery("select table_name from information_schema.tables"
                            + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                    .mapTo(String.class)
                    .list();
            assertThat(tables).contains("entry", "contract", "import", "answered", "mapping");
            for (String table : tables) {
                long rows = handle.createQuery("select count(*) from \"" + table
                                + "\" t where t::text ilike :word or t::text ilike :bytes")
                        .bind("word", "%" + word + "%")
                        .bind("bytes", "%" + hexadecimal(word) + "%")
                        .mapTo(Long.class)
                        .one();
                assertThat(rows).as(table).isZero();
            }
        });
    }

    private static String hexadecimal(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode item, JsonPointer pointer, String text) {
        ((ObjectNode) item.at(pointer.head())).put(pointer.last().getMatchingProperty(), text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }
}
