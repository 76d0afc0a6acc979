package register.intake.forms;

import static register.values.problem.Problem.ALREADY_THERE;
import static register.values.problem.Problem.BAD_REQUEST;
import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.PERSONAL_DATA;
import static register.values.problem.Problem.PRECONDITION_FAILED;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.intake.editing.EditedResource;
import register.intake.editing.Editor;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.Json;
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

    public FormController(Form form, EditedResource<T, ?> resource) {
        this.form = form;
        this.resource = resource;
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

    /** Handles a form that was submitted for a new record. */
    FormStep create(FormInput typed, String actor) {
        return take(fresh(typed.get("key")), typed, actor);
    }

    private FormStep take(Base<T> base, FormInput typed, String actor) {
        String intent = typed.get("do");
        FormInput boxes = typed.only(name ->
                !Set.of("csrf", "do", "entry", "key", "reason", "overriding").contains(name));
        if (intent.startsWith("add:")) {
            String name = intent.substring("add:".length());
            return filled(FINE, base, boxes.adding(name), List.of(), name + "." + boxes.next(name));
        }
        if (intent.startsWith("remove:")) {
            String row = intent.substring("remove:".length());
            return filled(FINE, base, boxes.removing(row), List.of(), row.replaceFirst("\\.[0-9]+$", ""));
        }
        if (intent.equals("back")) {
            return filled(FINE, base, boxes, List.of(), "");
        }
        return looked(base, boxes, typed, actor);
    }

    /** Parses a submitted form; returns the form again if it has errors, and otherwise a preview. */
    private FormStep looked(Base<T> base, FormInput boxes, FormInput typed, String actor) {
        FormReader.Result read = FormReader.of(form, boxes, base.item());
        FieldErrors wrongs = new FieldErrors(form, read.anchors());
        try {
            ItemRules.Looked<T> looked = editor.rules().look(read.said(), base.standing());
            if (!read.wrongs().isEmpty()) {
                return filled(WRONG, base, boxes, read.wrongs(), "");
            }
            FormStep.Read<T> ready = new FormStep.Read<>(read.said(), looked.item(), wrongs.of(looked.warnings()));
            if (typed.get("do").equals("publish")) {
                return publish(base, ready, boxes, typed, actor);
            }
            requireOwn(base, looked.item());
            return preview(FINE, base, ready, boxes, typed, List.of());
        } catch (Refusal refusal) {
            if (!Set.of(INVALID_ITEM, PERSONAL_DATA, ALREADY_THERE).contains(refusal.problem())) {
                throw refusal;
            }
            return filled(WRONG, base, boxes, wrongs.inOrder(read.wrongs(), about(refusal, wrongs)), "");
        }
    }

    private List<FieldError> about(Refusal refusal, FieldErrors wrongs) {
        return refusal.problem() == ALREADY_THERE
                ? List.of(new FieldError(
                        form.reference().get(0), refusal.problem().title()))
                : wrongs.of(refusal);
    }

    /** Requires a new record to have a reference that is not in use, and an existing one to keep its reference. */
    private void requireOwn(Base<T> base, T item) {
        String key = register.key().apply(item);
        if (base.recorded() != null && !base.recorded().entry().key().equals(key)) {
            throw INVALID_ITEM.because("a reference is never changed; withdraw the record and make another");
        }
        if (base.recorded() == null) {
            editor.standing(key).ifPresent(there -> {
                throw ALREADY_THERE.because("entry %d has it", there.entry().number());
            });
        }
    }

    private FormStep publish(Base<T> base, FormStep.Read<T> ready, FormInput boxes, FormInput typed, String actor) {
        List<FieldError> unsaid = unsaid(typed, ready);
        if (!unsaid.isEmpty()) {
            return preview(WRONG, base, ready, boxes, typed, unsaid);
        }
        String overriding = typed.get("overriding");
        WriteContext write;
        try {
            write = WriteContext.of(actor, typed.get("reason"), overriding.isBlank() ? null : overriding);
        } catch (Refusal refusal) {
            return preview(WRONG, base, ready, boxes, typed, List.of(reason(refusal)));
        }
        Editor.Outcome<T> outcome = base.recorded() == null
                ? editor.create(ready.said(), base.subject().key(), write)
                : editor.put(ready.said(), base.recorded().entry(), write);
        return new FormStep.Done(
                address(outcome.recorded().item()), outcome.recorded().entry().number());
    }

    private static FieldError reason(Refusal refusal) {
        return new FieldError(
                "reason",
                Input.sentence(refusal.detail()
                        .replace("; take it out, or say in 'overriding' why it may be published", "; take it out")));
    }

    private List<FieldError> unsaid(FormInput typed, FormStep.Read<T> ready) {
        if (typed.get("reason").isBlank()) {
            return List.of(new FieldError("reason", "Say why this is changed"));
        }
        return !ready.warnings().isEmpty() && typed.get("overriding").isBlank()
                ? List.of(new FieldError("overriding", "Say why it may be published, or go back and take it out"))
                : List.of();
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
                    "%s has been changed since you opened this page; look at it again".formatted(subject.label());
            return new FormStep.Withdrawal(CHANGED_MEANWHILE, subject, reason, List.of(new FieldError("", meanwhile)));
        }
        if (reason.isBlank()) {
            return new FormStep.Withdrawal(
                    WRONG, subject, reason, List.of(new FieldError("reason", "Say why it is withdrawn")));
        }
        WriteContext write;
        try {
            write = WriteContext.of(actor, reason, null);
        } catch (Refusal refusal) {
            return new FormStep.Withdrawal(WRONG, subject, reason, List.of(reason(refusal)));
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
        List<FieldEdit> changes = before.map(read -> FieldEdit.between(tree(read.item()), base.item(), form))
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
        Box.Layout layout = new Box.Layout(typed, wrongs, newest, base.subject().isNew(), form);
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
                FieldEdit.between(base.item(), tree(ready.item()), form),
                ready.warnings(),
                typed.get("reason"),
                typed.get("overriding"),
                wrongs);
    }

    private Base<T> fresh(String key) {
        String action = "/edit/" + path();
        FormStep.Subject subject =
                new FormStep.Subject(action, register.title(), "", "/" + path(), 0, key, form.thing());
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
            throw BAD_REQUEST.because("the form does not say which entry it was filled from; open it again");
        }
        return Long.parseLong(text);
    }

    private static Refusal stale(long read) {
        return PRECONDITION_FAILED.because("what entry %d said is not left", read);
    }

    /** Returns the controllers by the paths of their registers. */
    static Map<String, FormController<?>> byPath(List<FormController<?>> desks) {
        return desks.stream().collect(java.util.stream.Collectors.toMap(FormController::path, desk -> desk));
    }
}
