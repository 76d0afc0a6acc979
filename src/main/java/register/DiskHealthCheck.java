package register;

import com.codahale.metrics.health.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says in the health check whether the service can write to its folder, and whether its disk has room; not where, since anybody
 * reads it.
 */
final class DiskHealthCheck extends HealthCheck {
    static final String NAME = "disk";

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST = 256;

    private final Path folder;

    /**
     * Creates the check.
     *
     * @param folder that the embedded PostgreSQL or the index of letters is kept in
     */
    DiskHealthCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    protected Result check() throws IOException {
        if (!Files.isWritable(folder)) {
            return Result.unhealthy(
                    "the data folder cannot be written to: give the user that runs the service write permission");
        }
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        return free >= LEAST
                ? Result.healthy("%,d MB are free", free)
                : Result.unhealthy(
                        "only %,d MB of disk space are left: free some before changes can no longer be saved", free);
    }
}
