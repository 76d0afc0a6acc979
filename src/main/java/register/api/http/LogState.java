package register.api.http;

import java.time.LocalDate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The state of the log that responses of the same address differ by.
 *
 * @param newestRemoval supplies the number of the newest redaction, which may have changed any response
 * @param head supplies the number of the newest entry, because a page shows what has happened since its data
 * @param knownHead supplies the newest number that is known without the database
 * @param today supplies the day, because a page compares its data with today
 */
public record LogState(
        LongSupplier newestRemoval, LongSupplier head, LongSupplier knownHead, Supplier<LocalDate> today) {}
