package register.registers.disclosures;

import java.util.List;
import java.util.Map;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.sheets.HeaderSynonyms;
import register.intake.sheets.WrittenWord;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.values.law.Regime;

/** The attributes of disclosures: their fields and form. */
public final class DisclosureAttributes {
    private static final AttributeFactory<RecordView<Disclosure, ComputedDisclosure>, Disclosure> DISCLOSURE =
            AttributeFactory.of(RecordView::item);

    private static final Map<String, Regime> REGIMES = Map.of(
            "foi",
            Regime.FOIA,
            "freedom of information",
            Regime.FOIA,
            "freedom of information act 2000",
            Regime.FOIA,
            "eirs",
            Regime.EIR,
            "environmental information regulations",
            Regime.EIR,
            "environmental information regulations 2004",
            Regime.EIR,
            "subject access",
            Regime.SAR,
            "dsar",
            Regime.SAR);

    private static final Attributes<RecordView<Disclosure, ComputedDisclosure>> ALL = Attributes.of(
                    "The request",
                    List.of(
                            DISCLOSURE
                                    .text("request", "Request", "The reference of the request.", Disclosure::request)
                                    .hint("For example, REQ06082.")
                                    .leadingTo(published -> published.links().get("self"))
                                    .named(),
                            DISCLOSURE
                                    .text(
                                            "subject",
                                            "Subject",
                                            "The subject of the request, in a few words.",
                                            Disclosure::subject)
                                    .hint("In a few words.")
                                    .askedAfter("responded")
                                    .named(),
                            DISCLOSURE
                                    .choice(
                                            "regime",
                                            "Answered under",
                                            "The law that the request was answered under.",
                                            Regime.values(),
                                            Disclosure::regime)
                                    .asked("Law", "The law that the request was answered under.")
                                    .readAs(cell -> WrittenWord.read(cell, Regime.values(), REGIMES))
                                    .listed(),
                            DISCLOSURE
                                    .date(
                                            "received",
                                            "Received",
                                            "The date the request was received.",
                                            Disclosure::received)
                                    .typed(Datatype.TEXT)
                                    .asked("Date received", "For example, 27 3 2026.")
                                    .mayBeMissing(),
                            DISCLOSURE
                                    .date(
                                            "responded",
                                            "Date of the response",
                                            "The date of the response.",
                                            Disclosure::responded)
                                    .typed(Datatype.TEXT)
                                    .asked("Date of the response", "For example, 27 3 2026.")
                                    .listed()))
            .and(
                    "Questions",
                    List.of(
                            DISCLOSURE
                                    .shown(
                                            "questions.outcome",
                                            "Outcomes",
                                            "The outcomes of its questions.",
                                            DisclosureAttributes::outcomes)
                                    .listed(),
                            DISCLOSURE
                                    .shown(
                                            "questions",
                                            "Questions",
                                            "Each question and its outcome.",
                                            DisclosureAttributes::questions)
                                    .within(Detail.parts(
                                            QuestionAttributes.FIELDS, QuestionView::of, DisclosureAttributes::heading))
                                    .asks(QuestionAttributes.ROWS)
                                    .readBy(SheetQuestions::draw, SheetQuestions.COLUMNS)));

    public static final List<Field<RecordView<Disclosure, ComputedDisclosure>>> FIELDS = ALL.fields();
    public static final Form FORM = ALL.form("a disclosure", "request");
    public static final SheetDefinition SHEET =
            ALL.sheet(HeaderSynonyms.read(Disclosure.class, "headers.txt"), "request");

    private DisclosureAttributes() {}

    private static List<Outcome> outcomes(Disclosure disclosure) {
        return disclosure.questions().stream()
                .map(Question::outcome)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> questions(Disclosure disclosure) {
        return disclosure.questions().stream()
                .map(question -> question.number() + ": " + question.outcome().word())
                .toList();
    }

    private static Link heading(QuestionView question) {
        return new Link(
                "Question " + question.said().number(), "#" + question.said().fragment());
    }
}
