package register.registers.disclosures;

import static register.intake.forms.Input.line;
import static register.intake.forms.Input.rows;

import java.util.List;
import register.api.tables.Field;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;

/** The attributes of the questions of disclosures: their fields and inputs. */
public final class QuestionAttributes {
    private static final AttributeFactory<QuestionView, QuestionView> READ = AttributeFactory.of(read -> read);
    private static final AttributeFactory<QuestionView, Question> QUESTION = READ.within(QuestionView::said);
    private static final AttributeFactory<QuestionView, PublicInterest> WEIGHED =
            QUESTION.within("publicInterest", Question::publicInterest);

    private static final Attributes<QuestionView> ALL = Attributes.of(
            "Question",
            List.of(
                    QUESTION.text("number", "Number", "The number of the question in the request.", Question::number)
                            .hint("The number in the request, for example, 16 or part 1, 8.")
                            .phrased("number %s")
                            .hidden(),
                    READ.shown(
                                    "url",
                                    "Address",
                                    "The address of the question.",
                                    read -> read.beside().url())
                            .hidden(),
                    QUESTION.prose("asked", "Asked", "In the council's words.", Question::asked)
                            .asked("Question", "In your own words. Remove anything that could identify who asked."),
                    QUESTION.choice(
                                    "outcome",
                                    "Outcome",
                                    "The outcome of the question.",
                                    Outcome.values(),
                                    Question::outcome)
                            .hint(""),
                    QUESTION.prose("answer", "Answer", "In the council's words.", Question::answer)
                            .mayBeMissing(),
                    READ.shown(
                                    "sections",
                                    "Grounds",
                                    "The sections that the response names, and what the law says about each.",
                                    QuestionView::grounds)
                            .asks(Input.of(
                                    InputKind.LINES,
                                    "sections",
                                    "Sections",
                                    "The sections that the response names, one on each line: 31(1)(a)")),
                    WEIGHED.shown("for", "For disclosing", "The reasons for disclosing.", PublicInterest::disclosing)
                            .asks(reasons("publicInterest.for", "For disclosing")
                                    .phrased("for disclosing: %s")),
                    WEIGHED.shown("against", "Against", "The reasons against disclosing.", PublicInterest::withholding)
                            .asks(reasons("publicInterest.against", "For withholding")),
                    WEIGHED.choice(
                                    "balance",
                                    "Public interest",
                                    "The result of the public interest test.",
                                    PublicInterest.Balance.values(),
                                    PublicInterest::balance)
                            .asked("Result of the public interest test", "")
                            .phrased("result: %s")
                            .mayBeMissing("publicInterest", "Public interest"),
                    READ.shown("cites", "See", "The records that the answer is based on.", QuestionView::cites)
                            .asks(cites()),
                    QUESTION.text(
                                    "link",
                                    "Published at",
                                    "The address of an answer that is published elsewhere.",
                                    Question::link)
                            .asked(
                                    "Address of the answer",
                                    "If it is published elsewhere, a web address that starts with https://")
                            .leadingTo(read -> read.said().link())));

    public static final List<Field<QuestionView>> FIELDS = ALL.fields();
    static final Input ROWS = rows("questions", "Question", "", ALL.inputs()).wanted();

    private QuestionAttributes() {}

    private static Input reasons(String name, String label) {
        return Input.of(InputKind.PARAGRAPHS, name, label, "Leave an empty line between two reasons.");
    }

    private static Input cites() {
        return rows(
                "cites",
                "Record",
                "A contract, a system or a measure that the answer is based on.",
                line("contract", "Contract", "The reference of the contract."),
                line("system", "System", "The name of the system."),
                line("measure", "Measure", "The name of the measure, for example, calls-offered."),
                line("period", "Period", "The period of one figure of the measure, for example, 2022/23."),
                Input.of(
                        InputKind.PAIRS,
                        "dimensions",
                        "Dimensions",
                        "The dimensions of the figure, one on each line, for example, channel: telephone"));
    }
}
