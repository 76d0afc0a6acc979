package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a search for a thousand records takes, which says of each why it was found, beside the list of the same thousand:
 * one after the other on one connection, so that the machine is in the same state for both.
 */
public final class SearchBenchmark {
    private static final String JSON = "application/json";
    private static final String SEARCH = "/search?limit=1000&q=";
    private static final String LIST = "/contracts?limit=1000&q=";
    private static final String MANY = "services";

    private SearchBenchmark() {}

    /** Takes how many contracts, how often to warm up, and how many rounds. */
    public static void main(String... given) throws IOException, InterruptedException {
        BootstrapLogging.bootstrap(Level.WARN);
        int[] numbers = Stream.of(given).mapToInt(Integer::parseInt).toArray();
        Path folder = Files.createTempDirectory("benchmark");
        new Filling(new GeneratedContracts(1)).fill(PackagedService.data(folder), numbers[0]);
        try (PackagedService service = PackagedService.start(folder);
                Line line = new Line(service.base())) {
            for (int time = 0; time < numbers[1]; time++) {
                line.nanos(LIST + MANY, JSON, false);
                line.nanos(SEARCH + MANY, JSON, false);
            }
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < numbers[2]; round++) {
                double list = line.nanos(LIST + MANY, JSON, false) / 1e6;
                double search = line.nanos(SEARCH + MANY, JSON, false) / 1e6;
                ratios.add(search / list);
                System.out.printf("list %,.0f ms, search %,.0f ms, %.1f times%n", list, search, search / list);
            }
            System.out.printf(
                    "A search takes %.1f times as long as the list (median)%n",
                    ratios.stream().sorted().toList().get(ratios.size() / 2));
        }
    }
}
