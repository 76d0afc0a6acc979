package register.web.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.reading.ChangeDescription;
import register.api.reading.ItemWording;
import register.api.tables.Table;
import register.intake.drafts.CellError;
import register.intake.drafts.CellRead;
import register.intake.imports.ImportOutcome;
import register.intake.imports.ImportOutcomesContext;
import register.intake.imports.ReadField;
import register.registers.OpenRegisters;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page of what becomes of each record of an imported file, with its fields beside the cells they were read from. */
public final class OutcomePages implements PageMaker {
    private static final Map<ImportOutcome.Kind, String> KINDS = Map.of(
            ImportOutcome.Kind.ADDED, "Added",
            ImportOutcome.Kind.CHANGED, "Changed",
            ImportOutcome.Kind.UNCHANGED, "Unchanged",
            ImportOutcome.Kind.WITHDRAWN, "Withdrawn",
            ImportOutcome.Kind.REFUSED, "Refused",
            ImportOutcome.Kind.IGNORED, "Row skipped");

    private final OpenRegisters open;

    /** Creates the maker; the forms of the registers name the fields. */
    public OutcomePages(OpenRegisters open) {
        this.open = open;
    }

    /** A field as it was read: its label, its cells, and its value in words; null where none was read. */
    public record Reading(String label, List<String> cells, String before, String after) {}

    /** A record or row of the file. */
    public record Told(
            String kind,
            String record,
            String rows,
            List<Reading> readings,
            List<CellError> errors,
            List<String> notes) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(ImportOutcomesContext.class, this::outcomes);
    }

    private Page outcomes(Table<?> table, ImportOutcomesContext context, PageRequest visit) {
        OutcomeWording wording = OutcomeWording.of(open, context.register(), context.outcomes());
        Map<String, Object> model = new HashMap<>();
        model.put("id", context.id());
        model.put("heading", table.title());
        model.put("noted", context.noted());
        model.put("kind", context.kind() == null ? "" : context.kind().word());
        model.put(
                "kinds",
                KINDS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind -> List.of(kind.getKey().word(), kind.getValue()))
                        .toList());
        model.put(
                "told",
                context.outcomes().stream().map(one -> told(one, wording)).toList());
        model.put("next", context.next() == null ? "" : visit.local(context.next()));
        return new Page("staff/outcomes.ftlh", table.title(), model);
    }

    /** Returns an outcome as its page shows it. */
    static Told told(ImportOutcome outcome, OutcomeWording wording) {
        return new Told(
                KINDS.getOrDefault(outcome.outcome(), outcome.outcome().word()),
                outcome.record(),
                outcome.rows().stream().map(Object::toString).collect(Collectors.joining(", ")),
                ReadField.withMoney(ReadField.of(outcome)).stream()
                        .flatMap(field -> readings(field, outcome, wording).stream())
                        .toList(),
                outcome.errors(),
                outcome.notes());
    }

    private static List<Reading> readings(ReadField field, ImportOutcome outcome, OutcomeWording wording) {
        List<String> cells = field.cells().stream().map(OutcomePages::inWords).toList();
        if (field.change() == null) {
            return List.of(new Reading(ItemWording.spelled(field.field()), cells, "", ""));
        }
        List<Reading> readings = new ArrayList<>();
        for (ChangeDescription change : wording.of(field.change(), outcome)) {
            readings.add(new Reading(
                    change.label(),
                    readings.isEmpty() ? cells : List.of(),
                    field.change().before() == null ? "" : change.before(),
                    change.after()));
        }
        return readings;
    }

    private static String inWords(CellRead cell) {
        return "%s%d: %s".formatted(cell.column(), cell.row(), cell.value());
    }
}
