package register.intake.editing;

import static register.values.problem.Problem.ALREADY_THERE;
import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.OTHER_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Fault;

/**
 * Changes the records of one register, one at a time: no concurrent change is lost, and a change without effect adds no
 * entry.
 */
public final class Editor<T> {
    private final Log log;
    private final Register<T> register;
    private final ItemRules<T> rules;
    private final Records<T> records;
    private final Function<RecordedItem<T>, String> tag;

    /**
     * Creates an editor of a register.
     *
     * @param tag calculates the entity tag that a record is read with
     */
    Editor(Log log, ItemRules<T> rules, Function<RecordedItem<T>, String> tag) {
        this.log = log;
        this.register = rules.register();
        this.rules = rules;
        this.records = log.records(register);
        this.tag = tag;
    }

    /** The result of a write: the current entry of the record, and whether the record is new. */
    public record Outcome<T>(RecordedItem<T> recorded, boolean isNew) {}

    /** Returns the rules that every incoming item must meet. */
    public ItemRules<T> rules() {
        return rules;
    }

    /** Returns the current record of a key, if there is one. */
    public Optional<RecordedItem<T>> standing(String key) {
        return records.find(key);
    }

    /** Returns the state of a key, also after its record was withdrawn; empty if it never had one. */
    public Optional<RecordState<T>> state(String key) {
        return records.standing(key, Long.MAX_VALUE);
    }

    /** Returns what the writer of a change should know before it is published. */
    public List<String> advice(RecordedItem<T> standing, T item) {
        return rules.advice()
                .of(
                        standing.item(),
                        item,
                        () -> records.history(standing.entry().key(), Long.MAX_VALUE));
    }

    /** Returns the item that a key had before an entry. */
    public Optional<RecordedItem<T>> last(String key, long entry) {
        return records.find(key, entry - 1);
    }

    /** Returns what an entry of this register recorded, if it has not been removed since. */
    public Optional<RecordedItem<T>> said(long entry) {
        return records.saidBy(entry)
                .filter(recorded -> recorded.entry().register().equals(register.name()));
    }

    /** Returns what an entry recorded for a key, if it did and it has not been removed since. */
    public Optional<RecordedItem<T>> said(String key, long entry) {
        return said(entry).filter(recorded -> recorded.entry().key().equals(key));
    }

    /** Creates a record under an idempotency key; repeating the request leads to the same entry. */
    public Outcome<T> create(ObjectNode said, String key, WriteContext write) {
        return create(said.toString().getBytes(StandardCharsets.UTF_8), IdempotencyKey.of(key), write);
    }

    /** Replaces a record that was read at an entry; refused if it has been changed since. */
    public Outcome<T> put(ObjectNode said, Entry read, WriteContext write) {
        Preconditions unchanged = new Preconditions(Set.of(read.number()), false, true, false);
        return put(read.key(), said.toString().getBytes(StandardCharsets.UTF_8), unchanged, write);
    }

    /** Withdraws a record that was read at an entry. */
    public Entry withdraw(RecordedItem<T> standing, long read, WriteContext write) {
        return withdraw(standing, new Preconditions(Set.of(read), false, true, false), write);
    }

    /**
     * Creates a record; a request that was answered before leads to the same entry.
     *
     * @param key by which a request that is sent again is known; null if it is not to be
     */
    Outcome<T> create(byte[] body, @Nullable IdempotencyKey key, WriteContext write) {
        T item = rules.read(ItemRules.object(body), null, write);
        byte[] request = digest(write, body);
        return log.write(turn -> {
            Optional<IdempotencyDao.Answered> answered =
                    key == null ? Optional.empty() : IdempotencyDao.find(turn.handle(), write.actor(), key.text());
            if (answered.isPresent()) {
                return again(answered.get(), request, turn);
            }
            Optional<RecordedItem<T>> standing = standing(turn, item);
            if (standing.isPresent()) {
                throw ALREADY_THERE
                        .because(
                                "the record of entry %d has it",
                                standing.get().entry().number())
                        .tagged(tag.apply(standing.get()));
            }
            Outcome<T> outcome = append(turn, item, write, true);
            long entry = outcome.recorded().entry().number();
            if (key != null) {
                IdempotencyDao.insert(turn.handle(), write.actor(), key.text(), request, entry);
            }
            return outcome;
        });
    }

    private Outcome<T> again(IdempotencyDao.Answered answered, byte[] request, LogTransaction turn) {
        if (!MessageDigest.isEqual(answered.request(), request)) {
            throw OTHER_REQUEST
                    .because("it was used for entry %d, with different content", answered.entry())
                    .in(IdempotencyKey.HEADER);
        }
        return new Outcome<>(
                turn.records(register)
                        .saidBy(answered.entry())
                        .orElseThrow(() -> OTHER_REQUEST.because(
                                "it was used for entry %d, whose content has been removed", answered.entry())),
                true);
    }

    /** Creates or replaces the record of a key, subject to the preconditions. */
    Outcome<T> put(String key, byte[] body, Preconditions preconditions, WriteContext write) {
        ObjectNode said = ItemRules.object(body);
        @Nullable T before = records.find(key).map(RecordedItem::item).orElse(null);
        T item = rules.read(said, before, write);
        requireKey(item, key);
        return log.write(turn -> {
            Optional<RecordedItem<T>> standing = standing(turn, item);
            if (standing.isPresent()) {
                return change(turn, standing.get(), item, preconditions, write);
            }
            preconditions.requireNew();
            return append(turn, item, write, true);
        });
    }

    /** Applies a merge patch to the current record. */
    Outcome<T> patch(RecordedItem<T> read, byte[] body, Preconditions preconditions, WriteContext write) {
        ObjectNode patched =
                MergePatch.laid(ItemRules.object(body), Json.mapper().valueToTree(read.item()));
        T item = rules.read(patched, read.item(), write);
        requireKey(item, read.entry().key());
        return log.write(turn -> {
            RecordedItem<T> standing = standing(turn, item)
                    .filter(recorded -> recorded.entry().equals(read.entry()))
                    .orElseThrow(() -> Preconditions.changed(read.entry(), tag.apply(read)));
            return change(turn, standing, item, preconditions, write);
        });
    }

    /** Withdraws the current record. */
    Entry withdraw(RecordedItem<T> read, Preconditions preconditions, WriteContext write) {
        preconditions.requireCurrent(read.entry(), tag.apply(read));
        return log.write(turn -> {
            Entry standing = turn.records(register)
                    .standing(read.entry().key(), Long.MAX_VALUE)
                    .map(RecordState::entry)
                    .filter(read.entry()::equals)
                    .orElseThrow(() -> Preconditions.changed(read.entry(), tag.apply(read)));
            return turn.withdraw(register, List.of(standing), write.change()).get(0);
        });
    }

    /**
     * Applies a change; one that has been made already is not made again, even if the writer does not know that it was.
     */
    private Outcome<T> change(
            LogTransaction turn, RecordedItem<T> standing, T item, Preconditions preconditions, WriteContext write) {
        if (preconditions.isNew()) {
            throw Preconditions.changed(standing.entry(), tag.apply(standing));
        }
        if (preconditions.isGuarded() && isSame(standing.item(), item)) {
            return new Outcome<>(standing, false);
        }
        preconditions.requireCurrent(standing.entry(), tag.apply(standing));
        return append(turn, item, write, false);
    }

    private Outcome<T> append(LogTransaction turn, T item, WriteContext write, boolean isNew) {
        Entry entry = turn.append(register, List.of(item), write.change()).get(0);
        return new Outcome<>(new RecordedItem<>(entry, item), isNew);
    }

    private Optional<RecordedItem<T>> standing(LogTransaction turn, T item) {
        return turn.records(register).find(register.key().apply(item), Long.MAX_VALUE);
    }

    /** Whether two items have the same content, however they were written. */
    static boolean isSame(Object one, Object other) {
        JsonNode tree = Json.mapper().valueToTree(one);
        return tree.equals(Json.mapper().valueToTree(other));
    }

    private void requireKey(T item, String key) {
        if (!register.key().apply(item).equals(key)) {
            Fault fault = new Fault("", "the item is not the record at this address; you cannot change a reference");
            throw INVALID_ITEM.because("%s", fault.detail()).naming(List.of(fault));
        }
    }

    private byte[] digest(WriteContext write, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update((register.name() + "\n" + write.change().reason() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
