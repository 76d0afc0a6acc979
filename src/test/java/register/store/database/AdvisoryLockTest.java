package register.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import register.TestDatabase;

class AdvisoryLockTest {
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final TestDatabase database = TestDatabase.fresh();
    private final Jdbi jdbi = database.asService();

    @Test
    void oneHasItAtATimeAndEachNameIsALockOfItsOwn() {
        try (AdvisoryLock lock = AdvisoryLock.take(jdbi, "notices", PATIENCE).orElseThrow();
                AdvisoryLock other = AdvisoryLock.take(jdbi, "import", PATIENCE).orElseThrow()) {
            assertThat(lock.isHeld() && other.isHeld()).isTrue();
            assertThat(AdvisoryLock.take(jdbi, "notices", PATIENCE)).isEmpty();
        }
        AdvisoryLock.take(jdbi, "notices", PATIENCE).orElseThrow().close();
    }

    @Test
    void itIsLostWithItsConnectionAndThenAnotherHasIt() {
        AdvisoryLock lost = AdvisoryLock.take(jdbi, "notices", PATIENCE).orElseThrow();
        database.asOwner()
                .useHandle(handle -> handle.createQuery("select pg_terminate_backend(pid, 10000) from pg_locks"
                                + " where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())")
                        .mapTo(Boolean.class)
                        .list());

        assertThat(lost.isHeld()).isFalse();
        AdvisoryLock.take(jdbi, "notices", PATIENCE).orElseThrow().close();
        lost.close();
    }
}
