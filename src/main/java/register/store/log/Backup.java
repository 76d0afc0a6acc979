package register.store.log;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import register.values.Json;

/**
 * A writer of backups: the whole log with numbers, hashes, salts, chain and redactions, and the accounts and tokens
 * beside it, as compressed JSON lines (gzip).
 *
 * <p>A backup is one consistent snapshot, taken while the service runs, and is verified as it is written.
 */
public final class Backup {
    private static final int BUFFER = 1 << 16;

    private final Jdbi jdbi;
    private final List<Register<?>> registers;

    public Backup(Jdbi jdbi, List<Register<?>> registers) {
        this.jdbi = jdbi;
        this.registers = List.copyOf(registers);
    }

    /**
     * Writes a backup, never holding more than a thousand entries; the stream stays open.
     *
     * @return the head of the log that is in the backup
     * @throws DamagedLog if an entry is not what it was when it was recorded
     */
    public Head write(OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER);
        try (SequenceWriter lines = Json.mapper()
                .writerFor(BackupLine.class)
                .withRootValueSeparator("\n")
                .writeValues(compressed)) {
            Head head = jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, new Lines(lines)::all);
            lines.flush();
            compressed.finish();
            return head;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** The lines written so far. */
    private final class Lines {
        private final SequenceWriter lines;
        private long count;

        Lines(SequenceWriter lines) {
            this.lines = lines;
        }

        Head all(Handle handle) {
            handle.setReadOnly(true);
            Head head = LogDao.head(handle);
            add(new BackupLine.Start(BackupLine.VERSION, head.number(), head.chain()));
            new Verification(jdbi, registers)
                    .run(handle, null, (entry, said) -> add(new BackupLine.Logged(entry, said.salt(), said.item())))
                    .fault()
                    .ifPresent(fault -> {
                        throw new DamagedLog(fault);
                    });
            for (BackupTable table : BackupTable.values()) {
                try (Stream<String> rows = table.rows(handle)) {
                    rows.forEach(columns -> add(new BackupLine.Row(table, columns)));
                }
            }
            add(new BackupLine.End(count));
            return head;
        }

        private void add(BackupLine line) {
            try {
                lines.write(line);
                count++;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
