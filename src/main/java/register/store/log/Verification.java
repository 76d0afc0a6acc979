package register.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.values.Json;
import register.values.problem.Refusal;

/**
 * A verification of the whole log, which recomputes every hash, the chain, the numbers, and each register as the fold
 * of its entries.
 */
public final class Verification {
    private static final int STRIDE = 1000;

    private final Jdbi jdbi;
    private final Map<String, Register<?>> registers = new HashMap<>();

    public Verification(Jdbi jdbi, List<Register<?>> registers) {
        this.jdbi = jdbi;
        registers.forEach(register -> this.registers.put(register.name(), register));
        this.registers.put(Redaction.REGISTER.name(), Redaction.REGISTER);
    }

    /** The result: the head of the log, and the first fault, if there is one, as a sentence. */
    public record Outcome(Head head, Optional<String> fault) {}

    /**
     * Verifies the log up to its newest entry, in steps that never hold more than a thousand entries.
     *
     * @param noted the number and chain of an entry as they once were, {@code 1234:4f0c…}; null to compare with none
     */
    public Outcome run(@Nullable String noted) {
        return jdbi.withHandle(handle -> {
            Head head = LogDao.head(handle);
            Head reached = Head.EMPTY;
            while (reached.number() < head.number()) {
                List<Entry> entries = LogDao.entries(handle, reached.number(), head.number(), STRIDE);
                Map<Long, ItemDao.Salted> said = ItemDao.said(handle, registers.values(), entries);
                Map<Long, Redaction> redactions = redactions(handle, entries);
                for (Entry entry : entries) {
                    Optional<String> fault =
                            fault(reached, entry, said.get(entry.number()), redactions.get(entry.number()));
                    if (fault.isPresent()) {
                        return new Outcome(head, fault);
                    }
                    if (isOtherThan(noted, entry)) {
                        return new Outcome(
                                head,
                                Optional.of(
                                        "the chain at entry %d is not the one you noted".formatted(entry.number())));
                    }
                    reached = new Head(entry.number(), entry.chain(), entry.recordedAt());
                }
            }
            return new Outcome(head, cutFault(noted, head).or(() -> foldFault(handle)));
        });
    }

    private static boolean isOtherThan(@Nullable String noted, Entry entry) {
        return noted != null
                && noted.startsWith(entry.number() + ":")
                && !noted.equals(entry.number() + ":" + entry.chain());
    }

    /**
     * Returns a fault if the noted entry is missing. Entries can be cut off the end of a log without leaving a trace in
     * it; only a number and chain noted outside show that.
     */
    private static Optional<String> cutFault(@Nullable String noted, Head head) {
        if (noted == null) {
            return Optional.empty();
        }
        long number = Long.parseLong(noted.replaceAll(":.*", ""));
        return number <= head.number()
                ? Optional.empty()
                : Optional.of(
                        "the log ends at entry %d, before entry %d, which you noted".formatted(head.number(), number));
    }

    /** Returns the redactions of some entries, by entry number. */
    private static Map<Long, Redaction> redactions(Handle handle, List<Entry> entries) {
        List<String> keys =
                entries.stream().map(entry -> Long.toString(entry.number())).toList();
        return new Records<>(HandleSource.of(handle), Redaction.REGISTER)
                .current(keys).values().stream()
                        .collect(Collectors.toMap(recorded -> recorded.item().entry(), RecordedItem::item));
    }

    private Optional<String> fault(
            Head before, Entry entry, ItemDao.@Nullable Salted said, @Nullable Redaction redaction) {
        long number = entry.number();
        if (number != before.number() + 1) {
            return Optional.of("entry %d is missing".formatted(before.number() + 1));
        }
        Register<?> register = registers.get(entry.register());
        if (register == null) {
            return Optional.of("entry %d is of an unknown register: %s".formatted(number, entry.register()));
        }
        if (said == null) {
            return Optional.of("entry %d has no row in the table %s".formatted(number, register.name()));
        }
        if (!isWhatWasSaid(entry, said, redaction)) {
            return Optional.of("entry %d has been changed: its item has another hash".formatted(number));
        }
        if (!EntryHash.chain(before.chain(), entry).equals(entry.chain())) {
            return Optional.of(
                    "the chain breaks at entry %d: it does not follow from the entry before it".formatted(number));
        }
        if (entry.recordedAt().isBefore(before.recordedAt())) {
            return Optional.of("entry %d was recorded before the entry before it".formatted(number));
        }
        return isSilent(said.item()) ? Optional.empty() : keyFault(register, entry, said.item());
    }

    /**
     * Whether an item has the hash that the log records: the entry's or, for what is left of a redacted item, the
     * redaction's.
     */
    private static boolean isWhatWasSaid(Entry entry, ItemDao.Salted said, @Nullable Redaction redaction) {
        if (redaction != null && redaction.takesAll()) {
            return said.item().equals(LogTransaction.NOTHING);
        }
        String hash = redaction == null ? entry.hash() : redaction.left();
        return EntryHash.item(HexFormat.of().parseHex(said.salt()), said.item()).equals(hash);
    }

    /** Whether an item is a withdrawal or was removed; the fold checks whether such rows are where they should be. */
    private static boolean isSilent(String json) {
        return json.equals(LogTransaction.NOTHING) || json.startsWith("{\"withdrawn\"");
    }

    private static <T> Optional<String> keyFault(Register<T> register, Entry entry, String json) {
        try {
            T item = Json.mapper().readValue(json, register.type());
            return register.key().apply(item).equals(entry.key())
                    ? Optional.empty()
                    : Optional.of("entry %d has a key that is not its item's".formatted(entry.number()));
        } catch (JsonProcessingException | Refusal unreadable) {
            return Optional.of("entry %d cannot be read as a %s".formatted(entry.number(), register.name()));
        }
    }

    /** Returns a fault for the first row of a register's table that differs from what the log implies. */
    private Optional<String> foldFault(Handle handle) {
        for (Register<?> register : registers.values()) {
            Optional<Long> entry = ItemDao.notTheFold(handle, register);
            if (entry.isPresent()) {
                return Optional.of("the table %s does not match the log at the row of entry %d"
                        .formatted(register.name(), entry.get()));
            }
        }
        return Optional.empty();
    }
}
