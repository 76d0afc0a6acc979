package register.registers.metrics;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.prose;

import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;

/** What people are asked of a measure. */
public final class MeasureForm {
    public static final Form FORM = Form.of("a measure", "measure")
            .with(
                    "The measure",
                    line("measure", "Name in addresses", "Small letters and hyphens, for example calls-offered."),
                    line("name", "Name", "As people call it."),
                    choice("unit", "Unit", "What it is counted in.", Unit.values()),
                    line("service", "Service", "That is measured."),
                    line("channel", "Channel", "By which people come to the service, or all."),
                    prose("definition", "Definition", ""))
            .with(
                    "What is aimed at",
                    choice("better", "Better when", "", Measure.Better.values()),
                    Input.of(InputKind.NUMBER, "target", "Target", "In the unit."),
                    Input.of(
                            InputKind.NUMBER,
                            "threshold.value",
                            "Done within",
                            "The time within which something counts as done."),
                    choice("threshold.unit", "Counted in", "", Threshold.Unit.values()))
            .with(
                    "Where it comes from",
                    line("numerator", "A share by", "The measure above the line, for example calls-answered."),
                    line("denominator", "A share of", "The measure below the line, for example calls-offered."),
                    line("source.disclosure", "Source", "The reference of the response that it comes from."),
                    line("source.question", "Question", "Of that response."));

    private MeasureForm() {}
}
