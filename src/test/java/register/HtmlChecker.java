package register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The HTML checker of the W3C. */
public final class HtmlChecker {
    private HtmlChecker() {}

    /** What the checker says of a page, with where. */
    public static List<JsonNode> faults(String page) throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setForceHTML(true);
        // Guesses the language of every page anew, which takes longer than all else; ours is that of every page.
        checker.setNoLangDetect(true);
        String said = checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        return RunningService.tree(said).path("messages").valueStream().toList();
    }
}
