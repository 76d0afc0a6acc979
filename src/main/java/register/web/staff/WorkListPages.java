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
import register.api.tables.Table;
import register.values.PartialDate;
import register.values.RelativeDate;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of the work list: what is due by month, and the missing values by field. */
public final class WorkListPages implements PageMaker {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Something that is due, in words. */
    public record Task(String date, String distance, String what, String name, String url) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(WorkListResource.Beside.class, WorkListPages::page);
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
        WorkListFilter filter = beside.filter();
        model.put("within", Integer.toString(filter.months()));
        model.put("month", filter.month() == null ? "" : filter.month().toString());
        model.put("department", filter.department() == null ? "" : filter.department());
        model.put("departments", beside.departments());
        Map<String, String> choices = new LinkedHashMap<>();
        filter.choices().forEach(month -> choices.put(month.toString(), MONTH.format(month)));
        model.put("monthsAhead", choices);
        model.put("total", DisplayText.counted(beside.total()));
        model.put("from", DisplayText.counted(beside.before() + 1));
        model.put("to", DisplayText.counted(beside.before() + shown));
        model.put("next", visit.local(table.links().get("next")));
        model.put("previous", visit.local(table.links().get("prev")));
        model.put("choices", WorkListFilter.MONTHS);
        return new Page("staff/work.ftlh", "Work list", model);
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
