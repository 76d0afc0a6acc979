package register;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.health.DefaultHealthFactory;
import io.dropwizard.health.HealthFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.AppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.access.AccessSettings;
import register.api.http.Address;
import register.api.http.RequestLimits;
import register.api.http.SecurityHeaders;
import register.foi.answers.AnswerSettings;
import register.foi.limits.BankHolidayFile;
import register.foi.responses.ResponseSettings;
import register.intake.notices.Buyers;
import register.intake.notices.NoticeSettings;
import register.store.database.Login;
import register.values.Council;
import register.values.Successor;
import register.web.assets.Look;
import register.web.exchange.OcdsIds;
import register.web.exchange.SecurityContact;
import register.web.exchange.TagAuthority;
import register.web.site.PublicationSettings;
import register.web.staff.DutySettings;

/** The settings of {@code config.yml}, key for key. */
@SuppressWarnings("NullAway.Init") // the configuration is validated before anyone reads it
public final class RegisterConfiguration extends Configuration {
    private static final String DEMO_DATABASE = "embedded";

    @JsonProperty
    @NotNull
    private Council council;

    @JsonProperty
    @NotNull
    private Look look;

    @JsonProperty
    private @Nullable String publicAddress;

    @JsonProperty
    private @Nullable String ocidPrefix;

    @JsonProperty
    private @Nullable String tagAuthority;

    @JsonProperty
    @NotNull
    private Path dataFolder;

    private final HealthReasons reasons = new HealthReasons();

    @JsonProperty
    private @Nullable Boolean shippedData;

    @JsonProperty
    private boolean readOnly;

    @JsonProperty
    @NotNull
    private Successor successor;

    @JsonProperty
    @NotNull
    private Duration unseen;

    @JsonProperty
    private @Nullable String bankHolidays;

    @JsonProperty
    @Valid
    @NotNull
    private DataSourceFactory database;

    @JsonProperty
    private @Nullable Login databaseOwner;

    @JsonProperty
    private @Nullable String databaseReadUrls;

    @JsonProperty
    @NotNull
    private AccessSettings access;

    @JsonProperty
    @NotNull
    private SecurityContact security;

    @JsonProperty
    @NotNull
    private ResponseSettings responses;

    @JsonProperty
    @NotNull
    private DutySettings duties;

    @JsonProperty
    @NotNull
    private PublicationSettings publication;

    @JsonProperty
    @NotNull
    private MailSettings mail;

    @JsonProperty
    @NotNull
    private AnswerSettings answers;

    @JsonProperty
    @NotNull
    private NoticeSettings notices;

    @JsonProperty
    @NotNull
    private RequestLimits limits;

    @JsonProperty
    private @Nullable String strictTransportSecurity;

    @JsonProperty
    private boolean jsonLogs;

    private boolean isDemo;

    public Council council() {
        return council;
    }

    /** Makes this the configuration of a demonstration: in a folder of its own, and with nothing but the embedded database. */
    void demonstrate() throws CommandFailure {
        if (!DEMO_DATABASE.equals(database.getUrl())) {
            throw CommandFailure.wrongUse("The demonstration uses the embedded database only. Unset DATABASE_URL.");
        }
        isDemo = true;
        dataFolder = dataFolder.resolveSibling(dataFolder.getFileName() + "-demo");
    }

    /** Returns the buyers whose notices are read: the council's own, and in a demonstration those of every council. */
    Buyers buyers() {
        return isDemo ? Buyers.ALL : notices().buyers(council);
    }

    /** Returns whether this is a demonstration. */
    boolean isDemo() {
        return isDemo;
    }

    /** Refuses settings that are read only when something needs them, and ends the command with what is wrong. */
    void check() throws CommandFailure {
        List<Runnable> settings = List.of(
                this::publicAddress,
                this::ocds,
                this::tagAuthority,
                () -> new SecurityHeaders(strictTransportSecurity()),
                () -> BankHolidayFile.known(bankHolidays()));
        try {
            settings.forEach(Runnable::run);
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUse("A setting is wrong: " + wrong.getMessage());
        }
    }

    /** Returns the visual settings of the pages. */
    public Look look() {
        return look;
    }

    /** Returns the public base URL of the service; this machine if none is set. */
    public Address publicAddress() {
        if (publicAddress == null || publicAddress.isBlank()) {
            return Address.of("http://localhost:" + port());
        }
        if (!publicAddress.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException(
                    "publicAddress must be a scheme and a host without a slash at the end, like"
                            + " https://contracts.example.gov.uk, not " + publicAddress);
        }
        return Address.of(publicAddress);
    }

    /** Returns the Open Contracting IDs of contracts. */
    public OcdsIds ocds() {
        return new OcdsIds(ocidPrefix == null ? "" : ocidPrefix.strip());
    }

    /** Returns whose names the ids of feeds and calendars are. */
    public TagAuthority tagAuthority() {
        return tagAuthority == null ? TagAuthority.NONE : new TagAuthority(tagAuthority.strip());
    }

    /** Returns the folder of the embedded database. */
    public Path dataFolder() {
        return dataFolder;
    }

    /**
     * Whether an empty log is filled with the bundled data.
     *
     * @param isForTrial whether nothing else is set: only a trial of the council whose data it is gets it unasked
     */
    public boolean shippedData(boolean isForTrial) {
        return shippedData == null ? isForTrial && council.name().equals(ShippedData.COUNCIL) : shippedData;
    }

    /** Whether the service is in read-only mode, as the register of a council that is gone always is. */
    public boolean readOnly() {
        return readOnly || successor.isKnown();
    }

    /** Returns the council that took over from this one, if there is one. */
    public Successor successor() {
        return successor;
    }

    /** Returns how long a record may be answered without the latest writes of another instance. */
    public java.time.Duration unseen() {
        return unseen.toJavaDuration();
    }

    /** Returns the council's own file of bank holidays; null if there is none. */
    public @Nullable Path bankHolidays() {
        return bankHolidays == null || bankHolidays.isBlank() ? null : Path.of(bankHolidays);
    }

    public DataSourceFactory database() {
        return database;
    }

    /** Returns the login that creates the tables; null if it is the service's own. */
    public @Nullable Login databaseOwner() {
        return databaseOwner == null || databaseOwner.user().isBlank() ? null : databaseOwner;
    }

    /** Returns the addresses of the replicas, with semicolons between them; empty if there are none. */
    public String databaseReadUrls() {
        return databaseReadUrls == null ? "" : databaseReadUrls;
    }

    /** Returns the settings of authentication and authorisation. */
    public AccessSettings access() {
        return access;
    }

    /** Returns the settings about what the council has to publish. */
    public DutySettings duties() {
        return duties;
    }

    /** Returns the settings of the weekly mail. */
    MailSettings mail() {
        return mail;
    }

    /** Returns what the council says about what it publishes. */
    public PublicationSettings publication() {
        return publication;
    }

    /** Returns the settings of HTTP responses. */
    public AnswerSettings answers() {
        return answers;
    }

    /** Returns whose notices are read, and from where they are fetched. */
    public NoticeSettings notices() {
        return notices;
    }

    /** Returns how much one client, and all of them, may ask for at once. */
    public RequestLimits limits() {
        return limits;
    }

    /** Returns the value of the header by which browsers are asked for TLS; empty if they are not. */
    public String strictTransportSecurity() {
        return strictTransportSecurity == null ? "" : strictTransportSecurity.strip();
    }

    /** Returns the contact for reports of vulnerabilities. */
    public SecurityContact security() {
        return security;
    }

    /** Returns the council's details for letters to requesters. */
    public ResponseSettings responses() {
        return responses;
    }

    /**
     * Whether the service runs for the user of this machine only: without a public address, and without a proxy before
     * it.
     */
    public boolean isForThisMachine() {
        String address = publicAddress().toString();
        return address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?")
                && !connector().isUseForwardedHeaders();
    }

    /**
     * Leaves clients that disconnect out of the log, and writes its lines as JSON where that is set, unless an appender has a
     * layout of its own.
     */
    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        LoggingFactory logging = super.getLoggingFactory();
        if (logging instanceof DefaultLoggingFactory settings) {
            for (AppenderFactory<ILoggingEvent> appender : settings.getAppenders()) {
                if (appender instanceof AbstractAppenderFactory<ILoggingEvent> lines) {
                    DisconnectFilter.addTo(lines);
                    if (jsonLogs && lines.getLayout() == null) {
                        lines.setLayout(new EventJsonLayoutBaseFactory());
                    }
                }
            }
        }
        return logging;
    }

    /** Returns what the health check says of each part. */
    HealthReasons healthReasons() {
        return reasons;
    }

    @Override
    @JsonProperty("health")
    public void setHealthFactory(HealthFactory health) {
        super.setHealthFactory(health);
        if (health instanceof DefaultHealthFactory settings) {
            settings.setHealthResponseProviderFactory(reasons);
        }
    }

    /** Listens on every address of the machine where none is set. */
    @Override
    @JsonProperty("server")
    public void setServerFactory(ServerFactory factory) {
        super.setServerFactory(factory);
        if ("".equals(connector().getBindHost())) {
            connector().setBindHost(null);
        }
    }

    private int port() {
        return connector().getPort();
    }

    /** Returns how the service listens. */
    HttpConnectorFactory connector() {
        return ((DefaultServerFactory) getServerFactory())
                .getApplicationConnectors().stream()
                        .map(HttpConnectorFactory.class::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
