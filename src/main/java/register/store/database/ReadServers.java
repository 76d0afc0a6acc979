package register.store.database;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.util.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.lang3.StringUtils;

/** The settings of servers that are only read from: those of the primary, with addresses of their own. */
public final class ReadServers {
    private static final String SECONDS = "2";

    private ReadServers() {}

    /**
     * Returns the settings of a pool for each server.
     *
     * @param primary whose settings they share, once it was opened
     * @param urls with semicolons between them
     */
    public static List<DataSourceFactory> of(DataSourceFactory primary, String urls) {
        return Arrays.stream(StringUtils.split(urls, ';'))
                .filter(StringUtils::isNotBlank)
                .map(url -> at(url.strip(), primary))
                .toList();
    }

    /** Leaves the first connections to the readers: a server that is away must not keep the service from starting. */
    private static DataSourceFactory at(String url, DataSourceFactory primary) {
        DataSourceFactory server = Jackson.newObjectMapper().convertValue(primary, DataSourceFactory.class);
        server.setUrl(url);
        server.setInitialSize(0);
        server.setMinSize(0);
        server.setMaxWaitForConnection(Duration.milliseconds(500));
        server.getProperties().put("connectTimeout", SECONDS);
        ServerAddress.read(server);
        return server;
    }

    /** Returns the host and port of a server, without its database, login and settings. */
    public static String name(DataSourceFactory server) {
        return server.getUrl().replaceFirst("^jdbc:postgresql:/*", "").replaceFirst("[/?].*", "");
    }

    /** Returns what a single connection is opened with that is given up soon where the server does not answer. */
    public static Properties impatient(DataSourceFactory server) {
        Properties settings = new Properties();
        settings.putAll(server.getProperties());
        settings.setProperty("user", Objects.toString(server.getUser(), ""));
        settings.setProperty("password", Objects.toString(server.getPassword(), ""));
        settings.setProperty("connectTimeout", SECONDS);
        settings.setProperty("loginTimeout", SECONDS);
        settings.setProperty("socketTimeout", SECONDS);
        return settings;
    }
}
