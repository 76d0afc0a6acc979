package register.intake.notices;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import register.values.Council;

/**
 * The settings of notices.
 *
 * @param buyers whose notices are the council's own, with semicolons between them; empty for the council's name
 * @param api the address that release packages are fetched from
 * @param folder that fetched releases are kept in; empty for one in the data folder
 */
public record NoticeSettings(
        @Nullable String buyers, String api, @Nullable String folder) {
    /** Returns the buyers whose notices are read. */
    public Buyers buyers(Council council) {
        return Buyers.of(buyers == null ? "" : buyers, council.name());
    }

    /** Returns the address that release packages are fetched from. */
    public URI address() {
        return URI.create(api);
    }

    /**
     * Returns the folder that fetched releases are kept in.
     *
     * @param data the data folder of the service
     */
    public Path folder(Path data) {
        return folder == null || folder.isBlank() ? data.resolve("notices") : Path.of(folder);
    }
}
