package register.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.ProblemDocument;
import register.api.reading.SearchContext;
import register.api.reading.SearchHit;
import register.api.reading.SearchResource;
import register.api.tables.Table;
import register.foi.answers.ClosestMatches;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Pointer;
import register.registers.retrieval.Precedent;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/**
 * The page of a search over all registers: the entries that answer it if it is a question, and the hits by register, each
 * with why it matched.
 */
public final class SearchPages implements PageMaker {
    private final ClosestMatches closest;

    /** Creates the maker; what is searched for may be a question. */
    public SearchPages(ClosestMatches closest) {
        this.closest = closest;
    }

    /**
     * The hits in one register.
     *
     * @param id of its heading
     * @param note the number of hits, and whether they only have similar words or names
     * @param all the address of the full list; empty if these are all
     */
    public record InRegister(String id, String title, String note, List<Hit> hits, String all) {}

    /**
     * An entry that answers a question.
     *
     * @param of the register that it is in
     * @param says what it says of what is asked
     */
    public record Match(String text, String url, String of, List<String> says) {}

    /** A record that was found. */
    public record Hit(String text, String url, List<String> because) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(SearchContext.class, this::page).form("/search", SearchPages::refused);
    }

    private Page page(Table<?> table, SearchContext search, PageRequest visit) {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        table.rows(SearchHit.class)
                .forEach(found -> hits.computeIfAbsent(found.register(), register -> new ArrayList<>())
                        .add(hit(found, visit)));
        List<InRegister> registers = search.registers().stream()
                .filter(in -> in.total() > 0)
                .map(in -> inRegister(in, hits.getOrDefault(in.register(), List.of()), visit))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("words", search.words());
        model.put("asked", search.words());
        model.put("registers", registers);
        model.put("pinned", visit.local(table.links().get("pinned")));
        // What answers a question is known for now only, so it does not belong to a permanent address.
        if (!search.snapshot().isFinal()) {
            addMatches(closest.of(search.words()), model, visit);
        }
        return new Page("site/search.ftlh", table.title(), model);
    }

    private static void addMatches(
            Optional<ClosestMatches.Closest> closest, Map<String, Object> model, PageRequest visit) {
        closest.ifPresentOrElse(
                found -> {
                    model.put("asked", found.words());
                    model.put("matches", matches(found.answer(), visit));
                    model.put("isBefore", found.answer().entries().isEmpty());
                },
                () -> model.put(Page.PASSING, true));
    }

    /** Returns the entries that answer a question or, where none does, those of similar questions. */
    private static List<Match> matches(AnsweredQuestion answer, PageRequest visit) {
        return answer.entries().isEmpty()
                ? answer.precedents().stream()
                        .map(before -> before(before, visit))
                        .toList()
                : answer.entries().stream().map(entry -> match(entry, visit)).toList();
    }

    private static Match match(Pointer entry, PageRequest visit) {
        Stream<String> values = entry.values().stream().map(value -> value.label() + ": " + value.value());
        Stream<String> gaps = entry.gaps().stream()
                .map(gap -> gap.label() + ": " + gap.missing().inWords());
        return new Match(
                entry.title(),
                visit.local(entry.self()),
                entry.registerTitle(),
                Stream.concat(values, gaps).toList());
    }

    private static Match before(Precedent before, PageRequest visit) {
        @Nullable String answer = before.answer();
        return new Match(
                before.request() + ", question " + before.number() + ": " + before.asked(),
                visit.local(before.pinned()),
                "",
                answer == null ? List.of() : List.of(answer));
    }

    /** Makes the page of a search that was refused, for example because nothing was typed. */
    private static Page refused(ProblemDocument problem, PageRequest visit) {
        @Nullable String words = visit.url().parameter("q");
        String error = words == null || words.isBlank()
                ? "Enter something to search for"
                : words.length() > SearchResource.LONGEST
                        ? "Enter %d characters or fewer".formatted(SearchResource.LONGEST)
                        : DisplayText.sentence(problem.detail());
        Map<String, Object> model = new HashMap<>();
        model.put("words", words == null ? "" : words);
        model.put("asked", "");
        model.put("registers", List.of());
        model.put("error", error);
        return new Page("site/search.ftlh", "Error: Search", model);
    }

    private static InRegister inRegister(SearchHit.InRegister in, List<Hit> hits, PageRequest visit) {
        String note = DisplayText.counted(in.total())
                + (in.similar() ? " similar" : "")
                + (in.total() == 1 ? " result" : " results");
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
