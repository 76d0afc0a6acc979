package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class CommandErrorsTest {
    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() {
        IOException taken =
                new IOException("Failed to bind to /127.0.0.1:8080", new BindException("Address already in use"));

        assertThat(CommandErrors.sentence(new IllegalStateException("start", taken)))
                .contains("Failed to bind to /127.0.0.1:8080: another program uses it. Stop that one, or set PORT or"
                        + " ADMIN_PORT.");
    }

    @Test
    void anErrorThatNobodyForesawHasNoSentence() {
        assertThat(CommandErrors.sentence(new IllegalStateException("start"))).isEmpty();
    }
}
