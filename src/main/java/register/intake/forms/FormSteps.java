package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import register.api.reading.ChangeDescription;
import register.api.reading.ItemWording;
import register.api.reading.Permalinks;
import register.intake.editing.Editor;
import register.intake.forms.EditedRecords.Edited;
import register.store.log.RecordedItem;
import register.store.log.Register;

/** Makes the pages of the steps of a form: as it was filled in, after a change by somebody else, and the preview. */
final class FormSteps<T> {
    private static final int CHANGED_MEANWHILE = 412;

    private final Form form;
    private final ItemWording wording;
    private final EditedRecords<T> records;
    private final Editor<T> editor;
    private final Register<T> register;
    private final Function<T, List<String>> dangling;

    FormSteps(
            Form form,
            ItemWording wording,
            EditedRecords<T> records,
            Editor<T> editor,
            Function<T, List<String>> dangling) {
        this.form = form;
        this.wording = wording;
        this.records = records;
        this.editor = editor;
        this.register = editor.rules().register();
        this.dangling = dangling;
    }

    /** Handles a concurrent change: it is shown, and its values are in the form wherever this user changed nothing. */
    FormStep changed(RecordedItem<T> now, Optional<RecordedItem<T>> before, FormInput typed) {
        Edited<T> base = records.standing(now);
        FormInput fresh = FormFiller.of(form, base.item());
        FormInput merged = before.map(
                        read -> typed.over(FormFiller.of(form, records.tree(read.item())), fresh, form.inputs()))
                .orElse(typed);
        List<ChangeDescription> changes = before.map(read -> wording.between(records.tree(read.item()), base.item()))
                .orElse(List.of());
        FormStep.Meanwhile meanwhile =
                new FormStep.Meanwhile(now.entry().number(), now.entry().reason(), changes);
        return new FormStep.Filled(
                CHANGED_MEANWHILE, base.subject(), parts(base, merged, List.of(), ""), List.of(), meanwhile, "");
    }

    /** Returns a form as it was filled in, with its errors. */
    FormStep filled(int status, Edited<T> base, FormInput typed, List<FieldError> wrongs, String newest) {
        return new FormStep.Filled(status, base.subject(), parts(base, typed, wrongs, newest), wrongs, null, newest);
    }

    private List<FormStep.Part> parts(Edited<T> base, FormInput typed, List<FieldError> wrongs, String newest) {
        BoxLayout layout = new BoxLayout(typed, wrongs, newest, base.subject().isNew(), form);
        return form.sections().stream()
                .map(section -> new FormStep.Part(section.heading(), layout.of(section.inputs(), "")))
                .toList();
    }

    /** Returns the page on which somebody checks what they typed before it is published. */
    FormStep preview(
            int status,
            Edited<T> base,
            FormStep.Read<T> ready,
            FormInput boxes,
            FormInput typed,
            List<FieldError> wrongs) {
        return new FormStep.Preview(
                status,
                base.subject(),
                boxes.values(),
                answers(base, ready),
                cautions(base, ready.item()),
                ready.warnings(),
                typed.get("reason"),
                typed.get("overriding"),
                wrongs);
    }

    private List<FormStep.Answer> answers(Edited<T> base, FormStep.Read<T> ready) {
        JsonNode item = records.tree(ready.item());
        List<ChangeDescription> changes =
                base.subject().isNew() ? wording.of(item) : wording.between(base.item(), item);
        return changes.stream()
                .map(change -> new FormStep.Answer(
                        change.label(),
                        change.before(),
                        change.after(),
                        ready.wrongs().box(change.pointer())))
                .toList();
    }

    private List<FormStep.Caution> cautions(Edited<T> base, T item) {
        List<FormStep.Caution> cautions = new ArrayList<>();
        if (base.recorded() == null) {
            replaced(item).ifPresent(cautions::add);
        } else {
            editor.advice(base.recorded(), item).forEach(text -> cautions.add(new FormStep.Caution(text, "", "")));
        }
        for (String absent : dangling.apply(item)) {
            cautions.add(new FormStep.Caution(
                    absent + " You can publish, but the link will not work until it is added.", "", ""));
        }
        return List.copyOf(cautions);
    }

    /** Returns what a new record replaces, if one with its reference was withdrawn or removed. */
    private Optional<FormStep.Caution> replaced(T item) {
        return editor.state(register.key().apply(item))
                .filter(state -> state.item() == null)
                .map(state -> new FormStep.Caution(
                        ("%s was withdrawn on %s: %s. If you publish this, it replaces the withdrawn record at the same"
                                        + " address.")
                                .formatted(
                                        register.label().apply(item),
                                        Permalinks.day(state.entry().recordedAt()),
                                        state.entry().reason().replaceFirst("\\.$", "")),
                        "See what it was",
                        records.address(item) + "/entries"));
    }
}
