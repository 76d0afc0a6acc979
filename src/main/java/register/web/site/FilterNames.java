package register.web.site;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.registers.RegisterWords;
import register.store.query.Filter;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.PartialDate;
import register.web.pages.DisplayText;

/** The names of the filters of a list, and of their values, in words. */
final class FilterNames {
    private final QuerySchema schema;
    private final RegisterWords words;
    private final Map<String, String> labels;
    private final DayLabels days;
    private final long at;

    /**
     * Creates the names.
     *
     * @param words the texts of the register
     * @param labels the labels of the fields of its records, by name
     * @param days that values are calculated on
     * @param at the position that names are read at
     */
    FilterNames(QuerySchema schema, RegisterWords words, Map<String, String> labels, DayLabels days, long at) {
        this.schema = schema;
        this.words = words;
        this.labels = labels;
        this.days = days;
        this.at = at;
    }

    /** Returns the name of a filter or grouping. */
    String label(String name) {
        if (name.equals(Filter.SEARCH)) {
            return "Words";
        }
        String own = words.filterLabels().get(name);
        if (own != null) {
            return days.of(name, own);
        }
        boolean isOfDate = filter(name).filter(FilterNames::isDate).isPresent();
        String label = DisplayText.label(name)
                .replaceFirst(" from$", isOfDate ? " on or after" : " from")
                .replaceFirst(" to$", isOfDate ? " on or before" : " up to");
        return days.of(name, label);
    }

    /** Returns what to type into a filter; empty if its example says it. */
    String hint(String name) {
        return words.filterHints().getOrDefault(name, "");
    }

    /** Returns the name of a field. */
    String field(String name) {
        return labels.getOrDefault(name, label(name));
    }

    /** Returns the name of the usual order. */
    String usualOrder() {
        return words.usualOrder();
    }

    /** Returns the value of a filter as it is given, without the quotes that mean the whole name. */
    String values(String name, String given) {
        return Stream.of(given.split(",", -1))
                .map(part -> part.replaceAll("^\"|\"$", ""))
                .map(part -> group(name, part))
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a group, or of one value of a filter. */
    String group(String name, String value) {
        return schema.grouping(name).map(grouping -> grouping.called(value, at)).orElseGet(() -> value(name, value));
    }

    /** Returns the name of one value of a filter. */
    String value(String name, String value) {
        Optional<PartialDate> date =
                filter(name).filter(FilterNames::isDate).flatMap(filter -> PartialDate.read(value));
        if (date.isPresent()) {
            return date.get().inWords();
        }
        if (words.valueNames().containsKey(name)) {
            return words.valueNames().get(name).apply(value);
        }
        if (name.equals("missing")) {
            String label = words.gaps().labels().get(value);
            return label == null ? labels.getOrDefault(value, DisplayText.label(value)) : label;
        }
        // A word of a fixed list; anything else is in the council's own words.
        boolean isOfList = filter(name)
                .filter(filter -> filter.form().words().contains(value))
                .isPresent();
        return isOfList ? DisplayText.worded(value) : value;
    }

    private Optional<Filter> filter(String name) {
        return schema.filters().stream()
                .filter(filter -> filter.name().equals(name))
                .findFirst();
    }

    static boolean isDate(Filter filter) {
        return filter.form().equals(ParameterType.DATE);
    }
}
