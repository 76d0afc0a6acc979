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
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.log.Standing;
import register.store.log.Turn;
import register.values.Json;
import register.values.Sha256;
import register.values.problem.Fault;

/** Changes the records of one register, one at a time: nobody's change is lost, and what changes nothing is no entry. */
public final class Editor<T> {
    private final Log log;
    private final Register<T> register;
    private final Intake<T> intake;
    private final Records<T> records;
    private final Function<Recorded<T>, String> tag;

    /**
     * Edits a register.
     *
     * @param tag the entity tag that a record is read with
     */
    Editor(Log log, Intake<T> intake, Function<Recorded<T>, String> tag) {
        this.log = log;
        this.register = intake.register();
        this.intake = intake;
        this.records = log.records(register);
        this.tag = tag;
    }

    /** What came of a write: the entry that says the record now, and whether there was none before. */
    public record Outcome<T>(Recorded<T> recorded, boolean isNew) {}

    /** What is held against whatever comes in. */
    public Intake<T> intake() {
        return intake;
    }

    /** The record of a key, where there is one. */
    public Optional<Recorded<T>> standing(String key) {
        return records.find(key);
    }

    /** What an entry said of a key, where it did and it is left. */
    public Optional<Recorded<T>> said(String key, long entry) {
        return records.saidBy(entry)
                .filter(recorded -> recorded.entry().register().equals(register.name()))
                .filter(recorded -> recorded.entry().key().equals(key));
    }

    /** Makes a record that was asked for under a key; asked for again, it leads to the same entry. */
    public Outcome<T> create(ObjectNode said, String key, Write write) {
        return create(said.toString().getBytes(StandardCharsets.UTF_8), IdempotencyKey.of(key), write);
    }

    /** Says the whole of a record that was read as an entry; refused where another one says it by now. */
    public Outcome<T> put(ObjectNode said, Entry read, Write write) {
        Preconditions unchanged = new Preconditions(Set.of(read.number()), false, true, false);
        return put(read.key(), said.toString().getBytes(StandardCharsets.UTF_8), unchanged, write);
    }

    /** Withdraws a record that was read as an entry. */
    public Entry withdraw(Recorded<T> standing, long read, Write write) {
        return withdraw(standing, new Preconditions(Set.of(read), false, true, false), write);
    }

    /** Makes a record; a request that was answered before leads to the entry that it led to. */
    Outcome<T> create(byte[] body, IdempotencyKey key, Write write) {
        T item = intake.read(Intake.object(body), null, write);
        byte[] request = digest(write, body);
        return log.write(turn -> {
            Optional<AnsweredDao.Answered> answered = AnsweredDao.find(turn.handle(), write.actor(), key.text());
            if (answered.isPresent()) {
                return again(answered.get(), request, turn);
            }
            Optional<Recorded<T>> standing = standing(turn, item);
            if (standing.isPresent()) {
                throw ALREADY_THERE
                        .because("entry %d has it", standing.get().entry().number())
                        .tagged(tag.apply(standing.get()));
            }
            Outcome<T> outcome = append(turn, item, write, true);
            long entry = outcome.recorded().entry().number();
            AnsweredDao.insert(turn.handle(), write.actor(), key.text(), request, entry);
            return outcome;
        });
    }

    private Outcome<T> again(AnsweredDao.Answered answered, byte[] request, Turn turn) {
        if (!MessageDigest.isEqual(answered.request(), request)) {
            throw OTHER_REQUEST
                    .because("it led to entry %d, and now it says something else", answered.entry())
                    .in(IdempotencyKey.HEADER);
        }
        return new Outcome<>(
                turn.said(register, answered.entry())
                        .orElseThrow(() -> OTHER_REQUEST.because(
                                "it led to entry %d, and what that said has been removed", answered.entry())),
                true);
    }

    /** Says the whole of a record under a key, which there is or, where the writer says so, is not yet. */
    Outcome<T> put(String key, byte[] body, Preconditions preconditions, Write write) {
        ObjectNode said = Intake.object(body);
        @Nullable T before = records.find(key).map(Recorded::item).orElse(null);
        T item = intake.read(said, before, write);
        requireKey(item, key);
        return log.write(turn -> {
            Optional<Recorded<T>> standing = standing(turn, item);
            if (standing.isPresent()) {
                return change(turn, standing.get(), item, preconditions, write);
            }
            preconditions.requireNew();
            return append(turn, item, write, true);
        });
    }

    /** Lays a patch over a record as it stands. */
    Outcome<T> patch(Recorded<T> read, byte[] body, Preconditions preconditions, Write write) {
        ObjectNode patched = MergePatch.laid(Intake.object(body), Json.mapper().valueToTree(read.item()));
        T item = intake.read(patched, read.item(), write);
        requireKey(item, read.entry().key());
        return log.write(turn -> {
            Recorded<T> standing = standing(turn, item)
                    .filter(recorded -> recorded.entry().equals(read.entry()))
                    .orElseThrow(() -> Preconditions.changed(read.entry(), tag.apply(read)));
            return change(turn, standing, item, preconditions, write);
        });
    }

    /** Withdraws a record as it stands. */
    Entry withdraw(Recorded<T> read, Preconditions preconditions, Write write) {
        preconditions.requireCurrent(read.entry(), tag.apply(read));
        return log.write(turn -> {
            Entry standing = turn.standing(register, read.entry().key())
                    .map(Standing::entry)
                    .filter(read.entry()::equals)
                    .orElseThrow(() -> Preconditions.changed(read.entry(), tag.apply(read)));
            return turn.withdraw(register, List.of(standing), write.change()).get(0);
        });
    }

    /** A change that has been made already is not made again, even for a writer who does not know that it was made. */
    private Outcome<T> change(Turn turn, Recorded<T> standing, T item, Preconditions preconditions, Write write) {
        if (preconditions.isNew()) {
            throw Preconditions.changed(standing.entry(), tag.apply(standing));
        }
        if (preconditions.isGuarded() && isSame(standing.item(), item)) {
            return new Outcome<>(standing, false);
        }
        preconditions.requireCurrent(standing.entry(), tag.apply(standing));
        return append(turn, item, write, false);
    }

    private Outcome<T> append(Turn turn, T item, Write write, boolean isNew) {
        Entry entry = turn.append(register, List.of(item), write.change()).get(0);
        return new Outcome<>(new Recorded<>(entry, item), isNew);
    }

    private Optional<Recorded<T>> standing(Turn turn, T item) {
        return turn.standing(register, register.key().apply(item)).flatMap(Recorded::of);
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

    private byte[] digest(Write write, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update((register.name() + "\n" + write.change().reason() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
