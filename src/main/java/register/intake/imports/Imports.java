package register.intake.imports;

import static register.values.problem.Problem.IMPORT_NOT_READY;
import static register.values.problem.Problem.NO_SUCH_IMPORT;
import static register.values.problem.Problem.OTHER_REQUEST;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.intake.sheets.FileBytes;
import register.store.database.AdvisoryLock;
import register.store.log.Log;
import register.store.log.LogTransaction;
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

    private final Jdbi jdbi;
    private final Jdbi locks;
    private final Log log;
    private final Clock clock;
    private final Map<String, ImportDefinition<?>> registers = new LinkedHashMap<>();
    private final ImportWorker worker = new ImportWorker();

    /**
     * Creates them.
     *
     * @param locks connects for as long as an import lasts
     */
    public Imports(Jdbi jdbi, Jdbi locks, Log log, Clock clock, List<ImportDefinition<?>> registers) {
        this.jdbi = jdbi;
        this.locks = locks;
        this.log = log;
        this.clock = clock;
        registers.forEach(one -> this.registers.put(one.register().path(), one));
    }

    @Override
    public void stop() {
        worker.stop();
    }

    /**
     * Deletes every upload, and every mapping that contains one of the texts: they may contain what was just redacted.
     */
    public static void forget(LogTransaction turn, Set<String> texts) {
        ImportDao.discardAll(turn.handle());
        MappingDao.forget(turn.handle(), texts);
    }

    /** Starts a dry run; a reused idempotency key returns the earlier one. */
    ImportJob receive(ImportDefinition<?> into, Upload sent, @Nullable String name, @Nullable String key) {
        byte[] request = sent.digest(into);
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
        AdvisoryLock lock = ImportLock.take(locks);
        Optional<ImportJob> before;
        Importer.Sent file;
        try {
            before = keep(received, key, sent.file());
            file = sent.sent();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
        if (before.isPresent() && !wasCutOff(before.get(), request)) {
            lock.close();
            return again(before.get(), request);
        }
        String id = before.orElse(received).id();
        worker.run(id, lock, () -> check(into, id, file, new AtomicReference<>()));
        return find(id);
    }

    /**
     * Starts a dry run of notices that the service itself fetched, for a person to import. It takes the place of the last
     * one that nobody imported, and what a person chose there is chosen again.
     */
    public void offer(Path notices, String actor) {
        ImportDefinition<?> into = all().stream()
                .filter(one -> one.notices() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no register reads notices"));
        List<ImportJob> before =
                recent().stream().filter(one -> one.actor().equals(actor)).toList();
        ImportSettings settings =
                before.isEmpty() ? ImportSettings.NONE : before.get(0).settings();
        try (InputStream in = Files.newInputStream(notices);
                UploadedFile file = UploadedFile.receive(in)) {
            WriteContext write = WriteContext.of(actor, "Import", null);
            receive(into, new Upload(file, settings, ImportMode.UPDATE, write), "Fetched notices", null);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        before.stream().filter(one -> one.state() != ImportJob.State.APPLIED).forEach(one -> discard(one.id()));
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
        AdvisoryLock lock = ImportLock.take(locks);
        ImportDefinition<?> into;
        Importer.Sent sent;
        try {
            ImportJob received = find(id);
            if (received.state() == ImportJob.State.APPLIED) {
                throw IMPORT_NOT_READY.because("it is %s", received.state().word());
            }
            into = into(received.register());
            WriteContext write = WriteContext.of(received.actor(), "Import", received.overriding());
            sent = new Importer.Sent(file(id), settings, received.mode(), write);
            jdbi.useHandle(handle -> ImportDao.say(handle, id, settings));
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
        worker.run(id, lock, () -> check(into, id, sent, refused));
        return find(id);
    }

    /** Imports a file after its dry run. */
    ImportJob apply(String id, WriteContext write, boolean leavesOut) {
        ImportJob asked = find(id);
        if (asked.state() == ImportJob.State.APPLIED) {
            return asked;
        }
        AdvisoryLock lock = ImportLock.take(locks);
        ImportJob received;
        try {
            received = begin(id);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
        if (received.state() == ImportJob.State.APPLIED) {
            lock.close();
            return received;
        }
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        worker.run(id, lock, () -> apply(into(received.register()), received, write, leavesOut, refused));
        Refusal why = refused.get();
        if (why != null) {
            throw why;
        }
        return find(id);
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

    /** Returns the outcomes of a file about which a person can choose, from after a position. */
    List<NumberedOutcome> asking(String id, long after, int limit) {
        return jdbi.withHandle(handle -> ImportDao.asking(handle, id, after, limit));
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

    private <T> void check(
            ImportDefinition<T> into, String id, Importer.Sent sent, AtomicReference<@Nullable Refusal> refused) {
        try {
            jdbi.useHandle(handle -> ImportDao.forgetOutcomes(handle, id));
            OutcomeRecorder recorder = new OutcomeRecorder(jdbi, id, true);
            Importer.Result result = new Importer<>(log, into).check(sent, recorder);
            recorder.flush();
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
            Importer.Sent sent = new Importer.Sent(file(id), received.settings(), received.mode(), write);
            new Importer<>(log, into)
                    .apply(
                            sent,
                            leavesOut,
                            received.digest(),
                            new OutcomeRecorder(jdbi, id, false),
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

    /** Returns a stored file, copied into a temporary one. */
    private FileBytes file(String id) {
        try (UploadedFile copy =
                UploadedFile.written(out -> jdbi.useHandle(handle -> ImportDao.write(handle, id, out)))) {
            return copy.bytes();
        }
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("i-");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
