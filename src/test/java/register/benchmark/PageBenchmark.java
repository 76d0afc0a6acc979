package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long people wait for a page beside how long a program waits for the same as JSON: one asks after the other on one
 * connection, so that the machine is in the same state for both. A page is promised in at most twice the time (p50).
 */
public final class PageBenchmark {
    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";
    /** How many contracts are asked for again and again. */
    private static final int AGAIN = 100;
    /** Days on which the generated contracts run. */
    private static final int DAYS = 1000;

    /** An amount of pounds that no generated contract reaches. */
    private static final long MORE_THAN_ANY = 900_000_000_000L;

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    private final int contracts;
    private final int warmUp;
    private final int rounds;
    private final int seconds;
    private final Map<String, List<Double>> ratios = new HashMap<>();
    private final Map<String, List<Double>> pages = new HashMap<>();
    private final Map<String, List<Double>> jsons = new HashMap<>();
    private long drawn;

    /** Something that is read as a page and as JSON; its address is made of a number that comes once. */
    private record Pair(String what, boolean isCompressed, LongFunction<String> url) {}

    private PageBenchmark(int contracts, int warmUp, int rounds, int seconds) {
        this.contracts = contracts;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Takes how many contracts, the seconds each pair is warmed up for, how many rounds, and the seconds of each in one. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).mapToInt(Integer::parseInt).toArray();
        try {
            new PageBenchmark(Math.max(numbers[0], DAYS), numbers[1], numbers[2], numbers[3]).run();
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("benchmark");
        try {
            say("Loading %,d contracts ...", contracts);
            PackagedService.load(folder, contracts);
            try (PackagedService service = PackagedService.start(folder);
                    Line line = new Line(service.base())) {
                List<Pair> pairs = pairs();
                for (Pair pair : pairs) {
                    say("Warming up: %s ...", pair.what());
                    measure(line, pair, warmUp);
                }
                for (int round = 1; round <= rounds; round++) {
                    say("Round %d of %d ...", round, rounds);
                    for (Pair pair : pairs) {
                        keep(pair, measure(line, pair, seconds));
                    }
                }
                print(pairs);
            }
        } finally {
            delete(folder);
        }
    }

    private List<Pair> pairs() {
        LongFunction<String> contract = number -> "/contracts/COV-" + (1 + number % AGAIN);
        LongFunction<String> list = number -> "/contracts?limit=" + (20 + number % 5);
        String summary = "/contracts/summary?groupBy=status";
        return List.of(
                new Pair("a contract, asked again", false, contract),
                new Pair("the same, compressed", true, contract),
                new Pair("a contract, made anew", false, number -> contract.apply(number) + pin(number, '?')),
                new Pair("the same, compressed, anew", true, number -> contract.apply(number) + pin(number, '?')),
                // More contracts than pages are kept, and an amount that nobody has asked for.
                new Pair("a contract of today", false, number -> "/contracts/COV-" + (1 + number % contracts)),
                new Pair("a list of today", false, number -> "/contracts?valueTo=" + (MORE_THAN_ANY + number)),
                new Pair("a list, asked again", false, list),
                new Pair("a list, made anew", false, number -> "/contracts" + pin(number, '?')),
                new Pair("a list, anew, compressed", true, number -> "/contracts" + pin(number, '?')),
                new Pair("a summary, made anew", false, number -> summary + pin(number, '&')),
                new Pair("50 entries, made anew", false, number -> "/entries?after=" + number % (contracts - 50)),
                new Pair("an entry, made anew", false, number -> "/entries/" + (1 + number % contracts)));
    }

    /** A position and a day that no other request has. */
    private String pin(long number, char before) {
        long at = contracts - number / DAYS % (contracts - AGAIN);
        return "%cat=%d&on=%s".formatted(before, at, FIRST.plusDays(number % DAYS));
    }

    /** The medians of a page and of JSON, in microseconds. */
    private double[] measure(Line line, Pair pair, int forSeconds) throws IOException {
        List<Long> page = new ArrayList<>();
        List<Long> json = new ArrayList<>();
        long end = System.nanoTime() + forSeconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            json.add(line.nanos(pair.url().apply(drawn++), JSON, pair.isCompressed()));
            page.add(line.nanos(pair.url().apply(drawn++), PAGE, pair.isCompressed()));
        }
        return new double[] {median(page), median(json)};
    }

    private void keep(Pair pair, double[] medians) {
        pages.computeIfAbsent(pair.what(), what -> new ArrayList<>()).add(medians[0]);
        jsons.computeIfAbsent(pair.what(), what -> new ArrayList<>()).add(medians[1]);
        ratios.computeIfAbsent(pair.what(), what -> new ArrayList<>()).add(medians[0] / medians[1]);
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1000.0;
    }

    private void print(List<Pair> pairs) {
        say("%n%,d contracts, one connection, %d rounds of %d s a pair%n", contracts, rounds, seconds);
        say(
                "%-28s %10s %10s   %s",
                "p50 in microseconds", "page", "JSON", "page/JSON in a round (promised: at most 2)");
        for (Pair pair : pairs) {
            say(
                    "%-28s %,10.0f %,10.0f   %s",
                    pair.what(),
                    middle(pages, pair),
                    middle(jsons, pair),
                    IntStream.range(0, rounds)
                            .mapToObj(round -> "%.2f".formatted(of(ratios, pair).get(round)))
                            .toList());
        }
    }

    private static double middle(Map<String, List<Double>> of, Pair pair) {
        return of(of, pair).stream().sorted().toList().get(of(of, pair).size() / 2);
    }

    private static List<Double> of(Map<String, List<Double>> all, Pair pair) {
        return all.getOrDefault(pair.what(), List.of());
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
