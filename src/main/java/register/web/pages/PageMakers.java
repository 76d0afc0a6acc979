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
 * What makes the page of each answer, found by the type that the page shows: of a table its page context, of a single row
 * the row, of a record its item, of anything else the answer. Where nothing is known of that type, the page is the plain
 * one of any table or row.
 */
public final class PageMakers {
    private static final int BAD_REQUEST = 400;

    private final Map<Class<?>, Maker> byType = new HashMap<>();
    private final Map<String, BiFunction<ProblemDocument, PageRequest, Page>> forms = new HashMap<>();

    private PageMakers() {
        answer(Page.class, (page, visit) -> page);
    }

    /** Of several subjects, in any order. */
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

    /** Tables with this page context are shown by the maker. */
    public <C extends PageContext> PageMakers table(Class<C> context, OfTable<C> maker) {
        return put(context, (answer, shown, visit) -> maker.of((Table<?>) answer, context.cast(shown), visit));
    }

    /** Single rows of this type, or rows with rows of another kind within, are shown by the maker. */
    public <R> PageMakers row(Class<R> row, OfRow<R> maker) {
        return put(row, (answer, shown, visit) -> maker.of(one(answer), row.cast(shown), visit));
    }

    /** Single records whose items are of this type, and what is calculated from them of that, are shown by the maker. */
    public <T, C> PageMakers record(Class<T> item, Class<C> computed, OfRow<RecordView<T, C>> maker) {
        return put(item, (answer, shown, visit) -> {
            SingleRow<?> one = one(answer);
            return maker.of(one, ((RecordView<?, ?>) one.row()).as(item, computed), visit);
        });
    }

    /** Answers of this type are shown by the maker, where none is known of what they show. */
    public <A> PageMakers answer(Class<A> type, BiFunction<A, PageRequest, Page> maker) {
        return put(type, (answer, shown, visit) -> maker.apply(type.cast(answer), visit));
    }

    /** At this path the maker shows a form, and a question that cannot be read beside it. */
    public PageMakers form(String path, BiFunction<ProblemDocument, PageRequest, Page> maker) {
        if (forms.put(path, maker) != null) {
            throw new IllegalStateException("two makers show the form at " + path);
        }
        return this;
    }

    /** The page of an answer. */
    Page of(Object answer, PageRequest visit) {
        if (answer instanceof ProblemDocument problem
                && problem.status() == BAD_REQUEST
                && forms.containsKey(visit.path())) {
            return forms.get(visit.path()).apply(problem, visit);
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
