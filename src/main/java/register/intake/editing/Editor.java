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

/** Changes the records of one register, one at a time: nobody's change is lost, and what changes nothing is no entry. */
public final class Editor<T> {
    private final Log log;
    private final Register<T> register;
    private final ItemRules<T> rules;
    private final Records<T> records;
    private final Function<RecordedItem<T>, String> tag;

    /**
     * Edits a register.
     *
     * @param tag the entity tag that a record is read with
     */
    Editor(Log log, ItemRules<T> rules, Function<RecordedItem<T>, String> tag) {
        this.log = log;
        this.register = rules.register();
        this.rules = rules;
        this.records = log.records(register);
        this.tag = tag;
    }

    /** What came of a write: the entry that says the record now, and whether there was none before. */
    public record Outcome<T>(RecordedItem<T> recorded, boolean isNew) {}

    /** What is held against whatever comes in. */
    public ItemRules<T> rules() {
        return rules;
    }

    /** The record of a key, where there is one. */
    public Optional<RecordedItem<T>> standing(String key) {
        return records.find(key);
    }

    /** What an entry said of a key, where it did and it is left. */
    public Optional<RecordedItem<T>> said(String key, long entry) {
        return records.saidBy(entry)
                .filter(recorded -> recorded.entry().register().equals(register.name()))
                .filter(recorded -> recorded.entry().key().equals(key));
    }

    /** Makes a record that was asked for under a key; asked for again, it leads to the same entry. */
    public Outcome<T> create(ObjectNode said, String key, WriteContext write) {
        return create(said.toString().getBytes(StandardCharsets.UTF_8), IdempotencyKey.of(key), write);
    }

    /** Says the whole of a record that was read as an entry; refused where another one says it by now. */
    public Outcome<T> put(ObjectNode said, Entry read, WriteContext write) {
        Preconditions unchanged = new Preconditions(Set.of(read.number()), false, true, false);
        return put(read.key(), said.toString().getBytes(StandardCharsets.UTF_8), unchanged, write);
    }

    /** Withdraws a record that was read as an entry. */
    public Entry withdraw(RecordedItem<T> standing, long read, WriteContext write) {
        return withdraw(standing, new Preconditions(Set.of(read), false, true, false), write);
    }

    /** Makes a record; a request that was answered before leads to the entry that it led to. */
    Outcome<T> create(byte[] body, IdempotencyKey key, WriteContext write) {
        T item = rules.read(ItemRules.object(body), null, write);
        byte[] request = digest(write, body);
        return log.write(turn -> {
            Optional<IdempotencyDao.Answered> answered = IdempotencyDao.find(turn.handle(), write.actor(), key.text());
            if (answered.isPresent()) {
                return again(answered.get(), request, turn);
            }
            Optional<RecordedItem<T>> standing = standing(turn, item);
            if (standing.isPresent()) {
                throw ALREADY_THERE
                        .because("entry %d has it", standing.get().entry().number())
                        .tagged(tag.apply(standing.get()));
            }
            Outcome<T> outcome = append(turn, item, write, true);
            long entry = outcome.recorded().entry().number();
            IdempotencyDao.insert(turn.handle(), write.actor(), key.text(), request, entry);
            return outcome;
        });
    }

    private Outcome<T> again(IdempotencyDao.Answered answered, byte[] request, LogTransaction turn) {
        if (!MessageDigest.isEqual(answered.request(), request)) {
            throw OTHER_REQUEST
                    .because("it led to entry %d, and now it says something else", answered.entry())
                    .in(IdempotencyKey.HEADER);
        }
        return new Outcome<>(
                turn.records(register).saidBy(answered.entry())
                        .orElseThrow(() -> OTHER_REQUEST.because(
                                "it led to entry %d, and what that said has been removed", answered.entry())),
                true);
    }

    /** Says the whole of a record under a key, which there is or, where the writer says so, is not yet. */
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

    /** Lays a patch over a record as it stands. */
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

    /** Withdraws a record as it stands. */
    Entry withdraw(RecordedItem<T> read, Preconditions preconditions, WriteContext write) {
        preconditions.requireCurrent(read.entry(), tag.apply(read));
        return log.write(turn -> {
            Entry standing = turn.records(register).standing(read.entry().key(), Long.MAX_VALUE)
                    .map(RecordState::entry)
                    .filter(read.entry()::equals)
                    .orElseThrow(() -> Preconditions.changed(read.entry(), tag.apply(read)));
            return turn.withdraw(register, List.of(standing), write.change()).get(0);
        });
    }

    /** A change that has been made already is not made again, even for a writer who does not know that it was made. */
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

    /** Whether two items say the same, however they were written. */
    static boolean isSame(Object one, Object other) {
        JsonNode tree = Json.mapper().valueToTree(one);
        return tree.equals(Json.mapper().valueToTree(other));
    }

    private void requireKey(T item, String key) {
        if (!register.key().apply(item).equals(key)) {
            Fault fault = new Fault("", "the item is another record than the address; a reference is never changed");
            throw INVALID_ITEM.because("%s", fault.detail()).naming(List.of(fault));
        }
    }

    private byte[] digest(WriteContext write, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update((register.name() + "\n" + write.change().reason() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
