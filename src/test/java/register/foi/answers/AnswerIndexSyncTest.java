package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.foi.meaning.TextSimilarity;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.registers.figures.MetricExamples;
import register.registers.figures.Observation;
import register.registers.metrics.Metrics;
import register.registers.retrieval.Candidate;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Log;
import register.values.Json;

/** What was published a moment ago is found, however much of it there is and whoever asks beside. */
class AnswerIndexSyncTest {
    private static final Attribution CHANGE = new Attribution("test", "Imported");
    private static final int MANY = 3000;
    private static final Duration MOST = Duration.ofMinutes(1);

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    @Timeout(120)
    void lettersRightAfterAnImportFindWhatItBroughtBothAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (AnswerIndexSync index = index()) {
            index.read(MOST, finder -> 0);
            importContracts("IMP", "Zeppelin moorings", MANY, "Tramway ticketing");

            List<CompletableFuture<String>> letters = Stream.of("zeppelin moorings", "tramway ticketing")
                    .map(thing -> CompletableFuture.supplyAsync(() -> index.read(MOST, finder -> {
                        // Neither goes on before the other one has come as far.
                        meet(together);
                        return first(finder, "Who is the supplier of the " + thing + "?");
                    })))
                    .toList();

            assertThat(letters)
                    .extracting(CompletableFuture::join)
                    .containsExactly("contracts/imp1", "contracts/imp" + MANY);
        }
    }

    @Test
    @Timeout(120)
    void untilMeaningsAreComparedItIsSaidThatOnlyWordsAre() {
        CountDownLatch released = new CountDownLatch(1);
        SERVICE.log().append(Contracts.REGISTER, titled("MNG 1", "Lighthouse lenses"), CHANGE);
        try (AnswerIndexSync index = index()) {
            index.load(new Held(released));

            assertThat(index.read(MOST, AnswerIndexSync.Finder::isByWordsOnly)).isTrue();

            released.countDown();
            while (index.read(MOST, AnswerIndexSync.Finder::isByWordsOnly)) {
                Thread.onSpinWait();
            }
        }
    }

    /** Compares meanings once it is released. */
    private record Held(CountDownLatch released) implements TextSimilarity {
        @Override
        public float[] of(String text) {
            try {
                released.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return new float[] {1};
        }

        @Override
        public void close() {
            released.countDown();
        }
    }

    @Test
    @Timeout(120)
    void aLetterOverHttpFindsWhatWasPublishedAMomentAgo() {
        SERVICE.log().append(Contracts.REGISTER, titled("NOW 1", "Hovercraft pilotage"), CHANGE);

        assertThat(answer("Who is the supplier of the hovercraft pilotage?")
                        .at("/questions/0/entries/0/reference")
                        .asText())
                .isEqualTo("NOW 1");
    }

    @Test
    @Timeout(120)
    void whatWasChangedAndWithdrawnIsFollowedInOneStride() throws Exception {
        Log log = SERVICE.log();
        try (AnswerIndexSync index = index()) {
            index.read(MOST, finder -> 0);
            log.append(Contracts.REGISTER, titled("STR 1", "Gondola varnish"), CHANGE);
            log.append(Contracts.REGISTER, titled("STR 1", "Gondola repainting"), CHANGE);
            Entry second = log.append(Contracts.REGISTER, titled("STR 2", "Gondola moorings"), CHANGE);
            log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(second), CHANGE));

            assertThat(candidates(index, "contracts/str1"))
                    .extracting(Candidate::title)
                    .containsExactly("Gondola repainting");
            assertThat(candidates(index, "contracts/str2")).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void aMeasureIsFoundByThePartsOfItsNewFigures() throws Exception {
        Log log = SERVICE.log();
        log.append(
                Metrics.MEASURES,
                MetricExamples.measure(
                        json -> json.put("measure", "gondolas-let").put("name", "Gondolas let")),
                CHANGE);
        try (AnswerIndexSync index = index()) {
            assertThat(candidates(index, "metrics/gondolaslet").get(0).texts()).doesNotContain("Lido");
            Observation ofPart = MetricExamples.observation(json -> {
                json.put("measure", "gondolas-let").put("period", "2021").put("value", 7);
                json.putObject("dimensions").put("serviceLine", "Lido");
            });
            Entry figure = log.append(Metrics.OBSERVATIONS, ofPart, CHANGE);

            assertThat(candidates(index, "metrics/gondolaslet").get(0).texts()).contains("Lido");
            assertThat(index.<Boolean>read(
                            MOST,
                            finder -> finder.coverage()
                                    .covers("metrics/gondolaslet", AskedPeriods.of("in 2021", List.of(), log.today()))))
                    .isTrue();

            log.write(turn -> turn.withdraw(Metrics.OBSERVATIONS, List.of(figure), CHANGE));
            assertThat(candidates(index, "metrics/gondolaslet"))
                    .as("a figure that is withdrawn says nothing")
                    .hasSize(1);
        }
    }

    @Test
    @Timeout(120)
    void aFigureOfWhichNothingIsLeftCostsNoLetter() {
        Log log = SERVICE.log();
        Observation observation = MetricExamples.observation(json ->
                json.put("measure", "ferries-sunk").put("period", "2021").put("value", 3));
        log.append(
                Metrics.MEASURES,
                MetricExamples.measure(
                        json -> json.put("measure", "ferries-sunk").put("name", "Ferries sunk")),
                CHANGE);
        Entry figure = log.append(Metrics.OBSERVATIONS, observation, CHANGE);
        log.write(turn -> turn.redact(figure, List.of(), null, "A person was named", CHANGE));

        try (AnswerIndexSync index = index()) {
            assertThat(candidates(index, "metrics/ferriessunk")).hasSize(1);
            assertThat(index.trouble()).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void aRowThatCannotBeReadCostsOnlyItself() {
        Log log = SERVICE.log();
        log.append(Contracts.REGISTER, titled("RUN 1", "Toboggan runs"), CHANGE);
        long entry = log.append(Contracts.REGISTER, titled("RUN 2", "Sledge runs"), CHANGE)
                .number();
        String item = item(entry);
        unreadable(entry, "{\"title\": 1}");
        try (AnswerIndexSync index = index()) {
            assertThat(candidates(index, "contracts/run1")).hasSize(1);
            assertThat(candidates(index, "contracts/run2")).isEmpty();
            assertThat(index.trouble()).isEmpty();
        } finally {
            unreadable(entry, item);
        }
    }

    private static String item(long entry) {
        return SERVICE.asOwner()
                .withHandle(handle -> handle.createQuery("select item from contract where entry = ?")
                        .bind(0, entry)
                        .mapTo(String.class)
                        .one());
    }

    private static void unreadable(long entry, String item) {
        SERVICE.asOwner().useTransaction(handle -> {
            handle.execute("alter table contract disable trigger user");
            handle.execute("update contract set item = cast(? as jsonb) where entry = ?", item, entry);
            handle.execute("alter table contract enable trigger user");
        });
    }

    private static AnswerIndexSync index() {
        return new AnswerIndexSync(SERVICE.log(), AnswerRegisters.over(SERVICE.log()), IndexStore.TEMPORARY, false);
    }

    private static List<Candidate> candidates(AnswerIndexSync index, String id) {
        Function<AnswerIndexSync.Finder, List<Candidate>> reading =
                finder -> finder.look().of(id);
        return index.read(MOST, reading);
    }

    private static String first(AnswerIndexSync.Finder finder, String question) {
        Ranker.Sought sought = new Ranker.Sought(question, List.of(), AskedPeriods.ANY);
        return finder.ranker()
                .find(sought, finder.look(), finder.coverage())
                .entries()
                .get(0)
                .candidate()
                .id();
    }

    /** Many contracts in one turn of the writer, of which the first and the last can be told from the others. */
    private static void importContracts(String prefix, String first, int many, String last) {
        List<Contract> contracts = IntStream.rangeClosed(1, many)
                .mapToObj(number -> titled(
                        prefix + " " + number,
                        number == 1 ? first : number == many ? last : "Paper of the size A" + number))
                .toList();
        SERVICE.log().write(turn -> turn.append(Contracts.REGISTER, contracts, CHANGE));
    }

    private static Contract titled(String reference, String title) {
        return ContractExample.with(json -> json.put("reference", reference).put("title", title));
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new IllegalStateException("the other one is held up", alone);
        }
    }

    private static JsonNode answer(String letter) {
        String body = Json.mapper().createObjectNode().put("letter", letter).toString();
        HttpResponse<String> answer = SERVICE.send(
                "POST", "/answers", HttpRequest.BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.tree(answer.body());
    }
}
