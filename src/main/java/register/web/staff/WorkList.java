package register.web.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.reading.ListReader;
import register.api.reading.Paging;
import register.api.reading.Placed;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.store.query.SortKey;
import register.values.PartialDate;
import register.values.Word;

/**
 * The ends and reviews of contracts in the next months, by date: two lists of the register, merged.
 *
 * <p>On one date the ends come first, so the sort key of a row is its date, what happens, and the key of the contract.
 */
public final class WorkList implements Paging.Source<WorkList.Due> {
    /** The number of values in a sort key: the date and what happens. */
    static final int KEYS = 2;

    private static final int STRIDE = 1000;

    /** A key before all others; the next constant is after all others. */
    private static final String FIRST_KEY = "";

    private static final String LAST_KEY = "\uffff";

    private static final Comparator<Placed<Due>> IN_ORDER = Comparator.<Placed<Due>, LocalDate>comparing(
                    placed -> placed.row().date().first())
            .thenComparing(placed -> placed.row().what())
            .thenComparing(placed -> placed.place().key());

    private final Paging.Source<RecordView<Contract, ComputedContract>> ends;
    private final Paging.Source<RecordView<Contract, ComputedContract>> reviews;
    private final long total;

    WorkList(ListReader<Contract, ComputedContract> contracts, Snapshot snapshot, WorkListFilter filter) {
        Map<String, String> ending = filter.parameters("ends", "ends");
        Map<String, String> reviewed = filter.parameters("review", "review.next");
        this.ends = contracts.source(ending, snapshot);
        this.reviews = contracts.source(reviewed, snapshot);
        this.total = contracts.count(ending, snapshot) + contracts.count(reviewed, snapshot);
    }

    /** What happens to a contract, in the order of the list on one date. */
    public enum What implements Word {
        END,
        REVIEW
    }

    /** Something that happens to a contract on a date. */
    public record Due(PartialDate date, What what, String reference, String title, String url) {}

    /** Returns the number of rows. */
    long total() {
        return total;
    }

    /** Passes each row to a consumer, reading a batch at a time to limit memory. */
    void each(Consumer<? super Due> consumer) {
        @Nullable SortKey last = null;
        List<Placed<Due>> stride;
        do {
            stride = read(last, false, STRIDE);
            stride.forEach(placed -> consumer.accept(placed.row()));
            last = stride.isEmpty() ? last : stride.get(stride.size() - 1).place();
        } while (stride.size() == STRIDE);
    }

    @Override
    public List<Placed<Due>> read(@Nullable SortKey place, boolean isBackward, int most) {
        Comparator<Placed<Due>> order = isBackward ? IN_ORDER.reversed() : IN_ORDER;
        List<Placed<Due>> due = new ArrayList<>();
        for (What what : What.values()) {
            Paging.Source<RecordView<Contract, ComputedContract>> source = what == What.END ? ends : reviews;
            source.read(place == null ? null : within(place, what), isBackward, most).stream()
                    .flatMap(placed -> due(placed, what))
                    .forEach(due::add);
        }
        return due.stream().sorted(order).limit(most).toList();
    }

    /** Returns the sort key in the list of ends or reviews that corresponds to one in the merged list. */
    private static SortKey within(SortKey place, What what) {
        String date = place.values().get(0);
        String happens = place.values().get(1);
        if (!isDate(date)
                || Stream.of(What.values()).noneMatch(one -> one.word().equals(happens))) {
            throw Cursor.unusable();
        }
        String key = what.word().equals(happens) ? place.key() : what == What.END ? LAST_KEY : FIRST_KEY;
        return new SortKey(List.of(date), key);
    }

    private static boolean isDate(@Nullable String text) {
        try {
            return text != null && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static Stream<Placed<Due>> due(Placed<RecordView<Contract, ComputedContract>> contract, What what) {
        ComputedContract computed = contract.row().computed();
        PartialDate date = what == What.END
                ? computed.ends()
                : computed.review() == null ? null : computed.review().next();
        if (date == null) {
            return Stream.empty();
        }
        Contract item = contract.row().item();
        Due due = new Due(
                date,
                what,
                item.reference().text(),
                item.title(),
                contract.row().links().getOrDefault("self", ""));
        return Stream.of(new Placed<>(
                due,
                new SortKey(
                        List.of(date.first().toString(), what.word()),
                        contract.place().key())));
    }
}
