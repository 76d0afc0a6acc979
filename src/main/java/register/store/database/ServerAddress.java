package register.store.database;

import io.dropwizard.db.DataSourceFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.store.embedded.UnusableDatabase;

/** The address of a PostgreSQL server, as a JDBC URL or a PostgreSQL connection URI. */
final class ServerAddress {
    private static final Pattern URI =
            Pattern.compile("postgres(ql)?://((?<login>[^/?]*)@)?(?<hosts>[^/?@]*)(?<rest>.*)");
    private static final Pattern SEVERAL_HOSTS = Pattern.compile("jdbc:postgresql://[^/?]*,.*");

    /** What says in a connection URI that the primary is wanted, which the driver has another name for. */
    private static final String SESSION_ATTRIBUTES = "(?<=[?&])target_session_attrs=[^&]*&?";

    private static final String TARGET = "targetServerType=";

    private ServerAddress() {}

    /**
     * Converts {@code postgresql://user:password@host:port/database} into a JDBC URL, whose login is put into the settings. Of
     * several hosts with commas between them, the one is asked for that can be written to.
     */
    static void read(DataSourceFactory settings) {
        String url = settings.getUrl();
        Matcher uri = URI.matcher(url);
        if (uri.matches()) {
            readLogin(settings, uri.group("login"));
            url = "jdbc:postgresql://" + uri.group("hosts") + uri.group("rest").replaceAll(SESSION_ATTRIBUTES, "");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnusableDatabase(
                    "DATABASE_URL is not the address of a PostgreSQL server: it must begin with jdbc:postgresql://"
                            + " or postgresql://");
        }
        settings.setUrl(SEVERAL_HOSTS.matcher(url).matches() && !url.contains(TARGET) ? primaryOf(url) : url);
    }

    private static String primaryOf(String url) {
        return url + (url.contains("?") ? "&" : "?") + TARGET + "primary";
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
