package register.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.db.DataSourceFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://one/register, jdbc:postgresql://one/register",
        "jdbc:postgresql://one:5433/a?ssl=true, jdbc:postgresql://one:5433/a?ssl=true",
        "'jdbc:postgresql://one,two/register', 'jdbc:postgresql://one,two/register?targetServerType=primary'",
        "'jdbc:postgresql://one,two/a?ssl=true', 'jdbc:postgresql://one,two/a?ssl=true&targetServerType=primary'",
        "'jdbc:postgresql://one,two/a?targetServerType=any', 'jdbc:postgresql://one,two/a?targetServerType=any'",
        "postgresql://one/register, jdbc:postgresql://one/register",
        "'postgres://one:1,two:2/a?target_session_attrs=read-write&ssl=true',"
                + " 'jdbc:postgresql://one:1,two:2/a?ssl=true&targetServerType=primary'",
        "'postgresql://[::1]:5432,two/a', 'jdbc:postgresql://[::1]:5432,two/a?targetServerType=primary'",
    })
    void ofSeveralHostsTheOneIsAskedForThatCanBeWrittenTo(String given, String read) {
        assertThat(read(given).getUrl()).isEqualTo(read);
    }

    @Test
    void theLoginOfAUriIsDecoded() {
        DataSourceFactory settings = read("postgresql://me%40here:p%3Aw%2F@one,two/register");

        assertThat(settings.getUser()).isEqualTo("me@here");
        assertThat(settings.getPassword()).isEqualTo("p:w/");
        assertThat(settings.getUrl()).isEqualTo("jdbc:postgresql://one,two/register?targetServerType=primary");
    }

    @Test
    void replicasShareTheSettingsOfThePrimaryAndWaitForNobody() {
        DataSourceFactory primary = read("jdbc:postgresql://one/register");
        primary.setUser("service");
        primary.setPassword("secret");
        primary.setMaxSize(7);
        primary.getProperties().put("options", "-c role=register_app");

        List<DataSourceFactory> replicas =
                ReadServers.of(primary, "jdbc:postgresql://two:5433/register; postgresql://other:own@three/register;");

        assertThat(replicas).extracting(ReadServers::name).containsExactly("two:5433", "three");
        assertThat(replicas).extracting(DataSourceFactory::getUser).containsExactly("service", "other");
        assertThat(replicas).extracting(DataSourceFactory::getPassword).containsExactly("secret", "own");
        assertThat(replicas).allSatisfy(replica -> {
            assertThat(replica.getMaxSize()).isEqualTo(7);
            assertThat(replica.getInitialSize()).isZero();
            assertThat(replica.getProperties()).containsEntry("options", "-c role=register_app");
        });
        assertThat(primary.getProperties()).doesNotContainKey("connectTimeout");
        assertThat(ReadServers.of(primary, " ")).isEmpty();
    }

    private static DataSourceFactory read(String url) {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setUrl(url);
        ServerAddress.read(settings);
        return settings;
    }
}
