package register.web.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.reading.Paging;
import register.api.reading.Placed;
import register.api.reading.Snapshot;
import register.store.query.SortKey;
import register.values.duties.AuthorityDuties;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/**
 * The duties of all contracts and of the council on a day: overdue ones first, then by the day that they are due.
 *
 * <p>Only those of the page are kept, so that the memory that this takes does not grow with the register.
 */
final class DutyList implements Paging.Source<DutyRow> {
    /** The number of values in a sort key: the state, the day and the number of the duty. */
    static final int KEYS = 3;

    private static final int STRIDE = 1000;
    private static final List<DutyState> STATES = List.of(DutyState.values());
    private static final String LAST = "9999-99-99";
    private static final String COUNCIL = "";

    private static final Comparator<SortKey> IN_ORDER = Comparator.<SortKey, String>comparing(key -> value(key, 0))
            .thenComparing(key -> value(key, 1))
            .thenComparing(SortKey::key)
            .thenComparing(key -> value(key, 2));

    private final KnownDuties duties;
    private final DutySettings settings;
    private final Snapshot snapshot;
    private final DutyFilter filter;
    private final Map<DutyState, Long> states = new EnumMap<>(DutyState.class);
    private final Map<String, Long> notices = new TreeMap<>();
    private long total;

    DutyList(KnownDuties duties, DutySettings settings, Snapshot snapshot, DutyFilter filter) {
        this.duties = duties;
        this.settings = settings;
        this.snapshot = snapshot;
        this.filter = filter;
    }

    /** Returns how many rows there are in each state, of the notice that is asked for; known after a page was read. */
    Map<DutyState, Long> states() {
        return states;
    }

    /** Returns how many rows there are of each notice, in the state that is asked for; known after a page was read. */
    Map<String, Long> notices() {
        return notices;
    }

    /** Returns the number of rows; known after a page was read. */
    long total() {
        return total;
    }

    /** Passes the rows to a consumer, those of the council first and then contract by contract, without counting them. */
    void each(Consumer<? super DutyRow> consumer) {
        every((row, place) -> {
            if (filter.hasNotice(row) && filter.hasState(row)) {
                consumer.accept(row);
            }
        });
    }

    @Override
    public List<Placed<DutyRow>> read(@Nullable SortKey place, boolean isBackward, int most) {
        states.clear();
        notices.clear();
        total = 0;
        if (place != null && place.values().contains(null)) {
            throw Cursor.unusable();
        }
        Comparator<SortKey> order = isBackward ? IN_ORDER.reversed() : IN_ORDER;
        TreeSet<Placed<DutyRow>> nearest = new TreeSet<>(Comparator.comparing(Placed::place, order));
        every((row, key) -> {
            count(row);
            boolean isListed = filter.hasNotice(row) && filter.hasState(row);
            if (isListed && (place == null || order.compare(key, place) > 0)) {
                nearest.add(new Placed<>(row, key));
                if (nearest.size() > most) {
                    nearest.pollLast();
                }
            }
        });
        return new ArrayList<>(nearest);
    }

    private void count(DutyRow row) {
        if (filter.hasNotice(row)) {
            states.merge(row.state(), 1L, Long::sum);
        }
        if (filter.hasState(row)) {
            notices.merge(row.notice(), 1L, Long::sum);
        }
        total += filter.hasNotice(row) && filter.hasState(row) ? 1 : 0;
    }

    private void every(BiConsumer<DutyRow, SortKey> consumer) {
        if (filter.isOfCouncil()) {
            List<Duty> ofCouncil = AuthorityDuties.of(snapshot.on(), settings.conditions(), List.of());
            for (int i = 0; i < ofCouncil.size(); i++) {
                accept(DutyRow.ofCouncil(ofCouncil.get(i)), COUNCIL, i, consumer);
            }
        }
        duties.each(filter, snapshot, (key, ofContract) -> {
            for (int i = 0; i < ofContract.size(); i++) {
                accept(ofContract.get(i), key, i, consumer);
            }
        });
    }

    private void accept(DutyRow row, String key, int number, BiConsumer<DutyRow, SortKey> consumer) {
        if (filter.isWithin(row)) {
            String day = row.dueBy() == null ? LAST : row.dueBy().toString();
            List<@Nullable String> values =
                    List.of(Integer.toString(STATES.indexOf(row.state())), day, Integer.toString(number + STRIDE));
            consumer.accept(row, new SortKey(values, key));
        }
    }

    private static String value(SortKey key, int number) {
        return Objects.requireNonNull(key.values().get(number));
    }
}
