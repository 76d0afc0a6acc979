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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/**
 * Clients that others wrote read the register and write to it: those that are generated from the API document, one for
 * assistants, and parsers of what it publishes. Run by {@code mvn -Pclients test}; the script of each is in src/test/clients.
 */
class OtherClients {
    private static final Path SCRIPTS = Path.of("src/test/clients");

    /** Put there by the profile. */
    private static final Path GENERATOR = Path.of("target/clients/openapi-generator-cli.jar");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws Exception {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                Files.copy(script, folder.resolve(script.getFileName()));
            }
        }
        Files.writeString(
                folder.resolve("api.json"),
                SERVICE.get("/openapi.json?profile=json").body());
        generate("typescript-fetch");
        run("npm", "install", "--no-audit", "--no-fund");
        run("npm", "run", "generate");
        run("npm", "run", "compile");
    }

    @Test
    void openApiFetchReadsAndWrites() throws Exception {
        assertThat(run("node", "compiled/openapi-fetch.mjs")).contains("is content");
    }

    @Test
    void heyApiReadsAndWrites() throws Exception {
        assertThat(run("node", "compiled/hey-api.mjs")).contains("is content");
    }

    @Test
    void typeScriptFetchReadsAndWrites() throws Exception {
        assertThat(run("node", "compiled/openapi-typescript-fetch.mjs")).contains("is content");
    }

    @Test
    void pythonReadsAndWrites() throws Exception {
        assumeTrue(
                runs("python3", "-c", "import dateutil, pydantic, urllib3; assert pydantic.VERSION >= '2.11'"),
                "python3 with pydantic 2.11, urllib3 and dateutil is not on this machine");
        generate("python", "--additional-properties", "packageName=contracts_register");
        Files.move(folder.resolve("generated/python/contracts_register"), folder.resolve("contracts_register"));
        assertThat(run("python3", "openapi_python.py")).contains("is content");
    }

    @Test
    void goReadsAndWrites() throws Exception {
        assumeTrue(runs("go", "version"), "go is not on this machine");
        generate(
                "go",
                "--git-host=example.org",
                "--git-user-id=council",
                "--git-repo-id=register",
                "--additional-properties=packageName=register");
        Path module = folder.resolve("generated/go");
        Files.copy(
                folder.resolve("openapi.go"),
                Files.createDirectories(module.resolve("client")).resolve("main.go"));
        assertThat(runIn(module, "go", "run", "./client")).contains("is content");
    }

    @Test
    void assistantsAndParsersRead() throws Exception {
        assertThat(run("node", "others.mjs")).contains("are content");
    }

    /** Makes a client into a folder with the name of its kind. */
    private static void generate(String kind, String... options) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-jar", GENERATOR.toAbsolutePath().toString(), "generate"));
        command.addAll(List.of("-i", "api.json", "-g", kind, "-o", "generated/" + kind));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        return runIn(folder, command);
    }

    private static String runIn(Path place, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(place.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "REGISTER",
                        SERVICE.base(),
                        "BEARER",
                        SERVICE.bearer(Role.EDITOR),
                        "CONTRACT",
                        Json.mapper().writeValueAsString(ContractExample.referenced("ANY 1"))));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
