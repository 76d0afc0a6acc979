package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What many ask for at once is computed once. */
@Timeout(60)
class SingleFlightCacheTest {
    private static final int READERS = 8;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final SingleFlightCache<String, Integer> cache =
            new SingleFlightCache<>(Caffeine.newBuilder().maximumSize(10));
    private final AtomicInteger computed = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(READERS);

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @Test
    void readersWhoAskAtOnceWaitForOneComputation() {
        List<CompletableFuture<Integer>> all = together(() -> {
            await(asked);
            return computed.incrementAndGet();
        });

        assertThat(all).extracting(CompletableFuture::join).containsOnly(1).hasSize(READERS);
        assertThat(cache.get("one", computed::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aFailureIsToldToAllWhoWaitAndNotKept() {
        List<CompletableFuture<Integer>> all = together(() -> {
            await(asked);
            throw new IllegalStateException("not now");
        });

        assertThat(all)
                .allSatisfy(one -> assertThatThrownBy(one::join)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("not now"));
        assertThat(cache.get("one", () -> 2)).isEqualTo(2);
    }

    @Test
    void whatIsBeingComputedWhenTheCacheIsClearedIsNotKept() {
        int first = cache.get("one", () -> {
            cache.clear();
            return 1;
        });

        assertThat(first).isEqualTo(1);
        assertThat(cache.get("one", () -> 2)).isEqualTo(2);
    }

    @Test
    void computingOneValueMayAskForAnother() {
        int sum = cache.get("one", () -> cache.get("other", () -> 1) + 1);

        assertThat(sum).isEqualTo(2);
        assertThat(cache.getIfPresent("other")).isEqualTo(1);
    }

    private List<CompletableFuture<Integer>> together(Supplier<Integer> compute) {
        return IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.supplyAsync(
                        () -> {
                            asked.countDown();
                            return cache.get("one", compute);
                        },
                        readers))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("not all readers asked");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
