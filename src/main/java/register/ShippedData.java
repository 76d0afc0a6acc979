package register;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.log.Attribution;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.store.log.Register;
import register.values.Json;

/** The bundled data: the content of five published responses of Coventry City Council. */
final class ShippedData {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedData.class);
    private static final Attribution CHANGE =
            new Attribution("contracts-register", "Shipped with the service: published responses");

    private ShippedData() {}

    /**
     * Fills an empty log in one transaction, so that it is filled completely or not at all, and by one instance only.
     */
    static void loadInto(Log log) {
        if (log.head().number() > 0) {
            return;
        }
        long entries = log.write(turn -> {
            if (turn.head().number() == 0) {
                log.registers().forEach(register -> append(turn, register));
            }
            return turn.head().number();
        });
        LOG.info("The log was empty; it now has the {} entries that ship with the service", entries);
    }

    private static <T> void append(LogTransaction turn, Register<T> register) {
        turn.append(register, items(register), CHANGE);
    }

    private static <T> List<T> items(Register<T> register) {
        String name = "/coventry/" + register.path() + ".ndjson";
        try (InputStream in = ShippedData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + name);
            }
            try (MappingIterator<T> items =
                    Json.mapper().readerFor(register.type()).readValues(in)) {
                return items.readAll();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
