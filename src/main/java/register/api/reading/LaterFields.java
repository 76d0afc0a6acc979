package register.api.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.Register;

/**
 * The fields of a register that came later than it, each from the first entry whose item has it: tables have a column of
 * it from there.
 *
 * <p>Looking for a member that no item has means reading every item, so each item is read once, and only when somebody asks
 * for a table.
 */
final class LaterFields<T> {
    private final RecordQueries<T> records;
    private final Set<String> members;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);

    /** The first entry that has each member, among the entries up to a position. */
    private record Known(long upTo, Map<String, Long> first) {
        static final Known NOTHING = new Known(0, Map.of());
    }

    LaterFields(Register<T> register, Log log, List<? extends Field<?>> fields) {
        this.records = log.queries(register);
        this.members =
                fields.stream().filter(Field::isLater).map(Field::member).collect(Collectors.toUnmodifiableSet());
        log.whenRemoved(() -> known.set(new Known(0, Map.of())));
    }

    /** Returns those of some fields that a table at a position has. */
    <V> List<Field<V>> present(List<Field<V>> all, long at) {
        return all.stream()
                .filter(field ->
                        !field.isLater() || upTo(at).first().getOrDefault(field.member(), Long.MAX_VALUE) <= at)
                .toList();
    }

    private Known upTo(long at) {
        Known now = Objects.requireNonNull(known.get());
        return isEnough(now, at) ? now : read(at);
    }

    private boolean isEnough(Known now, long at) {
        return now.upTo() >= at || now.first().keySet().containsAll(members);
    }

    /** Reads what was recorded since; readers that arrive meanwhile wait for it. */
    private synchronized Known read(long at) {
        Known now = Objects.requireNonNull(known.get());
        if (isEnough(now, at)) {
            return now;
        }
        Map<String, Long> first = new HashMap<>(records.firstWith(
                members.stream()
                        .filter(member -> !now.first().containsKey(member))
                        .toList(),
                now.upTo(),
                at));
        first.putAll(now.first());
        Known read = new Known(at, Map.copyOf(first));
        // Unless something was removed meanwhile: what was read then is of before.
        known.compareAndSet(now, read);
        return read;
    }
}
