package register.values.law;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import register.values.Json;
import register.values.Resources;

/** The rows of the catalogue, read from a resource file; a new version may add rows, and never removes any. */
final class ExemptionCatalogue {
    static final List<Exemption> ROWS = read();

    private ExemptionCatalogue() {}

    private static List<Exemption> read() {
        byte[] file = Resources.bytes("/register/values/law/exemptions.ndjson");
        try (MappingIterator<Exemption> rows =
                Json.mapper().readerFor(Exemption.class).readValues(file)) {
            return List.copyOf(rows.readAll());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
