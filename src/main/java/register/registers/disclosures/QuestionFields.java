package register.registers.disclosures;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;

/** What the public sees of one question of a disclosure. */
public final class QuestionFields {
    private QuestionFields() {}

    public static List<Field<QuestionView>> all() {
        return List.of(
                said("number", "Number", "As the request has it.", Question::number)
                        .hidden(),
                Field.<QuestionView>of(
                                "address",
                                "Address",
                                "Where the question is read within its response.",
                                read -> read.beside().address())
                        .hidden(),
                said("asked", "Asked", "In our words.", Question::asked),
                said("outcome", "Outcome", "What became of it.", Question::outcome),
                said("answer", "Answer", "In our words.", Question::answer),
                Field.of(
                        "sections",
                        "Grounds",
                        "The sections that the response names, with what the law says of each.",
                        QuestionView::grounds),
                weighed("publicInterest.for", "For disclosing", "What speaks for it.", PublicInterest::disclosing),
                weighed("publicInterest.against", "Against", "What speaks against it.", PublicInterest::withholding),
                weighed("publicInterest.balance", "Public interest", "Where it came down.", PublicInterest::balance),
                Field.of("cites", "See", "The records that the answer rests on.", QuestionView::cites),
                Field.<QuestionView>of(
                                "link",
                                "Published at",
                                "Where an answer that is published elsewhere is read.",
                                read -> read.said().link())
                        .leadingTo(read -> read.said().link()));
    }

    private static Field<QuestionView> said(
            String name, String label, String description, Function<Question, @Nullable Object> value) {
        return Field.of(name, label, description, read -> value.apply(read.said()));
    }

    private static Field<QuestionView> weighed(
            String name, String label, String description, Function<PublicInterest, @Nullable Object> value) {
        return said(name, label, description, question -> {
            PublicInterest weighed = question.publicInterest();
            return weighed == null ? null : value.apply(weighed);
        });
    }
}
