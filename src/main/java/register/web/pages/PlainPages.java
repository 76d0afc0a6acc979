package register.web.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.Address;
import register.api.http.ProblemDocument;
import register.api.reading.RecordContext;
import register.api.reading.RecordView;
import register.api.tables.Link;
import register.api.tables.Nested;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.values.problem.Fault;
import register.values.problem.Problem;

/** The pages of tables, records and problems that have no page maker of their own. */
public final class PlainPages implements PageMaker {
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_BRIEF = 4;

    /** What a page says in place of the advice to programs, which names members of their answers. */
    private static final Map<Problem, String> ADVICE = Map.ofEntries(
            Map.entry(Problem.WITHDRAWN, "You can still read what was published."),
            Map.entry(Problem.NOT_YET_RECORDED, "See the record as it is now, or search for it."),
            Map.entry(Problem.UNKNOWN_ADDRESS, "Check the web address is correct, or search."),
            Map.entry(Problem.NO_SUCH_ENTRY, "Check the number, or look through all changes."),
            Map.entry(Problem.POSITION_NOT_REACHED, "Check the number, or look through all changes."),
            Map.entry(Problem.NO_SUCH_TOKEN, "Check the web address, or look through the tokens."),
            Map.entry(Problem.NO_SUCH_PAGE, "The list may have become shorter."),
            Map.entry(Problem.UNKNOWN_PARAMETER, "Remove it, or check the web address."),
            Map.entry(Problem.MALFORMED_PARAMETER, "Check the web address, or search."),
            Map.entry(Problem.BAD_REQUEST, "Check the web address, or search."),
            Map.entry(Problem.ADDRESS_TOO_LONG, "Search for fewer words, or use fewer filters."),
            Map.entry(Problem.CONTENT_TOO_LARGE, "Send a smaller file or less text."),
            Map.entry(Problem.TOO_MANY_REQUESTS, "Wait a moment, then reload the page."),
            Map.entry(Problem.METHOD_NOT_ALLOWED, "Go back and open the page again."),
            Map.entry(Problem.FORGED, "Open the page again and send its form."),
            Map.entry(Problem.OTHER_REQUEST, "Open a new form to add another record."),
            Map.entry(Problem.PRECONDITION_FAILED, "Open the record again and repeat your change."));

    /** The parameters that name a page of a list. */
    private static final Set<String> PLACES = Set.of("page", "cursor");

    /** What is not at the position that an address names, and may be there now. */
    private static final Set<Problem> OF_A_POSITION = Set.of(Problem.NOT_YET_RECORDED, Problem.POSITION_NOT_REACHED);

    private final BiFunction<List<Section>, PageRequest, List<Section>> worded;
    private final BiPredicate<String, String> isThere;

    /**
     * Creates the maker.
     *
     * @param worded puts the sections of a record in other words
     * @param isThere whether the register with a path has a record with a reference now
     */
    public PlainPages(
            BiFunction<List<Section>, PageRequest, List<Section>> worded, BiPredicate<String, String> isThere) {
        this.worded = worded;
        this.isThere = isThere;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.answer(SingleRow.class, this::record)
                .answer(Nested.class, (nested, visit) -> record(nested.whole(), visit))
                .answer(Table.class, PlainPages::table)
                .answer(ProblemDocument.class, this::refusal);
    }

    private static Page table(Table<?> table, PageRequest visit) {
        PageOutline outline = PageOutline.of(table, visit.base());
        Map<String, Object> model = new HashMap<>();
        model.put("outline", outline);
        above(visit).ifPresent(link -> model.put("above", link));
        return new Page("pages/table.ftlh", outline.title(), model);
    }

    /** Returns the link to the first segment of the path, if the page is below it. */
    private static Optional<Link> above(PageRequest visit) {
        String place = "/" + visit.place();
        return visit.path().equals(place)
                ? Optional.empty()
                : Optional.of(new Link(DisplayText.label(visit.place()), place));
    }

    private Page record(SingleRow<?> one, PageRequest visit) {
        PageOutline outline = PageOutline.of(one, visit.base()).within(sections -> worded.apply(sections, visit));
        return new Page("pages/record.ftlh", outline.title(), around(one, outline, visit))
                .described(outline.title(), brief(outline));
    }

    /** Returns the first values of a record in one line, for the description of its page. */
    public static String brief(PageOutline outline) {
        return outline.rows().get(0).stream()
                .filter(cell -> !cell.said().isEmpty() && !cell.text().equals(outline.title()))
                .limit(MOST_BRIEF)
                .map(cell -> cell.label() + ": " + cell.text())
                .collect(Collectors.joining(". "));
    }

    /** Returns the model of a record: its outline and, if it is in the log, its page context. */
    public static Map<String, Object> around(SingleRow<?> one, PageOutline outline, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("outline", outline);
        if (one.aside() instanceof RecordContext around && one.row() instanceof RecordView<?, ?> published) {
            model.put("around", RecordPageContext.of(one, around, published.citation(), visit));
            model.put("caption", around.register().title());
        } else {
            above(visit).ifPresent(link -> model.put("above", link));
        }
        return model;
    }

    /** Returns whether the address answers without its position: a list does, and a record that its register has now. */
    private boolean isThereNow(PageRequest visit) {
        String[] segments = visit.path().split("/", 4);
        return segments.length < 3 || segments[2].equals("summary") || isThere.test(segments[1], segments[2]);
    }

    private Page refusal(ProblemDocument problem, PageRequest visit) {
        boolean isThereNow = visit.isPinned() && OF_A_POSITION.contains(type(problem)) && isThereNow(visit);
        return problem(
                problem,
                visit,
                isThereNow ? Map.of("See it as it is now", visit.without(List.of("at", "on"))) : Map.of());
    }

    /** Returns the page of a refusal. */
    public static Page problem(ProblemDocument problem, PageRequest visit) {
        return problem(problem, visit, Map.of());
    }

    /** Returns what to do. Some pages have no more to lead to than the history of a record that is gone. */
    private static String advice(ProblemDocument problem) {
        Problem type = type(problem);
        boolean isGone = type == Problem.NOT_YET_RECORDED
                || (type == Problem.WITHDRAWN && !problem.links().containsKey("pinned"));
        return isGone && problem.links().containsKey("history")
                ? "See its full history, or search for another record."
                : ADVICE.getOrDefault(type, problem.remedy());
    }

    /** Returns what people do about a problem. */
    static String advice(Problem problem) {
        return ADVICE.getOrDefault(problem, problem.remedy());
    }

    private static Problem type(ProblemDocument problem) {
        return Problem.named(problem.type().replaceFirst(".*/", "")).orElse(Problem.INTERNAL);
    }

    private static Page problem(ProblemDocument problem, PageRequest visit, Map<String, String> more) {
        Map<String, Object> model = new HashMap<>();
        Map<String, String> links = new LinkedHashMap<>(PageOutline.links(problem, visit.base()));
        List<String> removable = problem.inParameters().stream()
                .map(Fault::parameter)
                .filter(name -> name != null && visit.url().parameter(name) != null)
                .toList();
        if (!removable.isEmpty()) {
            boolean isPlace = PLACES.containsAll(removable);
            String names = removable.stream().map(DisplayText::label).collect(Collectors.joining("”, “", "“", "”"));
            links.put(isPlace ? "Go to the first page" : "Remove " + names, visit.without(removable));
        }
        links.putAll(more);
        model.put("links", links);
        model.put("problem", problem);
        List<String> details = (problem.errors().isEmpty()
                        ? Stream.of(problem.detail())
                        : problem.errors().stream().map(Fault::detail))
                .map(DisplayText::withoutKnown)
                .filter(detail -> !detail.isEmpty())
                .toList();
        model.put("details", details);
        model.put("remedy", advice(problem));
        if (problem.status() == UNAUTHORIZED) {
            model.put(
                    "signIn",
                    Address.here().at("sign-in").with("returnTo", visit.here()).toString());
        }
        return new Page("pages/problem.ftlh", problem.title(), model);
    }
}
