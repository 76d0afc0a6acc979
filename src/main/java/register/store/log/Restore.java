package register.store.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/**
 * A reader of backups, which restores into a log that is empty or the beginning of the one in the backup.
 *
 * <p>All of it is one transaction, which is kept only if the backup is complete and the whole log verifies afterwards.
 */
public final class Restore {
    private static final int STRIDE = 1000;
    private static final int BUFFER = 1 << 16;

    private final Jdbi jdbi;
    private final List<Register<?>> registers;
    private final Map<String, Register<?>> byName = new HashMap<>();

    public Restore(Jdbi jdbi, List<Register<?>> registers) {
        this.jdbi = jdbi;
        this.registers = List.copyOf(registers);
        registers.forEach(register -> byName.put(register.name(), register));
        byName.put(Redaction.REGISTER.name(), Redaction.REGISTER);
    }

    /**
     * The result of a restore.
     *
     * @param head of the log, which is the one in the backup
     * @param added how many entries the database did not have before
     */
    public record Outcome(Head head, long added) {}

    /**
     * Restores a backup and verifies the log.
     *
     * @throws UnusableBackup if the file is no backup, is incomplete or changed, or is not a continuation of the log
     */
    public Outcome read(InputStream backup) throws IOException {
        try (MappingIterator<BackupLine> lines =
                Json.mapper().readerFor(BackupLine.class).readValues(new GZIPInputStream(backup, BUFFER))) {
            return jdbi.inTransaction(handle -> new Pass(handle).over(lines));
        } catch (EOFException | ZipException cut) {
            throw new UnusableBackup("The backup is incomplete or damaged.");
        } catch (JsonProcessingException unreadable) {
            throw new UnusableBackup("The file is not a backup, or it is damaged.");
        }
    }

    /** One reading of a backup, within the transaction that restores it. */
    private final class Pass {
        private final Handle handle;
        private final Head before;
        private final List<BackupLine.Logged> stride = new ArrayList<>(STRIDE);

        /** What is left of the entries that were redacted. */
        private final Map<Long, ItemDao.Salted> left = new HashMap<>();

        private long reached;

        Pass(Handle handle) {
            this.handle = handle;
            LogDao.takeTurn(handle);
            this.before = LogDao.head(handle);
        }

        Outcome over(MappingIterator<BackupLine> lines) throws IOException {
            BackupLine.Start start = start(lines.hasNextValue() ? lines.nextValue() : null);
            long count = 1;
            while (lines.hasNextValue()) {
                BackupLine line = lines.nextValue();
                if (line instanceof BackupLine.Logged logged) {
                    add(logged);
                } else if (line instanceof BackupLine.Row row) {
                    flush();
                    row.table().restore(handle, row.columns());
                } else if (line instanceof BackupLine.End end && end.lines() == count && !lines.hasNextValue()) {
                    flush();
                    return verified(start);
                } else {
                    throw damaged();
                }
                count++;
            }
            throw new UnusableBackup("The backup is incomplete: its last line is missing.");
        }

        private BackupLine.Start start(@Nullable BackupLine first) {
            if (!(first instanceof BackupLine.Start start)) {
                throw new UnusableBackup("The file is not a backup: its first line is missing.");
            }
            if (start.version() < 1 || start.version() > BackupLine.VERSION) {
                throw new UnusableBackup(
                        "The backup is in version %d of the format, and this version of the service reads up to version %d.",
                        start.version(), BackupLine.VERSION);
            }
            if (start.number() < before.number()) {
                throw new UnusableBackup(
                        "The log in the database has %d entries and the one in the backup %d: a backup can only add.",
                        before.number(), start.number());
            }
            return start;
        }

        private void add(BackupLine.Logged logged) {
            Entry entry = logged.entry();
            if (entry.number() != reached + 1) {
                throw damaged();
            }
            reached = entry.number();
            if (isRedacted(logged)) {
                left.put(entry.number(), logged.salted());
            }
            if (entry.number() > before.number()) {
                stride.add(logged);
                if (stride.size() == STRIDE || entry.register().equals(Redaction.REGISTER.name())) {
                    flush();
                }
            } else if (entry.number() == before.number() && !entry.chain().equals(before.chain())) {
                throw new UnusableBackup(
                        "The log in the database is not the beginning of the one in the backup: they differ at or"
                                + " before entry %d. Restore into an empty database.",
                        entry.number());
            }
        }

        private boolean isRedacted(BackupLine.Logged logged) {
            try {
                byte[] salt = HexFormat.of().parseHex(logged.salt());
                return !EntryHash.item(salt, logged.item())
                        .equals(logged.entry().hash());
            } catch (IllegalArgumentException unreadable) {
                throw damaged();
            }
        }

        /** Writes the collected entries; a redaction is the last of its stride, as the database requires. */
        private void flush() {
            if (stride.isEmpty()) {
                return;
            }
            LogDao.insert(handle, stride.stream().map(BackupLine.Logged::entry).toList());
            stride.stream()
                    .collect(groupingBy(logged -> logged.entry().register(), LinkedHashMap::new, toList()))
                    .forEach(this::insert);
            BackupLine.Logged last = stride.get(stride.size() - 1);
            stride.clear();
            if (last.entry().register().equals(Redaction.REGISTER.name())) {
                redact(last);
            }
        }

        private void insert(String name, List<BackupLine.Logged> logged) {
            Register<?> register = byName.get(name);
            if (register == null) {
                throw new UnusableBackup("This service has no register %s.", name);
            }
            ItemDao.insert(
                    handle,
                    register,
                    logged.stream().map(BackupLine.Logged::entry).toList(),
                    logged.stream().map(BackupLine.Logged::salted).toList());
        }

        private void redact(BackupLine.Logged logged) {
            try {
                Redaction redaction = Json.mapper().readValue(logged.item(), Redaction.class);
                ItemDao.Salted kept = left.get(redaction.entry());
                if (kept != null) {
                    ItemDao.redact(handle, redaction.register(), kept);
                }
                if (redaction.rest() != null) {
                    LogDao.redactReason(handle, redaction.entry());
                } else if (kept == null) {
                    throw damaged();
                }
            } catch (JsonProcessingException unreadable) {
                throw damaged();
            }
        }

        private Outcome verified(BackupLine.Start start) {
            Verification.Outcome outcome = new Verification(jdbi, registers).run(handle, null, (entry, said) -> {});
            Head head = outcome.head();
            if (outcome.fault().isPresent()) {
                throw new UnusableBackup(
                        "The backup is damaged: %s.", outcome.fault().get());
            }
            if (head.number() != start.number() || !head.chain().equals(start.chain())) {
                throw damaged();
            }
            return new Outcome(head, head.number() - before.number());
        }

        private UnusableBackup damaged() {
            return new UnusableBackup("The backup is damaged after entry %d.", reached);
        }
    }
}
