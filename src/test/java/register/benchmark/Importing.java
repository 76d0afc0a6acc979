package register.benchmark;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import register.Registers;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Importer;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;

/** One import in a process of its own, so that its memory is its own too; prints what it took. */
public final class Importing {
    private static long mostUsed;

    private static final Importer.Listener MEASURING = new Importer.Listener() {
        @Override
        public void begins(long total) {
            measure();
        }

        @Override
        public void outcomes(List<ImportOutcome> outcomes) {}

        /** After each thousand. */
        @Override
        public void done(long records) {
            measure();
        }
    };

    private Importing() {}

    /** Takes the address of the database and the file; the login stands in the environment. */
    public static void main(String... given) throws IOException {
        BootstrapLogging.bootstrap(Level.WARN);
        Jdbi jdbi = Jdbi.create(given[0], System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
        Log log = new Log(jdbi, Clock.systemUTC(), Registers.ALL);
        Importer<Contract> importer = new Importer<>(log, Contracts.DEFINITION.importable());
        WriteContext write = new WriteContext("benchmark", "Import", "generated, of nobody");
        Importer.Sent sent =
                new Importer.Sent(Files.readAllBytes(Path.of(given[1])), ImportSettings.NONE, ImportMode.UPDATE, write);
        Importer.Result checked = timed("check", () -> importer.check(sent, MEASURING));
        Importer.Result applied =
                timed("apply", () -> importer.apply(sent, true, checked.digest(), MEASURING, (turn, result) -> {}));
        System.out.println("refused " + applied.refused());
        System.out.println("outcome " + applied.inWords());
        System.out.println("heap " + mostUsed / 1_000_000);
        String status = Files.readString(Path.of("/proc/self/status")).replaceAll("[ \t]+", " ");
        System.out.println("resident " + Math.round(Program.number(status, "VmHWM: ") / 1000));
    }

    private static Importer.Result timed(String what, Supplier<Importer.Result> work) {
        long began = System.nanoTime();
        Importer.Result result = work.get();
        System.out.printf("%s %.1f%n", what, (System.nanoTime() - began) / 1e9);
        measure();
        return result;
    }

    private static void measure() {
        mostUsed = Math.max(
                mostUsed,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
