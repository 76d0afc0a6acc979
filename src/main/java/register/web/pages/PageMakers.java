package register.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import register.api.http.ProblemDocument;
import register.api.reading.RecordView;
import register.api.tables.Nested;
import register.api.tables.PageContext;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.api.tables.Tabular;

/**
 * The registry of page makers, by the type of what a page shows: the page context of a table, the row of a single row, the
 * item of a record, or else the response entity itself. A type without a maker of its own gets the plain page of its table
 * or row.
 */
public final class PageMakers {
    private static final int BAD_REQUEST = 400;
    private static final String BELOW = "/*";

    private final Map<Class<?>, Maker> byType = new HashMap<>();
    private final Map<String, BiFunction<ProblemDocument, PageRequest, Page>> forms = new HashMap<>();

    private PageMakers() {
        answer(Page.class, (page, visit) -> page);
    }

    /** Returns the registry of the makers of several subjects; their order does not matter. */
    static PageMakers of(List<PageMaker> subjects) {
        PageMakers makers = new PageMakers();
        subjects.forEach(subject -> subject.addTo(makers));
        return makers;
    }

    private interface Maker {
        Page of(Object answer, Object shown, PageRequest visit);
    }

    /** Makes the page of a table with a page context. */
    @FunctionalInterface
    public interface OfTable<C extends PageContext> {
        Page of(Table<?> table, C context, PageRequest visit);
    }

    /** Makes the page of a single row. */
    @FunctionalInterface
    public interface OfRow<R> {
        Page of(SingleRow<?> one, R row, PageRequest visit);
    }

    /** Registers the maker of the pages of tables with this page context. */
    public <C extends PageContext> PageMakers table(Class<C> context, OfTable<C> maker) {
        return put(context, (answer, shown, visit) -> maker.of((Table<?>) answer, context.cast(shown), visit));
    }

    /** Registers the maker of the pages of single rows of this type, with or without nested rows. */
    public <R> PageMakers row(Class<R> row, OfRow<R> maker) {
        return put(row, (answer, shown, visit) -> maker.of(one(answer), row.cast(shown), visit));
    }

    /** Registers the maker of the pages of single records with items and computed values of these types. */
    public <T, C> PageMakers record(Class<T> item, Class<C> computed, OfRow<RecordView<T, C>> maker) {
        return put(item, (answer, shown, visit) -> {
            SingleRow<?> one = one(answer);
            return maker.of(one, ((RecordView<?, ?>) one.row()).as(item, computed), visit);
        });
    }

    /** Registers the maker of the pages of response entities of this type that have no more specific maker. */
    public <A> PageMakers answer(Class<A> type, BiFunction<A, PageRequest, Page> maker) {
        return put(type, (answer, shown, visit) -> maker.apply(type.cast(answer), visit));
    }

    /** Registers the maker of the form at this path, which replaces the page of a 400 there. */
    public PageMakers form(String path, BiFunction<ProblemDocument, PageRequest, Page> maker) {
        if (forms.put(path, maker) != null) {
            throw new IllegalStateException("two makers show the form at " + path);
        }
        return this;
    }

    /** Registers the maker of the forms of each record at this path, which replace the page of a 400 there. */
    public PageMakers forms(String path, BiFunction<ProblemDocument, PageRequest, Page> maker) {
        return form(path + BELOW, maker);
    }

    /** Returns the page of a response entity. */
    Page of(Object answer, PageRequest visit) {
        if (answer instanceof ProblemDocument problem && problem.status() == BAD_REQUEST) {
            @Nullable
            BiFunction<ProblemDocument, PageRequest, Page> form =
                    forms.getOrDefault(visit.path(), forms.get(visit.path().replaceFirst("/[^/]+$", BELOW)));
            if (form != null) {
                return form.apply(problem, visit);
            }
        }
        Object shown = shown(answer);
        @Nullable Maker maker = byType.getOrDefault(shown.getClass(), byType.get(answer.getClass()));
        if (maker == null) {
            throw new IllegalStateException("there is no page of a " + answer.getClass());
        }
        return maker.of(answer, shown, visit);
    }

    private PageMakers put(Class<?> type, Maker maker) {
        if (byType.put(type, maker) != null) {
            throw new IllegalStateException("two makers make the page of a " + type.getName());
        }
        return this;
    }

    private static Object shown(Object answer) {
        Object shown = answer instanceof Tabular<?> tabular ? tabular.shown() : answer;
        return shown instanceof RecordView<?, ?> view ? view.item() : shown;
    }

    private static SingleRow<?> one(Object answer) {
        return answer instanceof Nested<?> nested ? nested.whole() : (SingleRow<?>) answer;
    }
}
