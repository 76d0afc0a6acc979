package register.web.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import register.api.http.Address;
import register.api.tables.Link;
import register.api.tables.Table;
import register.values.duties.DutyState;
import register.web.pages.DisplayText;
import register.web.pages.DutyText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of what the law wants published: filters, counts by state, and one row for each notice. */
public final class DutiesPages implements PageMaker {
    /** A row of the page; without a name it is of the council. */
    public record Row(String name, String url, String department, DutyText duty) {}

    /** A choice of the form. */
    public record Choice(String value, String text) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(DutiesResource.Beside.class, DutiesPages::page);
    }

    private static Page page(Table<?> table, DutiesResource.Beside beside, PageRequest visit) {
        DutyFilter filter = beside.filter();
        List<Row> rows =
                table.rows(DutyRow.class).stream().map(row -> row(row, visit)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("counts", counts(beside, visit));
        model.put("chosen", filter.notice() == null ? "" : filter.notice());
        model.put("state", filter.state() == null ? "" : filter.state().word());
        model.put("department", filter.department() == null ? "" : filter.department());
        model.put(
                "dueBefore",
                filter.dueBefore() == null ? "" : filter.dueBefore().toString());
        model.put("notices", DutiesResource.notices());
        model.put(
                "states",
                Stream.of(DutyState.values())
                        .map(one -> new Choice(one.word(), DisplayText.of(one)))
                        .toList());
        model.put("departments", beside.departments());
        model.put("on", DisplayText.of(beside.on()));
        model.put("total", DisplayText.counted(beside.list().total()));
        model.put("from", DisplayText.counted(beside.before() + 1));
        model.put("to", DisplayText.counted(beside.before() + rows.size()));
        model.put("next", visit.local(table.links().get("next")));
        model.put("previous", visit.local(table.links().get("prev")));
        return new Page("staff/duties.ftlh", table.title(), model)
                .described("Notices that procurement law and the Transparency Code ask for, and by when");
    }

    /** Returns how many there are in each state, with the address of the list of these. */
    private static List<Link> counts(DutiesResource.Beside beside, PageRequest visit) {
        List<Link> counts = new ArrayList<>();
        beside.list().states().forEach((state, count) -> {
            Address address = visit.url().here(Address.here(), without("state", state.word()));
            counts.add(new Link(DisplayText.of(state) + ": " + DisplayText.counted(count), address.toString()));
        });
        return counts;
    }

    private static Map<String, Object> without(String name, String value) {
        Map<String, Object> changed = new HashMap<>();
        changed.put(name, value);
        changed.put("cursor", null);
        return changed;
    }

    private static Row row(DutyRow row, PageRequest visit) {
        DutyText text = new DutyText(
                DutyText.isNumbered(row.notice()) ? row.notice() : "",
                row.duty(),
                row.state().word(),
                DisplayText.of(row.state()),
                DutyText.timing(
                        row.state(),
                        DisplayText.of(row.from()),
                        DisplayText.of(row.dueBy()),
                        DisplayText.of(row.overdueSince()),
                        DisplayText.of(row.published())),
                DutyText.reason(row.state(), row.why(), row.missing()),
                row.section(),
                row.source(),
                row.link() == null ? "" : row.link());
        return new Row(
                row.reference() == null ? "" : row.reference() + ", " + DisplayText.of(row.title()),
                visit.local(row.url()),
                DisplayText.of(row.department()),
                text);
    }
}
