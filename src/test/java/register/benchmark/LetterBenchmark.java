package register.benchmark;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import register.Registers;
import register.registers.figures.Measure;
import register.registers.figures.MetricExamples;
import register.registers.figures.Observation;
import register.registers.metrics.Metrics;
import register.store.database.Database;
import register.store.log.Attribution;
import register.store.log.Log;
import register.values.Json;

/**
 * How long a letter of twenty questions takes over 100,000 contracts and 10,000 observations, beside twenty searches for the
 * words of the same questions: one after the other on the same service, so that the machine is in the same state for both. A
 * letter is promised in less than two seconds.
 */
public final class LetterBenchmark {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> PARTS = List.of(
            "Adults",
            "Benefits",
            "Bereavement",
            "Children",
            "Coroner",
            "Culture",
            "Elections",
            "Events",
            "Finance",
            "Highways",
            "Housing",
            "Leisure",
            "Libraries",
            "Licensing",
            "Markets",
            "Museums",
            "Parking",
            "Parks",
            "Planning",
            "Registration",
            "Schools",
            "Transport",
            "Waste",
            "Welfare",
            "Youth");
    private static final List<String> THINGS = List.of("Applications", "Calls", "Complaints", "Inspections", "Visits");
    private static final List<String> FATES = List.of(
            "received",
            "answered",
            "refused",
            "withdrawn",
            "on time",
            "late",
            "by post",
            "online",
            "in person",
            "repeated",
            "escalated",
            "audited",
            "appealed",
            "upheld",
            "closed",
            "pending",
            "urgent",
            "routine",
            "charged",
            "waived");
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 4;
    private static final int OF_EACH = 10;
    private static final Attribution CHANGE = new Attribution("benchmark", "Generated to measure with");

    private final int contracts;
    private final int rounds;

    private LetterBenchmark(int contracts, int rounds) {
        this.contracts = contracts;
        this.rounds = rounds;
    }

    /** Takes how many contracts, a number that it does not need, and how many rounds. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).mapToInt(Integer::parseInt).toArray();
        try {
            new LetterBenchmark(numbers[0], Math.max(3, numbers[2])).run();
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("benchmark");
        System.out.printf("Loading %,d contracts and 10,000 observations into %s ...%n", contracts, folder);
        new Filling(new GeneratedContracts(1)).fill(PackagedService.data(folder), contracts);
        measure(folder);
        try (PackagedService service = PackagedService.start(folder)) {
            List<String> questions = questions(service);
            System.out.printf("Made ready in %,d ms, %d MB resident%n", untilReady(service), service.megabytes());
            List<Double> letters = new ArrayList<>();
            List<Double> searches = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double letter = millis(() -> ask(service, questions));
                double search = millis(() -> search(service, questions));
                System.out.printf(
                        "round %d: letter %,.0f ms, searches %,.0f ms, ratio %.2f%n",
                        round, letter, search, letter / search);
                if (round > 0) {
                    letters.add(letter);
                    searches.add(search);
                }
            }
            System.out.printf(
                    "%nTwenty questions over %,d contracts and 10,000 observations, %d rounds after the first:%n"
                            + "letter %,.0f ms (median; promised: under 2,000), twenty searches %,.0f ms, ratio %.2f; %d MB resident%n",
                    contracts,
                    rounds,
                    median(letters),
                    median(searches),
                    median(letters) / median(searches),
                    service.megabytes());
        }
    }

    /** A hundred measures, each of twenty-five parts in four years. */
    private static void measure(Path folder) throws IOException {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setUrl("embedded");
        settings.setProperties(new HashMap<>());
        Database database = Database.open(settings, null, PackagedService.data(folder));
        try {
            Log log = new Log(
                    Jdbi.create(settings.getUrl(), settings.getUser(), settings.getPassword()),
                    Clock.systemUTC(),
                    Registers.ALL);
            for (String thing : THINGS) {
                for (String fate : FATES) {
                    String name = thing + " " + fate;
                    String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
                    Measure measure = MetricExamples.measure(
                            json -> json.put("measure", slug).put("name", name));
                    log.write(turn -> turn.append(Metrics.MEASURES, List.of(measure), CHANGE));
                    log.write(turn -> turn.append(Metrics.OBSERVATIONS, observations(slug), CHANGE));
                }
            }
        } finally {
            database.stop();
        }
    }

    private static List<Observation> observations(String measure) {
        List<Observation> observations = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (String part : PARTS) {
                String period = Integer.toString(year);
                double value = Math.abs((measure + part + year).hashCode() % 10_000);
                observations.add(MetricExamples.observation(json -> {
                    json.put("measure", measure).put("period", period).put("value", value);
                    json.putObject("dimensions").put("serviceLine", part);
                }));
            }
        }
        return observations;
    }

    /** Ten of contracts that there are, by their titles, and ten of measures. */
    private List<String> questions(PackagedService service) throws IOException, InterruptedException {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            int number = 1 + i * (contracts / OF_EACH);
            JsonNode contract = Json.mapper()
                    .readTree(service.get("/contracts?limit=1&sort=-entry.number&at=" + number)
                            .body());
            questions.add("Who is the supplier of the contract for "
                    + contract.at("/items/0/title").asText() + ", and when does it end?");
            String thing = THINGS.get(i % THINGS.size()).toLowerCase(Locale.ROOT);
            questions.add("How many %s were %s in %d by %s?"
                    .formatted(thing, FATES.get(i * 2), FIRST_YEAR + i % YEARS, PARTS.get(i)));
        }
        return questions;
    }

    private long untilReady(PackagedService service) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (post(service, "{\"questions\": [\"Who supplies telephones?\"]}").statusCode() == 503) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void ask(PackagedService service, List<String> questions) throws IOException, InterruptedException {
        StringBuilder letter = new StringBuilder("Dear Sir or Madam,\n\nPlease tell me:\n");
        for (int i = 0; i < questions.size(); i++) {
            letter.append(i + 1).append(". ").append(questions.get(i)).append('\n');
        }
        String body = Json.mapper()
                .createObjectNode()
                .put("letter", letter.toString())
                .toString();
        HttpResponse<String> answer = post(service, body);
        if (answer.statusCode() != 200) {
            throw new VoidBenchmark("The letter was not answered: " + answer.body());
        }
    }

    private static void search(PackagedService service, List<String> questions)
            throws IOException, InterruptedException {
        for (String question : questions) {
            String words = question.replaceAll("[^\\p{L}0-9 ]", " ")
                    .replaceAll("(?i)\\b(who|is|the|of|for|and|when|does|it|how|many|were|by|in)\\b", " ")
                    .strip();
            String cut =
                    String.join(" ", Stream.of(words.split("\\s+")).limit(6).toList());
            service.get("/search?q=" + URLEncoder.encode(cut, StandardCharsets.UTF_8));
        }
    }

    private static HttpResponse<String> post(PackagedService service, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.base() + "/answers"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Something that is timed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double millis(Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
