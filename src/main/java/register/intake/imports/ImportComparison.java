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
 * Holds what a file says against what stands, a stride at a time, and says of each record what would become of it.
 *
 * <p>The same comparison is made when a file is tried and when it is taken in; the digest of what it came to tells whether
 * both saw the same.
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
     * A record, what becomes of it and what that takes.
     *
     * @param item that it says; null where nothing is to be said
     * @param standing the entry that says it now; null where there is none
     */
    record Compared<T>(
            ImportOutcome outcome,
            @Nullable T item,
            @Nullable Entry standing) {}

    /**
     * Compares the whole file.
     *
     * @param current the records that some keys have
     * @param each is given what becomes of every record, a stride at a time and in the order of the file
     * @param done is told how many records have been compared
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
            // While the next is compared, for that needs no database.
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

    /** Those of a stride whose key a draft before them has. */
    private static Set<PendingRecord> saidBefore(List<PendingRecord> stride, Set<String> seen) {
        Set<PendingRecord> second = Collections.newSetFromMap(new IdentityHashMap<>());
        stride.stream()
                .filter(draft -> draft.key() != null && !seen.add(draft.key()))
                .forEach(second::add);
        return second;
    }

    /** Each record by itself, on as many processors as there are, and in the order of the stride all the same. */
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

    /** Says of a record that the file, being the whole register, does not have, that it is withdrawn. */
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

    /** SHA-256, in hexadecimal, of everything that becomes of the records. */
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
            item = rules.item(said);
            then = Json.mapper().valueToTree(item);
            // What stands already was let in once.
            if (!then.equals(now)) {
                rules.admit(item, then, now == null ? MissingNode.getInstance() : now, write);
            }
        } catch (Refusal unfit) {
            // An item may be called by what was not to be said.
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

    /** What may be personal is never said again. */
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
