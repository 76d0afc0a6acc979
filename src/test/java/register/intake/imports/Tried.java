package register.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.log.Records;
import register.store.log.Verification;

/** A contracts register that files are imported into, and what came of the last one. */
final class Tried {
    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);
    private final Importer<Contract> importer = new Importer<>(log, Contracts.DEFINITION.importable());
    private WriteContext write = new WriteContext("tester", "A test says so", null);

    /** Lets what may be personal in from now on. */
    Tried overriding(String why) {
        write = new WriteContext("tester", "A test says so", why);
        return this;
    }

    Log log() {
        return log;
    }

    Records<Contract> contracts() {
        return log.records(Contracts.REGISTER);
    }

    /** What a file would come to. */
    List<ImportOutcome> check(byte[] file, ImportSettings settings, ImportMode mode) {
        Heard heard = new Heard();
        importer.check(new Importer.Sent(file, settings, mode, write), heard);
        return heard.outcomes;
    }

    List<ImportOutcome> check(String file) {
        return check(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), ImportSettings.NONE, ImportMode.UPDATE);
    }

    /** Takes a file in, and what is refused of it is left out. */
    List<ImportOutcome> apply(byte[] file, ImportSettings settings, ImportMode mode) {
        Heard heard = new Heard();
        importer.apply(new Importer.Sent(file, settings, mode, write), true, null, heard, (turn, result) -> {});
        return heard.outcomes;
    }

    List<ImportOutcome> apply(String file) {
        return apply(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), ImportSettings.NONE, ImportMode.UPDATE);
    }

    /** The one record that a file comes to. */
    ImportOutcome only(String file) {
        List<ImportOutcome> outcomes = check(file);
        if (outcomes.size() != 1) {
            throw new AssertionError(outcomes);
        }
        return outcomes.get(0);
    }

    boolean isWhole() {
        return new Verification(database.asService(), Registers.ALL)
                .run(null)
                .fault()
                .isEmpty();
    }

    /** A file that comes with the tests. */
    static byte[] file(String name) {
        try (InputStream in = Tried.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the tests were built without " + name);
            }
            return name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Heard implements Importer.Listener {
        private final List<ImportOutcome> outcomes = new ArrayList<>();

        @Override
        public void begins(long total) {}

        @Override
        public void outcomes(List<ImportOutcome> more) {
            outcomes.addAll(more);
        }

        @Override
        public void done(long records) {}
    }
}
