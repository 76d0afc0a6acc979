package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void whatADeadProcessLeftIsClearedAwayAndWhatALivingOneHasIsNot() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path dead =
                Files.createDirectories(temporary.resolve("contracts-register-answers-" + Integer.MAX_VALUE + "-1"));
        Files.writeString(dead.resolve("segment"), "left");
        try (Scratch living = Scratch.open();
                Scratch next = Scratch.open()) {
            assertThat(dead).doesNotExist();
            assertThat(living.folder()).exists().isNotEqualTo(next.folder());
        }
    }

    @Test
    void aFolderGoesWithWhatItWasFor() throws IOException {
        Scratch scratch = Scratch.open();
        Files.writeString(scratch.folder().resolve("segment"), "said");

        scratch.close();

        assertThat(scratch.folder()).doesNotExist();
    }
}
