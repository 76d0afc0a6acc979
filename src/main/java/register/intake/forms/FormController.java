package register.intake.forms;

import static register.values.problem.Problem.ALREADY_THERE;
import static register.values.problem.Problem.BAD_REQUEST;
import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.OTHER_REQUEST;
import static register.values.problem.Problem.PRECONDITION_FAILED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import register.api.access.Role;
import register.api.reading.ItemWording;
import register.intake.editing.EditedResource;
import register.intake.editing.Editor;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.intake.forms.EditedRecords.Edited;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.Reference;
import register.values.problem.Refusal;

/** Edits the records of one register by a form. Submitted items pass the same rules as those sent by programs. */
public final class FormController<T> {
    private static final int FINE = 200;
    private static final int WRONG = 422;

    private final Form form;
    private final EditedResource<T, ?> resource;
    private final Editor<T> editor;
    private final Register<T> register;
    private final EditedRecords<T> records;
    private final FormSteps<T> steps;
    private final WithdrawalForm<T> withdrawal;

    /**
     * Creates the controller of a register.
     *
     * @param wording the words for what changes
     * @param dangling says what an item refers to and no register has
     */
    public FormController(
            Form form, ItemWording wording, EditedResource<T, ?> resource, Function<T, List<String>> dangling) {
        this.form = form;
        this.resource = resource;
        this.editor = resource.editor();
        this.register = editor.rules().register();
        this.records = new EditedRecords<>(register, form.thing());
        this.steps = new FormSteps<>(form, wording, records, editor, dangling);
        this.withdrawal = new WithdrawalForm<>(
                records, editor, reference -> resource.register().records().current(reference));
    }

    /** Returns the path of the register. */
    String path() {
        return register.path();
    }

    WithdrawalForm<T> withdrawal() {
        return withdrawal;
    }

    Set<Role> allowed() {
        return resource.allowed();
    }

    /** Returns the form of a new record. */
    FormStep blank() {
        Edited<T> base = records.fresh(UUID.randomUUID().toString());
        FormInput typed = FormFiller.of(form, base.item());
        for (Input input : form.inputs()) {
            typed = input.kind() == InputKind.ROWS && input.isWanted() ? typed.adding(input.field()) : typed;
        }
        return steps.filled(FINE, base, typed, List.of(), "");
    }

    /** Returns the form of an existing record. */
    FormStep open(String reference) {
        Edited<T> base = records.standing(resource.register().records().current(reference));
        return steps.filled(FINE, base, FormFiller.of(form, base.item()), List.of(), "");
    }

    /** Handles a form that was submitted for an existing record. */
    FormStep change(String reference, FormInput typed, String actor) {
        RecordedItem<T> now = resource.register().records().current(reference);
        long read = number(typed.get("entry"));
        Optional<RecordedItem<T>> before = editor.said(now.entry().key(), read);
        boolean isPublishing = typed.get("do").equals("publish");
        if (now.entry().number() != read && !isPublishing) {
            return steps.changed(now, before, typed);
        }
        try {
            return take(records.standing(before.orElseThrow(() -> stale(read))), typed, actor);
        } catch (Refusal refusal) {
            if (refusal.problem() != PRECONDITION_FAILED) {
                throw refusal;
            }
            return steps.changed(resource.register().records().current(reference), before, typed);
        }
    }

    /** Handles a form that was submitted for a new record, or for one that was withdrawn before. */
    FormStep create(FormInput typed, String actor) {
        String restores = typed.get("restores");
        Edited<T> base = records.fresh(typed.get("key"));
        return take(
                restores.isEmpty()
                        ? base
                        : editor.said(number(restores))
                                .map(last -> records.restored(base, last))
                                .orElse(base),
                typed,
                actor);
    }

    /** Returns the preview of putting back a withdrawn record as it was; the form of one that is still there. */
    FormStep restore(String reference, String actor) {
        String key = Reference.asked(reference).key();
        Optional<RecordedItem<T>> last = editor.state(key)
                .filter(state -> state.item() == null)
                .flatMap(state -> editor.last(key, state.entry().number()));
        if (last.isEmpty()) {
            return open(reference);
        }
        Edited<T> base = records.restored(records.fresh(UUID.randomUUID().toString()), last.get());
        FormInput boxes = FormFiller.of(form, base.item());
        return looked(base, boxes, boxes, actor);
    }

    private FormStep take(Edited<T> base, FormInput typed, String actor) {
        String intent = typed.get("do");
        FormInput boxes = typed.only(name -> !Set.of("csrf", "do", "entry", "key", "restores", "reason", "overriding")
                .contains(name));
        if (intent.startsWith("add:")) {
            String name = intent.substring("add:".length());
            return steps.filled(FINE, base, boxes.adding(name), List.of(), name + "." + boxes.next(name));
        }
        if (intent.startsWith("remove:")) {
            String row = intent.substring("remove:".length());
            return steps.filled(FINE, base, boxes.removing(row), List.of(), row.replaceFirst("\\.[0-9]+$", ""));
        }
        if (intent.equals("back") || intent.startsWith("back:")) {
            return steps.filled(FINE, base, boxes, List.of(), intent.replaceFirst("^back:?", ""));
        }
        return looked(base, boxes, typed, actor);
    }

    /** Parses a submitted form; returns the form again if it has errors, and otherwise a preview. */
    private FormStep looked(Edited<T> base, FormInput boxes, FormInput typed, String actor) {
        FormReader.Result read = FormReader.of(form, boxes, base.item());
        FieldErrors wrongs = new FieldErrors(form, read.anchors());
        ItemRules.Looked<T> looked = editor.rules().look(read.said(), base.standing());
        T item = looked.item();
        List<FieldError> all = new ArrayList<>(wrongs.inOrder(read.wrongs(), wrongs.of(looked.faults())));
        boolean isPublishing = typed.get("do").equals("publish");
        // Publishing again under the same key leads to the entry that it led to before.
        if (item != null && base.recorded() == null && isNamed(all) && !isPublishing) {
            taken(item).ifPresent(taken -> all.add(0, taken));
        }
        if (item == null || !all.isEmpty()) {
            return steps.filled(WRONG, base, boxes, all, "");
        }
        requireOwn(base, item);
        FormStep.Read<T> ready = new FormStep.Read<>(read.said(), item, wrongs.of(looked.warnings()), wrongs);
        return isPublishing
                ? publish(base, ready, boxes, typed, actor)
                : steps.preview(FINE, base, ready, boxes, typed, List.of());
    }

    /** Whether nothing is wrong with the reference itself, so that it can be looked up. */
    private boolean isNamed(List<FieldError> wrongs) {
        return wrongs.stream().map(FieldError::box).noneMatch(form.reference()::contains);
    }

    /** Returns the error of a new record whose reference another one has. */
    private Optional<FieldError> taken(T item) {
        return editor.standing(register.key().apply(item))
                .map(there -> new FieldError(
                        form.reference().get(0),
                        "%s already exists. Enter another reference, or change that record"
                                .formatted(register.label().apply(there.item()))));
    }

    /** Requires an existing record to keep its reference. */
    private void requireOwn(Edited<T> base, T item) {
        String key = register.key().apply(item);
        if (base.recorded() != null && !base.recorded().entry().key().equals(key)) {
            throw INVALID_ITEM.because("you cannot change a reference; withdraw the record and add a new one");
        }
    }

    private FormStep publish(Edited<T> base, FormStep.Read<T> ready, FormInput boxes, FormInput typed, String actor) {
        List<FieldError> wrongs = new ArrayList<>();
        WriteContext write = ReasonInputs.read(
                actor,
                typed.get("reason"),
                typed.get("overriding"),
                !ready.warnings().isEmpty(),
                wrongs);
        if (write == null) {
            return steps.preview(WRONG, base, ready, boxes, typed, wrongs);
        }
        Editor.Outcome<T> outcome;
        try {
            outcome = base.recorded() == null
                    ? created(ready.said(), base.subject().key(), write)
                    : editor.put(ready.said(), base.recorded().entry(), write);
        } catch (Refusal refusal) {
            if (refusal.problem() != ALREADY_THERE) {
                throw refusal;
            }
            return steps.filled(WRONG, base, boxes, taken(ready.item()).stream().toList(), "");
        }
        return new FormStep.Done(
                records.address(outcome.recorded().item()),
                outcome.recorded().entry().number());
    }

    /**
     * Creates a record. A form that has published one before, and that its user went back to and filled in otherwise,
     * creates another, once however often it is sent.
     */
    private Editor.Outcome<T> created(ObjectNode said, String key, WriteContext write) {
        try {
            return editor.create(said, key, write);
        } catch (Refusal refusal) {
            if (refusal.problem() != OTHER_REQUEST) {
                throw refusal;
            }
            byte[] content = (key + said).getBytes(StandardCharsets.UTF_8);
            return editor.create(said, UUID.nameUUIDFromBytes(content).toString(), write);
        }
    }

    static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw BAD_REQUEST.because("the form does not have the number of its entry; open it again");
        }
        return Long.parseLong(text);
    }

    private static Refusal stale(long read) {
        return PRECONDITION_FAILED.because("the content of entry %d has been removed", read);
    }

    /** Returns the controllers by the paths of their registers. */
    static Map<String, FormController<?>> byPath(List<FormController<?>> desks) {
        return desks.stream().collect(java.util.stream.Collectors.toMap(FormController::path, desk -> desk));
    }
}
