package register.registers.disclosures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.AskedRecord;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.registers.retrieval.Precedent;
import register.registers.retrieval.Prior;
import register.registers.retrieval.RecordAnswer;
import register.store.log.Register;
import register.values.PartialDate;

/** How letters are answered from the disclosure log: each question answered before is a part, by its number. */
public final class DisclosureAnswers implements AnswerSource<Disclosure, ComputedDisclosure> {
    public static final DisclosureAnswers SOURCE = new DisclosureAnswers();

    private static final Set<String> OFFERS = Set.of("list");

    private DisclosureAnswers() {}

    @Override
    public Register<Disclosure> register() {
        return Disclosures.REGISTER;
    }

    @Override
    public List<Candidate> candidates(Disclosure disclosure, Set<String> parts) {
        return disclosure.questions().stream()
                .map(question -> new Candidate(
                        register().path(),
                        register().key().apply(disclosure),
                        question.number(),
                        question.asked(),
                        List.of(Objects.requireNonNullElse(question.answer(), ""), disclosure.subject()),
                        OFFERS,
                        "%s (%s)".formatted(question.asked(), disclosure.subject()),
                        question.cites().stream()
                                .map(cited -> Candidate.id(
                                        cited.register(), cited.cited().key()))
                                .distinct()
                                .toList(),
                        isRefused(question)))
                .toList();
    }

    /** Returns whether the question was refused; a refusal of published information leads to it, and does not count. */
    private static boolean isRefused(Question question) {
        return switch (question.outcome()) {
            case DISCLOSED -> false;
            case EXEMPT, NOT_HELD -> question.cites().isEmpty();
            case COST_LIMIT, NEITHER_CONFIRM_NOR_DENY -> true;
        };
    }

    @Override
    public Optional<RecordAnswer> answer(
            AskedRecord<Disclosure, ComputedDisclosure> asked, String part, InformationNeed need) {
        Disclosure disclosure = asked.item();
        return disclosure.question(part).map(question -> {
            String title = "%s, question %s: %s".formatted(disclosure.request(), question.number(), question.asked());
            return RecordAnswer.of(asked, title, said(question))
                    .asOf(PartialDate.of(disclosure.responded()))
                    .within(question.fragment());
        });
    }

    private static FieldAnswers said(Question question) {
        FieldAnswers said = new FieldAnswers(question.missing());
        said.offered("answer", "Answer", question.answer());
        said.offered("link", "Published at", question.link());
        int cited = question.cites().size();
        if (cited > 0) {
            said.offered("cites", "Based on", cited + (cited == 1 ? " entry" : " entries") + " that it cites");
        }
        if (said.isEmpty()) {
            said.offered("outcome", "Outcome", question.outcome().inWords());
        }
        return said;
    }

    @Override
    public Optional<Precedent> precedent(AskedRecord<Disclosure, ComputedDisclosure> asked, String part) {
        Disclosure disclosure = asked.item();
        return disclosure
                .question(part)
                .map(question -> new Precedent(
                        disclosure.request().text(),
                        question.number(),
                        question.asked(),
                        question.outcome().word(),
                        question.answer(),
                        question.sections(),
                        disclosure.responded(),
                        asked.link("pinned") + "#" + question.fragment()));
    }

    @Override
    public String reference(Disclosure disclosure) {
        return disclosure.request().text();
    }

    @Override
    public Prior prior() {
        return new Prior("DISCLOSURE", false);
    }
}
