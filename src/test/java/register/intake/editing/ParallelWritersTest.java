package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.entry;
import static register.Clerk.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
import register.Registers;
import register.RunningService;
import register.api.access.Role;
import register.store.log.Verification;

/** Several write at once: whoever is told that it was written finds it, and nobody's change is lost. */
class ParallelWritersTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 10;

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final ExecutorService AT_ONCE = Executors.newFixedThreadPool(WRITERS);

    private static Clerk clerk;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR);
    }

    @AfterAll
    static void leave() {
        AT_ONCE.shutdownNow();
    }

    @Test
    void ofThoseWhoHaveReadTheSameRecordOneChangesIt() throws Exception {
        HttpResponse<String> made = clerk.create("/contracts", Written.contract(1));
        String tag = tag(made);
        List<String> won = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            String read = tag;
            int now = round;
            List<HttpResponse<String>> answers = atOnce(writer -> {
                String title = "Round %d, writer %d".formatted(now, writer);
                return switch (writer % 2) {
                    case 0 -> clerk.put("/contracts/COV-1", Written.contract(1).put("title", title), "If-Match", read);
                    default -> clerk.patch("/contracts/COV-1", "{\"title\": \"" + title + "\"}", "If-Match", read);
                };
            });

            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 412);
            HttpResponse<String> winner = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            won.add(RunningService.tree(winner.body()).at("/title").asText());
            tag = tag(winner);
            assertThat(clerk.tag("/contracts/COV-1")).isEqualTo(tag);
        }

        List<String> titles = new ArrayList<>();
        for (JsonNode entry : SERVICE.json("/contracts/COV-1/entries").at("/items")) {
            titles.add(SERVICE.json("/entries/" + entry.at("/number").asLong())
                    .at("/item/title")
                    .asText());
        }
        assertThat(titles.subList(1, titles.size())).isEqualTo(won);
        theLogIsWhole();
    }

    @Test
    void whoeverTriesAgainUntilItIsTakenLosesNothing() throws Exception {
        clerk.create("/contracts", Written.contract(2));

        atOnce(writer -> {
            for (int round = 0; round < ROUNDS; round++) {
                add("supplier %d of %d".formatted(round, writer));
            }
            return SERVICE.get("/contracts/COV-2");
        });

        JsonNode suppliers = SERVICE.json("/contracts/COV-2").at("/suppliers");
        Set<String> names = new HashSet<>();
        suppliers.forEach(supplier -> names.add(supplier.at("/name").asText()));
        assertThat(suppliers).hasSize(1 + WRITERS * ROUNDS);
        assertThat(names).hasSize(1 + WRITERS * ROUNDS);
        theLogIsWhole();
    }

    private static void add(String supplier) {
        while (true) {
            HttpResponse<String> read = SERVICE.get("/contracts/COV-2");
            ObjectNode patch = RunningService.tree("{}").deepCopy();
            JsonNode suppliers = RunningService.tree(read.body()).at("/suppliers");
            patch.putArray("suppliers")
                    .addAll((ArrayNode) suppliers)
                    .addObject()
                    .put("name", supplier);
            HttpResponse<String> answer = clerk.patch("/contracts/COV-2", patch, "If-Match", tag(read));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 412);
            if (answer.statusCode() == 200) {
                return;
            }
        }
    }

    @Test
    void aRequestThatIsSentSeveralTimesAtOnceIsDoneOnce() throws Exception {
        String key = Clerk.key();

        List<HttpResponse<String>> answers =
                atOnce(writer -> clerk.create("/contracts", Written.contract(3), "Idempotency-Key", key));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Clerk::entry).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(SERVICE.json("/contracts/COV-3/entries").at("/items")).hasSize(1);
    }

    @Test
    void ofThoseWhoMakeTheSameRecordOneMakesIt() throws Exception {
        List<HttpResponse<String>> answers = atOnce(writer -> writer % 2 == 0
                ? clerk.create("/contracts", Written.contract(4))
                : clerk.put("/contracts/COV-4", Written.contract(4), "If-None-Match", "*"));

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 409, 412);
        assertThat(SERVICE.json("/contracts/COV-4/entries").at("/items")).hasSize(1);
    }

    @Test
    void everyWriterOfARecordOfTheirOwnIsDone() throws Exception {
        long before = SERVICE.json("/log").at("/number").asLong();

        List<HttpResponse<String>> answers =
                atOnce(writer -> clerk.create("/contracts", Written.contract(100 + writer)));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> entry(answer)))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + WRITERS)
                        .boxed()
                        .toList());
    }

    /** What a writer does, by its number. */
    private interface Deed {
        HttpResponse<String> by(int writer);
    }

    private static List<HttpResponse<String>> atOnce(Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Callable<HttpResponse<String>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return deed.by(writer);
            });
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : AT_ONCE.invokeAll(writers)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static void theLogIsWhole() {
        assertThat(new Verification(SERVICE.database().asService(), Registers.ALL)
                        .run(null)
                        .fault())
                .isEmpty();
    }
}
