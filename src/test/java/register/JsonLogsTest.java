package register;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.layout.DiscoverableLayoutFactory;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** The log as lines of JSON, as {@code JSON_LOGS=true} has it written. */
class JsonLogsTest {
    private static final String MARKED = "zyxwmarkedword";
    private static final String REQUEST_ID = "json-logs-1";

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void everyLineIsJsonWithTheIdOfItsRequestAndNothingOfWhatWasAskedFor() throws Exception {
        SERVICE.asOwner().useHandle(handle -> handle.execute("alter table contract rename to elsewhere"));
        try (Lines lines = new Lines(console())) {
            HttpResponse<String> answer = SERVICE.get(
                    "/contracts?q=" + MARKED,
                    "Accept",
                    "application/json;note=" + MARKED,
                    "User-Agent",
                    MARKED,
                    "X-Request-Id",
                    REQUEST_ID);
            assertThat(answer.statusCode()).isEqualTo(500);
            Held.await(() -> lines.all().stream().anyMatch(line -> line.contains("GET /contracts 500")));

            assertThat(lines.all())
                    .noneMatch(line -> line.contains(MARKED))
                    .allMatch(line -> line.strip().lines().count() == 1);
            List<JsonNode> read = lines.all().stream()
                    .map(RunningService::tree)
                    .filter(JsonLogsTest::isOfTheRequest)
                    .toList();
            assertThat(read).hasSize(2);
            assertThat(read).allMatch(line -> line.has("timestamp") && line.has("level") && line.has("logger"));
            assertThat(read.get(0).at("/exception").asText()).contains("\n").contains("PSQLException");
            assertThat(read.get(1).at("/message").asText()).startsWith("GET /contracts 500");
        } finally {
            SERVICE.asOwner().useHandle(handle -> handle.execute("alter table elsewhere rename to contract"));
        }
    }

    @Test
    void aDownloadThatAClientEndsIsTheLineOfItsRequestAlone() throws Exception {
        try (Lines lines = new Lines(console())) {
            try (Socket client = new Socket()) {
                client.setReceiveBufferSize(1_024);
                client.setSoLinger(true, 0);
                client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVICE.port()));
                String request =
                        "GET /entries.json HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + REQUEST_ID + "\r\n\r\n";
                client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(client.getInputStream().read()).isEqualTo('H');
            }
            Held.await(() -> lines.all().stream().anyMatch(line -> line.contains("GET /entries.json")));

            assertThat(lines.all())
                    .map(RunningService::tree)
                    .filteredOn(JsonLogsTest::isOfTheRequest)
                    .hasSize(1);
        }
    }

    private static boolean isOfTheRequest(JsonNode line) {
        return line.at("/mdc/X-Request-Id").asText().equals(REQUEST_ID);
    }

    /** Returns the appender of the configuration that the jar has. */
    @SuppressWarnings("unchecked")
    private static AbstractAppenderFactory<ILoggingEvent> console() throws Exception {
        RegisterConfiguration configuration = new RegisterConfigurationFactory<>(
                        RegisterConfiguration.class,
                        Validators.newValidator(),
                        Jackson.newObjectMapper(),
                        "dw",
                        Map.of("JSON_LOGS", "true")::get)
                .build(path -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), "config.yml");
        DefaultLoggingFactory logging = (DefaultLoggingFactory) configuration.getLoggingFactory();
        return (AbstractAppenderFactory<ILoggingEvent>) logging.getAppenders().get(0);
    }

    /** What is logged from now on, as it is written. */
    private static final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Layout<ILoggingEvent> layout;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @SuppressWarnings("unchecked")
        Lines(AbstractAppenderFactory<ILoggingEvent> console) {
            layout = ((DiscoverableLayoutFactory<ILoggingEvent>) console.getLayout())
                    .build((LoggerContext) LoggerFactory.getILoggerFactory(), TimeZone.getTimeZone("UTC"));
            layout.start();
            console.getFilterFactories().forEach(filter -> addFilter(filter.build()));
            start();
            root.addAppender(this);
        }

        List<String> all() {
            return lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(layout.doLayout(event));
            }
        }

        @Override
        public void close() {
            root.detachAppender(this);
        }
    }
}
