package register.intake.forms;

import java.util.List;
import java.util.function.Function;
import register.intake.editing.Editor;
import register.intake.editing.WriteContext;
import register.store.log.RecordedItem;
import register.values.problem.Refusal;

/** The page that confirms the withdrawal of a record. */
final class WithdrawalForm<T> {
    private static final int FINE = 200;
    private static final int CHANGED_MEANWHILE = 412;
    private static final int WRONG = 422;

    private final EditedRecords<T> records;
    private final Editor<T> editor;
    private final Function<String, RecordedItem<T>> current;

    /**
     * Creates it.
     *
     * @param current returns the record with a reference
     */
    WithdrawalForm(EditedRecords<T> records, Editor<T> editor, Function<String, RecordedItem<T>> current) {
        this.records = records;
        this.editor = editor;
        this.current = current;
    }

    /** Returns the page that confirms a withdrawal. */
    FormStep open(String reference) {
        return new FormStep.Withdrawal(
                FINE, records.standing(current.apply(reference)).subject(), "", List.of());
    }

    /** Withdraws the record, or returns the page again with what is wrong. */
    FormStep submit(String reference, FormInput typed, String actor) {
        RecordedItem<T> now = current.apply(reference);
        FormStep.Subject subject = records.standing(now).subject();
        String reason = typed.get("reason");
        if (now.entry().number() != FormController.number(typed.get("entry"))) {
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
}
