package register.web.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private static final int NOT_FOUND = 404;
    private static final int MOST_BRIEF = 4;

    /** What a page says in place of the advice to programs, which names members of their answers. */
    private static final Map<Problem, String> ADVICE = Map.of(
            Problem.WITHDRAWN, "See the last version or the full history.",
            Problem.NOT_YET_RECORDED, "See the record as it is now, or search for it.",
            Problem.UNKNOWN_ADDRESS, "Check the web address is correct, or search.",
            Problem.NO_SUCH_ENTRY, "Check the number, or look through all changes.",
            Problem.POSITION_NOT_REACHED, "Check the number, or look through all changes.",
            Problem.NO_SUCH_TOKEN, "Check the web address, or look through the tokens.",
            Problem.UNKNOWN_PARAMETER, "Remove it, or check the web address.",
            Problem.MALFORMED_PARAMETER, "Check the web address, or search.");

    private final BiFunction<List<Section>, PageRequest, List<Section>> worded;

    /**
     * Creates the maker.
     *
     * @param worded puts the sections of a record in other words
     */
    public PlainPages(BiFunction<List<Section>, PageRequest, List<Section>> worded) {
        this.worded = worded;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.answer(SingleRow.class, this::record)
                .answer(Nested.class, (nested, visit) -> record(nested.whole(), visit))
                .answer(Table.class, PlainPages::table)
                .answer(ProblemDocument.class, PlainPages::problem);
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

    /** Returns the page of a refusal. */
    public static Page problem(ProblemDocument problem, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        Map<String, String> links = new LinkedHashMap<>(PageOutline.links(problem, visit.base()));
        List<String> removable = problem.inParameters().stream()
                .map(Fault::parameter)
                .filter(name -> name != null && visit.url().parameter(name) != null)
                .toList();
        if (!removable.isEmpty()) {
            String names = removable.stream().map(DisplayText::label).collect(Collectors.joining("”, “", "“", "”"));
            links.put("Remove " + names, visit.without(removable));
        }
        if (problem.status() == NOT_FOUND && visit.isPinned()) {
            links.put("See it as it is now", visit.without("at"));
        }
        model.put("links", links);
        model.put("problem", problem);
        Problem type = Problem.named(problem.type().replaceFirst(".*/", "")).orElse(Problem.INTERNAL);
        List<String> details = (problem.errors().isEmpty()
                        ? Stream.of(problem.detail())
                        : problem.errors().stream().map(Fault::detail))
                .map(DisplayText::withoutKnown)
                .filter(detail -> !detail.isEmpty())
                .toList();
        model.put("details", details);
        model.put("remedy", ADVICE.getOrDefault(type, problem.remedy()));
        if (problem.status() == UNAUTHORIZED) {
            model.put(
                    "signIn",
                    Address.here().at("sign-in").with("returnTo", visit.here()).toString());
        }
        return new Page("pages/problem.ftlh", problem.title(), model);
    }
}
