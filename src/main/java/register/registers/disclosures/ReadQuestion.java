package register.registers.disclosures;

import java.util.ArrayList;
import java.util.List;
import register.api.reading.Published;
import register.api.tables.Link;
import register.values.Incomplete;
import register.values.Missing;

/** A question as the public reads it: what was said, and what is answered beside it. */
public record ReadQuestion(Question said, Reckoned.Asked beside) implements Incomplete {
    /** The questions of a disclosure, in its order. */
    static List<ReadQuestion> of(Published<Disclosure, Reckoned> published) {
        return of(published.item(), published.reckoned());
    }

    /** The questions of a disclosure with what is reckoned beside it, in its order. */
    public static List<ReadQuestion> of(Disclosure disclosure, Reckoned reckoned) {
        List<ReadQuestion> questions = new ArrayList<>();
        for (int i = 0; i < disclosure.questions().size(); i++) {
            questions.add(new ReadQuestion(
                    disclosure.questions().get(i), reckoned.questions().get(i)));
        }
        return questions;
    }

    @Override
    public List<Missing> missing() {
        return said.missing();
    }

    List<Link> grounds() {
        return beside.grounds().stream()
                .map(ground -> new Link(ground.inWords(), ground.address()))
                .toList();
    }

    /** The records that the answer rests on. */
    public List<Link> cites() {
        List<Link> cites = new ArrayList<>();
        for (int i = 0; i < said.cites().size(); i++) {
            cites.add(new Link(
                    said.cites().get(i).inWords(), beside.cites().get(i).address()));
        }
        return cites;
    }
}
