package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import register.Registers;
import register.foi.answers.AnswerRegisters;
import register.foi.answers.Answers;
import register.foi.answers.IndexStore;
import register.openapi.Example;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.database.Database;
import register.store.log.Attribution;
import register.store.log.Log;

/**
 * How long the first question after an import waits until the index has followed it, and a second one that is asked at the
 * same moment, beside the time in which an empty index is filled with the same contracts: one after the other in each round.
 */
public final class IndexBenchmark {
    private static final Attribution CHANGE = new Attribution("benchmark", "Generated to measure with");

    private final int contracts;
    private final List<Double> ratios = new ArrayList<>();

    private IndexBenchmark(int contracts) {
        this.contracts = contracts;
    }

    /** Takes how many contracts, a number that it does not need, and how many rounds. */
    public static void main(String... given) throws IOException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).mapToInt(Integer::parseInt).toArray();
        IndexBenchmark benchmark = new IndexBenchmark(numbers[0]);
        // The first round warms up both.
        for (int round = 0; round <= numbers[2]; round++) {
            benchmark.round(round);
        }
        System.out.printf("%nratios of %,d contracts: %s%n", numbers[0], benchmark.ratios);
    }

    private void round(int round) throws IOException {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setUrl("embedded");
        settings.setProperties(new HashMap<>());
        Path folder = Files.createTempDirectory("benchmark").resolve("postgresql");
        Database database = Database.open(settings, null, folder);
        try {
            Jdbi jdbi = Jdbi.create(settings.getUrl(), settings.getUser(), settings.getPassword());
            measure(round, new Log(jdbi, Clock.systemUTC(), Registers.ALL));
        } finally {
            database.stop();
        }
    }

    private void measure(int round, Log log) {
        List<Contract> imported =
                new GeneratedContracts(1).stream().limit(contracts).toList();
        double followed;
        double beside;
        try (Answers following = open(log)) {
            log.append(Contracts.REGISTER, imported.get(0), CHANGE);
            following.prepare();
            // As an import does, in one turn of the writer.
            log.write(turn -> turn.append(Contracts.REGISTER, imported.subList(1, contracts), CHANGE));
            CompletableFuture<Double> second = CompletableFuture.supplyAsync(() -> millis(following::prepare));
            followed = millis(following::prepare);
            beside = second.join();
        }
        double filled;
        try (Answers filling = open(log)) {
            filled = millis(filling::prepare);
        }
        System.out.printf(
                "round %d: first question after the import %,.0f ms, a second at once %,.0f ms; bulk %,.0f ms, ratio %.2f%n",
                round, followed, beside, filled, followed / filled);
        if (round > 0) {
            ratios.add(Math.round(followed / filled * 100) / 100.0);
        }
    }

    private static Answers open(Log log) {
        return new Answers(log, Example.PUBLISHER, AnswerRegisters.over(log), IndexStore.TEMPORARY, false);
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
