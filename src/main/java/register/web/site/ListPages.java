package register.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.http.Limit;
import register.api.reading.ListContext;
import register.api.tables.Field;
import register.api.tables.Table;
import register.registers.RegisterDefinitions;
import register.web.exchange.Datasets;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.QrCode;

/** The page of a register's list: its filters and its records. */
public final class ListPages implements PageMaker {
    /** The longest address in a QR code; a longer one has modules too small for a print of three centimetres. */
    private static final int LONGEST_CODE = 400;

    private final Datasets datasets;
    private final RegisterDefinitions definitions;

    /** Creates the maker; each page describes its register to dataset search engines. */
    public ListPages(Datasets datasets, RegisterDefinitions definitions) {
        this.datasets = datasets;
        this.definitions = definitions;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.table(ListContext.class, this::page);
    }

    private <R> Page page(Table<R> table, ListContext asking, PageRequest visit) {
        List<ListItem> results = ListItem.of(table, visit);
        Map<String, String> labels = Field.labels(table.fields());
        FilterPanel narrowing =
                new FilterPanel(asking, definitions.words(asking.register().path()), labels, visit);
        Map<String, Object> model = new HashMap<>();
        model.put("register", asking.register());
        model.put("results", results);
        model.put("total", DisplayText.counted(asking.total()));
        model.put("range", range(asking, results.size()));
        model.put("isSimilar", table.about().containsKey("similar"));
        model.put("chosen", narrowing.chosen());
        model.put("facets", narrowing.facets());
        model.put("inputs", narrowing.inputs());
        model.put("words", narrowing.words());
        model.put("orders", narrowing.orders());
        model.put("kept", narrowing.kept());
        model.put("groupings", narrowing.groupings());
        model.put("next", visit.local(table.links().get("next")));
        model.put("previous", visit.local(table.links().get("prev")));
        model.put("first", asking.before() > Limit.orDefault(Limit.of(visit.url())) ? visit.without("cursor") : "");
        model.put("pinned", visit.local(table.links().get("pinned")));
        onPaper(table.links().getOrDefault("pinned", ""), model);
        model.put("beside", PageOutline.beside(table, visit.base()));
        if (visit.url().given().isEmpty()) {
            datasets.of(asking.register().path()).ifPresent(dataset -> model.put("dataset", dataset));
        }
        String title = asking.register().title();
        return new Page(
                "site/list.ftlh",
                asking.total() > results.size() ? title + ", " + range(asking, results.size()) : title,
                model);
    }

    /** Adds the permanent address of a printed list, and its QR code if a telephone can read that. */
    private static void onPaper(String pinned, Map<String, Object> model) {
        model.put("permanent", pinned);
        if (pinned.length() <= LONGEST_CODE) {
            model.put("code", QrCode.of(pinned));
        }
    }

    /** Returns the range of the page, {@code 51 to 100 of 1,364}. */
    private static String range(ListContext asking, int shown) {
        if (shown == 0) {
            return "0";
        }
        return "%s to %s of %s"
                .formatted(
                        DisplayText.counted(asking.before() + 1),
                        DisplayText.counted(asking.before() + shown),
                        DisplayText.counted(asking.total()));
    }
}
