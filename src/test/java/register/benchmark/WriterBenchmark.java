package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast readers are answered while somebody writes twenty entries a second, beside how fast they are while nobody does;
 * and what takes long when it is first asked for, and after a start.
 *
 * <p>Every other round the writer comes first, since the speed of a machine changes from minute to minute. Nothing is judged.
 */
public final class WriterBenchmark {
    private static final int CONNECTIONS = 8;
    private static final int WRITES_A_SECOND = 20;
    private static final int ASKED_FOR = 1000;
    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";

    private static final List<Way> WAYS = List.of(
            new Way("a contract of 1,000, JSON", JSON, () -> "/contracts/COV-" + (1 + random(ASKED_FOR))),
            new Way("a contract of 1,000, page", PAGE, () -> "/contracts/COV-" + (1 + random(ASKED_FOR))),
            new Way("the home page", PAGE, () -> "/"),
            new Way("the page of the list", PAGE, () -> "/contracts"),
            new Way("active contracts by end, page", PAGE, () -> "/contracts?status=active&sort=ends"),
            new Way("contracts by next review, JSON", JSON, () -> "/contracts?sort=review.next"),
            new Way("four facets, JSON", JSON, () -> "/contracts?limit=1&facets=status,supplier,department,category"),
            new Way("summary by supplier, JSON", JSON, () -> "/contracts/summary?groupBy=supplier"),
            new Way("summary by status, page", PAGE, () -> "/contracts/summary?groupBy=status"));

    /** What is asked for the first time, each in a way that nothing was asked for before. */
    private static final List<Way> FIRST = List.of(
            new Way("four facets", JSON, () -> "/contracts?limit=1&facets=status,supplier,department,category"),
            new Way(
                    "four facets of a filter",
                    JSON,
                    () -> "/contracts?route=framework&limit=1&facets=status,supplier,department,category"),
            new Way("summary by supplier", JSON, () -> "/contracts/summary?groupBy=supplier"),
            new Way("summary by end", JSON, () -> "/contracts/summary?groupBy=endYear"),
            new Way("a common word", JSON, () -> "/contracts?q=services"),
            new Way("the home page", PAGE, () -> "/"),
            new Way("the page of the list", PAGE, () -> "/contracts"));

    private final int warmUp;
    private final int rounds;
    private final int seconds;
    private final Map<Way, List<Measured>> quiet = new HashMap<>();
    private final Map<Way, List<Measured>> written = new HashMap<>();

    /** Something that is read; its address is made anew each time. */
    private record Way(String what, String accept, Supplier<String> path) {}

    /** The answers a second, and the milliseconds that half of them take at most, and 95 of a hundred. */
    private record Measured(double answers, double median, double p95) {
        static Measured of(long[] nanos, int seconds) {
            Arrays.sort(nanos);
            return new Measured((double) nanos.length / seconds, at(nanos, 50) / 1e6, at(nanos, 95) / 1e6);
        }

        private static long at(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
        }
    }

    private WriterBenchmark(int warmUp, int rounds, int seconds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /**
     * Takes how many contracts, the seconds that each way is warmed up for, how many rounds, and the seconds of each way in
     * one; and a folder that is filled with contracts already, if there is one.
     */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).limit(4).mapToInt(Integer::parseInt).toArray();
        try {
            Path folder = given.length > 4 ? Path.of(given[4]).toAbsolutePath() : filled(numbers[0]);
            new WriterBenchmark(numbers[1], numbers[2], numbers[3]).run(folder);
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private static Path filled(int contracts) throws IOException {
        Path folder = Files.createTempDirectory("benchmark");
        say("Loading %,d contracts ...", contracts);
        new Filling(new GeneratedContracts(1)).fill(PackagedService.data(folder), contracts);
        return folder;
    }

    private void run(Path folder) throws IOException, InterruptedException {
        say("%-34s %8s %8s", "From start, s", "answer", "letter");
        started("first", folder);
        started("again", folder);
        try (PackagedService service = PackagedService.start(folder);
                Line line = new Line(service.base())) {
            say("%n%-34s %8s", "First time, ms", "");
            for (Way way : FIRST) {
                say("%-34s %8.0f", way.what(), line.nanos(way.path().get(), way.accept(), false) / 1e6);
            }
            for (Way way : WAYS) {
                measured(service, way, warmUp);
            }
            for (int round = 0; round < rounds; round++) {
                round(service, round);
            }
            print();
            say("%nMemory of the service %d MB", service.megabytes());
        }
    }

    private static void started(String which, Path folder) throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(folder)) {
            long began = System.nanoTime();
            service.awaitLetters();
            double letter = service.startup() + (System.nanoTime() - began) / 1e9;
            say("%-34s %8.1f %8.1f", which, service.startup(), letter);
        }
    }

    private void round(PackagedService service, int round) throws IOException {
        for (Way way : WAYS) {
            if (round % 2 == 0) {
                quiet.computeIfAbsent(way, none -> new ArrayList<>()).add(measured(service, way, seconds));
            }
            try (Writer writer = new Writer(service, WRITES_A_SECOND)) {
                written.computeIfAbsent(way, none -> new ArrayList<>()).add(measured(service, way, seconds));
                writer.requireWritten(seconds);
            }
            if (round % 2 == 1) {
                quiet.computeIfAbsent(way, none -> new ArrayList<>()).add(measured(service, way, seconds));
            }
        }
    }

    private static Measured measured(PackagedService service, Way way, int seconds) {
        ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<CompletableFuture<long[]>> all = IntStream.range(0, CONNECTIONS)
                    .mapToObj(reader -> CompletableFuture.supplyAsync(() -> read(service, way, end), readers))
                    .toList();
            return Measured.of(
                    all.stream()
                            .map(CompletableFuture::join)
                            .flatMapToLong(Arrays::stream)
                            .toArray(),
                    seconds);
        } catch (CompletionException failed) {
            throw new VoidBenchmark(String.valueOf(failed.getCause()));
        } finally {
            readers.shutdown();
        }
    }

    private static long[] read(PackagedService service, Way way, long end) {
        long[] nanos = new long[1024];
        int answers = 0;
        try (Line line = new Line(service.base())) {
            while (System.nanoTime() < end) {
                nanos = answers == nanos.length ? Arrays.copyOf(nanos, answers * 2) : nanos;
                nanos[answers] = line.nanos(way.path().get(), way.accept(), false);
                answers++;
            }
        } catch (IOException failed) {
            throw new VoidBenchmark(failed.toString());
        }
        return Arrays.copyOf(nanos, answers);
    }

    private void print() {
        say(
                "%n%d connections, %d rounds of %d s a way, %d processors, %d writes a second",
                CONNECTIONS, rounds, seconds, Runtime.getRuntime().availableProcessors(), WRITES_A_SECOND);
        say("%n%-34s %9s %8s %9s %8s %6s", "Medians", "quiet/s", "p95, ms", "written/s", "p95, ms", "ratio");
        for (Way way : WAYS) {
            Measured before = median(Objects.requireNonNull(quiet.get(way)));
            Measured after = median(Objects.requireNonNull(written.get(way)));
            say(
                    "%-34s %,9.0f %8.1f %,9.0f %8.1f %6.2f",
                    way.what(),
                    before.answers(),
                    before.p95(),
                    after.answers(),
                    after.p95(),
                    after.answers() / before.answers());
        }
    }

    private static Measured median(List<Measured> all) {
        return new Measured(
                median(all.stream().mapToDouble(Measured::answers).sorted().toArray()),
                median(all.stream().mapToDouble(Measured::median).sorted().toArray()),
                median(all.stream().mapToDouble(Measured::p95).sorted().toArray()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static void say(String line, Object... with) {
        System.out.printf(line + "%n", with);
    }
}
