package register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.intake.imports.ImportDefinition;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Importer;
import register.intake.imports.Imports;
import register.store.log.Log;
import register.values.Json;
import register.values.Reference;
import register.values.Resources;

/**
 * The content of a demonstration: contracts of councils from public notices, some of them typed in other words as well, and
 * invented contracts with notices, reviews and ends around the day on which it is first started.
 */
final class DemoData<T> {
    /** Who checks the notices that a person has to reconcile. */
    static final String ACTOR = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String NOTICES = "/register/demo/notices.ndjson.gz";
    private static final String TYPED = "/register/demo/typed.csv";
    private static final String SOURCE =
            "Notices of councils on Find a Tender, 10 and 11 August 2026 (Open Government Licence v3.0), for a demonstration";

    private final Log log;
    private final ImportDefinition<T> into;

    private DemoData(Log log, ImportDefinition<T> into) {
        this.log = log;
        this.into = into;
    }

    /** Fills a log that does not have them yet, and leaves what a person has to reconcile as an import to be checked. */
    static void loadInto(Log log, List<ImportDefinition<?>> importable, Imports imports) {
        importable.stream()
                .filter(one -> one.notices() != null)
                .findFirst()
                .ifPresent(contracts -> new DemoData<>(log, contracts).load());
        offer(imports);
    }

    private void load() {
        if (log.records(into.register()).newest(new Reference("DEMO 1").key()).isEmpty()) {
            add(Resources.bytes(TYPED), "Typed in other words than in its notice, for a demonstration");
            add(notices(), SOURCE);
            add(invented(), "Invented for a demonstration of the service");
        }
    }

    /** Adds what a file has, without what a person has to decide about. */
    private void add(byte[] file, String reason) {
        Importer.Sent sent = new Importer.Sent(
                file, ImportSettings.NONE, ImportMode.UPDATE, WriteContext.of("contracts-register", reason, null));
        Importer.Result result = new Importer<>(log, into).apply(sent, true, null, new Unheard(), (turn, done) -> {});
        LOG.info("{}: {}", reason, result.inWords());
    }

    /** Returns the invented contracts as lines of JSON. */
    private byte[] invented() {
        return DemoContracts.all(log.today()).stream()
                .map(contract -> Json.mapper().valueToTree(contract).toString())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] notices() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Resources.bytes(NOTICES)))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void offer(Imports imports) {
        try {
            Path file = Files.createTempFile("notices", ".ndjson");
            try {
                Files.write(file, notices());
                imports.offer(file, ACTOR);
            } finally {
                Files.delete(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Nobody waits to be told what became of each record. */
    private static final class Unheard implements Importer.Listener {
        @Override
        public void begins(long total) {}

        @Override
        public void outcomes(List<ImportOutcome> outcomes) {}

        @Override
        public void done(long records) {}
    }
}
