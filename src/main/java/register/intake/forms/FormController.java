package register.intake.forms;

import static register.values.problem.Problem.ALREADY_THERE;
import static register.values.problem.Problem.BAD_REQUEST;
import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.PRECONDITION_FAILED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.api.reading.ChangeDescription;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.intake.editing.EditedResource;
import register.intake.editing.Editor;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.Json;
import register.values.Reference;
import register.values.problem.Refusal;

/** Edits the records of one register by a form. Submitted items pass the same rules as those sent by programs. */
public final class FormController<T> {
    private static final int FINE = 200;
    private static final int CHANGED_MEANWHILE = 412;
    private static final int WRONG = 422;

    private final Form form;
    private final EditedResource<T, ?> resource;
    private final Editor<T> editor;
    private final Register<T> register;
    private final Function<T, List<Mention>> dangling;

    /**
     * Creates the controller of a register.
     *
     * @param dangling returns what an item refers to and no register has
     */
    public FormController(Form form, EditedResource<T, ?> resource, Function<T, List<Mention>> dangling) {
        this.form = form;
        this.resource = resource;
        this.dangling = dangling;
        this.editor = resource.editor();
        this.register = editor.rules().register();
    }

    /** Returns the path of the register. */
    String path() {
        return register.path();
    }

    Set<Role> allowed() {
        return resource.allowed();
    }

    /** The record that is edited, with its current content. */
    private record Base<T>(
            FormStep.Subject subject, @Nullable RecordedItem<T> recorded, ObjectNode item) {
        @Nullable
        T standing() {
            return recorded == null ? null : recorded.item();
        }
    }

    /** Returns the form of a new record. */
    FormStep blank() {
        Base<T> base = fresh(UUID.randomUUID().toString());
        FormInput typed = FormFiller.of(form, base.item());
        for (Input input : form.inputs()) {
            typed = input.kind() == InputKind.ROWS && input.isWanted() ? typed.adding(input.field()) : typed;
        }
        return filled(FINE, base, typed, List.of(), "");
    }

    /** Returns the form of an existing record. */
    FormStep open(String reference) {
        Base<T> base = standing(resource.register().records().current(reference));
        return filled(FINE, base, FormFiller.of(form, base.item()), List.of(), "");
    }

    /** Handles a form that was submitted for an existing record. */
    FormStep change(String reference, FormInput typed, String actor) {
        RecordedItem<T> now = resource.register().records().current(reference);
        long read = number(typed.get("entry"));
        Optional<RecordedItem<T>> before = editor.said(now.entry().key(), read);
        boolean isPublishing = typed.get("do").equals("publish");
        if (now.entry().number() != read && !isPublishing) {
            return changed(now, before, typed);
        }
        try {
            return take(standing(before.orElseThrow(() -> stale(read))), typed, actor);
        } catch (Refusal refusal) {
            if (refusal.problem() != PRECONDITION_FAILED) {
                throw refusal;
            }
            return changed(resource.register().records().current(reference), before, typed);
        }
    }

    /** Handles a form that was submitted for a new record, or for one that was withdrawn before. */
    FormStep create(FormInput typed, String actor) {
        String restores = typed.get("restores");
        Base<T> base = fresh(typed.get("key"));
        return take(
                restores.isEmpty()
                        ? base
                        : editor.said(number(restores))
                                .map(last -> restored(base, last))
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
        Base<T> base = restored(fresh(UUID.randomUUID().toString()), last.get());
        FormInput boxes = FormFiller.of(form, base.item());
        return looked(base, boxes, boxes, actor);
    }

    private Base<T> restored(Base<T> base, RecordedItem<T> last) {
        FormStep.Subject fresh = base.subject();
        FormStep.Subject subject = new FormStep.Subject(
                fresh.action(),
                fresh.register(),
                "",
                fresh.url(),
                0,
                fresh.key(),
                last.entry().number(),
                fresh.thing());
        return new Base<>(subject, null, tree(last.item()));
    }

    private FormStep take(Base<T> base, FormInput typed, String actor) {
        String intent = typed.get("do");
        FormInput boxes = typed.only(name -> !Set.of("csrf", "do", "entry", "key", "restores", "reason", "overriding")
                .contains(name));
        if (intent.startsWith("add:")) {
            String name = intent.substring("add:".length());
            return filled(FINE, base, boxes.adding(name), List.of(), name + "." + boxes.next(name));
        }
        if (intent.startsWith("remove:")) {
            String row = intent.substring("remove:".length());
            return filled(FINE, base, boxes.removing(row), List.of(), row.replaceFirst("\\.[0-9]+$", ""));
        }
        if (intent.equals("back") || intent.startsWith("back:")) {
            return filled(FINE, base, boxes, List.of(), intent.replaceFirst("^back:?", ""));
        }
        return looked(base, boxes, typed, actor);
    }

    /** Parses a submitted form; returns the form again if it has errors, and otherwise a preview. */
    private FormStep looked(Base<T> base, FormInput boxes, FormInput typed, String actor) {
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
            return filled(WRONG, base, boxes, all, "");
        }
        requireOwn(base, item);
        FormStep.Read<T> ready = new FormStep.Read<>(read.said(), item, wrongs.of(looked.warnings()), wrongs);
        return isPublishing
                ? publish(base, ready, boxes, typed, actor)
                : preview(FINE, base, ready, boxes, typed, List.of());
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
    private void requireOwn(Base<T> base, T item) {
        String key = register.key().apply(item);
        if (base.recorded() != null && !base.recorded().entry().key().equals(key)) {
            throw INVALID_ITEM.because("you cannot change a reference; withdraw the record and add a new one");
        }
    }

    private FormStep publish(Base<T> base, FormStep.Read<T> ready, FormInput boxes, FormInput typed, String actor) {
        List<FieldError> wrongs = new ArrayList<>();
        WriteContext write = ReasonInputs.read(
                actor,
                typed.get("reason"),
                typed.get("overriding"),
                !ready.warnings().isEmpty(),
                wrongs);
        if (write == null) {
            return preview(WRONG, base, ready, boxes, typed, wrongs);
        }
        Editor.Outcome<T> outcome;
        try {
            outcome = base.recorded() == null
                    ? editor.create(ready.said(), base.subject().key(), write)
                    : editor.put(ready.said(), base.recorded().entry(), write);
        } catch (Refusal refusal) {
            if (refusal.problem() != ALREADY_THERE) {
                throw refusal;
            }
            return filled(WRONG, base, boxes, taken(ready.item()).stream().toList(), "");
        }
        return new FormStep.Done(
                address(outcome.recorded().item()), outcome.recorded().entry().number());
    }

    /** Returns the page that confirms a withdrawal. */
    FormStep withdrawing(String reference) {
        return new FormStep.Withdrawal(
                FINE, standing(resource.register().records().current(reference)).subject(), "", List.of());
    }

    FormStep withdraw(String reference, FormInput typed, String actor) {
        RecordedItem<T> now = resource.register().records().current(reference);
        FormStep.Subject subject = standing(now).subject();
        String reason = typed.get("reason");
        if (now.entry().number() != number(typed.get("entry"))) {
            String meanwhile =
                    "%s has been changed since you opened this page. Check it again.".formatted(subject.label());
            return new FormStep.Withdrawal(CHANGED_MEANWHILE, subject, reason, List.of(new FieldError("", meanwhile)));
        }
        if (reason.isBlank()) {
            return new FormStep.Withdrawal(
                    WRONG, subject, reason, List.of(new FieldError("reason", "Enter a reason for the withdrawal")));
        }
        WriteContext write;
        try {
            write = WriteContext.of(actor, reason, null);
        } catch (Refusal refusal) {
            return new FormStep.Withdrawal(WRONG, subject, reason, List.of(ReasonInputs.error(refusal)));
        }
        long entry = editor.withdraw(now, now.entry().number(), write).number();
        return new FormStep.Done("/entries/" + entry, entry);
    }

    /** Handles a concurrent change: it is shown, and its values are in the form wherever this user changed nothing. */
    private FormStep changed(RecordedItem<T> now, Optional<RecordedItem<T>> before, FormInput typed) {
        Base<T> base = standing(now);
        FormInput fresh = FormFiller.of(form, base.item());
        FormInput merged = before.map(read -> typed.over(FormFiller.of(form, tree(read.item())), fresh, form.inputs()))
                .orElse(typed);
        List<ChangeDescription> changes = before.map(read -> form.wording().between(tree(read.item()), base.item()))
                .orElse(List.of());
        FormStep.Meanwhile meanwhile =
                new FormStep.Meanwhile(now.entry().number(), now.entry().reason(), changes);
        return new FormStep.Filled(
                CHANGED_MEANWHILE, base.subject(), parts(base, merged, List.of(), ""), List.of(), meanwhile, "");
    }

    private FormStep filled(int status, Base<T> base, FormInput typed, List<FieldError> wrongs, String newest) {
        return new FormStep.Filled(status, base.subject(), parts(base, typed, wrongs, newest), wrongs, null, newest);
    }

    private List<FormStep.Part> parts(Base<T> base, FormInput typed, List<FieldError> wrongs, String newest) {
        BoxLayout layout = new BoxLayout(typed, wrongs, newest, base.subject().isNew(), form);
        return form.sections().stream()
                .map(section -> new FormStep.Part(section.heading(), layout.of(section.inputs(), "")))
                .toList();
    }

    private FormStep preview(
            int status,
            Base<T> base,
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

    private List<FormStep.Answer> answers(Base<T> base, FormStep.Read<T> ready) {
        JsonNode item = tree(ready.item());
        List<ChangeDescription> changes = base.subject().isNew()
                ? form.wording().of(item)
                : form.wording().between(base.item(), item);
        return changes.stream()
                .map(change -> new FormStep.Answer(
                        change.label(),
                        change.before(),
                        change.after(),
                        ready.wrongs().box(change.pointer())))
                .toList();
    }

    private List<FormStep.Caution> cautions(Base<T> base, T item) {
        List<FormStep.Caution> cautions = new ArrayList<>();
        if (base.recorded() == null) {
            replaced(item).ifPresent(cautions::add);
        } else {
            editor.advice(base.recorded(), item).forEach(text -> cautions.add(new FormStep.Caution(text, "", "")));
        }
        for (Mention mention : dangling.apply(item)) {
            cautions.add(new FormStep.Caution(
                    "%s is not in the register of %s. You can publish, but the link will not work until it is added."
                            .formatted(mention.reference(), mention.register()),
                    "",
                    ""));
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
                        address(item) + "/entries"));
    }

    private Base<T> fresh(String key) {
        String action = "/edit/" + path();
        FormStep.Subject subject =
                new FormStep.Subject(action, register.title(), "", "/" + path(), 0, key, 0, form.thing());
        return new Base<>(subject, null, JsonNodeFactory.instance.objectNode());
    }

    private Base<T> standing(RecordedItem<T> recorded) {
        String address = address(recorded.item());
        FormStep.Subject subject = new FormStep.Subject(
                "/edit" + address,
                register.title(),
                register.label().apply(recorded.item()),
                address,
                recorded.entry().number(),
                "",
                0,
                form.thing());
        return new Base<>(subject, recorded, tree(recorded.item()));
    }

    private String address(T item) {
        return "/" + path() + "/" + register.slug().apply(item);
    }

    private ObjectNode tree(T item) {
        return Json.mapper().valueToTree(item);
    }

    private static long number(String text) {
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
