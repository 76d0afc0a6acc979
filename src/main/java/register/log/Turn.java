package register.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import register.values.Json;

/** A writer's turn at the log: what is appended in it is kept together or not at all. */
public final class Turn {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final Handle handle;
    private final Clock clock;
    private Head head;

    Turn(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
        LogDao.takeTurn(handle);
        this.head = LogDao.head(handle);
    }

    /** How far the log has come, with what was appended in this turn. */
    public Head head() {
        return head;
    }

    /** Appends one entry for each item, in order; an item with a key that the register has supersedes the one before. */
    public <T> List<Entry> append(Register<T> register, List<T> items, Change change) {
        Instant now = now();
        List<Entry> entries = new ArrayList<>(items.size());
        List<RecordDao.Salted> said = new ArrayList<>(items.size());
        for (T item : items) {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            String json = json(item);
            Entry entry = next(register.name(), register.key().apply(item), Seal.item(salt, json), now, change);
            head = new Head(entry.number(), entry.chain(), now);
            entries.add(entry);
            said.add(new RecordDao.Salted(entry.number(), HexFormat.of().formatHex(salt), json));
        }
        LogDao.insert(handle, entries);
        new RecordDao<>(register).insert(handle, entries, said);
        return List.copyOf(entries);
    }

    private Entry next(String register, String key, String hash, Instant now, Change change) {
        Entry entry = new Entry(head.number() + 1, register, key, hash, "", now, change.actor(), change.reason());
        return entry.chained(Seal.chain(head.chain(), entry));
    }

    /** Never before the entry before it, even if the machine's clock was put back. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    }

    private static String json(Object item) {
        try {
            return Json.mapper().writeValueAsString(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item that is right can always be written", impossible);
        }
    }
}
