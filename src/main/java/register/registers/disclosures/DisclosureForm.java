package register.registers.disclosures;

import static register.intake.forms.Input.choice;
import static register.intake.forms.Input.date;
import static register.intake.forms.Input.line;
import static register.intake.forms.Input.prose;
import static register.intake.forms.Input.rows;
import static register.intake.forms.Input.why;

import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.values.law.Regime;

/** What people are asked of a disclosure. */
public final class DisclosureForm {
    private static final Input CITES = rows(
            "cites",
            "Record",
            "A contract, a system or a measure that the answer rests on.",
            line("contract", "Contract", "Its reference."),
            line("system", "System", "Its name."),
            line("measure", "Measure", "Its name, for example calls-offered."),
            line("period", "Period", "Of one observation of the measure, for example 2022/23."),
            Input.of(
                    InputKind.PAIRS,
                    "dimensions",
                    "Dimensions",
                    "Of the observation, one on each line: channel: telephone"));

    private static final Input QUESTIONS = rows(
                    "questions",
                    "Question",
                    "",
                    line("number", "Number", "As the request has it, for example 16 or part 1, 8."),
                    prose("asked", "What was asked", "In our words, without anything that tells who asked."),
                    choice("outcome", "Outcome", "", Outcome.values()),
                    prose("answer", "Answer", "In our words."),
                    why("answer", "Answer"),
                    Input.of(
                            InputKind.LINES,
                            "sections",
                            "Sections",
                            "That the response names, one on each line: 31(1)(a)"),
                    Input.of(
                            InputKind.PARAGRAPHS,
                            "publicInterest.for",
                            "For disclosing",
                            "An empty line between two reasons."),
                    Input.of(
                            InputKind.PARAGRAPHS,
                            "publicInterest.against",
                            "For withholding",
                            "An empty line between two reasons."),
                    choice(
                            "publicInterest.balance",
                            "Where the public interest came down",
                            "",
                            PublicInterest.Balance.values()),
                    why("publicInterest", "Public interest"),
                    CITES,
                    line("link", "Address of the answer", "Where it is published elsewhere. It begins with https://"))
            .wanted();

    public static final Form FORM = Form.of("a disclosure", "request")
            .with(
                    "The request",
                    line("request", "Request", "Its reference, for example REQ06082."),
                    choice("regime", "Law", "Under which it was answered.", Regime.values()),
                    date("received", "Received", "For example, 27 3 2026."),
                    why("received", "Received"),
                    date("responded", "Answered", "The day of the response."),
                    line("subject", "Subject", "In a few words."))
            .with("Questions", QUESTIONS);

    private DisclosureForm() {}
}
