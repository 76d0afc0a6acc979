package register.store.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTest {

    static EmbeddedServer server;

    Connection connection;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = EmbeddedServer.start(Sandbox.in(folder).folder("durability"));
        Sandbox.run(server, "create role officer");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        connection = Sandbox.connect(server);
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    @Test
    void acceptsAServerThatKeepsWhatItConfirms() {
        assertThatCode(() -> Durability.check(connection)).doesNotThrowAnyException();
    }

    @Test
    void refusesAConnectionThatDoesNotWaitForTheDisk() throws Exception {
        Sandbox.run(connection, "set synchronous_commit = off");

        assertThatThrownBy(() -> Durability.check(connection)).hasMessageContaining("synchronous_commit is off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role officer", "role officer in database register", "role all", "database register"})
    void refusesAnExceptionAndNamesItsRemedy(String scope) throws Exception {
        Sandbox.run(connection, "alter " + scope + " set synchronous_commit = 'no'");

        assertThatThrownBy(() -> Durability.check(connection))
                .hasMessage("The database may lose confirmed changes: synchronous_commit is off for " + scope
                        + ". Run as its administrator: alter " + scope + " reset synchronous_commit");

        Sandbox.run(connection, "alter " + scope + " reset synchronous_commit");
    }
}
