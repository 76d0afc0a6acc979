package register.store.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.SortKey;
import register.store.query.Sql;

/** The records of one register: the newest entry of each key, now or at a position of the log. */
public final class Records<T> {
    private static final int STRIDE = 1000;
    /** So few rows are read and sorted as soon as fifty of them are met in a walk through a million. */
    private static final int FEW = 5_000;

    private final Jdbi jdbi;
    private final RecordDao<T> dao;
    private final ListQueryDao<T> questions;

    Records(Jdbi jdbi, Register<T> register) {
        this.jdbi = jdbi;
        this.dao = new RecordDao<>(register);
        this.questions = new ListQueryDao<>(register);
    }

    /** The number of the entry that is the record of a key now. */
    public Optional<Long> newest(String key) {
        return jdbi.withHandle(handle -> dao.newest(handle, key));
    }

    /** The record as it is now. */
    public Optional<RecordedItem<T>> find(String key) {
        return jdbi.withHandle(handle -> dao.current(handle, key));
    }

    /** The record as it was at a position. */
    public Optional<RecordedItem<T>> find(String key, long at) {
        return standing(key, at).flatMap(RecordedItem::of);
    }

    /** So many records that answer a question, after a place. */
    public List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit) {
        return jdbi.withHandle(handle -> questions.page(handle, question, after, limit, false));
    }

    /** The same, where it is known how many records answer the question. */
    public List<PositionedRecord<T>> page(ListQuery question, @Nullable SortKey after, int limit, long total) {
        if (total == 0) {
            return List.of();
        }
        boolean isOfFew = total <= FEW;
        ListQuery asked = isOfFew ? question : question.ofMany();
        return jdbi.withHandle(handle -> questions.page(handle, asked, after, limit, isOfFew));
    }

    /** Hands on every record that answers a question; a stride at a time, so that memory stays small. */
    public void each(ListQuery question, Consumer<RecordedItem<T>> consumer) {
        each(last -> page(question, last, STRIDE), consumer);
    }

    /** The same, where it is known how many records answer the question. */
    public void each(ListQuery question, long total, Consumer<RecordedItem<T>> consumer) {
        each(last -> page(question, last, STRIDE, total), consumer);
    }

    private void each(
            Function<@Nullable SortKey, List<PositionedRecord<T>>> strides, Consumer<RecordedItem<T>> consumer) {
        @Nullable SortKey last = null;
        List<PositionedRecord<T>> stride;
        do {
            stride = strides.apply(last);
            stride.forEach(placed -> consumer.accept(placed.recorded()));
            last = stride.isEmpty() ? last : stride.get(stride.size() - 1).place();
        } while (stride.size() == STRIDE);
    }

    /** So many of the records that answer a question, those with the highest rank first. */
    public List<RecordedItem<T>> ranked(ListQuery question, Sql rank, int limit) {
        return jdbi.withHandle(handle -> questions.ranked(handle, question, rank, limit));
    }

    /** How many records answer a question. */
    public long count(ListQuery question) {
        return jdbi.withHandle(handle -> questions.count(handle, question));
    }

    /** How many more records answer a question at its position than did at an earlier one. */
    public long countSince(ListQuery question, long earlier) {
        return jdbi.withHandle(handle -> questions.countSince(handle, question, earlier));
    }

    /** The records that answer a question, counted by group, most first. */
    public List<Group> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        return jdbi.withHandle(handle -> questions.groups(handle, question, grouping, figures));
    }

    /** The number of the register's newest entry up to a position: up to there it says the same. */
    public long newestEntry(long at) {
        return jdbi.withHandle(handle -> questions.newest(handle, at));
    }

    /**
     * The different texts that an expression over the rows has, of what was said after one position and up to another.
     *
     * @param expression in SQL over a row, {@code r}: a constant
     */
    public Set<String> texts(String expression, long after, long upTo) {
        return jdbi.withHandle(handle -> questions.texts(handle, expression, after, upTo));
    }

    /** What stood under a key at a position, be it nothing that is left; empty where there never had been anything. */
    public Optional<RecordState<T>> standing(String key, long at) {
        return jdbi.withHandle(handle -> dao.standing(handle, key, at));
    }

    /** The records that some keys have now, by key. */
    public Map<String, RecordedItem<T>> current(Collection<String> keys) {
        return jdbi.withHandle(handle -> dao.currentByKey(handle, keys));
    }

    /** What was said last of some keys by a position, or first after it where nothing was by then; by key. */
    public Map<String, RecordedItem<T>> nearest(Collection<String> keys, long at) {
        return jdbi.withHandle(handle -> dao.nearest(handle, keys, at));
    }

    /** What one entry said, where it is left. */
    public Optional<RecordedItem<T>> saidBy(long entry) {
        return jdbi.withHandle(handle -> dao.saidBy(handle, entry));
    }

    /** What stood before some entries superseded it, by the numbers of those; nothing of what was said first. */
    public Map<Long, RecordedItem<T>> supersededBy(Collection<Long> entries) {
        return jdbi.withHandle(handle -> dao.supersededBy(handle, entries));
    }

    /** Everything that stood under a key up to a position, oldest first. */
    public List<RecordState<T>> history(String key, long at) {
        return jdbi.withHandle(handle -> dao.history(handle, key, at));
    }
}
