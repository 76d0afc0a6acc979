package register.registers.systems;

import static register.intake.forms.Input.date;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.rows;
import static register.intake.forms.Input.why;

import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;

/** What people are asked of an ICT system. */
public final class SystemForm {
    public static final Form FORM = Form.of("a system", "name")
            .with(
                    "The system",
                    line("name", "Name", "As the council writes it, for example Microsoft Dynamics."),
                    line("manufacturer", "Manufacturer", ""),
                    why("manufacturer", "Manufacturer"),
                    line("contract", "Contract", "The reference of the contract that it is bought under."),
                    why("contract", "Contract"))
            .with(
                    "What it is used for",
                    rows(
                                    "uses",
                                    "Use",
                                    "",
                                    line("function", "Function", "In a few words, for example case handling."),
                                    Input.of(InputKind.LINES, "serviceLines", "Service lines", "One on each line."),
                                    line("onlineForm", "Online form", "That residents fill in for it."),
                                    line(
                                            "formIntegratedWith",
                                            "Form handed over from",
                                            "The system that the form is in."),
                                    date("asOf", "As of", "When it was so. The day and the month may be blank."),
                                    line("note", "Note", ""),
                                    line("source.disclosure", "Source", "The reference of the response."),
                                    line("source.question", "Question", "Of that response."))
                            .wanted(),
                    why("uses.serviceLines", "Service lines"),
                    why("uses.onlineForm", "Online forms"),
                    why("uses.formIntegratedWith", "Where forms are handed over from"));

    private SystemForm() {}
}
