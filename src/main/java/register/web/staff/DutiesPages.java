package register.web.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import register.api.http.Address;
import register.api.http.ProblemDocument;
import register.api.reading.Snapshot;
import register.api.tables.Link;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.values.PartialDate;
import register.values.duties.DutyState;
import register.web.pages.DisplayText;
import register.web.pages.DutyText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The page of what the law wants published: filters, counts by state, and one row for each notice. */
public final class DutiesPages implements PageMaker {
    /** A row of the page; without a name it is of the council. */
    public record Row(String name, String url, String department, DutyText duty) {}

    /** A choice of the form. */
    public record Choice(String value, String text) {}

    /** What an error asks for, by the parameter with an input, in the order of the form. */
    private static final List<Map.Entry<String, String>> INPUTS = List.of(
            Map.entry("state", "Select a state from the list"),
            Map.entry("notice", "Select a notice from the list"),
            Map.entry("dueBefore", "Due before must be a date, like 31/12/2027"));

    private final OpenRegisters open;

    /** Creates the maker; the departments of contracts are offered again where a request was refused. */
    public DutiesPages(OpenRegisters open) {
        this.open = open;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.table(DutiesResource.Beside.class, DutiesPages::page).form("/duties", this::refused);
    }

    /** Makes the page of a list that was refused: the form as it was filled in, with what is wrong beside each input. */
    private Page refused(ProblemDocument problem, PageRequest visit) {
        Map<String, String> wrong = new LinkedHashMap<>();
        problem.inParameters().stream()
                .filter(fault -> fault.parameter() != null)
                .forEach(fault -> wrong.putIfAbsent(
                        String.valueOf(fault.parameter()),
                        DisplayText.error(DisplayText.withoutKnown(fault.detail()))));
        Map<String, String> errors = new LinkedHashMap<>();
        INPUTS.forEach(input -> {
            if (wrong.containsKey(input.getKey())) {
                errors.put(input.getKey(), input.getValue());
            }
        });
        if (errors.isEmpty()) {
            return PlainPages.problem(problem, visit);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("without", visit.without(List.copyOf(wrong.keySet())));
        errors.keySet().forEach(wrong::remove);
        if (!wrong.isEmpty()) {
            errors.put("without", String.join(". ", wrong.values()));
        }
        model.put("errors", errors);
        List<String> departments = WorkListResource.departments(open, Snapshot.of(null, "", open.log()));
        form(name -> Objects.requireNonNullElse(visit.url().parameter(name), ""), departments, model);
        return new Page("staff/duties-refused.ftlh", "Error: Notices required by law", model);
    }

    /** Adds what the inputs of the form have, and what there is to choose from. */
    private static void form(UnaryOperator<String> given, List<String> departments, Map<String, Object> model) {
        model.put("chosen", given.apply("notice"));
        model.put("state", given.apply("state"));
        String department = given.apply("department");
        List<String> offered = new ArrayList<>(departments);
        if (!department.isEmpty() && !offered.contains(department)) {
            offered.add(department);
        }
        model.put("department", department);
        model.put("departments", offered);
        String dueBefore = given.apply("dueBefore");
        model.put(
                "dueBefore", PartialDate.read(dueBefore).map(DisplayText::typed).orElse(dueBefore));
        model.put("notices", DutiesResource.notices());
        model.put(
                "states",
                Stream.of(DutyState.values())
                        .map(one -> new Choice(one.word(), DisplayText.of(one)))
                        .toList());
    }

    private static Page page(Table<?> table, DutiesResource.Beside beside, PageRequest visit) {
        List<Row> rows =
                table.rows(DutyRow.class).stream().map(row -> row(row, visit)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        form(name -> Objects.requireNonNullElse(visit.url().parameter(name), ""), beside.departments(), model);
        model.put("on", DisplayText.of(beside.on()));
        model.put("total", DisplayText.counted(beside.list().total()));
        model.put("counts", counts(beside, visit));
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
