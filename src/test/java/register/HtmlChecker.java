package register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nu.validator.checker.InfoAwareErrorHandler;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import register.values.Json;

/** The HTML checker of the W3C. */
public final class HtmlChecker implements AutoCloseable {
    /** It reads its grammar by methods that call themselves some thousand times. */
    private static final long STACK_BYTES = 16L << 20;

    private static final int PATIENCE_SECONDS = 120;

    private final SimpleDocumentValidator validator;

    /** Reads the grammar of HTML, which takes ten times as long as checking a page by it. */
    private HtmlChecker() {
        // Without guessing the language of every page, which takes longer than all else: ours is that of every page.
        validator = new SimpleDocumentValidator(true, false, false);
        inDeepThread(() -> {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return validator;
        });
    }

    /** What the checker says of a page, with where. */
    public static List<JsonNode> faults(String page) {
        return ProcessStore.get(HtmlChecker.class, HtmlChecker.class, HtmlChecker::new)
                .check(page);
    }

    private synchronized List<JsonNode> check(String page) {
        Messages messages = new Messages();
        return inDeepThread(() -> {
            validator.setUpValidatorAndParsers(messages, false, false);
            validator.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
            return messages.all;
        });
    }

    private static <T> T inDeepThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "html-checker", STACK_BYTES).start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new IllegalStateException("the page was not checked", failed);
        }
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }

    /** All that it says of one page. */
    private static final class Messages implements InfoAwareErrorHandler {
        final List<JsonNode> all = new ArrayList<>();

        @Override
        public void info(SAXParseException said) {
            add("info", said);
        }

        @Override
        public void warning(SAXParseException said) {
            add("warning", said);
        }

        @Override
        public void error(SAXParseException said) {
            add("error", said);
        }

        @Override
        public void fatalError(SAXParseException said) {
            add("error", said);
        }

        private void add(String type, SAXParseException said) {
            ObjectNode message = Json.mapper().createObjectNode();
            all.add(message.put("type", type)
                    .put("message", said.getMessage())
                    .put("line", said.getLineNumber())
                    .put("column", said.getColumnNumber()));
        }
    }
}
