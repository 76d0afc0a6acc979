package register.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.api.reading.SearchContext;
import register.api.reading.SearchHit;
import register.api.tables.Table;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of a search over all registers: the hits by register, each with why it matched. */
public final class SearchPages implements PageMaker {
    /**
     * The hits in one register.
     *
     * @param id of its heading
     * @param note the number of hits, and whether they only have similarly spelt names
     * @param all the address of the full list; empty if these are all
     */
    public record InRegister(String id, String title, String note, List<Hit> hits, String all) {}

    /** A record that was found. */
    public record Hit(String text, String url, List<String> because) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(SearchContext.class, SearchPages::page);
    }

    private static Page page(Table<?> table, SearchContext search, PageRequest visit) {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        table.rows(SearchHit.class)
                .forEach(found -> hits.computeIfAbsent(found.register(), register -> new ArrayList<>())
                        .add(hit(found, visit)));
        List<InRegister> registers = search.registers().stream()
                .filter(in -> in.total() > 0)
                .map(in -> inRegister(in, hits.getOrDefault(in.register(), List.of()), visit))
                .toList();
        return new Page(
                "site/search.ftlh",
                table.title(),
                Map.of(
                        "words", search.words(),
                        "registers", registers,
                        "pinned", visit.local(table.links().get("pinned"))));
    }

    private static InRegister inRegister(SearchHit.InRegister in, List<Hit> hits, PageRequest visit) {
        String note = DisplayText.counted(in.total()) + (in.similar() ? " spelt alike" : " found");
        return new InRegister(
                in.register(), in.title(), note, hits, in.total() > hits.size() ? visit.local(in.url()) : "");
    }

    private static Hit hit(SearchHit found, PageRequest visit) {
        return new Hit(
                found.label(),
                visit.local(found.url()),
                found.matched().stream().map(SearchHit.Match::toString).toList());
    }
}
