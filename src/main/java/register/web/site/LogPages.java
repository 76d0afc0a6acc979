package register.web.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.http.Address;
import register.api.http.Limit;
import register.api.reading.EntriesContext;
import register.api.reading.EntryEvent;
import register.api.reading.ItemWording;
import register.api.reading.LogFields;
import register.api.reading.LoggedEntry;
import register.api.tables.SingleRow;
import register.store.log.LoggedItem;
import register.values.Json;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The pages of the log: its head, the list of its entries, and each entry. */
public final class LogPages implements PageMaker {
    private static final PrettyPrinter INDENTED = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);

    private static final ItemWording NONE = new ItemWording(Map.of());

    private final Map<String, ItemWording> wordings;

    /**
     * Creates the maker.
     *
     * @param wordings the words for the items of each register, by its name
     */
    public LogPages(Map<String, ItemWording> wordings) {
        this.wordings = wordings;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.table(EntriesContext.class, (table, chronicle, visit) -> entries(chronicle, visit))
                .row(LogFields.LogHead.class, (one, head, visit) -> log(head))
                .row(LoggedEntry.class, this::entry);
    }

    private static Page log(LogFields.LogHead log) {
        return new Page(
                "site/log.ftlh",
                "The log",
                Map.of(
                        "number", log.head().number(),
                        "entries", DisplayText.counted(log.head().number()),
                        "chain", log.head().chain(),
                        "recorded", DisplayText.of(log.head().recordedAt()),
                        "newest", newest(log.head().number(), Limit.orDefault(null))));
    }

    private Page entries(EntriesContext chronicle, PageRequest visit) {
        List<LogEntryView> told = chronicle.happenings().get().stream()
                .map(happening -> LogEntryView.of(happening, this::wording, visit))
                .toList();
        int most = Limit.orDefault(Limit.of(visit.url()));
        long after = chronicle.after();
        long last = after + told.size();
        Map<String, Object> model = new HashMap<>();
        model.put("told", told);
        model.put("total", DisplayText.counted(chronicle.newest()));
        model.put("newest", last < chronicle.newest() ? newest(chronicle.newest(), most) : "");
        model.put("oldest", after > 0 ? "/entries" : "");
        model.put("previous", after > 0 && !told.isEmpty() ? after(Math.max(0, after - most), visit) : "");
        model.put("next", last < chronicle.newest() ? after(last, visit) : "");
        String range = "%s to %s of %s"
                .formatted(
                        DisplayText.counted(after + 1),
                        DisplayText.counted(last),
                        DisplayText.counted(chronicle.newest()));
        model.put("range", told.isEmpty() ? "" : range);
        String title = "All changes";
        return new Page("site/entries.ftlh", told.isEmpty() ? title : title + ", " + range, model)
                .described("Everything that was published, changed or withdrawn, in the order it was recorded.");
    }

    private static String newest(long number, int most) {
        return Address.here()
                .at("entries")
                .with("after", Math.max(0, number - most))
                .toString();
    }

    private static String after(long number, PageRequest visit) {
        return visit.url().here(Address.here(), Map.of("after", number)).toString();
    }

    private Page entry(SingleRow<?> one, LoggedEntry entry, PageRequest visit) {
        EntriesContext chronicle = one.aside(EntriesContext.class);
        LoggedItem said = entry.said();
        long number = said.entry().number();
        Map<String, Object> model = new HashMap<>();
        model.put("said", said);
        model.put("item", indented(said.item()));
        model.put("isEmptied", said.wasEmptied());
        ItemWording wording = wording(said.entry().register());
        model.put(
                "removed",
                entry.removed().stream()
                        .map(removed -> removed.inWords(wording))
                        .toList());
        model.put("previous", number > 1 ? "/entries/" + (number - 1) : "");
        model.put("next", number < chronicle.newest() ? "/entries/" + (number + 1) : "");
        EntryEvent happening = chronicle.happenings().get().get(0);
        model.put("content", happening.content().get());
        LogEntryView told = LogEntryView.of(happening, this::wording, visit);
        model.put("told", told);
        return new Page("site/entry.ftlh", one.title(), model)
                .described(
                        told.register() + ": " + told.record().text(),
                        told.deed() + (told.labels().isEmpty() ? "" : ": " + told.labels()),
                        "Recorded on " + told.recorded());
    }

    private ItemWording wording(String register) {
        return wordings.getOrDefault(register, NONE);
    }

    private static String indented(String item) {
        try {
            return Json.mapper()
                    .writer(INDENTED)
                    .writeValueAsString(Json.mapper().readTree(item));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the log has can be read", impossible);
        }
    }
}
