package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentHeadTest {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 50);
    private final AtomicLong database = new AtomicLong(4);
    private final AtomicInteger asked = new AtomicInteger();

    private final RecentHead head = new RecentHead(
            () -> {
                asked.incrementAndGet();
                return database.get();
            },
            nanoTime::get,
            Duration.ofNanos(100));

    @Test
    void isAskedForOnceInAMoment() {
        assertThat(head.number()).isEqualTo(4);
        database.set(5);
        nanoTime.addAndGet(99);
        assertThat(head.number()).isEqualTo(4);
        nanoTime.addAndGet(1);
        assertThat(head.number()).isEqualTo(5);
        assertThat(asked).hasValue(2);
    }

    @Test
    void knowsWhatIsWrittenHereAtOnceAndNeverGoesBack() {
        head.number();
        head.reached(6);
        assertThat(head.number()).isEqualTo(6);
        nanoTime.addAndGet(100);
        assertThat(head.number()).isEqualTo(6);
        assertThat(head.known()).isEqualTo(6);
    }

    @Test
    void isAlwaysAskedForWhereTheMomentIsNone() {
        RecentHead always = new RecentHead(database::get, nanoTime::get, Duration.ZERO);
        assertThat(always.number()).isEqualTo(4);
        database.set(5);
        assertThat(always.number()).isEqualTo(5);
    }
}
