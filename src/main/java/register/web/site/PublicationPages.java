package register.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.tables.Table;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of what the council publishes here, how often, since when, how much, and what is elsewhere. */
public final class PublicationPages implements PageMaker {
    private static final int HUNDRED = 100;

    /** A row of the page. */
    public record Row(String label, String records, String share, String url) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(PublicationResource.Beside.class, PublicationPages::page);
    }

    private static Page page(Table<?> table, PublicationResource.Beside beside, PageRequest visit) {
        List<PublicationResource.Coverage> all = table.rows(PublicationResource.Coverage.class);
        Map<String, Object> model = new HashMap<>();
        model.put("registers", rows(all, false));
        model.put("coverage", rows(all, true));
        PublicationSettings settings = beside.settings();
        model.put("threshold", settings.thresholdInWords());
        model.put("isOnFindATender", settings.findATender());
        model.put("elsewhere", settings.elsewhere() == null ? "" : settings.elsewhere());
        model.put("since", beside.began().map(DisplayText::of).orElse(""));
        return new Page("site/publication.ftlh", table.title(), model)
                .described("What the council publishes here, how often, and how complete it is");
    }

    private static List<Row> rows(List<PublicationResource.Coverage> all, boolean isOfContracts) {
        return all.stream()
                .filter(one -> one.name().contains(".") == isOfContracts)
                .map(one -> new Row(
                        one.label(),
                        DisplayText.counted(one.records()),
                        share(one.records(), one.of()),
                        isOfContracts ? "" : "/" + one.name()))
                .toList();
    }

    /** Returns a share to the nearest whole percent; only all of them are 100%, and only none are 0%. */
    private static String share(long records, long of) {
        if (of == 0) {
            return "";
        }
        long rounded = Math.round((double) records * HUNDRED / of);
        long shown = records == 0 || records == of ? rounded : Math.max(1, Math.min(HUNDRED - 1, rounded));
        return shown + "%";
    }
}
