package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.entry;
import static register.Clerk.location;
import static register.Clerk.problem;
import static register.Clerk.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.Contract;
import register.values.Json;

/** Records are changed one at a time, and nobody's change is lost. */
class EditingTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private static Clerk clerk;

    private final int number = NUMBERS.incrementAndGet();
    private final String path = "/contracts/COV-" + number;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void aRecordOfAnyRegisterIsMadeChangedWithdrawnAndMadeAgain(String register) {
        ObjectNode item = Written.item(register, number);

        HttpResponse<String> made = clerk.create(register, item);
        String address = location(made);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(address).startsWith(SERVICE.base() + register + "/");
        assertThat(SERVICE.json(address).at("/entry"))
                .isEqualTo(RunningService.tree(made.body()).at("/entry"));
        assertThat(clerk.tag(address)).startsWith('"' + Long.toString(entry(made)) + '-');

        HttpResponse<String> same = clerk.put(address, item, "If-Match", tag(made));
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(entry(same)).isEqualTo(entry(made));

        HttpResponse<String> patched = clerk.patch(address, Written.change(register), "If-Match", tag(made));
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(entry(patched)).isEqualTo(entry(made) + 1);
        assertThat(SERVICE.json(address).at("/entry"))
                .isEqualTo(RunningService.tree(patched.body()).at("/entry"));

        assertThat(clerk.withdraw(address, "If-Match", tag(made)).statusCode()).isEqualTo(412);
        assertThat(clerk.withdraw(address, "If-Match", tag(patched)).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get(address).statusCode()).isEqualTo(410);
        assertThat(clerk.create(register, item).statusCode()).isEqualTo(201);
        assertThat(SERVICE.json(address).at("/entry/number").asLong()).isEqualTo(entry(made) + 3);
    }

    @Test
    void whatIsMadeIsAnsweredWithItsAddresses() {
        HttpResponse<String> made = make();

        JsonNode record = RunningService.tree(made.body());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(location(made)).isEqualTo(SERVICE.base() + path);
        assertThat(tag(made)).startsWith("\"" + entry(made) + "-");
        assertThat(made.headers().allValues("Link"))
                .anyMatch(link -> link.endsWith("rel=\"memento\""))
                .anyMatch(link -> link.endsWith("rel=\"version-history\""));
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(record.at("/reference").asText()).isEqualTo("COV " + number);
        assertThat(record.at("/status").asText()).isEqualTo("active");
        assertThat(SERVICE.get(path).body()).isEqualTo(made.body());
        assertThat(SERVICE.json(record.at("/links/pinned").asText()).at("/title"))
                .isEqualTo(record.at("/title"));
    }

    @Test
    void aRequestThatIsSentAgainLeadsToTheSameEntry() {
        String key = Clerk.key();
        HttpResponse<String> made = clerk.create("/contracts", contract(), "Idempotency-Key", key);
        HttpResponse<String> changed = patch("{\"title\": \"Otherwise\"}", tag(made));
        long head = head();

        HttpResponse<String> again = clerk.create("/contracts", contract(), "Idempotency-Key", key);
        HttpResponse<String> quoted = clerk.create("/contracts", contract(), "Idempotency-Key", '"' + key + '"');

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(entry(again)).isEqualTo(entry(made));
        assertThat(location(again)).isEqualTo(location(made));
        assertThat(entry(quoted)).isEqualTo(entry(made));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void aKeyIsForOneRequestOfOneWriter() {
        String key = Clerk.key();
        clerk.create("/contracts", contract(), "Idempotency-Key", key);
        long head = head();

        HttpResponse<String> otherBody =
                clerk.create("/contracts", contract().put("title", "Otherwise"), "Idempotency-Key", key);
        HttpResponse<String> otherReason =
                clerk.create("/contracts?reason=Another", contract(), "Idempotency-Key", key);
        HttpResponse<String> otherRegister =
                clerk.create("/systems", Written.item("/systems", number), "Idempotency-Key", key);
        HttpResponse<String> otherWriter =
                new Clerk(SERVICE, Role.EDITOR).create("/contracts", contract(), "Idempotency-Key", key);

        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(problem(otherBody)).isEqualTo("other-request");
        assertThat(problem(otherReason)).isEqualTo("other-request");
        assertThat(problem(otherRegister)).isEqualTo("other-request");
        assertThat(problem(otherWriter)).isEqualTo("already-there");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void withoutAKeyARecordIsMadeOnceAndARepetitionIsRefused() {
        HttpResponse<String> made = clerk.send("POST", "/contracts?reason=New", Clerk.JSON, contract());
        HttpResponse<String> again = clerk.send("POST", "/contracts?reason=New", Clerk.JSON, contract());

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(problem(again)).isEqualTo("already-there");
    }

    @Test
    void aRecordIsMadeUnderAKeyThatCanBeRead() {
        for (String key : new String[] {"", "a b", "x".repeat(256), "\"\""}) {
            assertThat(problem(clerk.create("/contracts", contract(), "Idempotency-Key", key)))
                    .as(key)
                    .isEqualTo("bad-request");
        }
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatThereIsAlreadyIsNotMadeAnew() {
        HttpResponse<String> made = make();

        HttpResponse<String> again = clerk.create("/contracts", contract());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(problem(again)).isEqualTo("already-there");
        assertThat(tag(again)).isEqualTo(tag(made));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        HttpResponse<String> made = make();

        HttpResponse<String> patched = patch("""
                {"title": "Otherwise", "source": null, "suppliers": [{"name": "Other Limited"}],
                 "period": {"end": "2028-03-31"}, "procurement": {"regime": null}}
                """, tag(made));

        ObjectNode expected = contract().put("title", "Otherwise");
        expected.remove("source");
        expected.putArray("suppliers").addObject().put("name", "Other Limited");
        ((ObjectNode) expected.get("period")).put("end", "2028-03-31");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(Json.mapper()
                        .convertValue(SERVICE.json("/entries/" + entry(patched)).at("/item"), Contract.class))
                .isEqualTo(Json.mapper().convertValue(expected, Contract.class));
    }

    @Test
    void aPatchMayNotLeaveWhatIsNoItem() {
        HttpResponse<String> made = make();

        HttpResponse<String> patched = patch("{\"description\": null}", tag(made));

        assertThat(patched.statusCode()).isEqualTo(422);
        assertThat(RunningService.tree(patched.body()).at("/errors/0/pointer").asText())
                .isEqualTo("/description");
        assertThat(clerk.tag(path)).isEqualTo(tag(made));
    }

    @Test
    void whatChangesNothingIsNoEntry() {
        HttpResponse<String> made = make();
        HttpResponse<String> changed = patch("{\"title\": \"Otherwise\"}", tag(made));
        ObjectNode item = contract().put("title", "Otherwise");
        ((ObjectNode) item.at("/value/annual")).put("amount", new BigDecimal("7000.00"));
        long head = head();

        for (HttpResponse<String> answer : List.of(
                clerk.put(path, item, "If-Match", tag(changed)),
                clerk.put(path, item, "If-Match", tag(made)),
                patch("{}", tag(changed)),
                patch("{\"title\": \"Otherwise\"}", tag(changed)),
                patch("{\"title\": \"Otherwise\"}", tag(made)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(entry(answer)).isEqualTo(entry(changed));
            assertThat(tag(answer)).isEqualTo(tag(changed));
        }
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void aRecordDoesNotBecomeAnotherOne() {
        String tag = tag(make());

        HttpResponse<String> put = clerk.put(path, Written.contract(number + 500), "If-Match", tag);
        HttpResponse<String> patched = patch("{\"reference\": \"COV %d\"}".formatted(number + 500), tag);

        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(problem(put)).isEqualTo("invalid-item");
        assertThat(patched.statusCode()).isEqualTo(422);
        assertThat(SERVICE.get("/contracts/COV-" + (number + 500)).statusCode()).isEqualTo(404);
    }

    @Test
    void aReferenceCanBeSpeltOtherwise() {
        String tag = tag(make());

        HttpResponse<String> patched = patch("{\"reference\": \"Cov/%d\"}".formatted(number), tag);

        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(location(patched)).isEqualTo(SERVICE.base() + "/contracts/Cov-" + number);
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(301);
        assertThat(SERVICE.json("/contracts/Cov-" + number).at("/reference").asText())
                .isEqualTo("Cov/" + number);
    }

    @Test
    void aRecordIsChangedAtAnySpellingOfItsAddress() {
        String tag = tag(make());

        HttpResponse<String> patched =
                clerk.patch("/contracts/cov" + number, "{\"title\": \"Otherwise\"}", "If-Match", tag);

        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(location(patched)).isEqualTo(SERVICE.base() + path);
    }

    @Test
    void aWithdrawnRecordIsGoneAndStaysReadableWhereItStood() {
        HttpResponse<String> made = make();
        String pinned = RunningService.tree(made.body()).at("/links/pinned").asText();

        HttpResponse<String> withdrawn =
                clerk.withdraw(path + "?reason=Entered+under+another+reference", "If-Match", tag(made));

        long number = RunningService.tree(withdrawn.body()).at("/number").asLong();
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(location(withdrawn)).isEqualTo(SERVICE.base() + "/entries/" + number);
        HttpResponse<String> gone = SERVICE.get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(problem(gone)).isEqualTo("withdrawn");
        JsonNode document = RunningService.tree(gone.body());
        assertThat(document.at("/detail").asText())
                .contains("Telephony", "22 November 2026", "Entered under another reference");
        assertThat(SERVICE.get(document.at("/links/pinned").asText()).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.json(document.at("/links/history").asText()).at("/items"))
                .hasSize(2);
        assertThat(SERVICE.json(pinned).at("/title").asText()).isEqualTo("Telephony");
        assertThat(SERVICE.get(path + "?at=" + number).statusCode()).isEqualTo(410);
        assertThat(SERVICE.get(path + "?at=" + (number - 1)).statusCode()).isEqualTo(200);
    }

    @Test
    void aWithdrawnRecordIsInListsOfBeforeAndInNoneOfAfter() {
        HttpResponse<String> made = make();
        long before = entry(made);
        clerk.withdraw(path, "If-Match", tag(made));

        assertThat(references("/contracts.ndjson?at=" + before)).contains("COV " + number);
        assertThat(references("/contracts.ndjson?at=" + (before + 1))).doesNotContain("COV " + number);
        assertThat(references("/contracts.ndjson")).doesNotContain("COV " + number);
    }

    @Test
    void aBrowserIsShownWhatWasWithdrawnAndWhy() {
        HttpResponse<String> made = make();
        clerk.withdraw(path + "?reason=Entered+twice", "If-Match", tag(made));

        HttpResponse<String> page = SERVICE.get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Entered twice", "Telephony", path + "/entries", path + "?at=" + entry(made));
    }

    @Test
    void aWithdrawnRecordIsNotChangedAndCanComeBack() {
        HttpResponse<String> made = make();
        clerk.withdraw(path, "If-Match", tag(made));

        assertThat(patch("{\"title\": \"Otherwise\"}", tag(made)).statusCode()).isEqualTo(410);
        assertThat(clerk.withdraw(path, "If-Match", tag(made)).statusCode()).isEqualTo(410);
        assertThat(clerk.put(path, contract(), "If-Match", tag(made)).statusCode())
                .isEqualTo(412);
        assertThat(clerk.put(path, contract()).statusCode()).isEqualTo(428);
        HttpResponse<String> back = clerk.put(path, contract(), "If-None-Match", "*");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(SERVICE.json(path + "/entries").at("/items")).hasSize(3);
        assertThat(clerk.withdraw(path, "If-Match", tag(back)).statusCode()).isEqualTo(200);
        assertThat(clerk.create("/contracts", contract()).statusCode()).isEqualTo(201);
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?overriding=No        | 400 | missing-parameter",
                "?reason=              | 400 | malformed-parameter",
                "?reason=+             | 400 | malformed-parameter",
                "?reason=a%0Ab         | 400 | malformed-parameter",
                "?reason=a&reason=b    | 400 | repeated-parameter",
                "?reason=a&because=b   | 400 | unknown-parameter",
                "?reason=Ask+jane.smith@gmail.com      | 422 | personal-data",
                "?reason=Ring+07700+900123             | 422 | personal-data",
                "?reason=a&overriding=Ring+07700+900123 | 422 | personal-data",
            })
    void everyChangeHasAReasonThatCanBePublished(String query, int status, String problem) {
        String tag = tag(make());
        long head = head();

        for (HttpResponse<String> answer : List.of(
                clerk.create("/contracts" + query, Written.contract(number + 500)),
                clerk.put(path + query, contract().put("title", "Otherwise"), "If-Match", tag),
                clerk.patch(path + query, "{\"title\": \"Otherwise\"}", "If-Match", tag))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(problem(answer)).isEqualTo(problem);
            assertThat(answer.body()).doesNotContain("jane.smith").doesNotContain("900123");
        }
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void aReasonIsOneLine() {
        HttpResponse<String> answer = clerk.create("/contracts?reason=" + "x".repeat(501), contract());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("malformed-parameter");
        assertThat(RunningService.tree(answer.body()).at("/parameter").asText()).isEqualTo("reason");
    }

    @Test
    void anEntryTellsWhoWhyAndWhatChanged() {
        HttpResponse<String> made = make();
        HttpResponse<String> patched = clerk.patch(
                path + "?reason=The+end+was+wrong", "{\"period\": {\"end\": \"2028-03-31\"}}", "If-Match", tag(made));

        JsonNode entry = SERVICE.json("/entries/" + entry(patched));

        assertThat(entry.at("/actor").asText()).matches("t-[a-z0-9]{12}");
        assertThat(entry.at("/reason").asText()).isEqualTo("The end was wrong");
        assertThat(entry.at("/changes")).hasSize(1);
        assertThat(entry.at("/changes/0/field").asText()).isEqualTo("period.end");
        assertThat(entry.at("/changes/0").toString()).contains("2027-03-31", "2028-03-31");
        assertThat(SERVICE.json("/entries/" + entry(made)).at("/changes")).isEmpty();
    }

    @Test
    void aWriteThatFailsLeavesNothingBehind() {
        String key = Clerk.key();
        long head = head();
        SERVICE.asOwner().useHandle(handle -> handle.execute("""
                create function fail() returns trigger language plpgsql as $$ begin raise exception 'for a test'; end $$;
                create trigger fails before insert on answered for each row execute function fail();
                """));
        try {
            HttpResponse<String> failed = clerk.create("/contracts", contract(), "Idempotency-Key", key);

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).doesNotContain("for a test");
            assertThat(head()).isEqualTo(head);
            assertThat(SERVICE.get(path).statusCode()).isEqualTo(404);
        } finally {
            SERVICE.asOwner()
                    .useHandle(handle -> handle.execute("drop trigger fails on answered; drop function fail()"));
        }

        HttpResponse<String> again = clerk.create("/contracts", contract(), "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(entry(again)).isEqualTo(head + 1);
    }

    @Test
    void anEntryThatCannotBeWrittenIsNotAnswered() {
        String key = Clerk.key();
        SERVICE.asOwner().useHandle(handle -> handle.execute("alter table contract rename to elsewhere"));
        try {
            assertThat(clerk.create("/contracts", contract(), "Idempotency-Key", key)
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            SERVICE.asOwner().useHandle(handle -> handle.execute("alter table elsewhere rename to contract"));
        }

        long answered = SERVICE.asOwner()
                .withHandle(handle -> handle.createQuery("select count(*) from answered where key = :key")
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one());
        assertThat(answered).isZero();
    }

    private HttpResponse<String> make() {
        HttpResponse<String> made = clerk.create("/contracts", contract());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private ObjectNode contract() {
        return Written.contract(number);
    }

    private HttpResponse<String> patch(String patch, String tag) {
        return clerk.patch(path, patch, "If-Match", tag);
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }

    private static List<String> references(String list) {
        return SERVICE.get(list)
                .body()
                .lines()
                .map(line -> RunningService.tree(line).at("/reference").asText())
                .toList();
    }
}
