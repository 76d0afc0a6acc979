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
        Register<?> register = log.registers().stream()
                .filter(one -> one.name().equals(said.entry().register()))
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because("entry: you cannot remove a redaction from the log"));
        return log.write(turn -> redact(turn, register, said.entry(), what, write.change()));
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
