package register.store.log;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import register.SetClock;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.query.ListQuery;
import register.values.problem.Refusal;

class LogTest {
    private static final Attribution CHANGE = new Attribution("tester", "A test says so");

    private final SetClock clock = new SetClock("2026-11-22T12:00:00.123456789Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), clock, List.of(Contracts.REGISTER));
    private final Records<Contract> contracts = log.records(Contracts.REGISTER);
    private final RecordQueries<Contract> queries = log.queries(Contracts.REGISTER);

    @Test
    void anEntrySaysWhenByWhomAndWhyAndKeepsItsItem() {
        Entry entry = append(ContractExample.contract());

        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.key()).isEqualTo("cov1");
        assertThat(entry.recordedAt()).isEqualTo("2026-11-22T12:00:00.123456Z");
        assertThat(entry.actor()).isEqualTo("tester");
        assertThat(entry.reason()).isEqualTo("A test says so");
        assertThat(contracts.find("cov1")).contains(new RecordedItem<>(entry, ContractExample.contract()));
        assertThat(log.head()).isEqualTo(new Head(1, entry.chain(), entry.recordedAt()));
    }

    @Test
    void theNewestEntryOfAKeyIsTheRecordAndTheOthersAreItsHistory() {
        Contract first = ContractExample.contract();
        Contract second = ContractExample.with(json -> json.put("title", "Telephony and mail"));
        append(first);
        append(ContractExample.referenced("COV 2"));
        append(second);

        assertThat(contracts.find("cov1").orElseThrow().item()).isEqualTo(second);
        assertThat(contracts.find("cov1", 1).orElseThrow().item()).isEqualTo(first);
        assertThat(contracts.find("cov1", 2).orElseThrow().item()).isEqualTo(first);
        assertThat(contracts.find("cov1", 3).orElseThrow().item()).isEqualTo(second);
        assertThat(contracts.find("cov2", 1)).isEmpty();
        assertThat(contracts.history("cov1", 3)).extracting(RecordState::item).containsExactly(first, second);
    }

    @Test
    void aListAtAPositionIsWhatItWasThen() {
        append(ContractExample.referenced("COV 2"));
        append(ContractExample.referenced("COV 1"));
        append(ContractExample.with(json -> json.put("reference", "COV 2").put("title", "Changed")));

        assertThat(queries.page(all(0), null, 10)).isEmpty();
        assertThat(titles(1)).containsExactly("Telephony");
        assertThat(titles(2)).containsExactly("Telephony", "Telephony");
        assertThat(titles(3)).containsExactly("Telephony", "Changed");
        assertThat(queries.count(all(1))).isEqualTo(1);
        assertThat(queries.count(all(3))).isEqualTo(2);
    }

    @Test
    void writersTakeTurnsSoThatNumbersHaveNoGapsInTheOrderOfCommits() throws Exception {
        int writers = 8;
        int each = 25;
        long all = 8 * 25;
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong seen = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        List<Future<List<Long>>> said = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String prefix = "W" + writer + " ";
            Callable<List<Long>> write = () -> {
                start.await();
                return IntStream.range(0, each)
                        .mapToObj(i ->
                                append(ContractExample.referenced(prefix + i)).number())
                        .collect(toList());
            };
            said.add(threads.submit(write));
        }
        Future<?> reader = threads.submit(() -> {
            while (seen.get() < all) {
                long head = log.head().number();
                assertThat(log.entries(seen.get(), head, 1000))
                        .extracting(entry -> entry.entry().number())
                        .containsExactlyElementsOf(LongStream.rangeClosed(seen.get() + 1, head)
                                .boxed()
                                .toList());
                seen.set(head);
            }
        });
        start.countDown();
        List<Long> numbers = new ArrayList<>();
        for (Future<List<Long>> writer : said) {
            assertThat(writer.get()).isSorted();
            numbers.addAll(writer.get());
        }
        reader.get();
        threads.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
        assertThat(new Verification(database.asService(), log.registers())
                        .run(null)
                        .fault())
                .isEmpty();
    }

    @Test
    void aTurnThatFailsLeavesNothingBehind() {
        append(ContractExample.referenced("COV 9"));

        assertThatThrownBy(() -> log.write(turn -> {
                    turn.append(Contracts.REGISTER, List.of(ContractExample.contract()), CHANGE);
                    throw new IllegalStateException("the writer fails");
                }))
                .hasMessage("the writer fails");

        assertThat(log.head().number()).isEqualTo(1);
        assertThat(contracts.find("cov1")).isEmpty();
        assertThat(append(ContractExample.contract()).number()).isEqualTo(2);
    }

    @Test
    void entriesAreNeverOlderThanTheOnesBeforeThem() {
        append(ContractExample.referenced("COV 1"));
        clock.set("2026-11-22T11:00:00Z");

        Entry later = append(ContractExample.referenced("COV 2"));

        assertThat(later.recordedAt()).isEqualTo("2026-11-22T12:00:00.123456Z");
    }

    @Test
    void aDayEndsAtMidnightInLondon() {
        clock.set("2026-07-01T22:59:59Z");
        append(ContractExample.referenced("COV 1"));
        clock.set("2026-07-01T23:00:00Z");
        append(ContractExample.referenced("COV 2"));

        assertThat(log.asAt(LocalDate.parse("2026-06-30"))).isZero();
        assertThat(log.asAt(LocalDate.parse("2026-07-01"))).isEqualTo(1);
        assertThat(log.asAt(LocalDate.parse("2026-07-02"))).isEqualTo(2);
    }

    @Test
    void aPositionThatIsNotReachedIsRefusedUntilItIs() {
        append(ContractExample.referenced("COV 1"));

        assertThatThrownBy(() -> log.requireReached(2)).isInstanceOf(Refusal.class);
        append(ContractExample.referenced("COV 2"));
        log.requireReached(2);
        assertThat(log.head().number()).isEqualTo(2);
    }

    private Entry append(Contract contract) {
        return log.append(Contracts.REGISTER, contract, CHANGE);
    }

    private List<String> titles(long at) {
        return queries.page(all(at), null, 10).stream()
                .map(placed -> placed.recorded().item().title())
                .toList();
    }

    private ListQuery all(long at) {
        return ListQuery.all(at, log.today());
    }
}
