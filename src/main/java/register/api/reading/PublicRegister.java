package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** One register as the public reads it, from any snapshot: its lists, its records, their history, and its feeds. */
public final class PublicRegister<T, R> {
    private final Register<T> register;
    private final QuerySchema schema;
    private final RecordPublisher<T, R> publisher;
    private final RecordReader<T, R> records;
    private final HistoryReader<T> history;
    private final ListReader<T, R> lists;
    private final GroupReader<T> groups;
    private final RegisterSearch<T, R> search;
    private final FeedReader<T, R> feeds;

    /**
     * Opens a register to the public.
     *
     * @param fields that its records say, before the ones that every register has
     * @param filters what lists and summaries can be asked
     * @param computation of what stands beside its items
     * @param backlinks to its records from others
     */
    public PublicRegister(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            QuerySchema filters,
            Computation<T, R> computation,
            Backlinks backlinks) {
        this.register = register;
        this.schema = filters.beside(RegisterResource.PARAMETERS);
        List<Field<RecordView<T, R>>> all = EntryFields.after(fields);
        Counts<T> counts = new Counts<>(log.queries(register), log);
        ListLinks links = new ListLinks(register, permalinks, schema);
        RecordRefusals<T> refusals = new RecordRefusals<>(register, log, permalinks);
        this.history = new HistoryReader<>(register, log, permalinks, all, refusals);
        this.publisher = new RecordPublisher<>(register, log, permalinks, all, computation, backlinks, history);
        this.records = new RecordReader<>(register, log, permalinks, publisher, refusals);
        this.groups = new GroupReader<>(register, log, all, schema, counts, links);
        this.lists = new ListReader<>(register, log, publisher, all, schema, counts, groups, links);
        this.search = new RegisterSearch<>(register, log, permalinks, fields, publisher, counts);
        this.feeds = new FeedReader<>(register, log, permalinks, all, schema, lists);
    }

    /** What it is. */
    public Register<T> register() {
        return register;
    }

    /** What lists and summaries can be asked. */
    public QuerySchema catalogue() {
        return schema;
    }

    /** What makes an item that was recorded into what the public reads. */
    public RecordPublisher<T, R> publisher() {
        return publisher;
    }

    /** Its records, one by one. */
    public RecordReader<T, R> records() {
        return records;
    }

    /** What was said of a record before and after. */
    public HistoryReader<T> history() {
        return history;
    }

    /** Its records, filtered and sorted. */
    public ListReader<T, R> lists() {
        return lists;
    }

    /** Its records by group, counted and added up. */
    GroupReader<T> groups() {
        return groups;
    }

    /** Its records by their words. */
    RegisterSearch<T, R> search() {
        return search;
    }

    /** What was said last. */
    public FeedReader<T, R> feeds() {
        return feeds;
    }
}
