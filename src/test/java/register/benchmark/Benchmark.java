package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import register.store.log.Log;

/**
 * How fast the public reads one contract, beside a constant answer of the same server and beside its database alone.
 *
 * <p>Only figures of one round are compared, since the speed of a machine changes from minute to minute. Nothing is
 * judged: whether a promise is kept on a machine at rest is for the reader to see.
 */
public final class Benchmark {
    private static final int CONNECTIONS = 8;
    /** A server that is not crowded has time to compile what it runs. */
    private static final int WARMING_CONNECTIONS = 3;

    private static final int STARTS = 5;
    /** How many of the contracts are asked for often: as many as a council's register has. */
    private static final int ASKED_FOR = 1000;

    private static final List<Ratio> PROMISES = List.of(
            new Ratio("b", "a", "at least 0.5"),
            new Ratio("b", "e", "at least 0.25"),
            new Ratio("c", "f", "more than 1"),
            new Ratio("d", "f", "more than 1"),
            new Ratio("f", "a", "nothing"),
            new Ratio("f", "e", "nothing"));

    private final int contracts;
    private final int warmUp;
    private final int rounds;
    private final int seconds;
    private final Map<String, List<Double>> answers = new HashMap<>();

    /** A way of reading; its letter stands for it in the ratios. */
    private record Way(String letter, String what, Load load) {}

    private record Ratio(String of, String to, String promised) {}

    private Benchmark(int contracts, int warmUp, int rounds, int seconds) {
        this.contracts = contracts;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Takes how many contracts, the seconds each way is warmed up for, how many rounds, and the seconds of each way in one. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).mapToInt(Integer::parseInt).toArray();
        try {
            new Benchmark(Math.max(numbers[0], ASKED_FOR), numbers[1], numbers[2], numbers[3]).run();
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Program wrk = Program.find("wrk", "wrk");
        Program pgbench = Program.find("pgbench", "postgresql");
        Path folder = Files.createTempDirectory("benchmark");
        try {
            say("Loading %,d contracts ...", contracts);
            PackagedService.load(folder, contracts);
            List<Double> starts = new ArrayList<>();
            for (int start = 1; start < STARTS; start++) {
                try (PackagedService service = PackagedService.start(folder)) {
                    starts.add(service.startup());
                }
            }
            try (PackagedService service = PackagedService.start(folder)) {
                starts.add(service.startup());
                long atRest = service.megabytes();
                List<Way> ways = ways(service, wrk, pgbench, folder);
                measure(ways);
                print(ways);
                say("%nFrom start to first answer  %s s", spread("%.1f", starts));
                say("Memory of the service       %d MB at rest, %d MB after this", atRest, service.megabytes());
            }
        } finally {
            delete(folder);
        }
    }

    private List<Way> ways(PackagedService service, Program wrk, Program pgbench, Path folder)
            throws IOException, InterruptedException {
        Load.Http http = new Load.Http(wrk, Load.Http.script(folder), service.base(), "", "", contracts);
        String contract = "/contracts/COV-%d";
        String pinned = contract + "?at=" + contracts + "&on=" + LocalDate.now(Log.LONDON);
        List<String> tags = new ArrayList<>();
        for (int number = 1; number <= ASKED_FOR; number++) {
            tags.add(answer(service, 200, contract.formatted(number))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow());
        }
        answer(service, 304, contract.formatted(ASKED_FOR), "If-None-Match", tags.get(ASKED_FOR - 1));
        answer(service, 200, pinned.formatted(ASKED_FOR));
        return List.of(
                new Way("a", "a constant, the icon", http.asking("/assets/x/favicon.svg")),
                new Way(
                        "b",
                        "a contract of " + ASKED_FOR + " as JSON",
                        http.asking(contract).upTo(ASKED_FOR)),
                new Way(
                        "c",
                        "the same, which the reader has (304)",
                        http.asking(contract)
                                .knowing(Files.write(folder.resolve("tags"), tags))
                                .upTo(ASKED_FOR)),
                new Way("d", "the same at pinned addresses", http.asking(pinned).upTo(ASKED_FOR)),
                new Way("e", "a contract's rows, by pgbench", service.database(pgbench, contracts)),
                new Way("f", "any contract, most of them not kept", http.asking(contract)));
    }

    /** One answer of each kind is looked at, for load alone would not show that it is of another kind. */
    private static HttpResponse<String> answer(PackagedService service, int status, String path, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get(path, headers);
        if (answer.statusCode() != status) {
            throw new VoidBenchmark("GET %s should be answered by %d and is by %d:%n%s"
                    .formatted(path, status, answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private void measure(List<Way> ways) throws IOException, InterruptedException {
        for (Way way : ways) {
            say("Warming up: %s ...", way.what());
            way.load().answers(WARMING_CONNECTIONS, warmUp);
        }
        List<Way> order = new ArrayList<>(ways);
        for (int round = 1; round <= rounds; round++) {
            say("Round %d of %d ...", round, rounds);
            for (Way way : order) {
                answers.computeIfAbsent(way.letter(), letter -> new ArrayList<>())
                        .add(way.load().answers(CONNECTIONS, seconds));
            }
            // What comes after another finds the machine in its state, so every other round goes backwards.
            Collections.reverse(order);
        }
    }

    private void print(List<Way> ways) {
        say(
                "%n%,d contracts, %d connections, %d rounds of %d s a way, %d processors%n",
                contracts, CONNECTIONS, rounds, seconds, Runtime.getRuntime().availableProcessors());
        say("%-37s %s", "Answers a second", "median (least to most)");
        for (Way way : ways) {
            say("%s  %-34s %s", way.letter(), way.what(), spread("%,8.0f", of(way.letter())));
        }
        say("%n%-17s %-19s %s", "Ratio in a round", "promised", "median (least to most)");
        for (Ratio ratio : PROMISES) {
            List<Double> quotients = IntStream.range(0, rounds)
                    .mapToObj(
                            round -> of(ratio.of()).get(round) / of(ratio.to()).get(round))
                    .toList();
            say("%-17s %-19s %s", ratio.of() + "/" + ratio.to(), ratio.promised(), spread("%8.2f", quotients));
        }
    }

    private List<Double> of(String letter) {
        return answers.getOrDefault(letter, List.of());
    }

    private static String spread(String format, List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return (format + " (" + format + " to " + format + ")")
                .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static void say(String line, Object... with) {
        System.out.printf(line + "%n", with);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
