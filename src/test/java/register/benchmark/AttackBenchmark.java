package register.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import register.benchmark.Clients.Measured;
import register.benchmark.Clients.Question;

/**
 * How readers are answered while one client of the same address sends bodies that never end, letters, downloads that it
 * aborts, or keeps connections open. Half of the answers are to take less than 100 ms in each case.
 */
public final class AttackBenchmark {
    private static final int READERS = 4;
    private static final int SECONDS = 10;
    private static final String LETTER =
            "{\"letter\": \"Please tell me: 1. Who supplies the telephones? 2. When does the"
                    + " contract for cleaning end? 3. How much was spent on software in 2024?\"}";

    private final PackagedService service;
    private final int contracts;
    private final URI base;
    private volatile boolean isOver;

    private AttackBenchmark(PackagedService service, int contracts) {
        this.service = service;
        this.contracts = contracts;
        this.base = URI.create(service.base());
    }

    /** Takes how many contracts; the other numbers of the profile it does not need. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int contracts = Stream.of(given).mapToInt(Integer::parseInt).findFirst().orElse(20_000);
        Path folder = Files.createTempDirectory("benchmark");
        System.out.printf("Loading %,d contracts into %s ...%n", contracts, folder);
        new Filling(new GeneratedContracts(1)).fill(PackagedService.data(folder), contracts);
        try (PackagedService service = PackagedService.start(folder, Map.of())) {
            service.awaitLetters();
            new AttackBenchmark(service, contracts).run();
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    /** Something that an attacker does again and again. */
    private interface Attack {
        void once() throws IOException, InterruptedException;
    }

    private void run() throws InterruptedException {
        read("warm-up");
        read("no attack");
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("70 slow bodies", this::slowBody);
        attacks.put("70 slow forms", this::slowForm);
        attacks.put("80 letters", this::letter);
        attacks.put("100 aborted downloads", this::abortedDownload);
        attacks.put("1000 idle connections", this::idle);
        for (Map.Entry<String, Attack> attack : attacks.entrySet()) {
            int attackers = Integer.parseInt(attack.getKey().split(" ", 2)[0]);
            during(attack.getKey(), attackers, attack.getValue());
        }
    }

    private void during(String name, int attackers, Attack attack) throws InterruptedException {
        isOver = false;
        LongAdder done = new LongAdder();
        ExecutorService threads = Executors.newFixedThreadPool(attackers);
        for (int i = 0; i < attackers; i++) {
            threads.execute(() -> repeat(attack, done));
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(1));
        read(name);
        isOver = true;
        threads.shutdownNow();
        if (!threads.awaitTermination(2 * SECONDS, TimeUnit.SECONDS)) {
            throw new VoidBenchmark("The attack '%s' does not end.".formatted(name));
        }
        System.out.printf("    %,d times%n", done.sum());
    }

    private void repeat(Attack attack, LongAdder done) {
        while (!isOver) {
            try {
                attack.once();
                done.increment();
            } catch (IOException refused) {
                // The service closed the connection: the next one is opened.
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private void read(String name) {
        Clients clients = new Clients(service.base(), READERS);
        Measured records = clients.ask(
                Question.json(random -> "/contracts/COV-" + (1 + random.nextInt(contracts))), SECONDS / 2.0);
        Measured pages = clients.ask(
                Question.page(random -> "/contracts/COV-" + (1 + random.nextInt(contracts))), SECONDS / 2.0);
        System.out.printf(
                "%-22s records: median %6.1f ms, 95%% %7.1f ms, %,7.0f a second, %d refused;"
                        + " pages: median %6.1f ms, 95%% %7.1f ms, %d refused%n",
                name,
                records.p50(),
                records.p95(),
                records.rate(),
                records.refused(),
                pages.p50(),
                pages.p95(),
                pages.refused());
    }

    private Socket connect(String head) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS));
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static String post(int length) {
        return "POST /answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private void slowBody() throws IOException, InterruptedException {
        send(post(60_000));
    }

    private void slowForm() throws IOException, InterruptedException {
        send(String.join(
                "\r\n",
                "PUT /contracts/COV-1 HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 60000",
                "",
                ""));
    }

    /** A byte every 100 ms, as long as the service reads them. */
    private void send(String head) throws IOException, InterruptedException {
        try (Socket socket = connect(head)) {
            while (!isOver) {
                socket.getOutputStream().write(' ');
                if (socket.getInputStream().available() > 0) {
                    return;
                }
                Thread.sleep(100);
            }
        }
    }

    private void letter() throws IOException {
        try (Socket socket = connect(post(LETTER.length()) + LETTER)) {
            int first = socket.getInputStream().read();
            if (first < 0) {
                throw new IOException("closed");
            }
        }
    }

    private void abortedDownload() throws IOException {
        try (Socket socket = connect("GET /contracts.csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            socket.getInputStream().readNBytes(1024);
        }
    }

    private void idle() throws IOException, InterruptedException {
        try (Socket socket = connect("")) {
            while (!isOver && socket.isConnected()) {
                Thread.sleep(100);
            }
        }
    }
}
