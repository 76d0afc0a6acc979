package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import register.FreePort;
import register.api.access.Role;
import register.api.access.ScriptTokens;
import register.benchmark.Clients.Measured;
import register.benchmark.Clients.Question;

/**
 * How fast a large register is beside {@link Peer}, what anybody would write over one plain table of the same contracts on
 * the same server: both in turn in each round, quiet and while somebody writes, with their requests logged. Nothing is
 * judged.
 */
public final class PeerBenchmark {
    private static final int CONNECTIONS = 8;
    private static final int WRITES = 20;
    private static final int[] WRITERS = {1, 4};

    private final PackagedService service;
    private final ServiceProcess peer;
    private final SteadyWriter.Change change;
    private final ProcessorTime ourTime;
    private final ProcessorTime peersTime;
    private final Settings settings;
    private final List<PeerRows.Row> rows;

    /**
     * What is measured.
     *
     * @param only the rows whose names have a match are measured
     * @param warmUp the seconds that both are asked each question for, before it is measured
     */
    private record Settings(int contracts, int rounds, Path folder, double seconds, Pattern only, double warmUp) {
        boolean wants(String what) {
            return only.matcher(what).find();
        }
    }

    /** What both did in each round, with and without a writer. */
    private record Found(List<Measured> ours, List<Measured> peer) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        static double median(List<Measured> measured, ToDoubleFunction<Measured> figure) {
            double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        }

        double ratio() {
            return median(ours, Measured::rate) / median(peer, Measured::rate);
        }
    }

    private PeerBenchmark(PackagedService service, ServiceProcess peer, Settings settings) throws IOException {
        this.service = service;
        this.peer = peer;
        this.settings = settings;
        this.change = change(service.login());
        this.ourTime = service.processorTime();
        this.peersTime = peer.processorTime(service.server());
        this.rows = PeerRows.all(settings.contracts()).stream()
                .filter(row -> settings.wants(row.what()))
                .toList();
    }

    /**
     * Takes how many contracts, how many rounds, the folder to keep them in, which is filled where it is not there, the
     * seconds of each measurement, a regular expression for the names of the rows to measure, and the seconds of a warm-up.
     */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        Settings settings = new Settings(
                Integer.parseInt(given[0]),
                Integer.parseInt(given[1]),
                Path.of(given[2]).toAbsolutePath(),
                Double.parseDouble(given[3]),
                Pattern.compile(given[4]),
                Double.parseDouble(given[5]));
        try {
            fill(settings);
            start(settings);
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private static void fill(Settings settings) throws IOException {
        if (Files.notExists(PackagedService.data(settings.folder()))) {
            say("Filling %s with %,d contracts ...", settings.folder(), settings.contracts());
            Files.createDirectories(settings.folder());
            new Filling(new GeneratedContracts(1)).fill(PackagedService.data(settings.folder()), settings.contracts());
        }
    }

    private static void start(Settings settings) throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(settings.folder())) {
            say(
                    "%,d contracts, %d processors",
                    settings.contracts(), Runtime.getRuntime().availableProcessors());
            say("First answer after %.1f s", service.startup());
            // Until then the service is busy with the index for letters, and what is measured is mostly that.
            long began = System.nanoTime();
            service.awaitLetters();
            say("First letter answered %.1f s after that", (System.nanoTime() - began) / 1e9);
            PackagedService.DatabaseLogin login = service.login();
            PeerTable.fill(login);
            int port = FreePort.next();
            List<String> arguments = List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    Peer.class.getName(),
                    Integer.toString(port),
                    login.url(),
                    login.user(),
                    login.password(),
                    settings.folder().resolve("peer-requests.log").toString());
            try (ServiceProcess peer = ServiceProcess.start(
                    arguments, Map.of(), port, settings.folder().resolve("peer.log"))) {
                new PeerBenchmark(service, peer, settings).run();
            }
        }
    }

    private static SteadyWriter.Change change(PackagedService.DatabaseLogin login) {
        String token = new ScriptTokens(Jdbi.create(login.url(), login.user(), login.password()), Clock.systemUTC())
                .create("benchmark", Set.of(Role.EDITOR), 1, "benchmark")
                .secret();
        return new SteadyWriter.Change(
                "PATCH",
                "/contracts/COV-%d?reason=To+measure+with",
                Map.of(
                        "Authorization", "Bearer " + token,
                        "If-Match", "*",
                        "Content-Type", "application/merge-patch+json"));
    }

    private static final SteadyWriter.Change CHANGE_OF_PEER =
            new SteadyWriter.Change("PUT", "/contracts/cov%d", Map.of("Content-Type", "application/json"));

    private void run() throws IOException, InterruptedException {
        try (Line ours = new Line(service.base());
                Line peers = new Line(peer.base())) {
            new FirstTimes(ours, peers, settings.only()).run(head(), settings.rounds());
        }
        Map<String, Found> quiet = measure("quiet", 0);
        Map<String, Found> writing = measure("%d writes a second".formatted(WRITES), WRITES);
        print(quiet, writing);
        if (settings.wants("single writes")) {
            writes();
        }
        if (settings.wants("downloads")) {
            new Downloads(service, peer).run(settings.rounds());
        }
        say("%nResident memory after this: %d MB; the peer's: %d MB", service.megabytes(), peer.megabytes());
    }

    private long head() throws IOException {
        PackagedService.DatabaseLogin login = service.login();
        return Jdbi.create(login.url(), login.user(), login.password())
                .withHandle(handle -> handle.createQuery("select max(number) from entry")
                        .mapTo(Long.class)
                        .one());
    }

    private void writes() throws IOException, InterruptedException {
        say("%n%-34s %8s %8s %6s", "Changes a second", "ours", "peer", "ratio");
        for (int writers : WRITERS) {
            List<Double> ours = new ArrayList<>();
            List<Double> peers = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                ours.add(write(service.base(), change, writers));
                peers.add(write(peer.base(), CHANGE_OF_PEER, writers));
            }
            say(
                    "%-34s %8.0f %8.0f %6.2f",
                    writers + (writers == 1 ? " writer" : " writers"),
                    median(ours),
                    median(peers),
                    median(ours) / median(peers));
        }
    }

    private double write(String base, SteadyWriter.Change told, int writers) throws IOException, InterruptedException {
        List<SteadyWriter> all = new ArrayList<>();
        try {
            for (int writer = 0; writer < writers; writer++) {
                all.add(new SteadyWriter(base, told, settings.contracts(), 0));
            }
            Thread.sleep(Math.round(settings.seconds() * 1000));
            return all.stream().mapToDouble(SteadyWriter::rate).sum();
        } finally {
            for (SteadyWriter writer : all) {
                writer.close();
            }
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private Map<String, Found> measure(String when, int writes) throws IOException {
        Map<String, Found> all = new LinkedHashMap<>();
        for (PeerRows.Row row : rows) {
            say("Measuring, %s: %s ...", when, row.what());
            Found found = new Found();
            for (int round = 0; round <= settings.rounds(); round++) {
                // The first round warms both up; in every other one the peer comes first.
                List<Measured> ours = round == 0 ? new ArrayList<>() : found.ours();
                List<Measured> peers = round == 0 ? new ArrayList<>() : found.peer();
                boolean isWarmUp = round == 0 && writes == 0;
                double seconds = isWarmUp ? Math.max(settings.warmUp(), settings.seconds()) : settings.seconds();
                if (row.peer() != null && round % 2 == 0) {
                    peers.add(askPeer(row.peer(), writes, seconds));
                }
                ours.add(ask(service.base(), row.ours(), change, writes, seconds, ourTime));
                if (row.peer() != null && round % 2 == 1) {
                    peers.add(askPeer(row.peer(), writes, seconds));
                }
            }
            all.put(row.what(), found);
        }
        return all;
    }

    private Measured askPeer(Question question, int writes, double seconds) throws IOException {
        return ask(peer.base(), question, CHANGE_OF_PEER, writes, seconds, peersTime);
    }

    private Measured ask(
            String base,
            Question question,
            SteadyWriter.Change told,
            int writes,
            double seconds,
            ProcessorTime processor)
            throws IOException {
        Clients clients = new Clients(base, CONNECTIONS);
        double before = processor.milliseconds();
        if (writes == 0) {
            return clients.ask(question, seconds).using(processor.milliseconds() - before, seconds);
        }
        SteadyWriter writer = new SteadyWriter(base, told, settings.contracts(), writes);
        try (writer) {
            return clients.ask(question, seconds).using(processor.milliseconds() - before, seconds);
        }
    }

    private void print(Map<String, Found> quiet, Map<String, Found> writing) {
        say(
                "%nAnswers a second over %d connections, the milliseconds of 95 in a hundred, and the milliseconds of"
                        + " processor time that an answer takes: medians of %d rounds of %.0f s%n",
                CONNECTIONS, settings.rounds(), settings.seconds());
        say("%-34s %53s   %53s", "", "quiet", WRITES + " writes a second");
        String half = "%8s %7s %7s %8s %7s %7s %6s";
        String head = half.formatted("ours", "p95", "cpu", "peer", "p95", "cpu", "ratio");
        say("%-34s %s   %s %8s %10s", "", head, head, "of quiet", "bytes");
        quiet.forEach((what, found) -> {
            Found beside = writing.getOrDefault(what, new Found());
            say(
                    "%-34s %s   %s %8.2f %s",
                    what,
                    half(found),
                    half(beside),
                    Found.median(beside.ours(), Measured::rate) / Found.median(found.ours(), Measured::rate),
                    bytes(found));
        });
    }

    private static String half(Found found) {
        return figures(found.ours())
                + (found.peer().isEmpty()
                        ? "%8s %7s %7s %6s".formatted("", "", "", "")
                        : figures(found.peer()) + "%6.2f".formatted(found.ratio()));
    }

    private static String figures(List<Measured> measured) {
        return "%,8.0f %7.1f %7.2f "
                .formatted(
                        Found.median(measured, Measured::rate),
                        Found.median(measured, Measured::p95),
                        Found.median(measured, Measured::processor));
    }

    private static String bytes(Found found) {
        int refused = Stream.concat(found.ours().stream(), found.peer().stream())
                .mapToInt(Measured::refused)
                .sum();
        return "%,10.0f%s%s"
                .formatted(
                        Found.median(found.ours(), Measured::bytes),
                        found.peer().isEmpty() ? "" : ", %,.0f".formatted(Found.median(found.peer(), Measured::bytes)),
                        refused == 0 ? "" : "; %d refused".formatted(refused));
    }

    private static void say(String line, Object... with) {
        System.out.printf(line + "%n", with);
    }
}
