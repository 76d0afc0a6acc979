package register.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.http.Limit;
import register.api.reading.Asking;
import register.api.tables.Table;
import register.web.exchange.Datasets;
import register.web.pages.Changed;
import register.web.pages.Outline;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.QrCode;
import register.web.pages.Visit;
import register.web.pages.Words;

/** The page of a register's list: what was asked for, what else can be, and the records themselves. */
public final class ListPages implements PageMaker {
    /** Longer ones have modules too small for three centimetres of paper. */
    private static final int LONGEST_CODE = 400;

    private final Datasets datasets;

    /** Makes them; each describes its register to search engines for data. */
    public ListPages(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public Optional<Page> of(Object answer, Visit visit) {
        return answer instanceof Table<?> table && table.aside() instanceof Asking asking
                ? Optional.of(page(table, asking, visit))
                : Optional.empty();
    }

    private <R> Page page(Table<R> table, Asking asking, Visit visit) {
        List<Result> results = Result.of(table, visit);
        Map<String, String> labels = Changed.labels(table.fields());
        Narrowing narrowing = new Narrowing(asking, labels, visit);
        Map<String, Object> model = new HashMap<>();
        model.put("register", asking.register());
        model.put("results", results);
        model.put("total", Words.counted(asking.total()));
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
        model.put("first", asking.before() > Limit.orDefault(Limit.of(visit.asked())) ? visit.without("cursor") : "");
        model.put("pinned", visit.local(table.links().get("pinned")));
        onPaper(table.links().getOrDefault("pinned", ""), model);
        model.put("beside", Outline.beside(table, visit.base()));
        if (visit.asked().given().isEmpty()) {
            datasets.of(asking.register().path()).ifPresent(dataset -> model.put("dataset", dataset));
        }
        String title = asking.register().title();
        return new Page(
                "site/list.ftlh",
                asking.total() > results.size() ? title + ", " + range(asking, results.size()) : title,
                model);
    }

    /** What a printed list is found again by: its permanent address, as a code too where a telephone can read that. */
    private static void onPaper(String pinned, Map<String, Object> model) {
        model.put("permanent", pinned);
        if (pinned.length() <= LONGEST_CODE) {
            model.put("code", QrCode.of(pinned));
        }
    }

    /** {@code 51 to 100 of 1,364}. */
    private static String range(Asking asking, int shown) {
        if (shown == 0) {
            return "0";
        }
        return "%s to %s of %s"
                .formatted(
                        Words.counted(asking.before() + 1),
                        Words.counted(asking.before() + shown),
                        Words.counted(asking.total()));
    }
}
