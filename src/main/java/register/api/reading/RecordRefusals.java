package register.api.reading;

import static register.values.problem.Problem.NOT_YET_RECORDED;
import static register.values.problem.Problem.NO_SUCH_RECORD;
import static register.values.problem.Problem.REMOVED;
import static register.values.problem.Problem.WITHDRAWN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.values.problem.Refusal;

/**
 * Creates the refusals of a register that has no record to show for a reference: there never was one, not yet, or not
 * any more.
 */
final class RecordRefusals<T> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;

    RecordRefusals(Register<T> register, Log log, Permalinks permalinks) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
    }

    /**
     * Returns the refusal of a record that cannot be read.
     *
     * @param spelling of its reference, as requested
     * @param at the requested position; null for now
     */
    Refusal of(String spelling, String key, @Nullable Long at) {
        Optional<RecordState<T>> standing = records.standing(key, at == null ? Long.MAX_VALUE : at);
        if (standing.isPresent()) {
            Entry entry = standing.get().entry();
            return Removed.from(entry, log).stream()
                    .findFirst()
                    .map(removed -> removed(spelling, entry, removed))
                    .orElseGet(() -> withdrawn(spelling, entry));
        }
        return at == null
                ? NO_SUCH_RECORD.because("there is no %s '%s'", register.name(), spelling)
                : absentAt(at, spelling, key);
    }

    private Refusal absentAt(long at, String spelling, String key) {
        if (records.newest(key).isPresent()) {
            return NOT_YET_RECORDED.because("'%s' was first published after entry %d", spelling, at);
        }
        return records.standing(key, Long.MAX_VALUE)
                .map(last -> publishedAndGone(spelling, at, last.entry()))
                .orElseGet(() -> of(spelling, key, null));
    }

    /** Returns the refusal of a record that was published after the position, and is not there any more. */
    private Refusal publishedAndGone(String spelling, long at, Entry last) {
        return NOT_YET_RECORDED
                .because(
                        "the %s '%s' was first published after entry %d and is no longer published",
                        register.name(), spelling, at)
                .leadingTo("history", record(spelling, last).at("entries").toString());
    }

    private Refusal removed(String spelling, Entry entry, Removed removed) {
        String by = Long.toString(removed.entry());
        return REMOVED.because(
                        "the content of entry %d of '%s' was removed on %s: %s",
                        entry.number(), spelling, removed.day(), removed.ground())
                .leadingTo("entry", permalinks.address("entries", by).toString());
    }

    /** Returns the refusal of a withdrawn record, with links to its history and its last state. */
    private Refusal withdrawn(String spelling, Entry entry) {
        String day = Permalinks.day(entry.recordedAt());
        Optional<RecordedItem<T>> last = records.find(entry.key(), entry.number() - 1);
        String label =
                last.map(recorded -> register.label().apply(recorded.item())).orElse(spelling);
        Address record = record(spelling, entry);
        Refusal withdrawn = WITHDRAWN
                .because("%s was withdrawn on %s: %s", label, day, entry.reason())
                .leadingTo("history", record.at("entries").toString());
        return last.map(recorded -> withdrawn.leadingTo(
                        "pinned",
                        Permalinks.pinned(record, recorded.entry().number(), null)
                                .toString()))
                .orElse(withdrawn);
    }

    /** Returns the address of a record that is gone, by its last state. */
    private Address record(String spelling, Entry gone) {
        String slug = records.find(gone.key(), gone.number() - 1)
                .map(last -> register.slug().apply(last.item()))
                .orElse(spelling);
        return permalinks.address(register.path(), slug);
    }
}
