package register.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/** A transaction of the log's only writer at a time: everything appended in it is kept, or nothing is. */
public final class LogTransaction {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    /** The JSON of an item that was removed completely. */
    static final String NOTHING = "{}";

    private final Handle handle;
    private final Clock clock;
    private Head head;
    private boolean hasRemoved;

    LogTransaction(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
        LogDao.takeTurn(handle);
        this.head = LogDao.head(handle);
    }

    /** Returns the head of the log, including what was appended in this transaction. */
    public Head head() {
        return head;
    }

    /** Returns the database handle, for other data that must be kept together with the entries or not at all. */
    public Handle handle() {
        return handle;
    }

    /** Whether anything was removed in this transaction. */
    boolean hasRemoved() {
        return hasRemoved;
    }

    /**
     * Returns the records of a register, including what was appended in this transaction; no other writer can change
     * them before it ends.
     */
    public <T> Records<T> records(Register<T> register) {
        return new Records<>(HandleSource.of(handle), register);
    }

    /**
     * Appends one entry for each item, in order; an item whose key the register already has supersedes the earlier one.
     */
    public <T> List<Entry> append(Register<T> register, List<T> items, Attribution change) {
        List<String> keys = items.stream().map(register.key()).toList();
        return say(register, keys, items.stream().map(LogTransaction::json).toList(), change);
    }

    /**
     * Appends an entry that withdraws each of some current records, after which nothing is recorded under their keys.
     */
    public <T> List<Entry> withdraw(Register<T> register, List<Entry> standing, Attribution change) {
        List<String> keys = standing.stream().map(Entry::key).toList();
        List<String> said = standing.stream()
                .map(entry -> "{\"withdrawn\":" + entry.number() + "}")
                .toList();
        return say(register, keys, said, change);
    }

    /**
     * Appends an entry that records what is removed from an earlier one, and removes it.
     *
     * @param removed the members of the earlier item to remove; empty for all of it
     * @param left what is left of its item, as JSON; null where nothing is
     */
    public Entry redact(Entry earlier, List<String> removed, @Nullable String left, String ground, Attribution change) {
        byte[] salt = salt();
        String hash = left == null ? null : EntryHash.item(salt, left);
        @Nullable
        String rest = redaction(earlier)
                .flatMap(known -> Optional.ofNullable(known.rest()))
                .orElse(null);
        Redaction redaction = new Redaction(earlier.number(), earlier.register(), removed, ground, hash, rest);
        Entry entry = append(Redaction.REGISTER, List.of(redaction), change).get(0);
        ItemDao.redact(
                handle,
                earlier.register(),
                new ItemDao.Salted(earlier.number(), HexFormat.of().formatHex(salt), left == null ? NOTHING : left));
        hasRemoved = true;
        return entry;
    }

    /** Appends an entry that records the removal of the reason of an earlier one, and removes it. */
    public Entry redactReason(Entry earlier, String ground, Attribution change) {
        long number = earlier.number();
        String before = number == 1
                ? EntryHash.EMPTY
                : LogDao.entries(handle, number - 2, number - 1, 1).get(0).chain();
        Optional<Redaction> known = redaction(earlier);
        @Nullable String left = known.isPresent() ? known.get().left() : earlier.hash();
        String rest = EntryHash.rest(before, earlier);
        Redaction redaction = new Redaction(number, earlier.register(), List.of(Redaction.REASON), ground, left, rest);
        Entry entry = append(Redaction.REGISTER, List.of(redaction), change).get(0);
        LogDao.redactReason(handle, number);
        hasRemoved = true;
        return entry;
    }

    /** Returns the newest redaction of an entry. */
    private Optional<Redaction> redaction(Entry entry) {
        return records(Redaction.REGISTER).find(Long.toString(entry.number())).map(RecordedItem::item);
    }

    private List<Entry> say(Register<?> register, List<String> keys, List<String> said, Attribution change) {
        Instant now = now();
        List<Entry> entries = new ArrayList<>(said.size());
        List<ItemDao.Salted> salted = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            byte[] salt = salt();
            Entry entry = next(register.name(), keys.get(i), EntryHash.item(salt, said.get(i)), now, change);
            head = new Head(entry.number(), entry.chain(), now);
            entries.add(entry);
            salted.add(new ItemDao.Salted(entry.number(), HexFormat.of().formatHex(salt), said.get(i)));
        }
        LogDao.insert(handle, entries);
        ItemDao.insert(handle, register, entries, salted);
        return List.copyOf(entries);
    }

    private Entry next(String register, String key, String hash, Instant now, Attribution change) {
        byte[] salt = salt();
        Entry entry = new Entry(
                head.number() + 1,
                register,
                key,
                hash,
                "",
                now,
                change.actor(),
                change.reason(),
                HexFormat.of().formatHex(salt),
                EntryHash.reason(salt, change.reason()));
        return entry.chained(EntryHash.chain(head.chain(), entry));
    }

    /** The current time, but never earlier than the previous entry's, even if the machine's clock was put back. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static String json(Object item) {
        try {
            return Json.mapper().writeValueAsString(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item that is right can always be written", impossible);
        }
    }
}
