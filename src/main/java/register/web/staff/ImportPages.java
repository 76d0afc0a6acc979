package register.web.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.reading.ChangeDescription;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.intake.drafts.CellError;
import register.intake.imports.ColumnsForm;
import register.intake.imports.ImportChoices;
import register.intake.imports.ImportOutcome;
import register.intake.imports.ImportPageContext;
import register.intake.imports.ImportReport;
import register.intake.imports.ImportReport.ReadColumn;
import register.intake.imports.ImportView;
import register.intake.notices.NoticeReading;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinitions;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The pages on which files are uploaded, checked and imported. */
public final class ImportPages implements PageMaker {
    private static final int MOST = 100;
    private static final String AMOUNT = ".amount";

    /** So many more fields can be the same in every row. */
    private static final int MORE_CONSTANTS = 2;

    /** Of so many added records the fields are shown at once. */
    private static final int MOST_READ = 5;

    private static final Map<String, String> STATES = Map.of(
            "checking", "Comparing the file with the register",
            "checked", "The file is checked. Nothing is imported yet",
            "applying", "Importing the file",
            "applied", "The file is imported",
            "failed", "The file could not be read");

    private final OpenRegisters open;
    private final RegisterDefinitions definitions;

    /** Creates the maker; the forms of the registers name the fields. */
    public ImportPages(OpenRegisters open) {
        this.open = open;
        this.definitions = open.definitions();
    }

    /** A file in the list of uploaded files. */
    public record Sent(String id, String name, String register, String state, String received) {}

    /** A record that the file changes. */
    public record Altered(String record, List<ChangeDescription> changes) {}

    /** A record that is refused, with all its errors. */
    public record Turned(String record, List<CellError> errors) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(ImportChoices.class, (table, choices, visit) -> list(table, choices))
                .row(ImportView.class, this::file)
                .answer(ColumnsForm.class, (form, visit) -> columns(form));
    }

    /** A field that a column can be read as. */
    public record Choice(String value, String text) {}

    /** A field that is the same in every row, with the errors of its two inputs. */
    public record Constant(String box, String field, String value, String wrongField, String wrongValue) {}

    /** Returns the page on which somebody says what the columns of a file are. */
    private Page columns(ColumnsForm form) {
        Map<String, String> labels = new HashMap<>(form.labels());
        definitions
                .ofPath(form.file().register())
                .map(known -> known.change().form().labels())
                .orElse(Map.of())
                .forEach(labels::putIfAbsent);
        Set<String> fields = new LinkedHashSet<>(form.fields());
        form.report().columns().forEach(column -> {
            if (column.field() != null) {
                fields.add(column.field());
            }
        });
        List<Choice> choices = fields.stream()
                .filter(field -> !field.startsWith("missing."))
                .map(field -> new Choice(field, label(field, labels)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
        Map<String, String> texts =
                choices.stream().collect(Collectors.toMap(Choice::value, Choice::text, (one, other) -> one));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("heading", "Choose what each column is");
        model.put("choices", choices);
        model.put("texts", texts);
        model.put("constants", constants(form));
        model.put("amounts", columns(form, field -> field.endsWith(AMOUNT)));
        model.put("dates", columns(form, form.dates()::contains));
        String title = "Choose what each column is";
        return new Page("staff/columns.ftlh", form.sent().errors().isEmpty() ? title : "Error: " + title, model);
    }

    /** Returns the fields that are the same in every row, as they were typed or are set, and two more to fill in. */
    private static List<Constant> constants(ColumnsForm form) {
        List<Map.Entry<String, String>> set =
                List.copyOf(form.settings().constants().entrySet());
        List<Constant> constants = new ArrayList<>();
        int most = set.size() + MORE_CONSTANTS;
        for (int i = 0; i < most; i++) {
            String box = "constant-" + i;
            constants.add(new Constant(
                    box,
                    form.sent()
                            .value(box + "-field", i < set.size() ? set.get(i).getKey() : ""),
                    form.sent()
                            .value(box + "-value", i < set.size() ? set.get(i).getValue() : ""),
                    form.sent().wrong(box + "-field"),
                    form.sent().wrong(box + "-value")));
        }
        return constants;
    }

    /** Returns the columns that are read as some fields. */
    private static List<ReadColumn> columns(ColumnsForm form, Predicate<String> field) {
        return form.report().columns().stream()
                .filter(column -> column.field() != null && field.test(column.field()))
                .toList();
    }

    /** Returns what a field is called: its label, or the words of its name. */
    private static String label(String field, Map<String, String> labels) {
        return Optional.ofNullable(labels.get(field))
                .or(() -> field.endsWith(AMOUNT)
                        ? Optional.ofNullable(labels.get(field.substring(0, field.length() - AMOUNT.length())))
                        : Optional.empty())
                .orElseGet(() -> DisplayText.sentence(field.replace('.', ' ')));
    }

    private static Page list(Table<?> table, ImportChoices choices) {
        List<Sent> sent = table.rows(ImportView.class).stream()
                .map(read -> new Sent(
                        read.id(),
                        Objects.requireNonNullElse(read.name(), ""),
                        DisplayText.sentence(read.register()),
                        STATES.getOrDefault(read.state(), read.state()),
                        DisplayText.of(read.received())))
                .toList();
        String title = "Import a file";
        return new Page(
                "staff/imports.ftlh",
                choices.form().errors().isEmpty() ? title : "Error: " + title,
                Map.of("heading", title, "choices", choices, "sent", sent));
    }

    private Page file(SingleRow<?> one, ImportView read, PageRequest visit) {
        ImportPageContext prospect = one.aside(ImportPageContext.class);
        Map<String, String> labels = definitions
                .ofPath(read.register())
                .map(known -> known.change().form().labels())
                .orElse(Map.of());
        List<ImportOutcome> changed = prospect.first(ImportOutcome.Kind.CHANGED, MOST);
        List<ImportOutcome> added = prospect.first(ImportOutcome.Kind.ADDED, MOST_READ);
        OutcomeWording wording = OutcomeWording.of(open, read.register(), changed);
        Map<String, Object> model = new HashMap<>();
        model.put("file", read);
        model.put(
                "register",
                definitions
                        .ofPath(read.register())
                        .map(known -> known.register().title())
                        .orElse(read.register()));
        model.put("heading", "Check your file");
        model.put("state", STATES.getOrDefault(read.state(), read.state()));
        model.put("received", DisplayText.of(read.received()));
        model.put("isReady", prospect.isReady());
        model.put("typed", prospect.typed());
        model.put(
                "refused",
                prospect.first(ImportOutcome.Kind.REFUSED, MOST).stream()
                        .filter(outcome -> outcome.choices().isEmpty())
                        .map(outcome -> new Turned(outcome.record(), outcome.errors()))
                        .toList());
        model.put(
                "changed",
                changed.stream()
                        .map(outcome -> new Altered(outcome.record(), wording.of(outcome)))
                        .toList());
        List<ImportOutcome> asking = prospect.asking(MOST);
        model.put(
                "open",
                asking.stream()
                        .filter(outcome -> outcome.outcome() == ImportOutcome.Kind.REFUSED)
                        .toList());
        model.put(
                "different",
                asking.stream()
                        .filter(outcome -> outcome.outcome() != ImportOutcome.Kind.REFUSED)
                        .toList());
        model.put("mostAsked", MOST);
        model.put(
                "skipped",
                read.report() != null
                                && NoticeReading.FORMAT.equals(read.report().format())
                        ? records(prospect, ImportOutcome.Kind.IGNORED)
                        : List.of());
        model.put("withdrawn", records(prospect, ImportOutcome.Kind.WITHDRAWN));
        model.put("added", records(prospect, ImportOutcome.Kind.ADDED));
        model.put(
                "read",
                added.stream()
                        .map(outcome -> OutcomePages.told(outcome, wording))
                        .toList());
        model.put("labels", labels(read, labels));
        model.put("entries", visit.local(read.links().get("entries")));
        String title = "Check your file";
        return new Page("staff/import.ftlh", prospect.typed().errors().isEmpty() ? title : "Error: " + title, model);
    }

    /** Returns what the fields of the columns of a file are called. */
    private static Map<String, String> labels(ImportView read, Map<String, String> known) {
        Map<String, String> labels = new HashMap<>();
        @Nullable ImportReport report = read.report();
        if (report != null) {
            report.columns().stream()
                    .map(ReadColumn::field)
                    .filter(Objects::nonNull)
                    .forEach(field -> labels.put(field, label(field, known)));
        }
        return labels;
    }

    private static List<String> records(ImportPageContext prospect, ImportOutcome.Kind kind) {
        return prospect.first(kind, MOST).stream().map(ImportOutcome::record).toList();
    }
}
