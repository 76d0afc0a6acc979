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
import register.api.tables.Link;
import register.api.tables.Table;
import register.values.PartialDate;
import register.values.RelativeDate;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of the work list: what is due by month, and what is not said by field. */
public final class WorkListPages implements PageMaker {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Something that is due, in words. */
    public record Task(String date, String distance, String what, String name, String address) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(WorkListResource.Beside.class, WorkListPages::page);
    }

    private static Page page(Table<?> table, WorkListResource.Beside beside, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("months", months(table, beside.snapshot().on(), visit));
        model.put(
                "gaps",
                beside.gaps().stream()
                        .collect(Collectors.groupingBy(
                                WorkListResource.Gap::register, LinkedHashMap::new, Collectors.toList())));
        model.put("within", beside.months());
        model.put(
                "choices",
                WorkListResource.MONTHS.stream()
                        .map(months -> new Link(months + " months", "/work?within=" + months))
                        .toList());
        return new Page("staff/work.ftlh", "Work list", model);
    }

    private static Map<String, List<Task>> months(Table<?> table, LocalDate on, PageRequest visit) {
        Map<String, List<Task>> months = new LinkedHashMap<>();
        table.rows(WorkListResource.Due.class)
                .forEach(due -> months.computeIfAbsent(month(due.date()), none -> new ArrayList<>())
                        .add(task(due, on, visit)));
        return months;
    }

    private static String month(PartialDate date) {
        return date.precision() == PartialDate.Precision.YEAR
                ? "Some time in " + date.inWords()
                : MONTH.format(date.first());
    }

    private static Task task(WorkListResource.Due due, LocalDate on, PageRequest visit) {
        return new Task(
                due.date().inWords(),
                RelativeDate.inWords(due.date(), on),
                due.what() == WorkListResource.What.END ? "Ends" : "Review",
                due.reference() + ", " + due.title(),
                visit.local(due.address()));
    }
}
