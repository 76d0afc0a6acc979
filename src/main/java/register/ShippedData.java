package register;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.Attribution;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.values.Json;
import register.values.Resources;

/** The bundled data: the content of five published responses of Coventry City Council. */
final class ShippedData {
    /** The council whose data it is. */
    static final String COUNCIL = "Coventry City Council";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedData.class);
    private static final Attribution CHANGE =
            new Attribution("contracts-register", "Shipped with the service: published responses");

    private ShippedData() {}

    /**
     * Fills an empty log in one transaction, so that it is filled completely or not at all, and by one instance only.
     */
    static void loadInto(Log log, RegisterDefinitions definitions) {
        if (log.head().number() > 0) {
            return;
        }
        long entries = log.write(turn -> {
            if (turn.head().number() == 0) {
                definitions.all().forEach(one -> append(turn, one));
            }
            return turn.head().number();
        });
        LOG.info("The log was empty; it now has the {} entries that ship with the service", entries);
    }

    private static <T> void append(LogTransaction turn, RegisterDefinition<T, ?> one) {
        if (one.shipped() != null) {
            turn.append(one.register(), items(one.register().type(), one.shipped()), CHANGE);
        }
    }

    private static <T> List<T> items(Class<T> type, String file) {
        try (MappingIterator<T> items = Json.mapper().readerFor(type).readValues(Resources.bytes(file))) {
            return items.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
