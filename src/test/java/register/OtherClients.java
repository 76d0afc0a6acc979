package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Clients from npm read the register and write to it: two that are generated from the API document, one for assistants, and
 * parsers of what it publishes. Run by {@code mvn -Pclients test}; the script of each is in src/test/clients.
 */
class OtherClients {
    private static final Path SCRIPTS = Path.of("src/test/clients");

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
    void assistantsAndParsersRead() throws Exception {
        assertThat(run("node", "others.mjs")).contains("are content");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
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
