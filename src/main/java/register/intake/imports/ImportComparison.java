package register.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.store.log.Entry;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Compares the records of a file with the register, in batches, and determines the outcome of each.
 *
 * <p>A dry run and an import make the same comparison; the digest of its outcomes tells whether both had the same
 * result.
 */
final class ImportComparison<T> {
    private static final int STRIDE = 250;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ItemRules<T> rules;
    private final WriteContext write;
    private final Function<String, List<RecordState<T>>> history;
    private final MessageDigest digest = Sha256.digest();
    private final Set<String> doubtful = new HashSet<>();

    /**
     * Creates a comparison.
     *
     * @param history returns the states of a record, oldest first, for advice about its change
     */
    ImportComparison(ItemRules<T> rules, WriteContext write, Function<String, List<RecordState<T>>> history) {
        this.rules = rules;
        this.write = write;
        this.history = history;
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
        Set<String> zeros = drafted.columns().isEmpty() ? Set.of() : LeadingZeros.doubtful(drafts);
        Queue<CompletableFuture<List<Compared<T>>>> running = new ArrayDeque<>();
        for (int from = 0; from < drafts.size(); from += STRIDE) {
            List<PendingRecord> stride = drafts.subList(from, Math.min(drafts.size(), from + STRIDE));
            Map<String, RecordedItem<T>> standing = current.apply(stride.stream()
                    .map(PendingRecord::key)
                    .filter(Objects::nonNull)
                    .toList());
            Set<PendingRecord> second = saidBefore(stride, seen);
            Map<String, String> alike = drafted.columns().isEmpty() ? Map.of() : alike(stride, standing, current);
            doubtful.addAll(alike.values());
            // As many batches are compared at once as there are processors, since that needs no database.
            if (running.size() == PROCESSORS) {
                hand(running.remove(), each);
            }
            running.add(
                    CompletableFuture.supplyAsync(() -> compare(stride, second, standing, new Doubts(alike, zeros))));
            done.accept(from);
        }
        while (!running.isEmpty()) {
            hand(running.remove(), each);
        }
        done.accept(drafts.size());
        each.accept(drafted.ignored().stream()
                .map(row -> new Compared<T>(
                        new ImportOutcome(ImportOutcome.Kind.IGNORED, row.text(), null, List.of(row.row())),
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

    /** Compares the records of a batch, each on its own. */
    private List<Compared<T>> compare(
            List<PendingRecord> stride,
            Set<PendingRecord> second,
            Map<String, RecordedItem<T>> standing,
            Doubts doubts) {
        return stride.stream()
                .map(draft -> second.contains(draft)
                        ? refused(draft, draft.label(), List.of(second(draft)), new ImportIssues())
                        : compare(draft, standing.get(draft.key()), doubts))
                .toList();
    }

    /**
     * What makes the references of new records doubtful: a spreadsheet program may have dropped their zeros.
     *
     * @param published the keys of new records, and the current one that each may be
     * @param inFile the keys that differ from another of the file only in zeros
     */
    private record Doubts(Map<String, String> published, Set<String> inFile) {
        Optional<String> of(@Nullable String key) {
            if (key != null && published.containsKey(key)) {
                return Optional.of(
                        "a published record has this reference with zeros at the start; write the reference with its"
                                + " zeros or, if this is a different record, add it by hand");
            }
            return key != null && inFile.contains(key)
                    ? Optional.of(
                            "another row has this reference with other zeros at the start; write both the same way or,"
                                    + " if they are different records, add one by hand")
                    : Optional.empty();
        }
    }

    /** Returns the keys of new records that differ from the key of a current one only in the zeros that they begin with. */
    private static <T> Map<String, String> alike(
            List<PendingRecord> stride,
            Map<String, RecordedItem<T>> standing,
            Function<Collection<String>, Map<String, RecordedItem<T>>> current) {
        Map<String, String> variants = new HashMap<>();
        stride.stream()
                .map(PendingRecord::key)
                .filter(key -> key != null && !standing.containsKey(key))
                .forEach(key -> LeadingZeros.variants(key).forEach(variant -> variants.put(variant, key)));
        Map<String, String> alike = new HashMap<>();
        if (!variants.isEmpty()) {
            current.apply(variants.keySet())
                    .keySet()
                    .forEach(found -> alike.put(variants.getOrDefault(found, ""), found));
        }
        return alike;
    }

    /** Whether a current record may be one of the file, whose reference lost the zeros that it begins with. */
    boolean isDoubtful(String key) {
        return doubtful.contains(key);
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
                        ImportOutcome.Kind.WITHDRAWN, label, standing.entry().key(), List.of()),
                null,
                standing.entry());
        digest(withdrawn);
        return withdrawn;
    }

    /** Returns the SHA-256 of all outcomes, in hexadecimal. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Compared<T> compare(PendingRecord draft, @Nullable RecordedItem<T> standing, Doubts doubts) {
        ImportIssues findings = new ImportIssues();
        ObjectNode now = standing == null ? null : Json.mapper().valueToTree(standing.item());
        ObjectNode said = draft.words().draw(now, findings);
        if (standing == null) {
            doubts.of(draft.key())
                    .ifPresent(doubt -> findings.wrong(draft.words().place(new Fault("/reference", doubt), said)));
        }
        if (write.overriding() == null) {
            findings.personal().forEach(findings::wrong);
        }
        if (!findings.wrong().isEmpty()) {
            return refused(draft, said, standing, findings);
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
            return refused(draft, said, standing, findings);
        }
        if (standing == null || now == null) {
            List<FieldDifference> fields = FieldDifference.between(nothing(then), then);
            return new Compared<>(outcome(ImportOutcome.Kind.ADDED, draft, item, fields, findings), item, null);
        }
        if (now.equals(then)) {
            return new Compared<>(unchanged(draft, item, findings), null, standing.entry());
        }
        List<FieldDifference> changes = FieldDifference.between(now, then);
        rules.advice()
                .of(standing.item(), item, () -> history.apply(standing.entry().key()))
                .forEach(findings::note);
        return new Compared<>(
                outcome(ImportOutcome.Kind.CHANGED, draft, item, changes, findings), item, standing.entry());
    }

    /** Returns an item without any value, so that each value of a new one is a difference of its own. */
    private static ObjectNode nothing(JsonNode item) {
        ObjectNode nothing = Json.mapper().createObjectNode();
        item.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                nothing.set(member.getKey(), nothing(member.getValue()));
            }
        });
        return nothing;
    }

    /** Returns that a record stays as it is, with what a person may choose otherwise. */
    private ImportOutcome unchanged(PendingRecord draft, T item, ImportIssues findings) {
        return findings.choices().isEmpty()
                ? new ImportOutcome(ImportOutcome.Kind.UNCHANGED, label(draft, item), draft.key(), draft.rows())
                : outcome(ImportOutcome.Kind.UNCHANGED, draft, item, List.of(), findings);
    }

    private ImportOutcome outcome(
            ImportOutcome.Kind kind,
            PendingRecord draft,
            T item,
            List<FieldDifference> changes,
            ImportIssues findings) {
        return new ImportOutcome(
                kind,
                label(draft, item),
                draft.key(),
                draft.rows(),
                changes,
                draft.words().cells(),
                List.of(),
                findings.notes(),
                findings.choices());
    }

    /** Refuses a record with everything that is wrong with its cells and with the item that they come to. */
    private Compared<T> refused(
            PendingRecord draft, ObjectNode said, @Nullable RecordedItem<T> standing, ImportIssues findings) {
        List<CellError> errors = new ArrayList<>(findings.wrong());
        boolean isRead = draft.key() != null || errors.isEmpty();
        Set<Fault> faults = new LinkedHashSet<>();
        List<Fault> personal = List.of();
        if (isRead) {
            ItemRules.Looked<T> looked = rules.look(said, standing == null ? null : standing.item());
            personal = looked.refused(write);
            faults.addAll(looked.faults());
            faults.addAll(personal);
        }
        Set<String> pointers = personal.stream().map(Fault::pointer).collect(Collectors.toSet());
        for (Fault fault : faults) {
            CellError error = draft.words().place(fault, said);
            // A message about personal data never repeats the value.
            CellError told = pointers.contains(fault.pointer()) ? error.withoutValue() : error;
            boolean isTold = findings.wrong().stream().anyMatch(one -> one.isAtCellOf(told));
            if ((!isTold || pointers.contains(fault.pointer())) && !errors.contains(told)) {
                errors.add(told);
            }
        }
        // The label of the item may contain the personal data.
        String label = personal.isEmpty() || draft.key() == null ? draft.label() : draft.key();
        return refused(draft, label, errors, findings);
    }

    private String label(PendingRecord draft, T item) {
        return draft.label().isEmpty() ? rules.register().label().apply(item) : draft.label();
    }

    private static CellError second(PendingRecord draft) {
        return new CellError(
                draft.rows().get(0), null, null, null, "the record is already in the file; give each record once");
    }

    private Compared<T> refused(PendingRecord draft, String label, List<CellError> errors, ImportIssues findings) {
        ImportOutcome refused = new ImportOutcome(
                ImportOutcome.Kind.REFUSED,
                label,
                draft.key(),
                draft.rows(),
                List.of(),
                List.of(),
                errors,
                findings.notes(),
                findings.choices());
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
