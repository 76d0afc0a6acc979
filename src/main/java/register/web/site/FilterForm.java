package register.web.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import register.api.http.ProblemDocument;
import register.store.query.Filter;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.PartialDate;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * The form of a list: its search, its order and its filters, as they were filled in.
 *
 * @param action the address that it leads to
 * @param words that are searched for
 * @param orders the ways to sort; none where the page has others
 * @param sizes the numbers of results that a page may have
 * @param kept the parameters that it sends in hidden fields
 * @param errors what is wrong with the inputs, by their ID and in their order
 */
public record FilterForm(
        String action,
        String words,
        List<Input> inputs,
        List<Choice> orders,
        List<Choice> sizes,
        Map<String, String> kept,
        Map<String, String> errors) {
    /** The parameters that are not filters, and start over with a new list. */
    private static final Set<String> LEFT_OUT = Set.of("cursor", "page", "facets", "fields");

    private static final List<String> PAGE_SIZES = List.of("20", "50", "100", "200");
    private static final String USUAL_SIZE = "50";

    /** The ID of the link to the list without what is wrong. */
    private static final String WITHOUT = "without";

    private static final Map<String, String> DIRECTIONS = Map.of(
            "date",
            "earliest first",
            "-date",
            "latest first",
            "numeric",
            "smallest first",
            "-numeric",
            "largest first",
            "bigint",
            "oldest first",
            "-bigint",
            "newest first",
            "text",
            "A to Z",
            "-text",
            "Z to A");

    /**
     * A field of the form.
     *
     * @param hint an example of a value
     * @param options the values to choose from; empty if the value is typed
     * @param error what is wrong with the value; empty if nothing is
     */
    public record Input(String name, String label, String hint, String value, List<Choice> options, String error) {}

    /** An option of a field. */
    public record Choice(String value, String text, boolean isChosen) {}

    /** Returns the form of a list. */
    static FilterForm ofList(String path, QuerySchema schema, FilterNames names, PageRequest visit) {
        return new Filling(schema, names, visit, Map.of(), Map.of()).form("/" + path, true);
    }

    /**
     * Returns the form of a list that was refused, or of the summary of one.
     *
     * @param isList whether it is that of the list
     */
    static FilterForm refused(
            boolean isList, QuerySchema schema, FilterNames names, PageRequest visit, ProblemDocument problem) {
        return new Filling(
                        schema,
                        names,
                        visit,
                        FilterErrors.of(problem, schema, names::label, visit),
                        FilterErrors.others(problem, schema))
                .form(visit.path(), isList);
    }

    /** Fills in a form from the address of its page. */
    private record Filling(
            QuerySchema schema,
            FilterNames names,
            PageRequest visit,
            Map<String, String> wrong,
            Map<String, String> others) {
        FilterForm form(String action, boolean isList) {
            return new FilterForm(
                    action,
                    given(Filter.SEARCH),
                    schema.filters().stream()
                            .filter(filter -> !filter.name().equals(Filter.SEARCH))
                            .map(this::input)
                            .toList(),
                    isList ? orders() : List.of(),
                    isList ? sizes() : List.of(),
                    kept(isList ? Set.of("sort", "limit") : Set.of()),
                    errors(isList));
        }

        /** Returns the errors by the ID of their input, in the order of the form, and last those without an input. */
        private Map<String, String> errors(boolean isList) {
            Map<String, String> errors = new LinkedHashMap<>();
            Map<String, String> rest = new LinkedHashMap<>(others);
            String search = wrong.get(Filter.SEARCH);
            if (search != null) {
                errors.put(Filter.SEARCH, search);
            }
            if (isList && rest.remove("sort") != null) {
                errors.put("sort", "Select an order from the list");
            }
            wrong.forEach((name, text) -> {
                if (!name.equals(Filter.SEARCH)) {
                    errors.put("f-" + name, text);
                }
            });
            if (isList && rest.remove("limit") != null) {
                errors.put("limit", "Results on a page must be a number from 1 to 1,000");
            }
            if (!errors.isEmpty() && !rest.isEmpty()) {
                errors.put(WITHOUT, String.join(". ", rest.values()));
            }
            return errors;
        }

        private Input input(Filter filter) {
            String name = filter.name();
            String value = given(name);
            List<Choice> options = filter.form().words().stream()
                    .map(word -> new Choice(word, names.value(name, word), word.equals(value)))
                    .toList();
            // Several values are not one of the options, so they are kept as text.
            boolean isSeveral =
                    !value.isEmpty() && options.stream().noneMatch(Choice::isChosen) && !wrong.containsKey(name);
            return new Input(
                    name,
                    names.label(name),
                    hint(filter),
                    typed(filter, value),
                    isSeveral ? List.of() : options,
                    wrong.getOrDefault(name, ""));
        }

        private String hint(Filter filter) {
            String own = names.hint(filter.name());
            if (!own.isEmpty()) {
                return own;
            }
            if (FilterNames.isDate(filter)) {
                return "For example, 31/12/2027, Dec 2027 or 2027";
            }
            return "For example, " + (isNumber(filter) ? "5,000" : filter.form().example());
        }

        /** Returns the value of a filter as people type it; unchanged if it cannot be read. */
        private static String typed(Filter filter, String value) {
            if (FilterNames.isDate(filter)) {
                return PartialDate.read(value).map(DisplayText::typed).orElse(value);
            }
            return isNumber(filter) && value.matches(ParameterType.NUMBER.pattern())
                    ? DisplayText.figure(new BigDecimal(value), false)
                    : value;
        }

        private static boolean isNumber(Filter filter) {
            return filter.form().equals(ParameterType.NUMBER);
        }

        private List<Choice> orders() {
            String now = given("sort");
            List<Choice> orders = new ArrayList<>();
            orders.add(new Choice("", names.usualOrder(), now.isEmpty()));
            for (Order order : schema.orders()) {
                for (String way : List.of("", "-")) {
                    String sort = way + order.name();
                    String direction = DIRECTIONS.getOrDefault(way + order.type(), way.isEmpty() ? "up" : "down");
                    orders.add(new Choice(sort, names.field(order.name()) + ", " + direction, sort.equals(now)));
                }
            }
            return orders;
        }

        private List<Choice> sizes() {
            String now = given("limit");
            List<Choice> sizes = new ArrayList<>();
            if (!now.isEmpty() && !PAGE_SIZES.contains(now)) {
                sizes.add(new Choice(now, now, true));
            }
            PAGE_SIZES.forEach(size -> sizes.add(new Choice(
                    size.equals(USUAL_SIZE) ? "" : size,
                    size,
                    size.equals(now) || (now.isEmpty() && size.equals(USUAL_SIZE)))));
            return sizes;
        }

        private Map<String, String> kept(Set<String> chosen) {
            Set<String> shown = new HashSet<>(LEFT_OUT);
            shown.addAll(chosen);
            schema.filters().forEach(filter -> shown.add(filter.name()));
            Map<String, String> kept = new LinkedHashMap<>();
            visit.url().given().stream()
                    .filter(name -> !shown.contains(name))
                    .forEach(name -> kept.put(name, given(name)));
            return kept;
        }

        private String given(String name) {
            String value = visit.url().parameter(name);
            return value == null ? "" : value;
        }
    }
}
