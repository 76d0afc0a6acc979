package register.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.ProblemDocument;
import register.registers.metrics.ObservationFilters;
import register.store.query.Name;
import register.values.PartialDate;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * The form that filters the figures of a measure, or of several that are compared.
 *
 * @param action the address that it leads to
 * @param kept the parameters that it sends in hidden fields
 * @param dates the first and the last date of the figures
 * @param filters the parts to choose from, for each dimension
 * @param errors what is wrong with the inputs, by their ID and in their order
 */
public record FigureForm(
        String action,
        Map<String, String> kept,
        List<DateInput> dates,
        List<PartFilter> filters,
        Map<String, String> errors) {
    private static final List<String> DATES = List.of("from", "to");

    /** The parameters that are not filters, and start over with other figures. */
    private static final Set<String> LEFT_OUT = Set.of("form", "bom");

    /**
     * An input for a date.
     *
     * @param error what is wrong with the value; empty if nothing is
     */
    public record DateInput(String name, String label, String value, String error) {}

    /** A dimension, with the parts to choose from by their value in an address. */
    public record PartFilter(String name, String label, String chosen, Map<String, String> parts) {}

    /** Returns whether any date is filled in, or any part is chosen. */
    public boolean isFiltered() {
        return dates.stream().anyMatch(date -> !date.value().isEmpty())
                || filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }

    /**
     * Returns the form as it was filled in.
     *
     * @param parts that the figures have, by dimension
     * @param problem with which it was refused; null if it was not
     */
    static FigureForm of(Map<String, List<String>> parts, PageRequest visit, @Nullable ProblemDocument problem) {
        Map<String, String> errors = problem == null
                ? Map.of()
                : FilterErrors.of(problem, ObservationFilters.DECLARED, MeasurePage::words, visit);
        Map<String, String> kept = new LinkedHashMap<>();
        visit.url().given().stream()
                .filter(name -> !DATES.contains(name) && !parts.containsKey(name) && !LEFT_OUT.contains(name))
                .forEach(name -> kept.put(name, given(name, visit)));
        return new FigureForm(
                visit.path(),
                kept,
                DATES.stream().map(name -> date(name, errors, visit)).toList(),
                filters(parts, visit),
                errors);
    }

    private static DateInput date(String name, Map<String, String> errors, PageRequest visit) {
        String given = given(name, visit);
        return new DateInput(
                name,
                MeasurePage.words(name),
                PartialDate.read(given).map(DisplayText::typed).orElse(given),
                errors.getOrDefault(name, ""));
    }

    private static List<PartFilter> filters(Map<String, List<String>> parts, PageRequest visit) {
        List<PartFilter> filters = new ArrayList<>();
        parts.forEach((name, values) -> {
            Map<String, String> byAsking = new LinkedHashMap<>();
            values.forEach(value -> byAsking.put(Name.whole(value), value));
            filters.add(new PartFilter(name, MeasurePage.words(name), given(name, visit), byAsking));
        });
        return filters;
    }

    private static String given(String name, PageRequest visit) {
        String value = visit.url().parameter(name);
        return value == null ? "" : value;
    }
}
