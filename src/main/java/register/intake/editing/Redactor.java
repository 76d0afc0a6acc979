package register.intake.editing;

import static register.values.problem.Problem.INVALID_ITEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.store.log.LoggedItem;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.PartialDate;

/**
 * Removes the content of an entry where the law requires it; the log records the removal, and its chain stays intact.
 */
final class Redactor {
    private final Log log;
    private final BiConsumer<LogTransaction, Set<String>> beside;

    /**
     * Creates a redactor of a log.
     *
     * @param beside removes copies kept outside the log, such as an uploaded file, given the texts that were removed
     */
    Redactor(Log log, BiConsumer<LogTransaction, Set<String>> beside) {
        this.log = log;
        this.beside = beside;
    }

    /**
     * Removes content from its entry and, if requested, from the others with the same content; returns one redaction
     * entry for each.
     */
    List<Entry> redact(RedactionRequest what, WriteContext write) {
        LoggedItem said = log.entry(what.entry());
        return log.write(turn -> {
            List<Entry> entries = new ArrayList<>();
            if (what.takesReason()) {
                entries.addAll(redactReasons(turn, said.entry(), what, write.change()));
            }
            what.ofItem()
                    .ifPresent(item ->
                            entries.addAll(redact(turn, register(said.entry()), said.entry(), item, write.change())));
            return List.copyOf(entries);
        });
    }

    private Register<?> register(Entry entry) {
        return log.registers().stream()
                .filter(one -> one.name().equals(entry.register()))
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because("entry: you cannot remove a redaction from the log"));
    }

    /** Removes the reason of an entry and, if requested, of the others of its record with the same reason. */
    private List<Entry> redactReasons(LogTransaction turn, Entry from, RedactionRequest what, Attribution change) {
        List<Entry> entries = new ArrayList<>();
        entries.add(turn.redactReason(from, what.ground(), change));
        if (what.everywhere()) {
            turn.records(register(from)).history(from.key(), Long.MAX_VALUE).stream()
                    .map(RecordState::entry)
                    .filter(other ->
                            other.number() != from.number() && other.reason().equals(from.reason()))
                    .forEach(other -> entries.add(turn.redactReason(other, what.ground(), change)));
        }
        beside.accept(turn, Set.of(from.reason()));
        return entries;
    }

    private <T> List<Entry> redact(
            LogTransaction turn, Register<T> register, Entry from, RedactionRequest what, Attribution change) {
        List<RecordState<T>> history = turn.records(register).history(from.key(), Long.MAX_VALUE);
        T item = history.stream()
                .filter(standing -> standing.entry().equals(from))
                .flatMap(standing -> RecordedItem.of(standing).stream())
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because("entry: nothing is left of entry %d", from.number()))
                .item();
        RedactedItem<T> leaving = new RedactedItem<>(register, what.section(), explanation(what));
        List<Entry> entries = new ArrayList<>();
        for (RecordState<T> standing : history) {
            T other = standing.item();
            if (standing.entry().equals(from)) {
                entries.add(redact(turn, leaving, from, item, what, change));
            } else if (what.everywhere() && other != null) {
                what.in(item, other)
                        .ifPresent(same -> entries.add(redact(turn, leaving, standing.entry(), other, same, change)));
            }
        }
        beside.accept(turn, what.texts(item));
        return List.copyOf(entries);
    }

    private static <T> Entry redact(
            LogTransaction turn,
            RedactedItem<T> leaving,
            Entry entry,
            T item,
            RedactionRequest what,
            Attribution change) {
        String left = what.fields().isEmpty() ? null : leaving.of(item, what.fields());
        return turn.redact(entry, what.fields(), left, what.ground(), change);
    }

    private String explanation(RedactionRequest what) {
        LocalDate today = log.today();
        return "Removed on %s: %s".formatted(PartialDate.of(today).inWords(), what.ground());
    }
}
