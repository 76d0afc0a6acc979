package register.api.reading;

import static register.values.problem.Problem.NO_SUCH_PAGE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.tables.Rows;
import register.store.log.PositionedRecord;
import register.store.log.RecordedItem;
import register.store.query.ListQuery;
import register.store.query.SortKey;

/**
 * Cuts one page out of a listing: a number of rows after a sort key, or before one.
 *
 * @param snapshot that every page is read from
 * @param mark of the listing
 * @param cursor of the request; null for the first page
 */
public record Paging(
        Snapshot snapshot,
        String mark,
        @Nullable Cursor cursor,
        @Nullable Limit limit) {
    /**
     * One page of a listing.
     *
     * @param before how many rows the previous pages have
     * @param previous where the previous page ends; null where there is none
     * @param next where the next page begins; null where there is none
     */
    public record Page<R>(
            Snapshot snapshot,
            List<R> rows,
            long before,
            @Nullable Cursor previous,
            @Nullable Cursor next) {
        /** Returns the addresses of the previous and next pages, by relation. */
        public Map<String, Address> neighbours(RequestUrl url, Address base) {
            Map<String, Address> links = new LinkedHashMap<>();
            if (previous != null) {
                links.put("prev", url.here(base, ListLinks.from(previous)));
            }
            if (next != null) {
                links.put("next", url.here(base, ListLinks.from(next)));
            }
            return links;
        }
    }

    /**
     * What a request gets of a listing: one of its pages, or all rows as a file.
     *
     * @param before how many rows the previous pages have
     * @param links by relation
     */
    public record Part<R>(boolean isWhole, Rows<R> rows, long before, Map<String, String> links) {}

    /** The source of the rows of a listing that is longer than a page. */
    @FunctionalInterface
    public interface Source<R> {
        /** Returns at most {@code most} rows after a sort key or, backward, before it, the nearest first. */
        List<Placed<R>> read(@Nullable SortKey place, boolean isBackward, int most);
    }

    /** Returns a listing on one page. */
    public static <R> Page<R> whole(Snapshot snapshot, List<R> rows) {
        return new Page<>(snapshot, rows, 0, null, null);
    }

    /** Returns a page of the records that match a query: by its number, or the one that the cursor leads to. */
    <T> Page<RecordedItem<T>> page(FirstRecords<T> records, ListQuery question, long total, PageNumber number) {
        long skipped = number.skipped(Limit.orDefault(limit));
        if (skipped > 0) {
            return numbered(records.pageFrom(question, skipped, Limit.orDefault(limit), total), skipped, total);
        }
        return page(
                question.sort().keys().size(),
                (place, isBackward, most) ->
                        records.page(isBackward ? question.reversed() : question, place, most, total).stream()
                                .map(record -> new Placed<>(record.recorded(), record.place()))
                                .toList());
    }

    /**
     * Returns a page of any sorted rows.
     *
     * <p>One more row than the page has is read, to know whether there are more in that direction. In the other
     * direction there are, because the reader came from there.
     *
     * @param keys how many values a sort key has besides the record's key
     */
    public <R> Page<R> page(int keys, Source<R> source) {
        int most = Limit.orDefault(limit);
        List<Placed<R>> read = source.read(place(keys), isBackward(), most + 1);
        boolean isCut = read.size() > most;
        List<Placed<R>> page = new ArrayList<>(isCut ? read.subList(0, most) : read);
        if (isBackward()) {
            Collections.reverse(page);
        }
        boolean hasPrevious = !page.isEmpty() && (isBackward() ? isCut : cursor != null);
        boolean hasNext = !page.isEmpty() && (isBackward() || isCut);
        long before = before(page.size(), isCut);
        return new Page<>(
                snapshot,
                page.stream().map(Placed::row).toList(),
                before,
                hasPrevious ? cursor(values(page.get(0).place()), before, true) : null,
                hasNext ? cursor(values(page.get(page.size() - 1).place()), before + page.size(), false) : null);
    }

    /**
     * Returns all rows if a file is requested and no page of it, or else a page of them.
     *
     * @param keys how many values a sort key has besides the record's key
     */
    public <R> Part<R> part(RequestUrl url, Address base, int keys, Source<R> source, Rows<R> all) {
        boolean isWhole = url.isFile() && limit == null && cursor == null;
        Page<R> page = isWhole ? whole(snapshot, List.of()) : page(keys, source);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(base, Map.of()));
        links.putAll(page.neighbours(url, base));
        return new Part<>(isWhole, isWhole ? all : Rows.of(page.rows()), page.before(), Links.texts(links));
    }

    private <T> Page<RecordedItem<T>> numbered(List<PositionedRecord<T>> read, long skipped, long total) {
        if (read.isEmpty()) {
            int most = Limit.orDefault(limit);
            throw NO_SUCH_PAGE
                    .because("the last page is %d", Math.max(1, (total + most - 1) / most))
                    .in("page");
        }
        long after = skipped + read.size();
        return new Page<>(
                snapshot,
                read.stream().map(PositionedRecord::recorded).toList(),
                skipped,
                cursor(values(read.get(0).place()), skipped, true),
                after < total ? cursor(values(read.get(read.size() - 1).place()), after, false) : null);
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

    /** Returns a page of rows that are all in memory; the position of a row is the number of rows before it. */
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

    private @Nullable SortKey place(int keys) {
        if (cursor == null) {
            return null;
        }
        List<@Nullable String> values = cursor.after();
        String key = values.get(values.size() - 1);
        if (key == null || values.size() != keys + 1) {
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
