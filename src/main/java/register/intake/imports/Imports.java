package register.intake.imports;

import static register.values.problem.Problem.IMPORT_NOT_READY;
import static register.values.problem.Problem.IMPORT_RUNNING;
import static register.values.problem.Problem.NO_SUCH_IMPORT;
import static register.values.problem.Problem.OTHER_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dropwizard.lifecycle.Managed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.editing.WriteContext;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * The files that were sent, tried and taken in one at a time, whichever instance they were sent to.
 *
 * <p>A file that was being worked on when its instance was ended is found as it was left: what was tried can be tried or
 * taken in again, and what was taken in says so, since that was written together with the entries.
 */
public final class Imports implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 16;

    /** For how long what was sent is kept. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** So long a request waits for a file that is done soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final Log log;
    private final Clock clock;
    private final Map<String, ImportDefinition<?>> registers = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    public Imports(Jdbi jdbi, Log log, Clock clock, List<ImportDefinition<?>> registers) {
        this.jdbi = jdbi;
        this.log = log;
        this.clock = clock;
        registers.forEach(one -> this.registers.put(one.register().path(), one));
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }

    /** Forgets every file that was sent, and every mapping that has one of the texts: they may say what was just removed. */
    public static void forget(LogTransaction turn, Set<String> texts) {
        ImportDao.discardAll(turn.handle());
        MappingDao.forget(turn.handle(), texts);
    }

    /** Takes a file to be tried; under a key that was used, what came of it then. */
    ImportJob receive(ImportDefinition<?> into, Importer.Sent sent, @Nullable String key) {
        byte[] request = request(into, sent);
        ImportJob received = ImportJob.just(
                newId(),
                sent.write().actor(),
                into.register().path(),
                sent.mode(),
                sent.write().overriding(),
                sent.settings(),
                request,
                clock.instant(),
                sent.file().length);
        Handle lock = lock(jdbi);
        Optional<ImportJob> before;
        try {
            before = keep(received, key, sent.file());
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
        if (before.isPresent() && !wasCutOff(before.get(), request)) {
            release(lock);
            return again(before.get(), request);
        }
        String id = before.orElse(received).id();
        return work(id, lock, () -> check(into, id, sent));
    }

    /** Keeps a file, unless one came under its key before. */
    private Optional<ImportJob> keep(ImportJob received, @Nullable String key, byte[] file) {
        return jdbi.inTransaction(handle -> {
            ImportDao.discardBefore(handle, clock.instant().minus(KEPT));
            Optional<ImportJob> same = key == null ? Optional.empty() : ImportDao.ofKey(handle, received.actor(), key);
            if (same.isEmpty()) {
                ImportDao.insert(handle, received, key, file);
            }
            return same;
        });
    }

    /** Whoever has the lock knows that nobody tries a file, whatever it says: its instance was ended meanwhile. */
    private static boolean wasCutOff(ImportJob before, byte[] request) {
        return before.state() == ImportJob.State.CHECKING && MessageDigest.isEqual(before.request(), request);
    }

    private static ImportJob again(ImportJob before, byte[] request) {
        if (!MessageDigest.isEqual(before.request(), request)) {
            throw OTHER_REQUEST
                    .because("it was used for the file %s, and this is another one", before.id())
                    .in("Idempotency-Key");
        }
        return before;
    }

    /** Takes a file in that was tried. */
    ImportJob apply(String id, WriteContext write, boolean leavesOut) {
        ImportJob asked = find(id);
        if (asked.state() == ImportJob.State.APPLIED) {
            return asked;
        }
        Handle lock = lock(jdbi);
        ImportJob received;
        try {
            received = begin(id);
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
        if (received.state() == ImportJob.State.APPLIED) {
            release(lock);
            return received;
        }
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        ImportJob come = work(id, lock, () -> apply(into(received.register()), received, write, leavesOut, refused));
        Refusal why = refused.get();
        if (why != null) {
            throw why;
        }
        return come;
    }

    /** A file that is to be taken in; asked for under the lock, before which another request may have taken it in. */
    private ImportJob begin(String id) {
        ImportJob received = find(id);
        if (received.digest() == null) {
            throw IMPORT_NOT_READY.because("it is %s", received.state().word());
        }
        if (received.state() != ImportJob.State.APPLIED) {
            jdbi.useHandle(handle -> ImportDao.begin(handle, id, ImportJob.State.APPLYING));
        }
        return received;
    }

    ImportJob find(String id) {
        return jdbi.withHandle(handle -> ImportDao.find(handle, id))
                .orElseThrow(() -> NO_SUCH_IMPORT.because("'%s' is not kept", id));
    }

    List<ImportJob> recent() {
        return jdbi.withHandle(ImportDao::recent);
    }

    /** What becomes of the records of a file, after a place. */
    List<NumberedOutcome> outcomes(String id, ImportOutcome.@Nullable Kind kind, long after, int limit) {
        find(id);
        String word = kind == null ? null : kind.word();
        return jdbi.withHandle(handle -> ImportDao.outcomes(handle, id, word, after, limit));
    }

    void discard(String id) {
        if (jdbi.withHandle(handle -> ImportDao.discard(handle, id)) == 0) {
            find(id);
        }
    }

    /** Every register that files are taken into. */
    List<ImportDefinition<?>> all() {
        return List.copyOf(registers.values());
    }

    ImportDefinition<?> into(String path) {
        ImportDefinition<?> importable = registers.get(path);
        if (importable == null) {
            throw Problem.MALFORMED_PARAMETER
                    .because("'register' is one of %s", String.join(", ", registers.keySet()))
                    .in("register");
        }
        return importable;
    }

    private ImportJob work(String id, Handle lock, Runnable work) {
        Future<?> done;
        try {
            done = worker.submit(() -> {
                try {
                    work.run();
                } finally {
                    release(lock);
                }
            });
        } catch (RuntimeException stopping) {
            release(lock);
            throw stopping;
        }
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtWork) {
            LOG.debug("The file {} takes longer", id);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the file " + id + " could not be worked on", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return find(id);
    }

    private <T> void check(ImportDefinition<T> into, String id, Importer.Sent sent) {
        try {
            jdbi.useHandle(handle -> ImportDao.forgetOutcomes(handle, id));
            Keeping keeping = new Keeping(id, true);
            Importer.Result result = new Importer<>(log, into).check(sent, keeping);
            keeping.flush();
            jdbi.useHandle(
                    handle -> ImportDao.checked(handle, id, ImportReport.of(result, sent.settings()), result.digest()));
        } catch (RuntimeException failed) {
            failed(id, ImportJob.State.FAILED, failed);
        }
    }

    private <T> void apply(
            ImportDefinition<T> into,
            ImportJob received,
            WriteContext write,
            boolean leavesOut,
            AtomicReference<@Nullable Refusal> refused) {
        String id = received.id();
        try {
            byte[] file = jdbi.withHandle(handle -> ImportDao.file(handle, id));
            Importer.Sent sent = new Importer.Sent(file, received.settings(), received.mode(), write);
            new Importer<>(log, into)
                    .apply(
                            sent,
                            leavesOut,
                            received.digest(),
                            new Keeping(id, false),
                            (turn, result) -> ImportDao.applied(turn.handle(), id, result.first(), result.last()));
            LOG.info("The file {} was taken in", id);
        } catch (RuntimeException failed) {
            failed(id, ImportJob.State.CHECKED, failed);
            if (failed instanceof Refusal refusal) {
                refused.set(refusal);
            }
        }
    }

    private void failed(String id, ImportJob.State state, RuntimeException failed) {
        String problem;
        if (failed instanceof Refusal refusal) {
            problem = refusal.problem().title() + ": " + refusal.detail();
        } else {
            LOG.error("The file {} failed", id, failed);
            problem = Problem.INTERNAL.title();
        }
        jdbi.useHandle(handle -> ImportDao.failed(handle, id, state, problem));
    }

    /**
     * A connection that has the lock by which one file is taken at a time, for as long as it is at work; refused where
     * another has it.
     */
    public static Handle lock(Jdbi jdbi) {
        Handle handle = jdbi.open();
        try {
            if (ImportDao.lock(handle)) {
                return handle;
            }
        } catch (RuntimeException failed) {
            handle.close();
            throw failed;
        }
        handle.close();
        throw IMPORT_RUNNING.because(
                "one file is taken at a time, so that nobody decides on what has changed meanwhile");
    }

    /** Gives the lock back; the connection can be used for something else then. */
    public static void unlock(Handle lock) {
        ImportDao.unlock(lock);
    }

    private static void release(Handle lock) {
        try (lock) {
            unlock(lock);
        }
    }

    private static byte[] request(ImportDefinition<?> into, Importer.Sent sent) {
        try {
            MessageDigest digest = Sha256.digest();
            digest.update(into.register().path().getBytes(StandardCharsets.UTF_8));
            digest.update(Json.mapper().writeValueAsBytes(List.of(sent.mode(), sent.settings())));
            return digest.digest(sent.file());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("i-");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Keeps how far a file has come, and what becomes of its records, for whoever asks meanwhile. */
    private final class Keeping implements Importer.Listener {
        private static final long EVERY = 500_000_000;
        private static final int BATCH = 1000;

        private final String id;
        private final boolean keepsOutcomes;
        private final List<ImportOutcome> waiting = new ArrayList<>();
        private int place = 1;
        private long total;
        private long told = System.nanoTime();

        Keeping(String id, boolean keepsOutcomes) {
            this.id = id;
            this.keepsOutcomes = keepsOutcomes;
        }

        @Override
        public void begins(long records) {
            total = records;
            jdbi.useHandle(handle -> ImportDao.progress(handle, id, 0, total));
        }

        @Override
        public void outcomes(List<ImportOutcome> outcomes) {
            if (keepsOutcomes) {
                waiting.addAll(outcomes);
                if (waiting.size() >= BATCH) {
                    flush();
                }
            }
        }

        @Override
        public void done(long records) {
            if (System.nanoTime() - told > EVERY) {
                told = System.nanoTime();
                jdbi.useHandle(handle -> ImportDao.progress(handle, id, records, total));
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                jdbi.useHandle(handle -> ImportDao.outcomes(handle, id, place, waiting));
                place += waiting.size();
                waiting.clear();
            }
        }
    }
}
