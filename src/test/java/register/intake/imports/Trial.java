package register.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.values.Resources;

/** Files that are tried and taken in, on a log of its own. */
public final class Trial<T> {
    private static final WriteContext WRITE = new WriteContext("tester", "To be compared", null);

    private final Log log;
    private final ImportDefinition<T> importable;

    public Trial(ImportDefinition<T> importable) {
        this(
                new Log(TestDatabase.fresh().asService(), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL),
                importable);
    }

    public Trial(Log log, ImportDefinition<T> importable) {
        this.log = log;
        this.importable = importable;
    }

    /** The lines as a file. */
    public static byte[] file(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A file of the tests, unpacked. */
    public static byte[] unpacked(String name) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Resources.bytes(name)))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What would become of every record of a file. */
    public List<ImportOutcome> check(byte[] file, ImportSettings settings, ImportMode mode) {
        Told told = new Told();
        new Importer<>(log, importable).check(new Importer.Sent(file, settings, mode, WRITE), told);
        return told.outcomes;
    }

    /** What became of every record of a file that was taken in, without what is refused. */
    public List<ImportOutcome> apply(byte[] file, ImportSettings settings, ImportMode mode) {
        Told told = new Told();
        new Importer<>(log, importable)
                .apply(new Importer.Sent(file, settings, mode, WRITE), true, null, told, (turn, result) -> {});
        return told.outcomes;
    }

    /** The same, of an update whose headers say it all. */
    public List<ImportOutcome> apply(String... lines) {
        return apply(file(lines), ImportSettings.NONE, ImportMode.UPDATE);
    }

    /** What stands under a key. */
    public T standing(String key) {
        RecordedItem<T> recorded =
                log.records(importable.register()).current(List.of(key)).get(key);
        if (recorded == null) {
            throw new AssertionError("nothing stands under " + key);
        }
        return recorded.item();
    }

    /** Withdraws the record of a key. */
    public void withdraw(String key) {
        log.write(turn -> turn.withdraw(
                importable.register(),
                List.of(turn.records(importable.register())
                        .find(key)
                        .orElseThrow()
                        .entry()),
                WRITE.change()));
    }

    private static final class Told implements Importer.Listener {
        private final List<ImportOutcome> outcomes = new ArrayList<>();

        @Override
        public void begins(long total) {}

        @Override
        public void outcomes(List<ImportOutcome> some) {
            outcomes.addAll(some);
        }

        @Override
        public void done(long records) {}
    }
}
