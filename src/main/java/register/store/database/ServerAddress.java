package register.store.database;

import io.dropwizard.db.DataSourceFactory;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import register.store.embedded.UnusableDatabase;

/** The address of a PostgreSQL server, as a JDBC URL or a PostgreSQL connection URI. */
final class ServerAddress {
    private ServerAddress() {}

    /** Converts {@code postgresql://user:password@host:port/database} into a JDBC URL; a JDBC URL is left unchanged. */
    static void read(DataSourceFactory settings) {
        String url = settings.getUrl();
        if (url.startsWith("jdbc:postgresql:")) {
            return;
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw new UnusableDatabase(
                    "DATABASE_URL is not the address of a PostgreSQL server: it must begin with jdbc:postgresql://"
                            + " or postgresql://");
        }
        URI address = URI.create(url);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        settings.setUrl("jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query);
        readLogin(settings, address.getRawUserInfo());
    }

    private static void readLogin(DataSourceFactory settings, @Nullable String login) {
        if (login != null) {
            String[] parts = login.split(":", 2);
            settings.setUser(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            if (parts.length == 2) {
                settings.setPassword(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
    }
}
