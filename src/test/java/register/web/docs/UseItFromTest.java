package register.web.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import register.RunningService;

/** The examples of the page about other programs work when they are pasted; those whose program is not here are skipped. */
class UseItFromTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @TempDir
    Path folder;

    @Test
    void pythonReadsEveryContract() throws Exception {
        assertThat(run("python", "example.py", "python3")).isEqualTo(counted());
    }

    @Test
    void javaScriptReadsEveryContract() throws Exception {
        assertThat(run("javascript", "example.mjs", "node")).isEqualTo(counted());
    }

    @Test
    void rReadsEveryContract() throws Exception {
        assertThat(run("r", "example.R", "Rscript")).isEqualTo(counted());
    }

    @Test
    void curlSavesTheFile() throws Exception {
        run("curl", "example.sh", "sh");

        assertThat(Files.readString(folder.resolve("contracts.csv")))
                .isEqualTo(SERVICE.get("/contracts.csv?layout=tidy").body());
    }

    @Test
    void theExamplesNameTheAddressOfTheService() {
        String page = page();
        assertThat(Stream.of("m", "curl", "python", "javascript", "r", "typescript")
                        .map(id -> example(page, id)))
                .allSatisfy(example -> assertThat(example).contains(SERVICE.base()));
        assertThat(example(page, "m")).contains("QuoteStyle.Csv", "RelativePath = \"contracts.csv\"");
    }

    private static String counted() {
        return SERVICE.json("/contracts").path("total").asInt() + " contracts";
    }

    private static String page() {
        return SERVICE.get("/docs/use-it-from", "Accept", "text/html").body();
    }

    private static String example(String page, String id) {
        Matcher code = Pattern.compile("<code id=\"" + id + "\">(.*?)</code>", Pattern.DOTALL)
                .matcher(page);
        assertThat(code.find()).as(id).isTrue();
        return StringEscapeUtils.unescapeHtml4(code.group(1));
    }

    private String run(String id, String file, String program) throws Exception {
        assumeTrue(isHere(program), program + " is not on this machine");
        String code = example(page(), id);
        Files.writeString(folder.resolve(file), code);
        Process process = new ProcessBuilder(List.of(program, file))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static boolean isHere(String program) throws IOException {
        for (String place : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }
}
