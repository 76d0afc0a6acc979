package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import register.api.access.Role;
import register.api.access.ScriptTokens;
import register.api.http.Address;
import register.api.http.ListWriter;
import register.api.http.OpenApiResource;
import register.registers.RegisterDefinition;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Council;
import register.values.Json;
import register.values.Resources;

/** The whole service on a database of its own, as {@code config.yml} sets it up, asked over HTTP. */
public final class RunningService implements BeforeAllCallback, AfterAllCallback {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SetClock clock = new SetClock(SetClock.START);
    private final TestDatabase database;
    private final DropwizardTestSupport<RegisterConfiguration> support;
    private final int port;
    private final List<Register<?>> registers;
    private final @Nullable Consumer<RunningService> written;
    private long entries;

    /** With the data that ships. */
    public RunningService() {
        this(new Settings());
    }

    public RunningService(Settings settings) {
        this(settings, settings.database(), null);
    }

    /**
     * The one service, with the data that ships, of all test classes that only read: the first of them starts it, it ends
     * with the process, and each of them fails that has written to its log or set its clock.
     */
    public static RunningService onlyRead() {
        return OnlyRead.SERVICE;
    }

    /** Another such service, to which something is written when it starts and nothing after. */
    static RunningService onlyRead(Consumer<RunningService> written) {
        return new RunningService(new Settings(), TestDatabase.withShippedData(), written);
    }

    /** Made by the first class that asks for it. */
    private static final class OnlyRead {
        static final RunningService SERVICE = onlyRead(started -> {});
    }

    /** Another instance of a service, on the same database; it is started by {@link #start} and ended by {@link #stop}. */
    public RunningService(Settings settings, RunningService first) {
        this(settings, first.database, null);
    }

    /** Over a database that there is. */
    RunningService(Settings settings, TestDatabase database) {
        this(settings, database, null);
    }

    private RunningService(Settings settings, TestDatabase database, @Nullable Consumer<RunningService> written) {
        this.database = database;
        this.registers = settings.registers.stream()
                .<Register<?>>map(RegisterDefinition::register)
                .toList();
        this.written = written;
        port = FreePort.next();
        List<ConfigOverride> overrides = new ArrayList<>();
        // Few tests answer letters, and the model takes a second of each that loads it.
        overrides.add(ConfigOverride.config("answers.model", "false"));
        overrides.addAll(settings.overrides);
        overrides.add(ConfigOverride.config("server.applicationConnectors[0].port", Integer.toString(port)));
        overrides.add(ConfigOverride.config("server.adminConnectors[0].port", "0"));
        // The tests write as another instance would, and read at once.
        overrides.add(ConfigOverride.config("unseen", "0ms"));
        overrides.add(ConfigOverride.config("database.url", database.url()));
        overrides.add(
                ConfigOverride.config("database.user", TestDatabase.service().user()));
        overrides.add(ConfigOverride.config(
                "database.password", TestDatabase.service().password()));
        overrides.add(
                ConfigOverride.config("databaseOwner.user", TestDatabase.owner().user()));
        overrides.add(ConfigOverride.config(
                "databaseOwner.password", TestDatabase.owner().password()));
        support =
                new DropwizardTestSupport<>(
                        RegisterApplication.class, "config.yml", overrides.toArray(ConfigOverride[]::new)) {
                    @Override
                    public Application<RegisterConfiguration> newApplication() {
                        return new RegisterApplication(clock, settings.registers, settings.apiDocument()) {
                            @Override
                            protected List<ListWriter> listWriters(Address base, Council council) {
                                return Stream.concat(
                                                super.listWriters(base, council).stream(), settings.writers.stream())
                                        .toList();
                            }

                            /** Most services of tests end before anybody asks for what was prepared. */
                            @Override
                            protected Runnable prepared(Runnable work) {
                                return isShared() || settings.isPrepared ? super.prepared(work) : () -> {};
                            }

                            @Override
                            public void run(RegisterConfiguration configuration, Environment environment) {
                                super.run(configuration, environment);
                                settings.resources.forEach(environment.jersey()::register);
                                environment.lifecycle().addServerLifecycleListener(RunningService::closeIdleAtOnce);
                            }
                        };
                    }
                };
    }

    /** When the service stops: Jetty gives a connection that a client keeps open a second to be used again. */
    private static void closeIdleAtOnce(Server server) {
        for (Connector connector : server.getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(1);
        }
    }

    /** What a test sets otherwise than {@code config.yml}. */
    public static final class Settings {
        private final List<ConfigOverride> overrides = new ArrayList<>();
        private final List<Object> resources = new ArrayList<>();
        private final List<RegisterDefinition<?, ?>> registers = new ArrayList<>(RegisterApplication.REGISTERS);
        private final List<String> migrations = new ArrayList<>();
        private boolean hasShippedData = true;
        private boolean isPrepared;
        private final List<ListWriter> writers = new ArrayList<>();

        /** Adds an address that only the test has. */
        public Settings withResource(Object resource) {
            resources.add(resource);
            return this;
        }

        /** Adds a register that only the test has, with the migration that makes its table. */
        public Settings withRegister(RegisterDefinition<?, ?> definition, String migration) {
            registers.add(definition);
            migrations.add(migration);
            return this;
        }

        private TestDatabase database() {
            TestDatabase database = hasShippedData ? TestDatabase.withShippedData() : TestDatabase.fresh();
            migrations.forEach(file -> database.migrate(new String(Resources.bytes(file), StandardCharsets.UTF_8)));
            return database;
        }

        private byte[] apiDocument() {
            return registers.equals(RegisterApplication.REGISTERS)
                    ? OpenApiResource.committed()
                    : OpenApiDocument.of(registers).getBytes(StandardCharsets.UTF_8);
        }

        /** Prepares answers and groups in the background, as the service does when it is not tested. */
        public Settings prepared() {
            isPrepared = true;
            return this;
        }

        /** Adds a format that only the test has. */
        public Settings withFormat(ListWriter writer) {
            writers.add(writer);
            return this;
        }

        public Settings with(String key, String value) {
            if (key.equals("shippedData")) {
                hasShippedData = Boolean.parseBoolean(value);
            }
            overrides.add(ConfigOverride.config(key, value));
            return this;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isShared()) {
            ProcessStore.get(this, AutoCloseable.class, this::started);
        } else {
            start();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isShared()) {
            assertThat(log().head().number())
                    .as("entries, of which none is written")
                    .isEqualTo(entries);
            assertThat(clock.instant()).as("the clock, which is not set").isEqualTo(Instant.parse(SetClock.START));
        } else {
            stop();
        }
    }

    private boolean isShared() {
        return written != null;
    }

    private AutoCloseable started() {
        start();
        Objects.requireNonNull(written).accept(this);
        entries = log().head().number();
        // Jetty stops it when the process ends.
        return () -> {};
    }

    public void start() {
        try {
            support.before();
        } catch (Exception failed) {
            throw new IllegalStateException("the service does not start", failed);
        }
    }

    public void stop() {
        support.after();
    }

    /** The address that its links begin with. */
    public String base() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Where metrics and health are read. */
    public int adminPort() {
        return support.getAdminPort();
    }

    public SetClock clock() {
        return clock;
    }

    public Jdbi asOwner() {
        return database.asOwner();
    }

    public TestDatabase database() {
        return database;
    }

    /** The log behind the service, to write to as its editors will. */
    public Log log() {
        return new Log(database.asService(), clock, registers);
    }

    /** Its registers, as the log knows them. */
    public List<Register<?>> registers() {
        return registers;
    }

    /** A page as it is read: its words without its markup. */
    public String page(String path) {
        String words = get(path, "Accept", "text/html").body().replaceAll("<[^>]*>", " ");
        return StringEscapeUtils.unescapeHtml4(words).replaceAll("\\s+", " ");
    }

    /** What a script with these roles sends in the header Authorization. */
    public String bearer(Role... roles) {
        ScriptTokens tokens = new ScriptTokens(database.asService(), clock);
        return "Bearer " + tokens.create("test", Set.of(roles), 1, "test").secret();
    }

    /** Asks without following redirects; headers are given as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** The bytes that an address is answered with. */
    public byte[] bytes(String path) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(base() + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new IllegalStateException(path, failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The same, with something that is sent. */
    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The JSON of an answer that must be a 200. */
    public JsonNode json(String path, String... headers) {
        HttpResponse<String> answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return tree(answer.body());
    }

    /** The values of a header, one after the other. */
    public static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    public static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }
}
