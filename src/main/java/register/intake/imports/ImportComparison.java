package register.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.store.log.Entry;
import register.store.log.RecordedItem;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * Compares the records of a file with the register, in batches, and determines the outcome of each.
 *
 * <p>A dry run and an import make the same comparison; the digest of its outcomes tells whether both had the same
 * result.
 */
final class ImportComparison<T> {
    private static final int STRIDE = 1000;

    private final ItemRules<T> rules;
    private final WriteContext write;
    private final MessageDigest digest = Sha256.digest();

    ImportComparison(ItemRules<T> rules, WriteContext write) {
        this.rules = rules;
        this.write = write;
    }

    /**
     * The outcome of a record, with what is needed to apply it.
     *
     * @param item to be published; null if nothing is to be published
     * @param standing the current entry of the record; null if there is none
     */
    record Compared<T>(
            ImportOutcome outcome,
            @Nullable T item,
            @Nullable Entry standing) {}

    /**
     * Compares the whole file.
     *
     * @param current returns the current records of some keys
     * @param each receives the outcomes of all records, in batches and in the order of the file
     * @param done receives how many records have been compared
     */
    void compare(
            ParsedFile drafted,
            Function<Collection<String>, Map<String, RecordedItem<T>>> current,
            Consumer<List<Compared<T>>> each,
            LongConsumer done) {
        List<PendingRecord> drafts = drafted.drafts();
        Set<String> seen = new HashSet<>();
        CompletableFuture<List<Compared<T>>> before = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < drafts.size(); from += STRIDE) {
            List<PendingRecord> stride = drafts.subList(from, Math.min(drafts.size(), from + STRIDE));
            Map<String, RecordedItem<T>> standing = current.apply(stride.stream()
                    .map(PendingRecord::key)
                    .filter(Objects::nonNull)
                    .toList());
            Set<PendingRecord> second = saidBefore(stride, seen);
            CompletableFuture<List<Compared<T>>> next =
                    CompletableFuture.supplyAsync(() -> compare(stride, second, standing));
            // Runs while the next batch is compared, which needs no database.
            hand(before, each);
            done.accept(from);
            before = next;
        }
        hand(before, each);
        done.accept(drafts.size());
        each.accept(drafted.ignored().stream()
                .map(row -> new Compared<T>(
                        new ImportOutcome(
                                ImportOutcome.Kind.IGNORED,
                                row.text(),
                                null,
                                List.of(row.row()),
                                List.of(),
                                List.of(),
                                List.of()),
                        null,
                        null))
                .toList());
    }

    /** Returns the records of a batch whose key occurred before in the file. */
    private static Set<PendingRecord> saidBefore(List<PendingRecord> stride, Set<String> seen) {
        Set<PendingRecord> second = Collections.newSetFromMap(new IdentityHashMap<>());
        stride.stream()
                .filter(draft -> draft.key() != null && !seen.add(draft.key()))
                .forEach(second::add);
        return second;
    }

    /** Compares the records independently, on all processors; the results are in the order of the batch. */
    private List<Compared<T>> compare(
            List<PendingRecord> stride, Set<PendingRecord> second, Map<String, RecordedItem<T>> standing) {
        return stride.parallelStream()
                .map(draft -> second.contains(draft)
                        ? refused(draft, draft.label(), List.of(second(draft)), List.of())
                        : compare(draft, standing.get(draft.key())))
                .toList();
    }

    private void hand(CompletableFuture<List<Compared<T>>> stride, Consumer<List<Compared<T>>> each) {
        List<Compared<T>> compared;
        try {
            compared = stride.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
        compared.forEach(this::digest);
        each.accept(compared);
    }

    /** Returns the outcome for a record that is missing from a snapshot: it is withdrawn. */
    Compared<T> absent(RecordedItem<T> standing) {
        String label = rules.register().label().apply(standing.item());
        Compared<T> withdrawn = new Compared<>(
                new ImportOutcome(
                        ImportOutcome.Kind.WITHDRAWN,
                        label,
                        standing.entry().key(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                null,
                standing.entry());
        digest(withdrawn);
        return withdrawn;
    }

    /** Returns the SHA-256 of all outcomes, in hexadecimal. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Compared<T> compare(PendingRecord draft, @Nullable RecordedItem<T> standing) {
        ImportIssues findings = new ImportIssues();
        ObjectNode now = standing == null ? null : Json.mapper().valueToTree(standing.item());
        ObjectNode said = draft.words().draw(now, findings);
        if (!findings.wrong().isEmpty()) {
            return refused(draft, draft.label(), findings.wrong(), findings.notes());
        }
        T item;
        JsonNode then;
        try {
            item = rules.item(said, standing == null ? null : standing.item());
            then = Json.mapper().valueToTree(item);
            // An unchanged record passed the rules before.
            if (!then.equals(now)) {
                rules.admit(item, then, now == null ? MissingNode.getInstance() : now, write);
            }
        } catch (Refusal unfit) {
            // The label of the item may contain the personal data.
            boolean isPersonal = unfit.problem() == Problem.PERSONAL_DATA;
            String label = isPersonal && draft.key() != null ? draft.key() : draft.label();
            return refused(draft, label, wrong(draft, unfit), findings.notes());
        }
        if (standing == null || now == null) {
            return new Compared<>(outcome(ImportOutcome.Kind.ADDED, draft, item, List.of(), findings), item, null);
        }
        if (now.equals(then)) {
            return new Compared<>(
                    outcome(ImportOutcome.Kind.UNCHANGED, draft, item, List.of(), new ImportIssues()),
                    null,
                    standing.entry());
        }
        List<FieldDifference> changes = FieldDifference.between(now, then);
        return new Compared<>(
                outcome(ImportOutcome.Kind.CHANGED, draft, item, changes, findings), item, standing.entry());
    }

    private ImportOutcome outcome(
            ImportOutcome.Kind kind,
            PendingRecord draft,
            T item,
            List<FieldDifference> changes,
            ImportIssues findings) {
        return new ImportOutcome(
                kind, label(draft, item), draft.key(), draft.rows(), changes, List.of(), findings.notes());
    }

    private String label(PendingRecord draft, T item) {
        return draft.label().isEmpty() ? rules.register().label().apply(item) : draft.label();
    }

    /** A message about personal data never repeats the value. */
    private static List<CellError> wrong(PendingRecord draft, Refusal unfit) {
        return unfit.faults().stream()
                .map(draft.words()::place)
                .map(wrong -> unfit.problem() == Problem.PERSONAL_DATA
                        ? new CellError(wrong.row(), wrong.column(), wrong.field(), null, wrong.detail())
                        : wrong)
                .toList();
    }

    private static CellError second(PendingRecord draft) {
        return new CellError(
                draft.rows().get(0), null, null, null, "the file says the same record before; say each record once");
    }

    private Compared<T> refused(PendingRecord draft, String label, List<CellError> errors, List<String> notes) {
        ImportOutcome refused = new ImportOutcome(
                ImportOutcome.Kind.REFUSED, label, draft.key(), draft.rows(), List.of(), errors, notes);
        return new Compared<>(refused, null, null);
    }

    private void digest(Compared<T> compared) {
        Entry standing = compared.standing();
        String line = compared.outcome().outcome() + " " + compared.outcome().key() + " "
                + (standing == null ? 0 : standing.number()) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        if (compared.item() != null) {
            try {
                digest.update(Json.mapper().writeValueAsBytes(compared.item()));
            } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
                throw new IllegalStateException("an item that is right can always be written", impossible);
            }
        }
    }
}
