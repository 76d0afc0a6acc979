package register.intake.imports;

import static register.values.problem.Problem.NO_SUCH_IMPORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import register.api.access.Actor;
import register.api.reading.Permalinks;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.FieldError;
import register.intake.forms.ReasonInputs;

/** What the forms of imports need beside the resource for programs: their errors, the columns of a file, and saved mappings. */
public final class ImportForms {
    /** So many records are read at once. */
    private static final int STRIDE = 1_000;

    private final Imports imports;
    private final Mappings mappings;
    private final Permalinks permalinks;

    public ImportForms(Imports imports, Mappings mappings, Permalinks permalinks) {
        this.imports = imports;
        this.mappings = mappings;
        this.permalinks = permalinks;
    }

    /** Reads a file again with other settings, which are kept under a name if it is not empty. */
    void say(String id, ImportSettings settings, String name, Actor actor) {
        imports.correct(id, settings);
        if (!name.isEmpty()) {
            mappings.save(name, settings, actor.id());
        }
    }

    /** Returns what a form chooses for the records of a file that leave something open or that a person may choose about. */
    Map<String, String> choices(String id, ChoicesFormReader form) {
        Map<String, String> choices = form.oneByOne();
        List<NumberedOutcome> asking = form.isForAll() ? imports.asking(id, 0, STRIDE) : List.of();
        while (!asking.isEmpty()) {
            form.addForAll(asking.stream().map(NumberedOutcome::outcome).toList(), choices);
            asking = imports.asking(id, asking.get(asking.size() - 1).place(), STRIDE);
        }
        return choices;
    }

    /** Returns the errors of the upload form besides its file, in their order. */
    List<FieldError> errors(UploadForm form) {
        List<FieldError> errors = new ArrayList<>();
        if (imports.all().stream().noneMatch(into -> into.register().path().equals(form.register()))) {
            errors.add(new FieldError("register", "Select a register"));
        }
        if (Arrays.stream(ImportMode.values()).noneMatch(mode -> mode.word().equals(form.mode()))) {
            errors.add(new FieldError("mode", "Select what the file contains"));
        }
        if (!form.mapping().isEmpty() && !mappings.has(form.mapping())) {
            errors.add(new FieldError("mapping", "Select how to read the columns"));
        }
        errors.addAll(ReasonInputs.ofOverriding(form.overriding()));
        return errors;
    }

    ImportSettings saved(String name) {
        return mappings.get(name).settings();
    }

    /** Returns the form on which somebody says what the columns of a file are, as it was sent. */
    ColumnsForm columns(ImportJob received, ColumnsForm.Sent sent) {
        ImportReport report = received.report();
        SheetDefinition sheet = imports.into(received.register()).sheet();
        if (report == null || sheet == null || report.columns().isEmpty()) {
            throw NO_SUCH_IMPORT.because("the file %s has no columns", received.id());
        }
        return new ColumnsForm(
                ImportView.of(received, permalinks),
                received.settings(),
                sheet.vocabulary().fields(),
                sheet.dates(),
                sheet.vocabulary().labels(),
                sheet.headings(),
                proposals(report),
                sent);
    }

    boolean hasProposals(ImportReport report) {
        return !proposals(report).isEmpty();
    }

    /** Returns the names of the saved mappings that are of a file with these headers. */
    private List<String> proposals(ImportReport report) {
        Set<String> headers = report.columns().stream()
                .map(column -> column.header() == null ? column.letter() : column.header())
                .map(header -> header.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return mappings.all().stream()
                .filter(mapping -> !mapping.settings().columns().isEmpty()
                        && mapping.settings().columns().keySet().stream()
                                .allMatch(column -> headers.contains(column.toLowerCase(Locale.ROOT))))
                .map(Mappings.Mapping::name)
                .toList();
    }
}
