package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskHealthCheckTest {
    @Test
    void aFolderThatIsNotThereIsSaidSo(@TempDir Path folder) {
        Path gone = folder.resolve("gone");

        assertThat(new DiskHealthCheck(gone).execute().isHealthy()).isFalse();
        assertThat(new DiskHealthCheck(gone).execute().getMessage())
                .contains("cannot be written")
                .doesNotContain(gone.toString());
        assertThat(new DiskHealthCheck(folder).execute().getMessage()).contains("MB are free");
    }
}
