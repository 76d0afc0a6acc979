package register.registers.disclosures;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;

/** What the public sees of a disclosure, in the order of every page and every spreadsheet. */
public final class DisclosureFields {
    private DisclosureFields() {}

    public static List<Field<RecordView<Disclosure, ComputedDisclosure>>> all() {
        return List.of(
                said("request", "Request", "The reference of the request.", Disclosure::request)
                        .leadingTo(published -> published.links().get("self"))
                        .named(),
                said("subject", "Subject", "What was asked about, in a few words.", Disclosure::subject)
                        .named(),
                said("regime", "Answered under", "The law that it was answered under.", Disclosure::regime)
                        .listed(),
                said("received", "Received", "The day the request came in.", Disclosure::received),
                said("responded", "Responded", "The day of the response.", Disclosure::responded)
                        .listed(),
                said("questions.outcome", "Outcomes", "What became of its questions.", DisclosureFields::outcomes)
                        .listed(),
                said("questions", "Questions", "Each question and what became of it.", DisclosureFields::questions)
                        .within(Detail.parts(QuestionFields.all(), QuestionView::of, DisclosureFields::heading)));
    }

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

    private static Field<RecordView<Disclosure, ComputedDisclosure>> said(
            String name, String label, String description, Function<Disclosure, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.item()));
    }
}
