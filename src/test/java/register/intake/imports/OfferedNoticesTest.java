package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static register.intake.notices.InventedNotices.UK7;
import static register.intake.notices.InventedNotices.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.intake.notices.Buyers;
import register.registers.contracts.Contracts;
import register.store.log.Log;

/** Notices that the service itself fetched wait among the files for a person. */
class OfferedNoticesTest {
    @TempDir
    Path folder;

    @Test
    void theyAreAFileThatIsCheckedAndNotImported() throws IOException {
        Clock clock = new SetClock("2026-11-22T12:00:00Z");
        Jdbi jdbi = TestDatabase.fresh().asService();
        Log log = new Log(jdbi, clock, Registers.ALL);
        Imports imports = new Imports(jdbi, jdbi, log, clock, List.of(Contracts.DEFINITION.importable(Buyers.ALL)));
        Path notices = Files.writeString(folder.resolve("notices.ndjson"), lines(UK7));

        imports.offer(notices, "notices");

        assertThat(imports.recent()).singleElement().satisfies(job -> {
            assertThat(job.name()).isEqualTo("Fetched notices");
            assertThat(job.actor()).isEqualTo("notices");
            assertThat(job.state()).isIn(ImportJob.State.CHECKING, ImportJob.State.CHECKED);
        });
        assertThat(log.head().number()).isZero();
        imports.stop();
    }
}
