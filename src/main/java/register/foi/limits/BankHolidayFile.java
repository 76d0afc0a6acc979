package register.foi.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of bank holidays that a council keeps beside the service, in the format of GOV.UK. */
public record BankHolidayFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(BankHolidayFile.class);

    /**
     * Returns the bank holidays of the service merged with those of the council's file.
     *
     * @param path the file; null if the council keeps none
     */
    public static BankHolidays known(@Nullable Path path) {
        BankHolidays shipped = BankHolidays.shipped();
        if (path == null) {
            return shipped;
        }
        BankHolidayFile file = new BankHolidayFile(path);
        if (!file.exists()) {
            LOG.warn("{} does not exist; bank holidays are known {}", path, shipped.yearsInWords());
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

    /** Reads the file; throws an {@link IllegalArgumentException} with the reason if it cannot be read. */
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

    /**
     * Returns the file's bank holidays merged with those of the service; the latter alone if the file does not exist
     * yet.
     */
    public BankHolidays withShipped() {
        BankHolidays shipped = BankHolidays.shipped();
        return exists() ? read().merge(shipped).kept() : shipped;
    }

    /** Replaces the file atomically: a concurrent reader finds either the old file or the new one. */
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
