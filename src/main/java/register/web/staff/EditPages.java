package register.web.staff;

import java.util.HashMap;
import java.util.Map;
import register.intake.forms.FormStep;
import register.intake.forms.RedactionStep;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;

/** The pages on which people change records. */
public final class EditPages implements PageMaker {
    @Override
    public void addTo(PageMakers makers) {
        makers.answer(FormStep.Filled.class, (filled, visit) -> filled(filled))
                .answer(FormStep.Preview.class, (preview, visit) -> preview(preview))
                .answer(FormStep.Withdrawal.class, (withdrawal, visit) -> withdrawal(withdrawal))
                .answer(RedactionStep.class, (step, visit) -> redaction(step));
    }

    private static Page filled(FormStep.Filled filled) {
        boolean isWrong = !filled.wrongs().isEmpty();
        return page("staff/edit.ftlh", isWrong, title(filled.subject()), filled);
    }

    private static Page preview(FormStep.Preview preview) {
        String title = preview.subject().isNew() ? "Check your answers" : "Check your changes";
        return page("staff/preview.ftlh", !preview.wrongs().isEmpty(), title, preview);
    }

    private static Page withdrawal(FormStep.Withdrawal withdrawal) {
        String title = "Withdraw " + withdrawal.subject().label();
        return page("staff/withdraw.ftlh", !withdrawal.wrongs().isEmpty(), title, withdrawal);
    }

    private static Page redaction(RedactionStep step) {
        String title = step.isChecking() ? "Check what will be removed" : "Remove information from the history";
        Map<String, Object> model = Map.of("step", step, "heading", title);
        return new Page("staff/redaction.ftlh", step.wrongs().isEmpty() ? title : "Error: " + title, model);
    }

    /** Creates a page; its title begins with "Error" if there is one, since a screen reader reads the title first. */
    private static Page page(String template, boolean isWrong, String title, FormStep step) {
        Map<String, Object> model = new HashMap<>();
        model.put("step", step);
        model.put("heading", title);
        return new Page(template, isWrong ? "Error: " + title : title, model);
    }

    private static String title(FormStep.Subject subject) {
        return subject.isNew() ? "Add " + subject.thing() : "Change " + subject.label();
    }
}
