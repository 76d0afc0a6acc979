package register.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import register.RegisterApplication;

/**
 * How long the command {@code notices import} takes for many releases, on two processors and with 256 MB of heap: into an
 * empty register, and then the same again, which has to change nothing.
 *
 * <p>It fails if either takes longer than ten minutes.
 */
public final class NoticesBenchmark {
    private static final double MOST_SECONDS = 600;
    private static final List<String> JAVA = List.of("-Xmx256m", "-XX:ActiveProcessorCount=2");

    private final Path folder;
    private final List<String> options;

    private NoticesBenchmark(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** Takes how many releases, numbers that are ignored, and what else Java is started with. */
    public static void main(String... given) throws IOException, InterruptedException {
        int releases = Integer.parseInt(given[0]);
        List<String> options = Stream.of(given)
                .skip(1)
                .filter(option -> option.startsWith("-"))
                .toList();
        Path folder = Files.createTempDirectory("benchmark-notices");
        try {
            System.out.printf("Writing %,d releases ...%n", releases);
            Path file = folder.resolve("releases.ndjson");
            new GeneratedReleases(1).write(file, releases);
            NoticesBenchmark benchmark = new NoticesBenchmark(folder, options);
            double first = benchmark.imports(file, "Imported as entries ");
            double second = benchmark.imports(file, "Nothing needed to change.");
            System.out.printf(
                    "%,d releases in %,d MB: imported in %.1f s, and again without a change in %.1f s; promised %.0f s%n",
                    releases, Files.size(file) / 1_000_000, first, second, MOST_SECONDS);
            if (Math.max(first, second) > MOST_SECONDS) {
                throw new VoidBenchmark("It took too long.");
            }
        } catch (VoidBenchmark why) {
            System.err.println(why.getMessage());
            System.exit(1);
        } finally {
            delete(folder);
        }
    }

    /** Imports the file, requires that the command says something, and returns how many seconds it took. */
    private double imports(Path file, String said) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String printed = new Program(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .run(
                        Map.of(
                                "NOTICES_BUYER",
                                "*",
                                "DATA_FOLDER",
                                folder.resolve("data").toString()),
                        Stream.of(
                                        JAVA,
                                        options,
                                        List.of("-cp", System.getProperty("java.class.path")),
                                        List.of(RegisterApplication.class.getName(), "notices", "import"),
                                        List.of(file.toString(), "--apply", "--leave-out-refused"),
                                        List.of("--reason", "Benchmark", "--overriding", "Generated, of nobody"))
                                .flatMap(List::stream)
                                .toList());
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(summary(printed));
        if (!printed.contains(said)) {
            throw new VoidBenchmark("It did not say '%s':%n%s".formatted(said, printed));
        }
        return seconds;
    }

    /** Returns what was printed of the whole, and not of single records. */
    private static String summary(String printed) {
        return String.join(
                "\n",
                printed.lines()
                        .filter(
                                line -> line.matches(
                                        "Note: .*|Refused: .*|Imported .*|Nothing .*|[0-9]+ (added|unchanged|changed|refused).*"))
                        .toList());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
