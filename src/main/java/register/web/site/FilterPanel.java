package register.web.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import register.api.http.Address;
import register.api.reading.Facet;
import register.api.reading.ListContext;
import register.api.tables.Link;
import register.store.query.QuerySchema;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/** The filters of a list, in words: those that are set, and the groups that narrow it down. */
final class FilterPanel {
    /** The most records for which facets are counted; counting more takes too long for a page. */
    private static final long MOST_COUNTED = 200_000;

    private static final int MOST_OPTIONS = 8;

    /** The parameters that are not filters. */
    private static final Set<String> SHAPE =
            Set.of("cursor", "facets", "fields", "groupBy", "limit", "page", "sort", "at", "on", "bom");

    private final ListContext asking;
    private final QuerySchema schema;
    private final FilterNames names;
    private final PageRequest visit;

    FilterPanel(ListContext asking, FilterNames names, PageRequest visit) {
        this.asking = asking;
        this.schema = asking.catalogue();
        this.names = names;
        this.visit = visit;
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

    List<Chosen> chosen() {
        return visit.url().given().stream()
                .filter(name -> !SHAPE.contains(name))
                .map(name -> new Chosen(names.label(name), names.values(name, given(name)), visit.without(name)))
                .toList();
    }

    /** Returns the facets; none if counting them would take too long. */
    List<Counted> facets() {
        if (asking.total() > MOST_COUNTED) {
            return List.of();
        }
        return asking.facets(schema.groupingNames(), MOST_OPTIONS + 2).entrySet().stream()
                .map(facet -> facet(facet.getKey(), facet.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns a facet with its largest groups, of which the one without a value is no option. */
    private Optional<Counted> facet(String name, List<Facet> largest) {
        List<Facet> facets = largest.stream()
                .filter(facet -> facet.url() != null && facet.value() != null)
                .toList();
        // A single group with all the records narrows nothing down.
        if (facets.isEmpty() || (facets.size() == 1 && facets.get(0).records() == asking.total())) {
            return Optional.empty();
        }
        List<Option> options = facets.stream()
                .limit(MOST_OPTIONS)
                .map(facet -> new Option(
                        facet.label() == null ? names.value(name, String.valueOf(facet.value())) : facet.label(),
                        DisplayText.counted(facet.records()),
                        visit.local(facet.url())))
                .toList();
        return Optional.of(new Counted(names.label(name), options, facets.size() > MOST_OPTIONS ? summary(name) : ""));
    }

    /** Returns links to the summaries of the list, one for each grouping. */
    List<Link> groupings() {
        return schema.groupingNames().stream()
                .map(name -> new Link(names.label(name), summary(name)))
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
        return Address.here().at(asking.register().path());
    }

    /** Returns an address with the filters and snapshot of this one. */
    private String filtered(Address unfiltered) {
        Address address = unfiltered;
        for (String name : visit.url().given()) {
            if (schema.names().contains(name) || name.equals("at") || name.equals("on")) {
                address = address.with(name, given(name));
            }
        }
        return address.toString();
    }

    private String given(String name) {
        String value = visit.url().parameter(name);
        return value == null ? "" : value;
    }
}
