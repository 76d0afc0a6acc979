package register;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import register.api.access.AccessSettings;
import register.api.http.Address;
import register.foi.answers.AnswerSettings;
import register.foi.responses.ResponseSettings;
import register.store.database.Login;
import register.values.Council;
import register.web.assets.Look;
import register.web.exchange.SecurityContact;

/** What {@code config.yml} says, key for key. */
@SuppressWarnings("NullAway.Init") // the configuration is validated before anyone reads it
public final class RegisterConfiguration extends Configuration {
    @JsonProperty
    @NotNull
    private Council council;

    @JsonProperty
    @NotNull
    private Look look;

    @JsonProperty
    private @Nullable String publicAddress;

    @JsonProperty
    @NotNull
    private Path dataFolder;

    @JsonProperty
    private boolean shippedData;

    @JsonProperty
    private boolean readOnly;

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
    private AnswerSettings answers;

    public Council council() {
        return council;
    }

    /** How the pages look. */
    public Look look() {
        return look;
    }

    /** Where the public reaches the service; this machine where nothing is said. */
    public Address publicAddress() {
        if (publicAddress == null || publicAddress.isBlank()) {
            return Address.of("http://localhost:" + port());
        }
        if (!publicAddress.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException("publicAddress is a scheme and a host without a slash at the end, like"
                    + " https://contracts.example.gov.uk, and not " + publicAddress);
        }
        return Address.of(publicAddress);
    }

    /** Where the embedded database keeps its data. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** Whether an empty log is filled with the data that ships. */
    public boolean shippedData() {
        return shippedData;
    }

    /** Whether nothing can be changed for now. */
    public boolean readOnly() {
        return readOnly;
    }

    /** For how long a record may be answered without what another instance has just written. */
    public java.time.Duration unseen() {
        return unseen.toJavaDuration();
    }

    /** The file of bank holidays that the council keeps up to date; null where there is none. */
    public @Nullable Path bankHolidays() {
        return bankHolidays == null || bankHolidays.isBlank() ? null : Path.of(bankHolidays);
    }

    public DataSourceFactory database() {
        return database;
    }

    /** Who makes the tables; null where the service's own user does. */
    public @Nullable Login databaseOwner() {
        return databaseOwner == null || databaseOwner.user().isBlank() ? null : databaseOwner;
    }

    /** Who may do what, and how it is known who they are. */
    public AccessSettings access() {
        return access;
    }

    /** How requests are answered. */
    public AnswerSettings answers() {
        return answers;
    }

    /** To whom weaknesses of the service are reported. */
    public SecurityContact security() {
        return security;
    }

    /** What letters to requesters say of the council. */
    public ResponseSettings responses() {
        return responses;
    }

    /** Whether it is run for whoever sits at this machine: without a public address, and without a proxy before it. */
    public boolean isForThisMachine() {
        String address = publicAddress().toString();
        return address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?")
                && !connector().isUseForwardedHeaders();
    }

    private int port() {
        return connector().getPort();
    }

    private HttpConnectorFactory connector() {
        return ((DefaultServerFactory) getServerFactory())
                .getApplicationConnectors().stream()
                        .map(HttpConnectorFactory.class::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
