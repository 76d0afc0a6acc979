package register.registers.metrics;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Register;
import register.values.Json;

/** The measures and observations that ship with the service. */
final class ShippedMetrics {
    static final List<Measure> MEASURES = items(Metrics.MEASURES);
    static final List<Observation> OBSERVATIONS = items(Metrics.OBSERVATIONS);

    private ShippedMetrics() {}

    private static <T> List<T> items(Register<T> register) {
        InputStream file = Objects.requireNonNull(
                ShippedMetrics.class.getResourceAsStream("/coventry/" + register.path() + ".ndjson"));
        try (MappingIterator<T> items = Json.mapper().readerFor(register.type()).readValues(file)) {
            return items.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
