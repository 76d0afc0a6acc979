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
import register.intake.editing.Intake;
import register.intake.editing.Write;
import register.store.log.Recorded;
import register.store.log.Register;
import register.values.Json;
import register.values.problem.Refusal;

/** Where the records of one register are changed by its form. What comes in goes through the same door as from a program. */
public final class Desk<T> {
    private static final int FINE = 200;
    private static final int CHANGED_MEANWHILE = 412;
    private static final int WRONG = 422;

    private final Form form;
    private final EditedResource<T, ?> resource;
    private final Editor<T> editor;
    private final Register<T> register;

    public Desk(Form form, EditedResource<T, ?> resource) {
        this.form = form;
        this.resource = resource;
        this.editor = resource.editor();
        this.register = editor.intake().register();
    }

    /** The path of the register. */
    String path() {
        return register.path();
    }

    Set<Role> allowed() {
        return resource.allowed();
    }

    /** Something that is changed, and what it says so far. */
    private record Base<T>(Step.Subject subject, @Nullable Recorded<T> recorded, ObjectNode item) {
        @Nullable
        T standing() {
            return recorded == null ? null : recorded.item();
        }
    }

    /** The form of a new record. */
    Step blank() {
        Base<T> base = fresh(UUID.randomUUID().toString());
        Typed typed = Filling.of(form, base.item());
        for (Input input : form.inputs()) {
            typed = input.kind() == Kind.ROWS && input.isWanted() ? typed.adding(input.field()) : typed;
        }
        return filled(FINE, base, typed, List.of(), "");
    }

    /** The form of a record as it stands. */
    Step open(String reference) {
        Base<T> base = standing(resource.register().current(reference));
        return filled(FINE, base, Filling.of(form, base.item()), List.of(), "");
    }

    /** What comes of a form that was sent for a record. */
    Step change(String reference, Typed typed, String actor) {
        Recorded<T> now = resource.register().current(reference);
        long read = number(typed.get("entry"));
        Optional<Recorded<T>> before = editor.said(now.entry().key(), read);
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
            return changed(resource.register().current(reference), before, typed);
        }
    }

    /** What comes of a form that was sent for a new record. */
    Step create(Typed typed, String actor) {
        return take(fresh(typed.get("key")), typed, actor);
    }

    private Step take(Base<T> base, Typed typed, String actor) {
        String wish = typed.get("do");
        Typed boxes = typed.only(name ->
                !Set.of("csrf", "do", "entry", "key", "reason", "overriding").contains(name));
        if (wish.startsWith("add:")) {
            String name = wish.substring("add:".length());
            return filled(FINE, base, boxes.adding(name), List.of(), name + "." + boxes.next(name));
        }
        if (wish.startsWith("remove:")) {
            String row = wish.substring("remove:".length());
            return filled(FINE, base, boxes.removing(row), List.of(), row.replaceFirst("\\.[0-9]+$", ""));
        }
        if (wish.equals("back")) {
            return filled(FINE, base, boxes, List.of(), "");
        }
        return looked(base, boxes, typed, actor);
    }

    /** Reads what was typed; shows the form again where anything is wrong with it, and what it comes to where nothing is. */
    private Step looked(Base<T> base, Typed boxes, Typed typed, String actor) {
        Reading.Result read = Reading.of(form, boxes, base.item());
        Wrongs wrongs = new Wrongs(form, read.anchors());
        try {
            Intake.Looked<T> looked = editor.intake().look(read.said(), base.standing());
            if (!read.wrongs().isEmpty()) {
                return filled(WRONG, base, boxes, read.wrongs(), "");
            }
            Step.Read<T> ready = new Step.Read<>(read.said(), looked.item(), wrongs.of(looked.warnings()));
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

    private List<Wrong> about(Refusal refusal, Wrongs wrongs) {
        return refusal.problem() == ALREADY_THERE
                ? List.of(new Wrong(form.reference().get(0), refusal.problem().title()))
                : wrongs.of(refusal);
    }

    /** A new record has a reference of its own, and one that there is keeps it. */
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

    private Step publish(Base<T> base, Step.Read<T> ready, Typed boxes, Typed typed, String actor) {
        List<Wrong> unsaid = unsaid(typed, ready);
        if (!unsaid.isEmpty()) {
            return preview(WRONG, base, ready, boxes, typed, unsaid);
        }
        String overriding = typed.get("overriding");
        Write write;
        try {
            write = Write.of(actor, typed.get("reason"), overriding.isBlank() ? null : overriding);
        } catch (Refusal refusal) {
            return preview(WRONG, base, ready, boxes, typed, List.of(reason(refusal)));
        }
        Editor.Outcome<T> outcome = base.recorded() == null
                ? editor.create(ready.said(), base.subject().key(), write)
                : editor.put(ready.said(), base.recorded().entry(), write);
        return new Step.Done(
                address(outcome.recorded().item()), outcome.recorded().entry().number());
    }

    private static Wrong reason(Refusal refusal) {
        return new Wrong(
                "reason",
                Input.sentence(refusal.detail()
                        .replace("; take it out, or say in 'overriding' why it may be published", "; take it out")));
    }

    private List<Wrong> unsaid(Typed typed, Step.Read<T> ready) {
        if (typed.get("reason").isBlank()) {
            return List.of(new Wrong("reason", "Say why this is changed"));
        }
        return !ready.warnings().isEmpty() && typed.get("overriding").isBlank()
                ? List.of(new Wrong("overriding", "Say why it may be published, or go back and take it out"))
                : List.of();
    }

    /** Whether a record is to be withdrawn. */
    Step withdrawing(String reference) {
        return new Step.Withdrawal(
                FINE, standing(resource.register().current(reference)).subject(), "", List.of());
    }

    Step withdraw(String reference, Typed typed, String actor) {
        Recorded<T> now = resource.register().current(reference);
        Step.Subject subject = standing(now).subject();
        String reason = typed.get("reason");
        if (now.entry().number() != number(typed.get("entry"))) {
            String meanwhile =
                    "%s has been changed since you opened this page; look at it again".formatted(subject.label());
            return new Step.Withdrawal(CHANGED_MEANWHILE, subject, reason, List.of(new Wrong("", meanwhile)));
        }
        if (reason.isBlank()) {
            return new Step.Withdrawal(WRONG, subject, reason, List.of(new Wrong("reason", "Say why it is withdrawn")));
        }
        Write write;
        try {
            write = Write.of(actor, reason, null);
        } catch (Refusal refusal) {
            return new Step.Withdrawal(WRONG, subject, reason, List.of(reason(refusal)));
        }
        long entry = editor.withdraw(now, now.entry().number(), write).number();
        return new Step.Done("/entries/" + entry, entry);
    }

    /** Somebody else was first: what they changed is told, and stands in the form where this one changed nothing. */
    private Step changed(Recorded<T> now, Optional<Recorded<T>> before, Typed typed) {
        Base<T> base = standing(now);
        Typed fresh = Filling.of(form, base.item());
        Typed merged = before.map(read -> typed.over(Filling.of(form, tree(read.item())), fresh, form.inputs()))
                .orElse(typed);
        List<Change> changes = before.map(read -> Change.between(tree(read.item()), base.item(), form))
                .orElse(List.of());
        Step.Meanwhile meanwhile =
                new Step.Meanwhile(now.entry().number(), now.entry().reason(), changes);
        return new Step.Filled(
                CHANGED_MEANWHILE, base.subject(), parts(base, merged, List.of(), ""), List.of(), meanwhile, "");
    }

    private Step filled(int status, Base<T> base, Typed typed, List<Wrong> wrongs, String newest) {
        return new Step.Filled(status, base.subject(), parts(base, typed, wrongs, newest), wrongs, null, newest);
    }

    private List<Step.Part> parts(Base<T> base, Typed typed, List<Wrong> wrongs, String newest) {
        Box.Layout layout = new Box.Layout(typed, wrongs, newest, base.subject().isNew(), form);
        return form.sections().stream()
                .map(section -> new Step.Part(section.heading(), layout.of(section.inputs(), "")))
                .toList();
    }

    private Step preview(int status, Base<T> base, Step.Read<T> ready, Typed boxes, Typed typed, List<Wrong> wrongs) {
        return new Step.Preview(
                status,
                base.subject(),
                boxes.values(),
                Change.between(base.item(), tree(ready.item()), form),
                ready.warnings(),
                typed.get("reason"),
                typed.get("overriding"),
                wrongs);
    }

    private Base<T> fresh(String key) {
        String action = "/edit/" + path();
        Step.Subject subject = new Step.Subject(action, register.title(), "", "/" + path(), 0, key, form.thing());
        return new Base<>(subject, null, JsonNodeFactory.instance.objectNode());
    }

    private Base<T> standing(Recorded<T> recorded) {
        String address = address(recorded.item());
        Step.Subject subject = new Step.Subject(
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

    /** By the paths of their registers. */
    static Map<String, Desk<?>> byPath(List<Desk<?>> desks) {
        return desks.stream().collect(java.util.stream.Collectors.toMap(Desk::path, desk -> desk));
    }
}
