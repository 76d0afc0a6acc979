package register.web.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.reading.ValueWording;
import register.intake.forms.FieldEdit;
import register.intake.forms.FormStep;
import register.web.pages.ChangeDescription;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;

/** The pages on which people change records. */
public final class EditPages implements PageMaker {
    @Override
    public void addTo(PageMakers makers) {
        makers.answer(FormStep.Filled.class, (filled, visit) -> filled(filled))
                .answer(FormStep.Preview.class, (preview, visit) -> preview(preview))
                .answer(FormStep.Withdrawal.class, (withdrawal, visit) -> withdrawal(withdrawal));
    }

    private static Page filled(FormStep.Filled filled) {
        boolean isWrong = !filled.wrongs().isEmpty();
        return page("staff/edit.ftlh", isWrong, title(filled.subject()), filled, changes(filled));
    }

    private static Page preview(FormStep.Preview preview) {
        String title = preview.subject().isNew() ? "Check what is published" : "Check what changes";
        return page("staff/preview.ftlh", !preview.wrongs().isEmpty(), title, preview, words(preview.changes()));
    }

    private static Page withdrawal(FormStep.Withdrawal withdrawal) {
        String title = "Withdraw " + withdrawal.subject().label();
        return page("staff/withdraw.ftlh", !withdrawal.wrongs().isEmpty(), title, withdrawal, List.of());
    }

    /** Creates a page; its title begins with "Error" if there is one, since a screen reader reads the title first. */
    private static Page page(
            String template, boolean isWrong, String title, FormStep step, List<ChangeDescription> changes) {
        Map<String, Object> model = new HashMap<>();
        model.put("step", step);
        model.put("heading", title);
        model.put("changes", changes);
        return new Page(template, isWrong ? "Error: " + title : title, model);
    }

    private static String title(FormStep.Subject subject) {
        return subject.isNew() ? "Add " + subject.thing() : "Change " + subject.label();
    }

    private static List<ChangeDescription> changes(FormStep.Filled filled) {
        return filled.meanwhile() == null ? List.of() : words(filled.meanwhile().changes());
    }

    private static List<ChangeDescription> words(List<FieldEdit> changes) {
        return changes.stream()
                .map(change -> new ChangeDescription(
                        change.label(), ValueWording.of(change.before()), ValueWording.of(change.after())))
                .toList();
    }
}
