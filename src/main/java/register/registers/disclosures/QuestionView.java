package register.registers.disclosures;

import java.util.ArrayList;
import java.util.List;
import register.api.reading.RecordView;
import register.api.tables.Link;
import register.values.Incomplete;
import register.values.Missing;

/** A question as the public reads it: the recorded question with its computed values. */
public record QuestionView(Question said, ComputedDisclosure.Asked beside) implements Incomplete {
    /** Returns the questions of a disclosure, in its order. */
    static List<QuestionView> of(RecordView<Disclosure, ComputedDisclosure> published) {
        return of(published.item(), published.computed());
    }

    /** Returns the questions of a disclosure with their computed values, in its order. */
    public static List<QuestionView> of(Disclosure disclosure, ComputedDisclosure computed) {
        List<QuestionView> questions = new ArrayList<>();
        for (int i = 0; i < disclosure.questions().size(); i++) {
            questions.add(new QuestionView(
                    disclosure.questions().get(i), computed.questions().get(i)));
        }
        return questions;
    }

    @Override
    public List<Missing> missing() {
        return said.missing();
    }

    List<Link> grounds() {
        return beside.grounds().stream()
                .map(ground -> new Link(ground.inWords(), ground.url()))
                .toList();
    }

    /** Returns links to the records that the answer rests on. */
    public List<Link> cites() {
        List<Link> cites = new ArrayList<>();
        for (int i = 0; i < said.cites().size(); i++) {
            cites.add(new Link(
                    said.cites().get(i).inWords(), beside.cites().get(i).url()));
        }
        return cites;
    }
}
