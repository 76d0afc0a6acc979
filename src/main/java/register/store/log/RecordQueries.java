package register.store.log;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.SortKey;
import register.store.query.Sql;

/**
 * The queries over the records of one register: pages, all records, ranked records, counts and groups.
 *
 * <p>The SQL is put together from constants that features declare; values from readers are always bound.
 */
public final class RecordQueries<T> {
    private static final int STRIDE = 1000;

    /**
     * The largest result that is read whole and then sorted: this takes no longer than finding fifty of the rows in a
     * scan of a million.
     */
    private static final int FEW = 5_000;

    /** The most items that are looked through at once, well within the time that a statement has. */
    private static final long SOUGHT_STRIDE = 50_000;

    private final HandleSource handles;
    private final Register<T> register;
    private final String itemsOf;
    private final RowMapper<RecordedItem<T>> recorded;

    RecordQueries(HandleSource handles, Register<T> register) {
        this.handles = handles;
        this.register = register;
        this.itemsOf = Records.ITEMS_OF.formatted(register.name());
        this.recorded = Records.mapper(register);
    }

    /** Returns at most {@code limit} records that match a query, after a sort key. */
    public List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit) {
        return page(question, after, limit, false);
    }

    /**
     * The same, where the number of matching records is known. A small result is best found whole and then sorted;
     * otherwise the server may expect many, and scan the whole register in sort order until it has found enough of
     * them.
     */
    public List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit, long total) {
        boolean isOfFew = total <= FEW;
        return total == 0 ? List.of() : page(isOfFew ? question : question.ofMany(), after, limit, isOfFew);
    }

    private List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit, boolean isOfFew) {
        return handles.at(question.at(), handle -> {
            if (isOfFew && after == null) {
                return part(handle, question, Sort.Part.WHOLE, null, limit, 0, true);
            }
            List<PositionedRecord<T>> page = new ArrayList<>();
            Sort sort = question.sort();
            List<Sort.Part> parts = sort.parts();
            for (Sort.Part part : parts.subList(parts.indexOf(sort.part(after)), parts.size())) {
                if (page.size() < limit) {
                    @Nullable SortKey within = after != null && sort.part(after) == part ? after : null;
                    page.addAll(part(handle, question, part, within, limit - page.size(), 0, isOfFew));
                }
            }
            return page;
        });
    }

    /**
     * Returns at most {@code limit} records that match a query, without the first of them; those near the end are counted
     * from there.
     */
    public List<PositionedRecord<T>> pageFrom(ListQuery question, long skipped, int limit, long total) {
        int most = (int) Math.min(limit, total - skipped);
        if (most <= 0) {
            return List.of();
        }
        boolean isNearEnd = skipped > total / 2;
        boolean isOfFew = total <= FEW;
        ListQuery walked = isNearEnd ? question.reversed() : question;
        List<PositionedRecord<T>> page = skipping(
                isOfFew ? walked : walked.ofMany(), isNearEnd ? total - skipped - most : skipped, most, isOfFew);
        return isNearEnd ? Lists.reverse(page) : page;
    }

    private List<PositionedRecord<T>> skipping(ListQuery question, long skipped, int limit, boolean isOfFew) {
        return handles.at(question.at(), handle -> {
            if (isOfFew) {
                return part(handle, question, Sort.Part.WHOLE, null, limit, skipped, true);
            }
            List<PositionedRecord<T>> page = new ArrayList<>();
            long left = skipped;
            for (Sort.Part part : question.sort().parts()) {
                if (page.size() < limit) {
                    List<PositionedRecord<T>> rows =
                            part(handle, question, part, null, limit - page.size(), left, isOfFew);
                    page.addAll(rows);
                    left = rows.isEmpty() && left > 0 ? left - countOf(question, part) : 0;
                }
            }
            return page;
        });
    }

    private long countOf(ListQuery question, Sort.Part part) {
        ListQuery within = question;
        for (Sql condition : question.sort().within(part, question.on())) {
            within = within.and(condition);
        }
        return count(within);
    }

    /** Passes every record that matches a query to the consumer, in batches, so that memory use stays small. */
    public void each(ListQuery question, Consumer<RecordedItem<T>> consumer) {
        each(last -> page(question, last, STRIDE), consumer);
    }

    /** The same, where the number of matching records is known. */
    public void each(ListQuery question, long total, Consumer<RecordedItem<T>> consumer) {
        each(last -> page(question, last, STRIDE, total), consumer);
    }

    /** Passes on what each withdrawn record had before, of records that are withdrawn at a position. */
    public void eachWithdrawn(long at, Consumer<RecordedItem<T>> consumer) {
        Sql sql = Sql.of(
                "select " + Records.COLUMNS + " from " + register.name() + " w join " + register.name()
                        + " r on r.superseded_by = w.entry and r.entry < w.entry join entry e on e.number = r.entry"
                        + " where w.item ->> 'withdrawn' is not null and r.item <> '{}' and not exists (select from "
                        + register.name() + " n where n.key = w.key and n.entry > w.entry) and w.entry <= ?",
                at);
        List<RecordedItem<T>> withdrawn = handles.at(
                at, handle -> PlannedQuery.of(handle, sql).map(recorded).list());
        withdrawn.forEach(consumer);
    }

    /** The next batch is read while the consumer has one, so that neither waits for the other. */
    private void each(
            Function<@Nullable SortKey, List<PositionedRecord<T>>> strides, Consumer<RecordedItem<T>> consumer) {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            List<PositionedRecord<T>> stride = strides.apply(null);
            while (stride.size() == STRIDE) {
                SortKey last = stride.get(STRIDE - 1).place();
                Future<List<PositionedRecord<T>>> next = reader.submit(() -> strides.apply(last));
                stride.forEach(placed -> consumer.accept(placed.recorded()));
                stride = read(next);
            }
            stride.forEach(placed -> consumer.accept(placed.recorded()));
        } finally {
            reader.shutdownNow();
        }
    }

    private static <R> R read(Future<R> next) {
        try {
            return next.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reader was stopped", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    /**
     * The entries are found by a statement that the server plans for its values, and their items are read by another that it
     * plans once.
     */
    private List<PositionedRecord<T>> part(
            Handle handle,
            ListQuery question,
            Sort.Part part,
            @Nullable SortKey after,
            int limit,
            long skipped,
            boolean isOfFew) {
        PageStatement statement = new PageStatement(register.name(), question, isOfFew);
        Sql sql = statement.sql(part, after, limit, skipped);
        while (true) {
            List<PageStatement.Row> rows = rows(handle, statement, sql);
            Map<Long, RecordedItem<T>> items = items(handle, rows);
            // Unless one was removed in between.
            if (items.size() == rows.size()) {
                return rows.stream()
                        .map(row -> new PositionedRecord<>(requireNonNull(items.get(row.entry())), row.place()))
                        .toList();
            }
        }
    }

    private static List<PageStatement.Row> rows(Handle handle, PageStatement statement, Sql sql) {
        return PlannedQuery.of(handle, sql)
                .map((row, context) -> statement.read(row))
                .list();
    }

    private Map<Long, RecordedItem<T>> items(Handle handle, List<PageStatement.Row> rows) {
        Map<Long, RecordedItem<T>> items = new HashMap<>();
        if (!rows.isEmpty()) {
            handle.createQuery(itemsOf)
                    .bindArray(
                            "entries",
                            Long.class,
                            rows.stream().map(PageStatement.Row::entry).toArray())
                    .map(recorded)
                    .forEach(item -> items.put(item.entry().number(), item));
        }
        return items;
    }

    /** Returns the entries of at most {@code limit} records that match a query whose order is computed, without their items. */
    public List<Long> firstEntries(ListQuery question, int limit) {
        PageStatement statement = new PageStatement(register.name(), question, true);
        return handles.at(
                question.at(),
                handle -> rows(handle, statement, statement.sql(Sort.Part.WHOLE, null, limit, 0)).stream()
                        .map(PageStatement.Row::entry)
                        .toList());
    }

    /** Returns at most {@code limit} of the records that match a query, highest rank first. */
    public List<RecordedItem<T>> ranked(ListQuery question, Sql rank, int limit) {
        Sql sql = Sql.of("select " + Records.COLUMNS)
                .then("from " + register.name() + " r join entry e on e.number = r.entry where")
                .then(question.where())
                .then("order by")
                .then(rank)
                .then("desc, r.key limit ?", limit);
        return handles.at(
                question.at(),
                handle -> PlannedQuery.of(handle, sql).map(recorded).list());
    }

    /** Returns how many records match a query. */
    public long count(ListQuery question) {
        return number(
                question.at(),
                Sql.of("select count(*) from " + register.name() + " r where").then(question.where()));
    }

    /**
     * Returns the first entry of the register, after one position and up to another, whose item has each of some members;
     * without the members that none of them has.
     */
    public Map<String, Long> firstWith(Collection<String> members, long after, long upTo) {
        Set<String> sought = new HashSet<>(members);
        Map<String, Long> first = new HashMap<>();
        long read = after;
        while (read < upTo && !sought.isEmpty()) {
            long end = Math.min(upTo, read + SOUGHT_STRIDE);
            List<MemberOf> found = firstWith(sought, read, end);
            found.forEach(one -> first.put(one.member(), one.entry()));
            found.forEach(one -> sought.remove(one.member()));
            read = found.isEmpty() ? end : found.get(0).entry();
        }
        return first;
    }

    /** A member that the item of an entry has. */
    private record MemberOf(String member, long entry) {}

    /** Returns the members that the first item has which has any of them. */
    private List<MemberOf> firstWith(Set<String> members, long after, long upTo) {
        String[] sought = members.toArray(String[]::new);
        Sql sql = Sql.of(
                "select member, r.entry from (select entry, item from " + register.name()
                        + " where entry > ? and entry <= ? and jsonb_exists_any(item, cast(? as text[]))"
                        + " order by entry limit 1) as r, unnest(cast(? as text[])) as member"
                        + " where jsonb_exists(r.item, member)",
                after,
                upTo,
                sought,
                sought);
        return handles.at(
                upTo,
                handle -> PlannedQuery.of(handle, sql)
                        .map((row, context) -> new MemberOf(row.getString("member"), row.getLong("entry")))
                        .list());
    }

    /** Returns how many more records match a query at its position than at an earlier one. */
    public long countSince(ListQuery question, long earlier) {
        String counting = "select count(*) from " + register.name() + " r where";
        return number(
                question.at(),
                Sql.of("select (" + counting)
                        .then(question.cameSince(earlier))
                        .then(") - (" + counting)
                        .then(question.wentSince(earlier))
                        .then(")"));
    }

    /**
     * Returns the number of the register's newest entry up to a position, or 0 if it has none; after that entry and up
     * to the position nothing in the register changes.
     */
    public long newestEntry(long at) {
        return number(at, Sql.of("select coalesce(max(entry), 0) from " + register.name() + " where entry <= ?", at));
    }

    /**
     * Returns how many records of those that meet a condition were added, changed or withdrawn after a position, counting
     * no more than so many entries.
     */
    public long changedSince(long position, Sql condition, int most) {
        return currentNumber(
                Sql.of("select count(distinct said.key) from (select r.key from " + register.name() + " r where")
                        .then(condition)
                        .then("and r.entry > ? order by r.entry limit ?) as said", position, most));
    }

    /** Returns from how many entries up to a position, of records that meet a condition, something was removed after it. */
    public long redactedSince(long position, Sql condition) {
        return currentNumber(Sql.of(
                        "select count(distinct r.entry) from redaction d join " + register.name()
                                + " r on r.entry = cast(d.key as bigint) where d.entry > ? and r.entry <= ?"
                                + " and d.item ->> 'register' = ? and",
                        position,
                        position,
                        register.name())
                .then(condition));
    }

    private long number(long at, Sql sql) {
        return handles.at(at, handle -> number(handle, sql));
    }

    private long currentNumber(Sql sql) {
        return handles.current(handle -> number(handle, sql));
    }

    private static long number(Handle handle, Sql sql) {
        return PlannedQuery.of(handle, sql).mapTo(Long.class).one();
    }

    /**
     * Returns the groups of the records that match a query, largest first; figures are added up over the records that
     * have a value.
     */
    public List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        GroupStatement statement = new GroupStatement(register.name(), figures);
        return handles.at(
                question.at(),
                handle -> PlannedQuery.of(handle, statement.sql(question, grouping))
                        .map((row, context) -> statement.read(row))
                        .list());
    }

    /** Returns the groups of the records that match a query, of several groupings in order; the largest groups first. */
    public List<List<Group>> facets(ListQuery question, List<Grouping> groupings) {
        FacetStatement statement = new FacetStatement(register.name(), groupings);
        return facets(question.at(), statement, statement.sql(question));
    }

    /** Returns how much more records the groups have at the position of a query than at an earlier one, in the same way. */
    public List<List<Group>> facetsSince(ListQuery question, List<Grouping> groupings, long earlier) {
        FacetStatement statement = new FacetStatement(register.name(), groupings);
        return facets(question.at(), statement, statement.since(question, earlier));
    }

    private List<List<Group>> facets(long at, FacetStatement statement, Sql sql) {
        return handles.at(
                at,
                handle -> statement.groups(PlannedQuery.of(handle, sql)
                        .map((row, context) -> statement.read(row))
                        .list()));
    }

    /**
     * Returns how much more records the groups have at the position of a query than at an earlier one, and by how much more
     * their figures add up; in no order. The figures must have no guards.
     */
    public List<Group> groupsSince(ListQuery question, Grouping grouping, List<Aggregate> figures, long earlier) {
        GroupStatement statement = new GroupStatement(register.name(), figures);
        return handles.at(
                question.at(),
                handle -> PlannedQuery.of(handle, statement.since(question, grouping, earlier))
                        .map((row, context) -> statement.readChange(row))
                        .list());
    }

    /**
     * Returns the distinct values of a text expression over the entries after one position and up to another.
     *
     * @param expression in SQL over a row, {@code r}: a constant
     */
    public Set<String> texts(String expression, long after, long upTo) {
        Sql sql = Sql.of(
                "select distinct " + expression + " from " + register.name() + " r where r.entry > ? and r.entry <= ?",
                after,
                upTo);
        return handles.at(
                upTo,
                handle -> new HashSet<>(
                        PlannedQuery.of(handle, sql).mapTo(String.class).list()));
    }

    /** Returns access to the words that the records are searched by. */
    public SearchWords words() {
        return new SearchWords(handles, register);
    }
}
