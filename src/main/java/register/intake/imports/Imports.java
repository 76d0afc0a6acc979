package register.intake.imports;

import static register.values.problem.Problem.IMPORT_NOT_READY;
import static register.values.problem.Problem.IMPORT_RUNNING;
import static register.values.problem.Problem.NO_SUCH_IMPORT;
import static register.values.problem.Problem.OTHER_REQUEST;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
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
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * The uploaded files; dry runs and imports run one at a time, across all instances.
 *
 * <p>After an instance was stopped during an import, the file is in its previous state: it can be tried or imported
 * again, and an import that completed is marked as such, since that was written in the same transaction as the entries.
 */
public final class Imports implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 16;

    /** How long uploads are kept. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** How long a request waits for an import to finish. */
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

    /**
     * Deletes every upload, and every mapping that contains one of the texts: they may contain what was just redacted.
     */
    public static void forget(LogTransaction turn, Set<String> texts) {
        ImportDao.discardAll(turn.handle());
        MappingDao.forget(turn.handle(), texts);
    }

    /**
     * A file that has arrived, with its settings.
     *
     * @param write who sends it and why
     */
    record Upload(UploadedFile file, ImportSettings settings, ImportMode mode, WriteContext write) {
        /** Reads the file into memory, where it is compared with the register. */
        Importer.Sent sent() {
            return Importer.Sent.once(file.content(), settings, mode, write);
        }
    }

    /** Starts a dry run; a reused idempotency key returns the earlier one. */
    ImportJob receive(ImportDefinition<?> into, Upload sent, @Nullable String name, @Nullable String key) {
        byte[] request = request(into, sent);
        ImportJob received = ImportJob.just(
                newId(),
                name,
                sent.write().actor(),
                into.register().path(),
                sent.mode(),
                sent.write().overriding(),
                sent.settings(),
                request,
                clock.instant(),
                sent.file().size());
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
        Importer.Sent file;
        try {
            file = sent.sent();
        } catch (RuntimeException | OutOfMemoryError failed) {
            release(lock);
            throw failed;
        }
        return work(id, lock, () -> check(into, id, file, new AtomicReference<>()));
    }

    /** Stores a file, unless one was received under its key before. */
    private Optional<ImportJob> keep(ImportJob received, @Nullable String key, UploadedFile file) {
        return jdbi.inTransaction(handle -> {
            ImportDao.discardBefore(handle, clock.instant().minus(KEPT));
            Optional<ImportJob> same = key == null ? Optional.empty() : ImportDao.ofKey(handle, received.actor(), key);
            if (same.isEmpty()) {
                ImportDao.insert(handle, received, key, file);
            }
            return same;
        });
    }

    /**
     * Whether a dry run was interrupted: the caller holds the lock, so nobody is working on the file, whatever its
     * state.
     */
    private static boolean wasCutOff(ImportJob before, byte[] request) {
        return before.state() == ImportJob.State.CHECKING && MessageDigest.isEqual(before.request(), request);
    }

    private static ImportJob again(ImportJob before, byte[] request) {
        if (!MessageDigest.isEqual(before.request(), request)) {
            throw OTHER_REQUEST
                    .because("it was used for the file %s, which is a different file", before.id())
                    .in("Idempotency-Key");
        }
        return before;
    }

    /** Reads a file again with other settings. */
    ImportJob say(String id, ImportSettings settings) {
        return say(id, settings, new AtomicReference<>());
    }

    /** Reads a file again with other settings; if it cannot be read with these, refuses them and keeps the earlier ones. */
    ImportJob correct(String id, ImportSettings settings) {
        ImportSettings before = find(id).settings();
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        ImportJob read = say(id, settings, refused);
        Refusal why = refused.get();
        if (why != null) {
            say(id, before);
            throw why;
        }
        return read;
    }

    private ImportJob say(String id, ImportSettings settings, AtomicReference<@Nullable Refusal> refused) {
        Handle lock = lock(jdbi);
        ImportDefinition<?> into;
        Importer.Sent sent;
        try {
            ImportJob received = find(id);
            if (received.state() == ImportJob.State.APPLIED) {
                throw IMPORT_NOT_READY.because("it is %s", received.state().word());
            }
            into = into(received.register());
            WriteContext write = WriteContext.of(received.actor(), "Import", received.overriding());
            sent = Importer.Sent.once(file(id), settings, received.mode(), write);
            jdbi.useHandle(handle -> ImportDao.say(handle, id, settings));
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
        return work(id, lock, () -> check(into, id, sent, refused));
    }

    /** Imports a file after its dry run. */
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

    /**
     * Marks a file as being imported; its state is read under the lock, since another request may have imported it
     * before.
     */
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
                .orElseThrow(() -> NO_SUCH_IMPORT.because("there is no file '%s'", id));
    }

    List<ImportJob> recent() {
        return jdbi.withHandle(ImportDao::recent);
    }

    /** Returns the outcomes of a file, from after a position. */
    List<NumberedOutcome> outcomes(String id, ImportOutcome.@Nullable Kind kind, boolean noted, long after, int limit) {
        find(id);
        String word = kind == null ? null : kind.word();
        return jdbi.withHandle(handle -> ImportDao.outcomes(handle, id, word, noted, after, limit));
    }

    /** Returns the outcomes of a file about which a person can choose. */
    List<ImportOutcome> asking(String id, int limit) {
        return jdbi.withHandle(handle -> ImportDao.asking(handle, id, limit)).stream()
                .map(NumberedOutcome::outcome)
                .toList();
    }

    void discard(String id) {
        if (jdbi.withHandle(handle -> ImportDao.discard(handle, id)) == 0) {
            find(id);
        }
    }

    /** Returns every register that accepts imports. */
    List<ImportDefinition<?>> all() {
        return List.copyOf(registers.values());
    }

    ImportDefinition<?> into(String path) {
        ImportDefinition<?> importable = registers.get(path);
        if (importable == null) {
            throw Problem.MALFORMED_PARAMETER
                    .because("'register' must be one of %s", String.join(", ", registers.keySet()))
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
            LOG.debug("The file {} is taking longer", id);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the file " + id + " could not be processed", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return find(id);
    }

    private <T> void check(
            ImportDefinition<T> into, String id, Importer.Sent sent, AtomicReference<@Nullable Refusal> refused) {
        try {
            jdbi.useHandle(handle -> ImportDao.forgetOutcomes(handle, id));
            Keeping keeping = new Keeping(id, true);
            Importer.Result result = new Importer<>(log, into).check(sent, keeping);
            keeping.flush();
            ImportReport report = ImportReport.of(result, sent.settings());
            String problem = result.drafted().problem();
            jdbi.useHandle(handle -> {
                if (problem == null) {
                    ImportDao.checked(handle, id, report, result.digest());
                } else {
                    ImportDao.unread(handle, id, report, Problem.UNREADABLE_SHEET.title() + ": " + problem);
                }
            });
        } catch (RuntimeException failed) {
            failed(id, ImportJob.State.FAILED, failed);
            if (failed instanceof Refusal refusal) {
                refused.set(refusal);
            }
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
            Importer.Sent sent = Importer.Sent.once(file(id), received.settings(), received.mode(), write);
            new Importer<>(log, into)
                    .apply(
                            sent,
                            leavesOut,
                            received.digest(),
                            new Keeping(id, false),
                            (turn, result) -> ImportDao.applied(turn.handle(), id, result.first(), result.last()));
            LOG.info("The file {} was imported", id);
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
            problem = refusal.problem().title() + ": " + String.join("; ", refusal.details());
        } else {
            LOG.error("The file {} failed", id, failed);
            problem = Problem.INTERNAL.title();
        }
        jdbi.useHandle(handle -> ImportDao.failed(handle, id, state, problem));
    }

    /**
     * Opens a connection that holds the lock for one import at a time, until the import is done; refused if another has
     * it.
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
        throw IMPORT_RUNNING.because("another file is being imported; only one file can be imported at a time");
    }

    /** Releases the lock; the connection can then be used for something else. */
    public static void unlock(Handle lock) {
        ImportDao.unlock(lock);
    }

    private static void release(Handle lock) {
        try (lock) {
            unlock(lock);
        }
    }

    private byte[] file(String id) {
        return jdbi.withHandle(handle -> ImportDao.file(handle, id));
    }

    private static byte[] request(ImportDefinition<?> into, Upload sent) {
        try (InputStream file = sent.file().open()) {
            MessageDigest digest = Sha256.digest();
            digest.update(into.register().path().getBytes(StandardCharsets.UTF_8));
            digest.update(Json.mapper().writeValueAsBytes(List.of(sent.mode(), sent.settings())));
            file.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("i-");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Stores progress and outcomes, for those who look at the file meanwhile. */
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
