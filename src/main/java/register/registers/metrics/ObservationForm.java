package register.registers.metrics;

import static register.intake.forms.Input.line;
import static register.intake.forms.Input.marks;
import static register.intake.forms.Input.prose;
import static register.intake.forms.Input.why;

import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.registers.figures.Marker;

/** What people are asked of an observation. */
public final class ObservationForm {
    public static final Form FORM = Form.of("an observation", "measure", "period", "dimensions")
            .with(
                    "What was observed",
                    line("measure", "Measure", "Its name, for example calls-offered."),
                    line("period", "Period", "For example 2018, 2016/17, 2022-Q4, 2022-07 or 2025-08-18."),
                    Input.of(
                            InputKind.PAIRS,
                            "dimensions",
                            "Dimensions",
                            "What part of the whole, one on each line: serviceLine: Council Tax"))
            .with(
                    "The figure",
                    Input.of(InputKind.NUMBER, "value", "Value", "In the unit of the measure; of yes and no, 1 and 0."),
                    why("value", "Value"),
                    marks("markers", "Markers", "", Marker.values()),
                    Input.of(
                            InputKind.NUMBER,
                            "bound.below",
                            "Below",
                            "Where all that is known is that it is less than a number."),
                    Input.of(
                            InputKind.NUMBER,
                            "bound.above",
                            "Above",
                            "Where all that is known is that it is more than a number."),
                    line("asPublished", "As published", "Where the source wrote it otherwise, for example 03:42."),
                    prose("note", "Note", ""))
            .with(
                    "Where it comes from",
                    line("source.disclosure", "Source", "The reference of the response that it comes from."),
                    line("source.question", "Question", "Of that response."));

    private ObservationForm() {}
}
