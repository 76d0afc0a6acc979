package register.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A client that changes the title of one contract after the other, so many times a second, until it is closed. */
final class SteadyWriter implements AutoCloseable {
    /**
     * How a service is told of another title.
     *
     * @param method of the request
     * @param path with {@code %d} for the number of the contract
     */
    record Change(String method, String path, Map<String, String> headers) {}

    private final Line line;
    private final Change change;
    private final int contracts;
    private final SplittableRandom random = new SplittableRandom(System.nanoTime());
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> work;
    private final long began = System.nanoTime();
    private volatile boolean isClosed;
    private final AtomicInteger written = new AtomicInteger();

    /** Writes so many times a second, or one after the other without rest if that is 0. */
    SteadyWriter(String base, Change change, int contracts, int perSecond) throws IOException {
        this.line = new Line(base);
        this.change = change;
        this.contracts = contracts;
        long pause = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.work = CompletableFuture.runAsync(() -> write(pause), thread);
    }

    private void write(long pause) {
        for (long due = began; !isClosed; due += pause) {
            long now = System.nanoTime();
            if (now < due) {
                LockSupport.parkNanos(due - now);
            }
            write();
        }
    }

    private void write() {
        int number = 1 + random.nextInt(contracts);
        String body = "{\"title\": \"Provision of services %d\"}".formatted(random.nextInt(1_000_000_000));
        try {
            Line.Answer answer = line.send(change.method(), change.path().formatted(number), change.headers(), body);
            if (answer.status() != 200) {
                throw new VoidBenchmark("%s %s is answered by %d"
                        .formatted(change.method(), change.path().formatted(number), answer.status()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        written.incrementAndGet();
    }

    /** How many changes a second were made until now. */
    double rate() {
        return written.get() / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        try {
            work.join();
        } finally {
            thread.shutdown();
            line.close();
        }
    }
}
