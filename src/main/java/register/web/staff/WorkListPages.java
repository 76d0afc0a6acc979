package register.web.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.http.ProblemDocument;
import register.api.reading.Snapshot;
import register.api.tables.Link;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.values.PartialDate;
import register.values.RelativeDate;
import register.values.problem.Fault;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The page of the work list: what is due by month, and the missing values by field. */
public final class WorkListPages implements PageMaker {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** The parameters with an input, each with what its error asks for. */
    private static final List<Map.Entry<String, String>> INPUTS = List.of(
            Map.entry("within", "Select how many months ahead"), Map.entry("month", "Select a month from the list"));

    private final OpenRegisters open;

    /** Creates the maker; the departments of contracts are offered again where a request was refused. */
    public WorkListPages(OpenRegisters open) {
        this.open = open;
    }

    /** Something that is due, in words. */
    public record Task(String date, String distance, String what, String name, String url) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(WorkListResource.Beside.class, WorkListPages::page).form("/work", this::refused);
    }

    /** Makes the page of a list that was refused: the form as it was filled in, with what is wrong beside each input. */
    private Page refused(ProblemDocument problem, PageRequest visit) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Fault fault : problem.inParameters()) {
            if (fault.parameter() != null) {
                wrong.putIfAbsent(fault.parameter(), DisplayText.error(DisplayText.withoutKnown(fault.detail())));
            }
        }
        if (wrong.isEmpty()) {
            return PlainPages.problem(problem, visit);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("without", visit.without(List.copyOf(wrong.keySet())));
        Map<String, String> errors = new LinkedHashMap<>();
        INPUTS.forEach(input -> {
            if (wrong.remove(input.getKey()) != null) {
                errors.put(input.getKey(), input.getValue());
            }
        });
        if (!wrong.isEmpty()) {
            errors.put("without", String.join(". ", wrong.values()));
        }
        model.put("errors", errors);
        Snapshot now = Snapshot.of(null, "", open.log());
        WorkListFilter filter = WorkListFilter.readable(now.on(), visit.url()::parameter);
        form(filter, WorkListResource.departments(open, now), model);
        return new Page("staff/work-refused.ftlh", "Error: Work list", model);
    }

    private static Page page(Table<?> table, WorkListResource.Beside beside, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        Map<String, List<Task>> months = months(table, beside.snapshot().on(), visit);
        int shown = months.values().stream().mapToInt(List::size).sum();
        model.put("months", months);
        model.put(
                "gaps",
                beside.gaps().stream()
                        .collect(Collectors.groupingBy(
                                WorkListResource.Gap::register, LinkedHashMap::new, Collectors.toList())));
        Map<String, Link> notices = new LinkedHashMap<>();
        beside.notices().forEach((state, count) -> {
            if (state.isToDo()) {
                notices.put(
                        DisplayText.of(state), new Link(DisplayText.counted(count), "/duties?state=" + state.word()));
            }
        });
        model.put("notices", notices);
        model.put(
                "reminders",
                beside.reminders().stream()
                        .filter(reminder -> reminder.contracts() > 0)
                        .map(reminder -> new Link(
                                reminder.heading() + ": " + DisplayText.counted(reminder.contracts()), reminder.url()))
                        .toList());
        form(beside.filter(), beside.departments(), model);
        model.put("total", DisplayText.counted(beside.total()));
        model.put("from", DisplayText.counted(beside.before() + 1));
        model.put("to", DisplayText.counted(beside.before() + shown));
        model.put("next", visit.local(table.links().get("next")));
        model.put("previous", visit.local(table.links().get("prev")));
        return new Page("staff/work.ftlh", "Work list", model);
    }

    /** Adds the inputs of the form as they were filled in. */
    private static void form(WorkListFilter filter, List<String> departments, Map<String, Object> model) {
        model.put("choices", WorkListFilter.MONTHS);
        model.put("within", Integer.toString(filter.months()));
        model.put("month", filter.month() == null ? "" : filter.month().toString());
        model.put("department", filter.department() == null ? "" : filter.department());
        List<String> offered = new ArrayList<>(departments);
        if (filter.department() != null && !offered.contains(filter.department())) {
            offered.add(filter.department());
        }
        model.put("departments", offered);
        Map<String, String> choices = new LinkedHashMap<>();
        filter.choices().forEach(month -> choices.put(month.toString(), MONTH.format(month)));
        model.put("monthsAhead", choices);
    }

    private static Map<String, List<Task>> months(Table<?> table, LocalDate on, PageRequest visit) {
        Map<String, List<Task>> months = new LinkedHashMap<>();
        table.rows(WorkList.Due.class)
                .forEach(due -> months.computeIfAbsent(month(due.date()), none -> new ArrayList<>())
                        .add(task(due, on, visit)));
        return months;
    }

    private static String month(PartialDate date) {
        return date.precision() == PartialDate.Precision.YEAR
                ? "Some time in " + date.inWords()
                : MONTH.format(date.first());
    }

    private static Task task(WorkList.Due due, LocalDate on, PageRequest visit) {
        return new Task(
                due.date().inWords(),
                RelativeDate.inWords(due.date(), on),
                due.what() == WorkList.What.END ? "Ends" : "Review",
                due.reference() + ", " + due.title(),
                visit.local(due.url()));
    }
}
