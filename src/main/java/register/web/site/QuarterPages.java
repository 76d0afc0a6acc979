package register.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.tables.Table;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of all quarters, and that of each: where the register is as it was at its end, and what the quarter changed. */
public final class QuarterPages implements PageMaker {
    /** A row of the page. */
    public record Row(String contract, String what, String recorded, String reason, String url) {}

    /** A quarter, with its links. */
    public record Ended(String name, String records, String changes, String register, String csv, String lga) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(QuartersResource.Beside.class, QuarterPages::page)
                .table(QuartersResource.Ahead.class, QuarterPages::all);
    }

    private static Page all(Table<?> table, QuartersResource.Ahead ahead, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "quarters",
                table.rows(QuartersResource.Published.class).stream()
                        .map(quarter -> new Ended(
                                Quarter.of(quarter.to()).inWords(),
                                DisplayText.counted(quarter.records()),
                                visit.local(quarter.changes()),
                                visit.local(quarter.register()),
                                visit.local(quarter.csv()),
                                visit.local(quarter.lga())))
                        .toList());
        model.put("nextFrom", DisplayText.of(ahead.nextFrom()));
        return new Page("site/quarters.ftlh", table.title(), model)
                .described("The contracts register as it was on the last day of each quarter, and what changed in it");
    }

    private static Page page(Table<?> table, QuartersResource.Beside beside, PageRequest visit) {
        QuartersResource.Published quarter = beside.quarter();
        List<Row> rows = table.rows(QuartersResource.Change.class).stream()
                .map(change -> new Row(
                        change.contract(),
                        DisplayText.sentence(change.what()),
                        DisplayText.of(change.recordedAt()),
                        change.reason(),
                        "/entries/" + change.entry()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("records", DisplayText.counted(quarter.records()));
        model.put("until", DisplayText.of(quarter.to()));
        model.put("register", visit.local(quarter.register()));
        model.put("csv", visit.local(quarter.csv()));
        model.put("lga", visit.local(quarter.lga()));
        model.put("next", visit.local(table.links().get("next")));
        return new Page("site/quarter.ftlh", table.title(), model)
                .described(
                        table.title(),
                        "The register as it was on " + DisplayText.of(quarter.to()),
                        "What changed in it");
    }
}
