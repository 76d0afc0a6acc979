package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import register.api.access.Role;

/** Every command of the README, in order, as somebody types it who has just started the service; each prints what is said there. */
class ReadmeTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Pattern BLOCK =
            Pattern.compile("^```(?:console|sh)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("java -jar target/contracts-register\\.jar (.*)");

    private static final Pattern VARIABLE = Pattern.compile("[a-z]+=\\$\\(");

    private static final String SETTINGS = """
            database: {url: "%s", user: "%s", password: "%s"}
            databaseOwner: {user: "%s", password: "%s"}
            """;

    /** What differs each time: moments, and ids that are made by chance. */
    private static final Pattern CHANCE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|t-[a-z0-9]{12}|crt_[A-Za-z0-9_-]{20,}");

    @TempDir
    Path folder;

    /** What was assigned so far: each command is run by a shell of its own. */
    private final StringBuilder variables = new StringBuilder();

    /**
     * A command and what it prints.
     *
     * @param printed where anything can stand for an ellipsis; empty if the README does not say
     */
    private record Example(String command, String printed) {}

    @Test
    void everyCommandPrintsWhatIsSaid() throws Exception {
        assumeTrue(
                System.getenv("CI") != null || Stream.of("bash", "curl", "jq").allMatch(ReadmeTest::isFound));
        String editor = Strings.CS.removeStart(SERVICE.bearer(Role.EDITOR), "Bearer ");
        String admin = Strings.CS.removeStart(SERVICE.bearer(Role.ADMIN), "Bearer ");
        SoftAssertions all = new SoftAssertions();
        int run = 0;
        for (Example example : examples(Files.readString(Path.of("README.md")))) {
            if (example.command.contains("mvn ")) {
                continue; // how it was built and started
            }
            String printed = run(example.command, Map.of("TOKEN", editor, "ADMIN", admin))
                    .replace(SERVICE.base(), "http://localhost:8080");
            all.assertThat(chanceless(printed.replace("\r", "").strip()))
                    .as(example.command)
                    .matches(expected(example.printed));
            run++;
        }
        all.assertAll();
        assertThat(run).isGreaterThan(20);
    }

    private static boolean isFound(String program) {
        return Stream.of(StringUtils.split(System.getenv("PATH"), ':'))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<Example> examples(String readme) {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            String text = block.group(1);
            if (text.startsWith("$ ")) {
                Stream.of(("\n" + text).split("\n\\$ ", -1))
                        .skip(1)
                        .map(ReadmeTest::example)
                        .forEach(examples::add);
            } else if (text.contains("localhost")) {
                examples.add(new Example(text, ""));
            }
        }
        return examples;
    }

    /** Tells what is typed from what is printed: a command ends with the first line that the shell does not read on from. */
    private static Example example(String text) {
        List<String> lines = text.lines().toList();
        int typed = 1;
        while (isUnfinished(String.join("\n", lines.subList(0, typed)))) {
            typed++;
        }
        return new Example(
                String.join("\n", lines.subList(0, typed)), String.join("\n", lines.subList(typed, lines.size())));
    }

    private static boolean isUnfinished(String command) {
        boolean isFile = command.contains("<<'END'") && !command.endsWith("\nEND");
        return isFile
                || command.endsWith("\\")
                || command.endsWith("|")
                || StringUtils.countMatches(command, '\'') % 2 != 0;
    }

    private String run(String command, Map<String, String> tokens) throws IOException, InterruptedException {
        Matcher program = PROGRAM.matcher(command);
        if (program.matches()) {
            return program(program.group(1));
        }
        if (VARIABLE.matcher(command).lookingAt()) {
            variables.append(command).append('\n');
        }
        ProcessBuilder shell = new ProcessBuilder(
                "bash", "-c", (variables + command).replace("http://localhost:8080", SERVICE.base()));
        shell.environment().putAll(tokens);
        Process process =
                shell.directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    /** Runs a command of the program on the database of the service, with the files of the folder. */
    private String program(String arguments) throws IOException {
        Path settings = folder.resolve("settings.yml");
        Files.writeString(
                settings,
                SETTINGS.formatted(
                        SERVICE.database().url(),
                        TestDatabase.service().user(),
                        TestDatabase.service().password(),
                        TestDatabase.owner().user(),
                        TestDatabase.owner().password()));
        Stream<String> given = Stream.of(StringUtils.split(arguments, ' '))
                .map(one -> one.endsWith(".csv") ? folder.resolve(one).toString() : one);
        return InProcessCommand.run(
                        Stream.concat(given, Stream.of(settings.toString())).toArray(String[]::new))
                .output()
                .lines()
                .filter(line -> !line.startsWith("INFO "))
                .collect(Collectors.joining("\n"));
    }

    private static String chanceless(String printed) {
        return CHANCE.matcher(printed).replaceAll("?");
    }

    private static Pattern expected(String printed) {
        String pattern = Stream.of(chanceless(printed.replace("crt_…", "?")).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(printed.isEmpty() ? ".*" : pattern, Pattern.DOTALL);
    }
}
