package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractFilters;
import register.store.log.Log;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.SortKey;

/**
 * How fast lists, summaries and downloads of a large register are, beside the same statements run by psql.
 *
 * <p>Every answer of the service is measured next to its statements, which of the two comes first changing each time, for
 * the speed of a machine changes from minute to minute. Nothing is judged.
 */
public final class LargeRegister {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PAGE = 50;
    private static final List<String> DOWNLOADS = List.of("csv", "ndjson");
    private static final Pattern SCAN = Pattern.compile(
            "((?:Parallel )?(?:Seq|Index Only|Index|Bitmap Index) Scan)(?: Backward)?(?: using| on) (\\w+)");

    private final PackagedService service;
    private final Psql psql;
    private final Statements statements;
    private final GeneratedContracts generated;
    private final int contracts;
    private final int rounds;
    private final long head;
    private final LocalDate today = LocalDate.now(Log.LONDON);

    private LargeRegister(PackagedService service, Psql psql, GeneratedContracts generated, int contracts, int rounds)
            throws IOException {
        this.service = service;
        this.psql = psql;
        this.statements = new Statements(service.login());
        this.generated = generated;
        this.contracts = contracts;
        this.rounds = rounds;
        this.head = statements.head();
    }

    /** Takes how many contracts, how many rounds of lists, and the folder to keep them in; fills it where it is not there. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int contracts = Integer.parseInt(given[0]);
        int rounds = Integer.parseInt(given[1]);
        Path folder = Path.of(given[2]).toAbsolutePath();
        try {
            Program program = Program.find("psql", "postgresql-client");
            GeneratedContracts generated = new GeneratedContracts(1);
            if (Files.notExists(PackagedService.data(folder))) {
                say("Filling %s with %,d contracts ...", folder, contracts);
                Files.createDirectories(folder);
                new Filling(generated).fill(PackagedService.data(folder), contracts);
            }
            try (PackagedService service = PackagedService.start(folder);
                    Psql psql = Psql.connect(program, service.login())) {
                new LargeRegister(service, psql, generated, contracts, rounds).run();
            }
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        say(
                "%,d contracts in %,d entries, %d processors",
                contracts, head, Runtime.getRuntime().availableProcessors());
        plans();
        lists();
        summaries();
        downloads();
    }

    /** What is measured in milliseconds, beside what psql needed for the same. */
    private static final class Timed {
        private final List<Double> service = new ArrayList<>();
        private final List<Double> database = new ArrayList<>();

        void add(double ofService, double ofDatabase) {
            service.add(ofService);
            database.add(ofDatabase);
        }

        void addAll(Timed other) {
            service.addAll(other.service);
            database.addAll(other.database);
        }

        @Override
        public String toString() {
            // Of a question without an answer there is no page to read.
            double ofDatabase = Math.max(percentile(database, 50), 0.1);
            return "%8.1f %8.1f %8.1f %8.1f %7.2f"
                    .formatted(
                            percentile(service, 50),
                            percentile(service, 95),
                            percentile(database, 50),
                            percentile(database, 95),
                            percentile(service, 50) / ofDatabase);
        }

        private static double percentile(List<Double> all, int percent) {
            List<Double> sorted = all.stream().sorted().toList();
            return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
        }
    }

    private static final String HEADER = "%-34s %8s %8s %8s %8s %7s";

    private static void header(String what) {
        say("%n" + HEADER, what, "median", "p95", "psql", "p95", "ratio");
    }

    private void plans() throws IOException {
        long middle = head / 2;
        SortKey deep = new SortKey(List.of("market"), "cov500000");
        SortKey deepDay = new SortKey(List.of("2024-06-01"), "cov500000");
        SortKey deepKey = new SortKey(List.of(), "cov500000");
        say("%n%-44s %9s %9s  %s", "Plans", "ms", "buffers", "scans");
        plan("a reference", statements.record("cov123456"));
        plan("a reference some time ago", statements.record("cov123456", middle));
        Contract one = generated.contract(10);
        String supplier = one.suppliers().get(0).name();
        plans("a supplier", Map.of("supplier", '"' + supplier + '"'), middle, deepKey);
        plans("a supplier, by end", Map.of("supplier", supplier, "sort", "ends"), middle, deepDay);
        plans("a date range", Map.of("endsFrom", "2027-01", "endsTo", "2027-02", "sort", "ends"), middle, deepDay);
        plans(
                "a date range by title",
                Map.of("startsFrom", "2024-05", "startsTo", "2024-06", "sort", "title"),
                middle,
                deep);
        plans("a text", Map.of("q", one.title()), middle, deepKey);
        plans("a text of one in ten", Map.of("q", "maintenance"), middle, deepKey);
        plans("a text that many have", Map.of("q", "services"), middle, deepKey);
        plans("a text that many have, by title, down", Map.of("q", "services", "sort", "-title"), middle, deep);
        plans(
                "a department and a status",
                Map.of("department", "Finance", "status", "active", "sort", "ends"),
                middle,
                deepDay);
        plans("a category", Map.of("category", "72"), middle, deepKey);
        plans("no filter, by title", Map.of("sort", "title"), middle, deep);
        plans("a value range", Map.of("valueFrom", "500000", "valueTo", "510000"), middle, deepKey);
        plans("by the next review", Map.of("department", "Finance", "sort", "review.next"), middle, deepDay);
    }

    private void plans(String what, Map<String, String> parameters, long middle, SortKey deep) throws IOException {
        ListQuery now = ListQuery.read(ContractFilters.ALL, parameters::get, head, today);
        Statements.Count count = statements.count(now);
        plan(what, statements.page(now, null, PAGE, count.total()).statements());
        plan(what + ", deep", statements.page(now, deep, PAGE, count.total()).statements());
        plan(
                what + ", deep, backward",
                statements.page(now.reversed(), deep, PAGE, count.total()).statements());
        plan(
                what + ", some time ago",
                statements
                        .page(
                                now.at(middle),
                                null,
                                PAGE,
                                statements.count(now.at(middle)).total())
                        .statements());
        plan(what + ", counted", count.statements());
    }

    private void plan(String what, List<String> run) throws IOException {
        List<String> plan = new ArrayList<>();
        double time = 0;
        long buffers = 0;
        for (String statement : run) {
            List<String> lines = psql.lines("explain (analyze, buffers, costs off) " + statement);
            plan.addAll(lines);
            for (String line : lines) {
                time += line.startsWith("Execution Time: ") ? Program.number(line, "Execution Time: ") : 0;
            }
            buffers += lines.stream()
                    .filter(line -> line.contains("Buffers: shared"))
                    .findFirst()
                    .map(LargeRegister::buffers)
                    .orElse(0L);
        }
        String scans = plan.stream()
                .map(SCAN::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1).contains("Seq") ? "SEQUENTIAL " + found.group(2) : found.group(2))
                .distinct()
                .collect(Collectors.joining(", "));
        say("%-44s %9.1f %9d  %s", what, time, buffers, scans);
    }

    private static long buffers(String line) {
        return Pattern.compile("(?:hit|read)=([0-9]+)")
                .matcher(line.replaceAll("temp.*", ""))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private void lists() throws IOException, InterruptedException {
        Map<String, Timed> first = new LinkedHashMap<>();
        Map<String, Timed> again = new LinkedHashMap<>();
        Reader warming = new Reader(1, generated, contracts, head);
        for (int round = 1; round <= rounds; round++) {
            lists(warming, round, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
        Reader reader = new Reader(2, generated, contracts, head);
        for (int round = 1; round <= rounds; round++) {
            lists(reader, round, first, again);
        }
        header("Lists asked the first time, ms");
        print(first);
        header("Lists asked again, ms");
        print(again);
    }

    private void lists(Reader reader, int round, Map<String, Timed> first, Map<String, Timed> again)
            throws IOException, InterruptedException {
        for (Reader.Asked asked : reader.round()) {
            ListQuery question = asked.question(head, today);
            Statements.Count count = statements.count(question);
            Statements.Page page = statements.page(question, null, PAGE, count.total());
            List<String> counted = new ArrayList<>(count.statements());
            counted.addAll(page.statements());
            boolean serviceFirst = round % 2 == 0;
            measure(first, asked, asked.path(), counted, serviceFirst);
            String next = measure(again, asked, asked.path(), page.statements(), serviceFirst);
            if (next != null) {
                Statements.Page second = statements.page(question, page.last(), PAGE, count.total());
                measure(
                        again,
                        new Reader.Asked("second page", Map.of()),
                        next.replaceFirst("^https?://[^/]*", ""),
                        second.statements(),
                        serviceFirst);
            }
        }
    }

    /** Returns the address of the next page, where there is one. */
    private @Nullable String measure(
            Map<String, Timed> into, Reader.Asked asked, String path, List<String> run, boolean serviceFirst)
            throws IOException, InterruptedException {
        double before = serviceFirst ? 0 : psql.milliseconds(run);
        long began = System.nanoTime();
        HttpResponse<String> answer = service.get(path);
        double ofService = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) {
            throw new VoidBenchmark(
                    "GET %s is answered by %d:%n%s".formatted(path, answer.statusCode(), answer.body()));
        }
        double ofDatabase = serviceFirst ? psql.milliseconds(run) : before;
        into.computeIfAbsent(asked.kind(), kind -> new Timed()).add(ofService, ofDatabase);
        var found = Pattern.compile("\"next\":\"(http[^\"]+)\"").matcher(answer.body());
        return found.find() ? found.group(1) : null;
    }

    private static void print(Map<String, Timed> kinds) {
        Timed all = new Timed();
        kinds.forEach((kind, timed) -> {
            say("%-34s %s", kind, timed);
            all.addAll(timed);
        });
        say("%-34s %s", "all", all);
    }

    private void summaries() throws IOException, InterruptedException {
        List<Reader.Asked> filters = List.of(
                new Reader.Asked("no filter", Map.of()),
                new Reader.Asked("a department", Map.of("department", "Finance")),
                new Reader.Asked("active", Map.of("status", "active")),
                new Reader.Asked("a text", Map.of("q", "maintenance")));
        Map<String, Timed> first = new LinkedHashMap<>();
        Map<String, Timed> again = new LinkedHashMap<>();
        List<Aggregate> figures = ContractFilters.ALL.figures();
        for (int round = 1; round <= 3; round++) {
            // Another position each time, so that none of its groups is known.
            String at = Long.toString(head - round);
            for (Grouping grouping : ContractFilters.ALL.groupings()) {
                for (Reader.Asked filter : filters) {
                    Reader.Asked asked = new Reader.Asked(grouping.name() + ", " + filter.kind(), filter.parameters())
                            .with("at", at)
                            .with("groupBy", grouping.name());
                    List<String> run = statements.groups(asked.question(head, today), grouping, figures);
                    String path = asked.path("/contracts/summary");
                    measure(first, asked, path, run, round % 2 == 0);
                    measure(again, asked, path, run, round % 2 == 0);
                }
            }
        }
        header("Summaries asked the first time, ms");
        print(first);
        header("Summaries asked again, ms");
        print(again);
        Map<String, Timed> facets = new LinkedHashMap<>();
        for (int round = 1; round <= 3; round++) {
            String at = Long.toString(head - 10 - round);
            Reader.Asked asked = new Reader.Asked(
                    "status,supplier,department,category",
                    Map.of("at", at, "facets", "status,supplier,department,category"));
            List<String> run = new ArrayList<>();
            for (String name : List.of("status", "supplier", "department", "category")) {
                run.addAll(statements.groups(
                        asked.question(head, today),
                        ContractFilters.ALL.grouping(name).orElseThrow(),
                        List.of()));
            }
            measure(facets, asked, asked.path(), run, round % 2 == 0);
        }
        header("Facets asked the first time, ms");
        print(facets);
    }

    private void downloads() throws IOException, InterruptedException {
        say("%n%-14s %10s %10s %12s %10s %8s %10s", "Download", "s", "psql, s", "ratio", "rows", "MB", "peak MB");
        String rows = statements
                .page(ListQuery.all(head, today), null, 1, head)
                .statements()
                .get(0)
                .replaceFirst("limit \\S+\\)", ")");
        for (String format : DOWNLOADS) {
            List<String> copy = List.of("copy (" + rows + ") to '/dev/null'");
            double ofDatabase = psql.milliseconds(copy) / 1000;
            service.forgetPeak();
            long began = System.nanoTime();
            HttpResponse<InputStream> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(service.base() + "/contracts." + format))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            long bytes = 0;
            long lines = 0;
            try (InputStream body = answer.body()) {
                byte[] buffer = new byte[1 << 16];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            double ofService = (System.nanoTime() - began) / 1e9;
            say(
                    "%-14s %10.1f %10.1f %12.2f %10d %8d %10d",
                    format,
                    ofService,
                    ofDatabase,
                    ofService / ofDatabase,
                    lines,
                    bytes / 1_000_000,
                    service.peakMegabytes());
        }
    }

    private static void say(String line, Object... with) {
        System.out.printf(line + "%n", with);
    }
}
