package register.api.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.store.log.PositionedRecord;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.query.ListQuery;
import register.store.query.SortKey;

/**
 * How one page of a listing is cut out of it: so many rows after a place, or so many before one.
 *
 * @param snapshot that every page is read from
 * @param mark of the listing
 * @param cursor that the request came with; null for the first page
 */
record Paging(
        Snapshot snapshot,
        String mark,
        @Nullable Cursor cursor,
        @Nullable Limit limit) {
    /**
     * Some rows of a listing.
     *
     * @param before how many rows the pages before have
     * @param previous where the page before this one ends; null where there is none
     * @param next where the page after this one begins; null where there is none
     */
    record Page<R>(
            Snapshot snapshot,
            List<R> rows,
            long before,
            @Nullable Cursor previous,
            @Nullable Cursor next) {}

    /** A listing on one page. */
    static <R> Page<R> whole(Snapshot snapshot, List<R> rows) {
        return new Page<>(snapshot, rows, 0, null, null);
    }

    /**
     * A page of the records that answer a question.
     *
     * <p>One row more than the page has is read, to know whether there are more that way. The other way there are: the
     * page was come from there.
     */
    <T> Page<RecordedItem<T>> page(Records<T> records, ListQuery question, long total) {
        int most = Limit.orDefault(limit);
        ListQuery asked = isBackward() ? question.reversed() : question;
        List<PositionedRecord<T>> read = records.page(asked, place(question), most + 1, total);
        boolean isCut = read.size() > most;
        List<PositionedRecord<T>> page = new ArrayList<>(isCut ? read.subList(0, most) : read);
        if (isBackward()) {
            Collections.reverse(page);
        }
        boolean hasPrevious = !page.isEmpty() && (isBackward() ? isCut : cursor != null);
        boolean hasNext = !page.isEmpty() && (isBackward() || isCut);
        long before = before(page.size(), isCut);
        return new Page<>(
                snapshot,
                page.stream().map(PositionedRecord::recorded).toList(),
                before,
                hasPrevious ? cursor(values(page.get(0).place()), before, true) : null,
                hasNext ? cursor(values(page.get(page.size() - 1).place()), before + page.size(), false) : null);
    }

    private long before(int rows, boolean isCut) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.isBackward()) {
            return cursor.before();
        }
        return isCut ? cursor.before() - rows : 0;
    }

    /** A page of rows that are all at hand; the place of one is how many are before it. */
    <R> Page<R> page(List<R> all) {
        int most = Limit.orDefault(limit);
        int place = cursor == null ? 0 : offset(cursor);
        int first = Math.min(isBackward() ? Math.max(place - most, 0) : place, all.size());
        int last = Math.min(isBackward() ? place : place + most, all.size());
        return new Page<>(
                snapshot,
                all.subList(first, last),
                first,
                first > 0 ? cursor(List.of(Integer.toString(first)), first, true) : null,
                last < all.size() ? cursor(List.of(Integer.toString(last)), last, false) : null);
    }

    private boolean isBackward() {
        return cursor != null && cursor.isBackward();
    }

    private Cursor cursor(List<@Nullable String> place, long before, boolean isBackward) {
        return new Cursor(snapshot.at(), snapshot.on(), mark, place, before, isBackward);
    }

    private static List<@Nullable String> values(SortKey place) {
        List<@Nullable String> values = new ArrayList<>(place.values());
        values.add(place.key());
        return values;
    }

    private @Nullable SortKey place(ListQuery question) {
        if (cursor == null) {
            return null;
        }
        List<@Nullable String> values = cursor.after();
        String key = values.get(values.size() - 1);
        if (key == null || values.size() != question.sort().keys().size() + 1) {
            throw Cursor.unusable();
        }
        return new SortKey(values.subList(0, values.size() - 1), key);
    }

    private static int offset(Cursor cursor) {
        String offset = cursor.after().get(0);
        if (offset == null || !offset.matches("[0-9]{1,9}")) {
            throw Cursor.unusable();
        }
        return Integer.parseInt(offset);
    }
}
