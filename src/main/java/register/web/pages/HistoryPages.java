package register.web.pages;

import java.util.List;
import java.util.Map;
import register.api.reading.HistoryContext;
import register.api.tables.Table;

/** The page of the history of a record: newest entry first, with the changes of each field. */
public final class HistoryPages implements PageMaker {
    /** The model of the history macro. */
    public record History(List<RecordPageContext.Turned> revisions) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(HistoryContext.class, HistoryPages::page);
    }

    private static Page page(Table<?> table, HistoryContext past, PageRequest visit) {
        return new Page(
                        "pages/history.ftlh",
                        table.title(),
                        Map.of(
                                "around", new History(RecordPageContext.turned(past.revisions(), visit)),
                                "register", past.register(),
                                "record", visit.local(past.record())))
                .described(table.title(), "Every version of this record, with what changed, when and why.");
    }
}
