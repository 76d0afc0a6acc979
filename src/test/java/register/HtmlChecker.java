package register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nu.validator.client.EmbeddedValidator;

/** The HTML checker of the W3C. */
public final class HtmlChecker {
    /** It reads its grammar by methods that call themselves some thousand times. */
    private static final long STACK_BYTES = 16L << 20;

    private static final int PATIENCE_SECONDS = 120;

    private HtmlChecker() {}

    /** What the checker says of a page, with where. */
    public static List<JsonNode> faults(String page) {
        FutureTask<String> checked = new FutureTask<>(
                () -> checker().validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        new Thread(null, checked, "html-checker", STACK_BYTES).start();
        try {
            String said = checked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return RunningService.tree(said).path("messages").valueStream().toList();
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new IllegalStateException("the page was not checked", failed);
        }
    }

    private static EmbeddedValidator checker() {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setForceHTML(true);
        // Guesses the language of every page anew, which takes longer than all else; ours is that of every page.
        checker.setNoLangDetect(true);
        return checker;
    }
}
