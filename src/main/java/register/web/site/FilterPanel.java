package register.web.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.ProblemDocument;
import register.api.reading.Facet;
import register.api.reading.ListContext;
import register.api.tables.Link;
import register.registers.RegisterWords;
import register.store.log.Register;
import register.store.query.Filter;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.PartialDate;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/** The filters of a list, in words: those that are set, and those that can be set. */
final class FilterPanel {
    /** The most records for which facets are counted; counting more takes too long for a page. */
    private static final long MOST_COUNTED = 200_000;

    private static final int MOST_OPTIONS = 8;
    private static final Set<String> SHAPE =
            Set.of("cursor", "facets", "fields", "groupBy", "limit", "page", "sort", "at", "on", "bom");

    private static final Map<String, String> KINDS = Map.of(
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

    private static final List<String> PAGE_SIZES = List.of("20", "50", "100", "200");
    private static final String USUAL_SIZE = "50";

    private final Register<?> register;
    private final QuerySchema catalogue;
    private final long at;
    private final RegisterWords words;
    private final Map<String, String> labels;
    private final PageRequest visit;
    private final @Nullable ProblemDocument wrong;

    /**
     * Creates the panel of a list.
     *
     * @param words the texts of its register
     * @param labels the labels of the fields of its records, by name
     */
    FilterPanel(ListContext asking, RegisterWords words, Map<String, String> labels, PageRequest visit) {
        this(asking.register(), asking.catalogue(), asking.snapshot().at(), words, labels, visit, null);
    }

    /** Creates the panel of a list that was refused, with what is wrong. */
    FilterPanel(
            Register<?> register,
            QuerySchema catalogue,
            RegisterWords words,
            Map<String, String> labels,
            PageRequest visit,
            ProblemDocument wrong) {
        this(register, catalogue, visit.at(), words, labels, visit, wrong);
    }

    private FilterPanel(
            Register<?> register,
            QuerySchema catalogue,
            long at,
            RegisterWords words,
            Map<String, String> labels,
            PageRequest visit,
            @Nullable ProblemDocument wrong) {
        this.register = register;
        this.catalogue = catalogue;
        this.at = at;
        this.words = words;
        this.labels = labels;
        this.visit = visit;
        this.wrong = wrong;
    }

    /**
     * A filter that is set, with the link that removes it.
     *
     * @param url of the list without the filter
     */
    public record Chosen(String label, String value, String url) {}

    /** A facet: the groups that records fall into, with links to them. */
    public record Counted(String label, List<Option> options, String all) {}

    /**
     * A group of a facet.
     *
     * @param records the number of records, formatted
     */
    public record Option(String text, String records, String url) {}

    /**
     * A field of the form.
     *
     * @param hint an example of a value
     * @param options the values to choose from; empty if the value is typed
     * @param isShort whether a value is a date or a number
     * @param error what is wrong with the value; empty if nothing is
     */
    public record Input(
            String name,
            String label,
            String hint,
            String value,
            List<Choice> options,
            boolean isShort,
            String error) {}

    /** An option of a field. */
    public record Choice(String value, String text, boolean isChosen) {}

    /** Returns the search words; empty if there are none. */
    String words() {
        return given(Filter.SEARCH);
    }

    List<Chosen> chosen() {
        return visit.url().given().stream()
                .filter(name -> !SHAPE.contains(name))
                .map(name -> new Chosen(label(name), value(name), visit.without(name)))
                .toList();
    }

    /** Returns the facets; none if counting them would take too long. */
    List<Counted> facets(ListContext asking) {
        if (asking.total() > MOST_COUNTED) {
            return List.of();
        }
        return catalogue.groupingNames().stream()
                .map(name -> facet(name, asking))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Counted> facet(String name, ListContext asking) {
        List<Facet> facets = asking.facet(name).stream()
                .filter(facet -> facet.url() != null && facet.value() != null)
                .toList();
        // A single group with all the records narrows nothing down.
        if (facets.isEmpty() || (facets.size() == 1 && facets.get(0).records() == asking.total())) {
            return Optional.empty();
        }
        List<Option> options = facets.stream()
                .limit(MOST_OPTIONS)
                .map(facet -> new Option(
                        facet.label() == null ? named(name, String.valueOf(facet.value())) : facet.label(),
                        DisplayText.counted(facet.records()),
                        visit.local(facet.url())))
                .toList();
        return Optional.of(new Counted(label(name), options, facets.size() > MOST_OPTIONS ? summary(name) : ""));
    }

    /** Returns links to the summaries of the list, one for each grouping. */
    List<Link> groupings() {
        return catalogue.groupingNames().stream()
                .map(name -> new Link(label(name), summary(name)))
                .toList();
    }

    private String summary(String grouping) {
        return filtered(records().at("summary").with("groupBy", grouping));
    }

    /** Returns the address of the list with the same filters. */
    String list() {
        return filtered(records());
    }

    private Address records() {
        return Address.here().at(register.path());
    }

    /** Returns an address with the filters and snapshot of this one. */
    private String filtered(Address unfiltered) {
        Address address = unfiltered;
        for (String name : visit.url().given()) {
            if (catalogue.names().contains(name) || name.equals("at") || name.equals("on")) {
                address = address.with(name, given(name));
            }
        }
        return address.toString();
    }

    /** Returns every filter except the search, as a field of the form. */
    List<Input> inputs() {
        return catalogue.filters().stream()
                .filter(filter -> !filter.name().equals(Filter.SEARCH))
                .map(this::input)
                .toList();
    }

    private Input input(Filter filter) {
        String value = given(filter.name());
        List<Choice> options = filter.form().words().stream()
                .map(word -> new Choice(word, named(filter.name(), word), word.equals(value)))
                .toList();
        // Several values are not one of the options, so they are kept as text.
        boolean isSeveral = !value.isEmpty() && options.stream().noneMatch(Choice::isChosen);
        return new Input(
                filter.name(),
                label(filter.name()),
                hint(filter),
                value,
                isSeveral ? List.of() : options,
                isDate(filter) || isNumber(filter),
                error(filter.name()));
    }

    private static String hint(Filter filter) {
        if (isDate(filter)) {
            return "For example, 31/12/2027, Dec 2027 or 2027";
        }
        return "For example, " + (isNumber(filter) ? "5,000" : filter.form().example());
    }

    private static boolean isDate(Filter filter) {
        return filter.form().equals(ParameterType.DATE);
    }

    private static boolean isNumber(Filter filter) {
        return filter.form().equals(ParameterType.NUMBER);
    }

    /** Returns what is wrong with the value of a filter, in a sentence; empty if nothing is. */
    String error(String name) {
        return wrong != null && name.equals(wrong.parameter()) ? error() : "";
    }

    /** Returns what is wrong with the request, in a sentence; empty if nothing is. */
    String error() {
        if (wrong == null) {
            return "";
        }
        String name = wrong.parameter() == null ? "" : wrong.parameter();
        for (Filter filter : catalogue.filters()) {
            if (filter.name().equals(name) && isDate(filter)) {
                return label(name) + " must be a date, like 31/12/2027, Dec 2027 or 2027";
            }
            if (filter.name().equals(name) && isNumber(filter)) {
                return label(name) + " must be a number, like 5,000";
            }
        }
        return DisplayText.sentence(wrong.detail().isEmpty() ? wrong.title() : wrong.detail());
    }

    /** Returns the parameter that is wrong, if the form has an input for it; empty otherwise. */
    String wrongInput() {
        String name = wrong == null || wrong.parameter() == null ? "" : wrong.parameter();
        boolean isInForm =
                catalogue.filters().stream().anyMatch(filter -> filter.name().equals(name));
        return isInForm ? name : "";
    }

    /** Returns the address without the parameter that is wrong; empty if none is. */
    String withoutWrong() {
        return wrong == null || wrong.parameter() == null ? "" : visit.without(wrong.parameter());
    }

    /** Returns the numbers of results that a page may have. */
    List<Choice> sizes() {
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

    List<Choice> orders() {
        String now = given("sort");
        List<Choice> orders = new ArrayList<>();
        orders.add(new Choice("", words.usualOrder(), now.isEmpty()));
        for (Order order : catalogue.orders()) {
            String label = labels.getOrDefault(order.name(), label(order.name()));
            for (String way : List.of("", "-")) {
                String sort = way + order.name();
                String kind = KINDS.getOrDefault(way + order.type(), way.isEmpty() ? "up" : "down");
                orders.add(new Choice(sort, label + ", " + kind, sort.equals(now)));
            }
        }
        return orders;
    }

    /** Returns the parameters that the form sends in hidden fields. */
    Map<String, String> kept() {
        Set<String> shown = new HashSet<>(Set.of(Filter.SEARCH, "sort", "limit", "cursor", "page", "facets", "fields"));
        catalogue.filters().forEach(filter -> shown.add(filter.name()));
        Map<String, String> kept = new LinkedHashMap<>();
        visit.url().given().stream().filter(name -> !shown.contains(name)).forEach(name -> kept.put(name, given(name)));
        return kept;
    }

    private String given(String name) {
        String value = visit.url().parameter(name);
        return value == null ? "" : value;
    }

    private String label(String name) {
        if (name.equals(Filter.SEARCH)) {
            return "Words";
        }
        boolean isOfDate =
                catalogue.filters().stream().anyMatch(filter -> filter.name().equals(name) && isDate(filter));
        return DisplayText.label(name)
                .replaceFirst(" from$", isOfDate ? " on or after" : " from")
                .replaceFirst(" to$", isOfDate ? " on or before" : " up to");
    }

    /** Returns the value of a filter in words, without the quotes that mean the whole name. */
    private String value(String name) {
        return Stream.of(given(name).split(",", -1))
                .map(part -> part.replaceAll("^\"|\"$", ""))
                .map(part -> called(name, part))
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a group or of the value of a filter. */
    String called(String name, String value) {
        return catalogue
                .grouping(name)
                .map(grouping -> grouping.called(value, at))
                .orElseGet(() -> named(name, value));
    }

    /** Returns whether a value is a word of a fixed list; anything else is in the council's own words. */
    private boolean isOfList(String name, String value) {
        return catalogue.filters().stream()
                .anyMatch(filter ->
                        filter.name().equals(name) && filter.form().words().contains(value));
    }

    private String named(String name, String value) {
        Optional<PartialDate> date = catalogue.filters().stream()
                .filter(filter -> filter.name().equals(name) && isDate(filter))
                .findFirst()
                .flatMap(filter -> PartialDate.read(value));
        if (date.isPresent()) {
            return date.get().inWords();
        }
        if (words.valueNames().containsKey(name)) {
            return words.valueNames().get(name).apply(value);
        }
        if (name.equals("missing")) {
            return labels.getOrDefault(value, DisplayText.label(value));
        }
        return isOfList(name, value) ? DisplayText.worded(value) : value;
    }
}
