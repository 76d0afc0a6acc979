package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The pages as the HTML checker of the W3C reads them: neither an error nor a warning. */
class MarkupTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    static List<String> pages() {
        return PublicPages.of(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsValid(String path) throws IOException, SAXException {
        String page = SERVICE.get(path, "Accept", "text/html").body();

        assertThat(faults(page)).as(path).isEmpty();
    }

    @Test
    void aPageThatIsNotIsFound() throws IOException, SAXException {
        String page = SERVICE.get("/", "Accept", "text/html").body();

        assertThat(faults(page.replace("<main ", "<main><h2></h1><img src=x></main><main ")))
                .extracting(fault -> fault.path("type").asText())
                .contains("error");
        assertThat(faults(page.replace("<main ", "<section><p>Without a heading</p></section><main ")))
                .isNotEmpty();
    }

    /** What the checker says of a page, with where. */
    static List<JsonNode> faults(String page) throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setForceHTML(true);
        // Guesses the language of every page anew, which takes longer than all else; ours is that of every page.
        checker.setNoLangDetect(true);
        String said = checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        return RunningService.tree(said).path("messages").valueStream().toList();
    }
}
