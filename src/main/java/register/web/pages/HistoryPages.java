package register.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.reading.Past;
import register.api.tables.Table;

/** The page of everything that was said of a record: newest first, field by field. */
public final class HistoryPages implements PageMaker {
    /** What the macro of a history is given. */
    public record History(List<Surroundings.Turned> revisions) {}

    @Override
    public Optional<Page> of(Object answer, Visit visit) {
        return answer instanceof Table<?> table && table.aside() instanceof Past past
                ? Optional.of(page(table, past, visit))
                : Optional.empty();
    }

    private static Page page(Table<?> table, Past past, Visit visit) {
        return new Page(
                "pages/history.ftlh",
                table.title(),
                Map.of(
                        "around", new History(Surroundings.turned(past.revisions(), past.fields(), visit)),
                        "register", past.register(),
                        "record", visit.local(past.record())));
    }
}
