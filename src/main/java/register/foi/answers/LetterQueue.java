package register.foi.answers;

import static register.values.problem.Problem.UNAVAILABLE;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A short queue of letters that wait to be answered, apart from the threads that answer other requests. A letter for
 * which it has no place is refused at once, to be sent again.
 */
final class LetterQueue implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 8;
    private static final int MOST_SENDING = 16;
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor reading = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> thread(work, "letter"));

    /** Responses are sent by other threads, so that a slow receiver keeps no letter waiting. */
    private final ThreadPoolExecutor sending = new ThreadPoolExecutor(
            0,
            MOST_SENDING,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> thread(work, "letter-response"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    LetterQueue() {
        reading.allowCoreThreadTimeOut(true);
    }

    /** Does the work in its turn; refused where too much is waiting already. */
    <R> CompletionStage<R> submit(Supplier<R> work) {
        CompletableFuture<R> done = new CompletableFuture<>();
        try {
            reading.execute(() -> run(work, done));
        } catch (RejectedExecutionException full) {
            throw UNAVAILABLE.because("other letters are being read; try again in a moment");
        }
        return done;
    }

    private <R> void run(Supplier<R> work, CompletableFuture<R> done) {
        try {
            R result = work.get();
            sending.execute(() -> done.complete(result));
        } catch (RuntimeException | Error failure) {
            sending.execute(() -> done.completeExceptionally(failure));
        }
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        reading.shutdown();
        sending.shutdown();
    }
}
