package register.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * The result.
     *
     * @param fault the first, if there is one, as a sentence
     * @param removed what was removed by law from the entries that were verified
     */
    public record Outcome(Head head, Optional<String> fault, Removed removed) {}

    /**
     * From how many entries something was removed by law.
     *
     * @param reasons from how many of them the reason
     */
    public record Removed(long entries, long reasons) {
        Removed plus(Collection<Redaction> more) {
            return new Removed(
                    entries + more.size(),
                    reasons
                            + more.stream()
                                    .filter(redaction -> redaction.rest() != null)
                                    .count());
        }
    }

    /**
     * The number and chain of an entry as somebody noted them from {@code /log}.
     *
     * @param number of the entry
     * @param chain at the entry, in hexadecimal
     */
    public record Noted(long number, String chain) {
        private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

        /** Reads {@code 1234:4f0c…}; empty if it is written in another way. */
        public static Optional<Noted> parse(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            return matcher.matches()
                    ? Optional.of(new Noted(Long.parseLong(matcher.group(1)), matcher.group(2)))
                    : Optional.empty();
        }
    }

    /**
     * Verifies the log up to its newest entry, in steps that never hold more than a thousand entries.
     *
     * @param noted the entry to compare with; null to compare with none
     */
    public Outcome run(@Nullable Noted noted) {
        return jdbi.withHandle(handle -> run(handle, noted, (entry, said) -> {}));
    }

    /**
     * Verifies the log on one connection.
     *
     * @param each receives every entry with its item, once it is verified
     */
    Outcome run(Handle handle, @Nullable Noted noted, BiConsumer<Entry, ItemDao.Salted> each) {
        Head head = LogDao.head(handle);
        Head reached = Head.EMPTY;
        Removed removed = new Removed(0, 0);
        while (reached.number() < head.number()) {
            List<Entry> entries = LogDao.entries(handle, reached.number(), head.number(), STRIDE);
            Map<Long, ItemDao.Salted> said = ItemDao.said(handle, registers.values(), entries);
            Map<Long, Redaction> redactions = redactions(handle, entries);
            for (Entry entry : entries) {
                ItemDao.Salted salted = said.get(entry.number());
                Optional<String> fault = fault(reached, entry, salted, redactions.get(entry.number()))
                        .or(() -> notedFault(noted, entry));
                if (salted == null || fault.isPresent()) {
                    return new Outcome(head, fault, removed);
                }
                each.accept(entry, salted);
                reached = new Head(entry.number(), entry.chain(), entry.recordedAt());
            }
            removed = removed.plus(redactions.values());
        }
        return new Outcome(head, cutFault(noted, head).or(() -> tableFault(handle)), removed);
    }

    private static Optional<String> notedFault(@Nullable Noted noted, Entry entry) {
        return noted == null
                        || noted.number() != entry.number()
                        || noted.chain().equals(entry.chain())
                ? Optional.empty()
                : Optional.of("the chain at entry %d is not the one you noted".formatted(entry.number()));
    }

    /**
     * Returns a fault if the noted entry is missing. Entries can be cut off the end of a log without leaving a trace in
     * it; only a number and chain noted outside show that.
     */
    private static Optional<String> cutFault(@Nullable Noted noted, Head head) {
        return noted == null || noted.number() <= head.number()
                ? Optional.empty()
                : Optional.of("the log ends at entry %d, before entry %d, which you noted"
                        .formatted(head.number(), noted.number()));
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
        if (!hasItsReason(entry, redaction)) {
            return Optional.of("entry %d has been changed: its reason has another hash".formatted(number));
        }
        if (!follows(before, entry, redaction)) {
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

    /** Whether a reason has the hash that the chain covers; a removed reason has none, and no salt. */
    private static boolean hasItsReason(Entry entry, @Nullable Redaction redaction) {
        if (redaction != null && redaction.rest() != null) {
            return entry.reason().equals(Redaction.REMOVED_REASON) && entry.reasonSalt() == null;
        }
        String salt = entry.reasonSalt();
        return salt == null
                ? entry.reasonHash() == null
                : EntryHash.reason(HexFormat.of().parseHex(salt), entry.reason())
                        .equals(entry.reasonHash());
    }

    /**
     * Whether an entry follows from the one before: by its chain or, where a reason was removed that the chain covers itself, by the
     * hash of the rest that the redaction has, which is part of the chain itself.
     */
    private static boolean follows(Head before, Entry entry, @Nullable Redaction redaction) {
        @Nullable String rest = redaction == null || entry.reasonHash() != null ? null : redaction.rest();
        return rest == null
                ? EntryHash.chain(before.chain(), entry).equals(entry.chain())
                : EntryHash.rest(before.chain(), entry).equals(rest);
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

    /**
     * Returns a fault for the first row of a register's table that differs from what the log implies, or whose columns
     * for searching and sorting are not those of its item.
     */
    private Optional<String> tableFault(Handle handle) {
        for (Register<?> register : registers.values()) {
            Optional<String> fault = ItemDao.notTheFold(handle, register)
                    .map(entry -> "the table %s does not match the log at the row of entry %d"
                            .formatted(register.name(), entry))
                    .or(() -> ItemDao.notGenerated(handle, register)
                            .map(entry ->
                                    "the table %s has generated columns that are not those of the item of entry %d"
                                            .formatted(register.name(), entry)));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
