package register.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of this machine that puts load on another one. */
record Program(String file) {
    /** Finds it on the path, or where Debian puts the programs of PostgreSQL. */
    static Program find(String name, String debianPackage) throws IOException {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql")).sorted()
                : Stream.empty()) {
            return Stream.concat(onPath, versions.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(file -> new Program(file.toString()))
                    .orElseThrow(() -> new VoidBenchmark(
                            "The benchmark needs %s, which is not installed here. On Debian: apt install %s"
                                    .formatted(name, debianPackage)));
        }
    }

    /** Runs it to its end and hands back what it printed. */
    String run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(file), arguments.stream()).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new VoidBenchmark(file + " failed:\n" + printed);
        }
        return printed;
    }

    /** The number that follows a word in what a program printed. */
    static double number(String printed, String word) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(word) + "([0-9.]+)").matcher(printed);
        if (!line.find()) {
            throw new VoidBenchmark("There is no '%s' in:%n%s".formatted(word, printed));
        }
        return Double.parseDouble(line.group(1));
    }
}
