package register.foi.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.foi.responses.Pointer;
import register.foi.responses.Precedent;
import register.registers.disclosures.ComputedDisclosure;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Disclosures;
import register.registers.disclosures.Question;
import register.values.PartialDate;

/** Points to questions that were answered before. */
final class DisclosurePointers {
    private final PublicRegister<Disclosure, ComputedDisclosure> disclosures;

    DisclosurePointers(PublicRegister<Disclosure, ComputedDisclosure> disclosures) {
        this.disclosures = disclosures;
    }

    Optional<Pointer> point(Candidate candidate, List<String> why, RequestSnapshots snapshots) {
        return snapshots
                .see(Disclosures.REGISTER, candidate.key())
                .flatMap(seen -> question(seen.recorded().item(), candidate.question())
                        .map(question -> {
                            RecordView<Disclosure, ComputedDisclosure> published =
                                    disclosures.publisher().from(seen.snapshot()).apply(seen.recorded());
                            Disclosure disclosure = published.item();
                            String within = "#" + question.fragment();
                            return new Pointer(
                                    Disclosures.REGISTER.path(),
                                    Disclosures.REGISTER.title(),
                                    disclosure.request().text(),
                                    "%s, question %s: %s"
                                            .formatted(disclosure.request(), question.number(), question.asked()),
                                    said(question).says(),
                                    said(question).gaps(),
                                    PartialDate.of(disclosure.responded()),
                                    seen.snapshot().on(),
                                    why,
                                    ContractPointers.link(published.links(), "self") + within,
                                    ContractPointers.link(published.links(), "pinned") + within);
                        }));
    }

    /** What became of a question like it. */
    Optional<Precedent> precedent(Candidate candidate, RequestSnapshots snapshots) {
        return snapshots
                .see(Disclosures.REGISTER, candidate.key())
                .flatMap(seen -> question(seen.recorded().item(), candidate.question())
                        .map(question -> {
                            Disclosure disclosure = seen.recorded().item();
                            String pinned = ContractPointers.link(
                                    disclosures
                                            .publisher()
                                            .from(seen.snapshot())
                                            .apply(seen.recorded())
                                            .links(),
                                    "pinned");
                            return new Precedent(
                                    disclosure.request().text(),
                                    question.number(),
                                    question.asked(),
                                    question.outcome().word(),
                                    question.answer(),
                                    question.sections(),
                                    disclosure.responded(),
                                    pinned + "#" + question.fragment());
                        }));
    }

    private static Optional<Question> question(Disclosure disclosure, String number) {
        return disclosure.questions().stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
    }

    private static FieldAnswers said(Question question) {
        FieldAnswers said = new FieldAnswers(question.missing());
        said.field("answer", "Answer", question.answer());
        said.field("link", "Published at", question.link());
        if (!question.cites().isEmpty()) {
            said.field(
                    "cites",
                    "Rests on",
                    question.cites().size() + (question.cites().size() == 1 ? " entry" : " entries")
                            + " that it cites");
        }
        if (said.isEmpty()) {
            said.field(
                    "outcome",
                    "Outcome",
                    Objects.requireNonNull(question.outcome()).inWords());
        }
        return said;
    }
}
