package register.web.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import register.api.http.ProblemDocument;
import register.store.query.Filter;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.PartialDate;
import register.values.problem.Fault;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/** What is wrong with the values of filters, in the words of their form. */
final class FilterErrors {
    private FilterErrors() {}

    /**
     * Returns the errors of a refusal by filter, in the order of the form; none if it is about something else.
     *
     * @param labels names a filter as the form does
     */
    static Map<String, String> of(
            ProblemDocument problem, QuerySchema schema, UnaryOperator<String> labels, PageRequest visit) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Filter filter : schema.filters()) {
            for (Fault fault : problem.inParameters()) {
                if (filter.name().equals(fault.parameter())) {
                    errors.putIfAbsent(
                            filter.name(),
                            inWords(
                                    filter,
                                    labels.apply(filter.name()),
                                    fault,
                                    visit.url().parameter(filter.name())));
                }
            }
        }
        return errors;
    }

    /** Returns the errors of a refusal that are about no filter, each by its parameter. */
    static Map<String, String> others(ProblemDocument problem, QuerySchema schema) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Fault fault : problem.inParameters()) {
            String name = String.valueOf(fault.parameter());
            if (schema.filters().stream().noneMatch(filter -> filter.name().equals(name))) {
                errors.putIfAbsent(name, DisplayText.error(DisplayText.withoutKnown(fault.detail())));
            }
        }
        return errors;
    }

    private static String inWords(Filter filter, String label, Fault fault, @Nullable String value) {
        if (filter.form().equals(ParameterType.DATE)) {
            boolean isDate = value != null && PartialDate.read(value).isPresent();
            return label
                    + (isDate
                            ? " must be between 1900 and 2199"
                            : " must be a date, like 31/12/2027, Dec 2027 or 2027");
        }
        if (filter.form().equals(ParameterType.NUMBER)) {
            return label + " must be a number, like 5,000";
        }
        return filter.form().words().isEmpty()
                ? DisplayText.error(fault.detail())
                : label + " must be one of the values in the list";
    }
}
