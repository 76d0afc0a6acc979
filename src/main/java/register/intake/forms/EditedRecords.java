package register.intake.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.Json;

/** Describes the records of one register as their forms show them. */
final class EditedRecords<T> {
    private final Register<T> register;
    private final String thing;

    /**
     * Creates it.
     *
     * @param thing what a record is, in words
     */
    EditedRecords(Register<T> register, String thing) {
        this.register = register;
        this.thing = thing;
    }

    /** The record that is edited, with its current content. */
    record Edited<T>(FormStep.Subject subject, @Nullable RecordedItem<T> recorded, ObjectNode item) {
        @Nullable
        T standing() {
            return recorded == null ? null : recorded.item();
        }
    }

    /** Returns a new record, without content. */
    Edited<T> fresh(String key) {
        String action = "/edit/" + register.path();
        FormStep.Subject subject =
                new FormStep.Subject(action, register.title(), "", "/" + register.path(), 0, key, 0, thing);
        return new Edited<>(subject, null, JsonNodeFactory.instance.objectNode());
    }

    /** Returns an existing record. */
    Edited<T> standing(RecordedItem<T> recorded) {
        String address = address(recorded.item());
        FormStep.Subject subject = new FormStep.Subject(
                "/edit" + address,
                register.title(),
                register.label().apply(recorded.item()),
                address,
                recorded.entry().number(),
                "",
                0,
                thing);
        return new Edited<>(subject, recorded, tree(recorded.item()));
    }

    /** Returns the address of the page of an item. */
    String address(T item) {
        return "/" + register.path() + "/" + register.slug().apply(item);
    }

    /** Returns an item as JSON. */
    ObjectNode tree(T item) {
        return Json.mapper().valueToTree(item);
    }

    /** Returns a new record with the content that a withdrawn one had last. */
    Edited<T> restored(Edited<T> base, RecordedItem<T> last) {
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
        return new Edited<>(subject, null, tree(last.item()));
    }
}
