package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** One register as the public reads it, from any snapshot: its lists, its records, their histories, and its feeds. */
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
    private final RecordSince<T, R> recordSince;
    private final ListSince<T, R> listSince;

    /**
     * Creates the public form of a register.
     *
     * @param fields of its records, without those that every register has
     * @param identifying the names of the fields that tell its records apart
     * @param layouts of its tables
     * @param wording of its items
     * @param filters that lists and summaries support
     * @param computation of the derived values of its items
     * @param backlinks to its records from others
     */
    public PublicRegister(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            List<String> identifying,
            Layouts<RecordView<T, R>> layouts,
            ItemWording wording,
            QuerySchema filters,
            Computation<T, R> computation,
            Backlinks backlinks) {
        this.register = register;
        this.schema = filters.beside(RegisterResource.PARAMETERS);
        List<Field<RecordView<T, R>>> all = EntryFields.after(fields.stream()
                .map(field -> identifying.contains(field.name()) ? field.identifying() : field)
                .toList());
        Counts<T> counts = new Counts<>(register, log);
        Vocabulary vocabulary = new Vocabulary(log.queries(register), log);
        CountedQuery.Reader reader = new CountedQuery.Reader(schema, counts, vocabulary);
        ListLinks links = new ListLinks(register, permalinks, schema);
        RecordRefusals<T> refusals = new RecordRefusals<>(register, log, permalinks);
        DayDifferences<T, R> days = new DayDifferences<>(fields, computation);
        this.recordSince = new RecordSince<>(register, log, permalinks, computation, backlinks, days);
        this.listSince = new ListSince<>(register, log, computation, days);
        this.history = new HistoryReader<>(register, log, permalinks, wording, refusals, recordSince);
        this.publisher =
                new RecordPublisher<>(register, log, permalinks, all, computation, backlinks, history, recordSince);
        this.records = new RecordReader<>(register, log, permalinks, publisher, refusals);
        this.groups = new GroupReader<>(register, log, all, schema, counts, reader, links, listSince);
        this.lists = new ListReader<>(
                register, log, publisher, all, layouts, schema, counts, reader, groups, links, listSince);
        this.search = new RegisterSearch<>(register, log, permalinks, fields, publisher, counts, vocabulary);
        this.feeds = new FeedReader<>(register, log, permalinks, wording, schema, lists);
    }

    /** Counts its groups and finds its columns ahead of the first reader; this takes seconds for a million records. */
    public void prepare() {
        groups.prepare();
        lists.prepare();
    }

    /** Returns the register. */
    public Register<T> register() {
        return register;
    }

    /** Returns the filters, orders and groupings that lists and summaries support. */
    public QuerySchema catalogue() {
        return schema;
    }

    /** Returns the publisher of its records. */
    public RecordPublisher<T, R> publisher() {
        return publisher;
    }

    /** Returns the reader of single records. */
    public RecordReader<T, R> records() {
        return records;
    }

    /** Returns the reader of histories. */
    public HistoryReader<T> history() {
        return history;
    }

    /** Returns the reader of lists, filtered and sorted. */
    public ListReader<T, R> lists() {
        return lists;
    }

    /** Returns the reader of groups, with counts and sums. */
    GroupReader<T> groups() {
        return groups;
    }

    /** Returns the full-text search. */
    RegisterSearch<T, R> search() {
        return search;
    }

    /** Returns the reader of what has become of single records since a position and a day. */
    RecordSince<T, R> recordSince() {
        return recordSince;
    }

    /** Returns the reader of what has become of lists since a position and a day. */
    public ListSince<T, R> listSince() {
        return listSince;
    }

    /** Returns the reader of feeds. */
    public FeedReader<T, R> feeds() {
        return feeds;
    }
}
