package register.foi.answers;

import static register.values.problem.Problem.UNAVAILABLE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import register.api.reading.Permalinks;
import register.foi.letters.LetterQuestion;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Subject;
import register.foi.meaning.Term;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Pointer;
import register.foi.responses.Precedent;
import register.foi.responses.Reply;
import register.registers.contracts.Contracts;
import register.registers.contracts.ContractsResource;
import register.registers.disclosures.DisclosuresResource;
import register.registers.metrics.Metrics;
import register.registers.systems.Systems;
import register.registers.systems.SystemsResource;
import register.store.log.Log;

/** Answers requests for information from what is published, question by question. */
public final class Answers implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_SECONDS = 10;
    private static final int MOST_WORDS = 6;

    private final Log log;
    private final AnswerIndexSync library;
    private final ContractPointers contracts;
    private final SystemPointers systems;
    private final MeasurePointers measures;
    private final DisclosurePointers disclosures;
    private final ListPointers lists;
    private final Semaphore desks = new Semaphore(AT_ONCE);

    /**
     * Opens the desk.
     *
     * @param wantsModel whether meaning is compared by the sentence model too
     */
    public Answers(
            Log log,
            Permalinks permalinks,
            ContractsResource contracts,
            SystemsResource systems,
            DisclosuresResource disclosures,
            Metrics metrics,
            boolean wantsModel) {
        this.log = log;
        this.library = new AnswerIndexSync(log, wantsModel);
        this.contracts = new ContractPointers(contracts.register());
        this.systems = new SystemPointers(systems.register());
        this.measures = new MeasurePointers(
                log, metrics.observations().register().catalogue(), permalinks, library.thesaurus());
        this.disclosures = new DisclosurePointers(disclosures.register());
        this.lists = new ListPointers(contracts.register(), systems.register(), permalinks, library.thesaurus());
    }

    /** Makes ready what questions are looked for in, which takes some seconds, by looking for something. */
    public void prepare() {
        AskedPeriods anyTime = AskedPeriods.ANY;
        library.read(finder -> finder.finding()
                .find(
                        new Ranker.Sought("Which contracts are there?", List.of(), anyTime),
                        finder.look(),
                        (key, time) -> true));
    }

    /** Answers every question of a request. */
    Reply reply(InformationRequest request) {
        RequestSnapshots snapshots = new RequestSnapshots(log, request.received());
        try {
            if (!desks.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw UNAVAILABLE.because("other letters are being read; send this one again in a moment");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.because("the service is stopping");
        }
        try {
            List<AnsweredQuestion> answered = library.read(finder -> request.questions().stream()
                    .map(asked -> answer(asked, finder, snapshots))
                    .toList());
            return new Reply(request.reference(), request.regime(), request.received(), log.today(), answered);
        } finally {
            desks.release();
        }
    }

    private AnsweredQuestion answer(LetterQuestion asked, AnswerIndexSync.Finder finder, RequestSnapshots snapshots) {
        AskedPeriods periods = AskedPeriods.of(asked.text(), asked.under(), log.today());
        Ranker.Found found = finder.finding()
                .find(new Ranker.Sought(asked.text(), asked.under(), periods), finder.look(), library::isOfTime);
        List<Pointer> entries = new ArrayList<>();
        lists.whole(found.intent(), snapshots.now()).ifPresent(entries::add);
        if (entries.isEmpty()) {
            found.entries()
                    .forEach(entry -> point(entry, found, periods, snapshots).ifPresent(entries::add));
            lists.ofSupplier(found.intent(), found.entries(), snapshots.now()).ifPresent(entries::add);
        }
        List<Precedent> earlier = found.before().stream()
                .flatMap(before -> disclosures.precedent(before, snapshots).stream())
                .toList();
        AnswerJudge judging = new AnswerJudge(found, entries, earlier, key -> measures.periods(key, snapshots.now()));
        return new AnsweredQuestion(
                asked.number(),
                asked.text(),
                asked.under(),
                judging.judgement(),
                judging.because(),
                judging.entries(),
                earlier);
    }

    private Optional<Pointer> point(
            Candidate entry, Ranker.Found found, AskedPeriods periods, RequestSnapshots snapshots) {
        List<String> why = why(entry, found);
        if (entry.register().equals(Contracts.REGISTER.path())) {
            return contracts.point(entry.key(), found.intent(), why, snapshots);
        }
        if (entry.register().equals(Systems.REGISTER.path())) {
            return systems.point(entry.key(), found.intent(), why, snapshots);
        }
        return entry.register().equals(Metrics.MEASURES.path())
                ? measures.point(entry.key(), found.intent(), periods, why, snapshots)
                : disclosures.point(entry, why, snapshots);
    }

    /** The words of the question that an entry speaks of, and what led to it. */
    private List<String> why(Candidate entry, Ranker.Found found) {
        QuestionIntent intent = found.intent();
        Subject subject = Subject.of(library.thesaurus(), entry.title(), entry.texts(), entry.offers());
        Set<String> words = new LinkedHashSet<>();
        intent.units().stream()
                .filter(subject::covers)
                .map(Term::words)
                .limit(MOST_WORDS)
                .forEach(words::add);
        List<String> why = new ArrayList<>();
        if (!words.isEmpty()) {
            why.add("It speaks of: " + String.join(", ", words));
        }
        found.before().stream()
                .filter(before -> before.cites().contains(entry.id()))
                .findFirst()
                .ifPresent(before -> why.add("It answered a question like this before: " + before.title()));
        if (why.isEmpty()) {
            why.add("It means much the same");
        }
        return why;
    }

    @Override
    public void close() {
        library.close();
    }
}
