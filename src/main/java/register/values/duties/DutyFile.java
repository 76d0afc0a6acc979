package register.values.duties;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import register.values.Json;
import register.values.Resources;

/** Reads a file of rules, one on each line. */
final class DutyFile {
    private DutyFile() {}

    static <R> List<R> read(String name, Class<R> type) {
        try (MappingIterator<R> lines = Json.mapper().readerFor(type).readValues(Resources.bytes(name))) {
            return List.copyOf(lines.readAll());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
