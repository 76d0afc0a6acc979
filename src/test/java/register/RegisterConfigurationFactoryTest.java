package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterConfigurationFactoryTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyFileHasTheDefaults() throws Exception {
        RegisterConfiguration read = read("{}", Map.of());

        assertThat(read.council().name()).isEqualTo("Coventry City Council");
        assertThat(read.publicAddress()).hasToString("http://localhost:8080");
        assertThat(connector(read).getBindHost()).isNull();
        assertThat(read.shippedData(true)).isTrue();
        assertThat(read.shippedData(false)).isFalse();
    }

    @Test
    void aFileOverridesSettingForSetting() throws Exception {
        RegisterConfiguration read = read("""
                council:
                  name: Example Council
                server:
                  applicationConnectors:
                    - type: http
                      port: 9000
                      bindHost: 127.0.0.1
                """, Map.of("PORT", "7000"));

        assertThat(read.council().name()).isEqualTo("Example Council");
        assertThat(read.council().licence()).isEqualTo("Open Government Licence v3.0");
        assertThat(connector(read).getPort()).isEqualTo(9000);
        assertThat(((DefaultServerFactory) read.getServerFactory()).getMaxThreads())
                .isEqualTo(64);
        assertThat(read.shippedData(true)).as("of another council").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_ADDRESS, nonsense, publicAddress must be",
        "STRICT_TRANSPORT_SECURITY, always, strictTransportSecurity must be",
        "TAG_AUTHORITY, somebody, tagAuthority",
        "OCID_PREFIX, a b, ocidPrefix",
        "BANK_HOLIDAYS, /dev/null, /dev/null"
    })
    void aSettingThatIsReadLaterIsRefusedAtOnceInASentence(String variable, String value, String said)
            throws Exception {
        RegisterConfiguration read = read("{}", Map.of(variable, value));

        assertThatThrownBy(read::check).isInstanceOf(CommandFailure.class).hasMessageContaining(said);
    }

    @Test
    void anErrorInASettingIsSaidWithoutTheNamesOfClasses() {
        assertThatThrownBy(() -> read("{}", Map.of("COLOUR", "#ffffff")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(CommandErrors.sentence(wrong))
                                .get()
                                .asString()
                                .contains("look.colour: #ffffff on white has a contrast of 1.00")
                                .doesNotContain("register.web", "Source"));
    }

    @Test
    void aVariableThatTheLocaleCannotReadIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> read("{}", Map.of("COUNCIL_NAME", "Ynys M\uFFFD\uFFFDn")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("COUNCIL_NAME")
                .hasMessageContaining("LANG=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b\"c':#{}[]&*!|>%@`", "Example: Council", "${PATH}", "- x", "null", "1", "é\u2019"})
    void aVariableIsTakenAsItIs(String value) throws Exception {
        RegisterConfiguration read =
                read("{}", Map.of("DATABASE_PASSWORD", value, "COUNCIL_NAME", value, "DATABASE_USER", "user"));

        assertThat(read.database().getPassword()).isEqualTo(value);
        assertThat(read.council().name()).isEqualTo(value);
    }

    @Test
    void anErrorNamesTheSettingAndNoSecret() {
        assertThatThrownBy(() -> read("{}", Map.of("DATABASE_CONNECTIONS", "s3cret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("database.maxSize")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> read("nosuch: 1", Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("nosuch");
    }

    @Test
    void onlyTheDefaultFileMayBeMissing() throws IOException {
        assertThatThrownBy(() -> RegisterConfigurationFactory.files()
                        .open(folder.resolve("missing.yml").toString()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private RegisterConfiguration read(String yaml, Map<String, String> environment)
            throws IOException, ConfigurationException {
        Path file = Files.writeString(folder.resolve("config.yml"), yaml);
        return new RegisterConfigurationFactory<>(
                        RegisterConfiguration.class,
                        Validators.newValidator(),
                        Jackson.newObjectMapper(),
                        "tested",
                        environment::get)
                .build(RegisterConfigurationFactory.files(), file.toString());
    }

    private static HttpConnectorFactory connector(RegisterConfiguration read) {
        return (HttpConnectorFactory) ((DefaultServerFactory) read.getServerFactory())
                .getApplicationConnectors()
                .get(0);
    }
}
