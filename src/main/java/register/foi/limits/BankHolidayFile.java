package register.foi.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of bank holidays that a council keeps beside the service, as GOV.UK publishes them. */
public record BankHolidayFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(BankHolidayFile.class);

    /** All that is known with the file of a council; null where it keeps none. */
    public static BankHolidays known(@Nullable Path path) {
        BankHolidays shipped = BankHolidays.shipped();
        if (path == null) {
            return shipped;
        }
        BankHolidayFile file = new BankHolidayFile(path);
        if (!file.exists()) {
            LOG.warn("{} is not there; bank holidays are known {}", path, shipped.yearsInWords());
            return shipped;
        }
        BankHolidayMerge merging = shipped.merge(file.read());
        merging.vanished()
                .forEach(holiday -> LOG.warn(
                        "{} has no {} on {} in {}; it is kept, and an earlier safe date is given beside it",
                        path,
                        holiday.title(),
                        holiday.date(),
                        holiday.division().inWords()));
        merging.renamed()
                .forEach(holiday -> LOG.warn(
                        "{} calls {} in {} '{}'; its title stays",
                        path,
                        holiday.date(),
                        holiday.division().inWords(),
                        holiday.title()));
        return merging.doubted();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** What it says; an {@link IllegalArgumentException} says why it cannot be read. */
    public BankHolidays read() {
        try {
            return BankHolidayFeed.read(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("%s cannot be read".formatted(path), unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "%s has no bank holidays: %s".formatted(path, malformed.getMessage()), malformed);
        }
    }

    /** What is known with it, before anything newer: what ships, where it is not there yet. */
    public BankHolidays withShipped() {
        BankHolidays shipped = BankHolidays.shipped();
        return exists() ? read().merge(shipped).kept() : shipped;
    }

    /** Puts these in its place, all of them or none: whoever reads it meanwhile finds one file or the other. */
    public void write(BankHolidays holidays) {
        Path whole = path.toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            Files.write(beside, BankHolidayFeed.written(holidays));
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
