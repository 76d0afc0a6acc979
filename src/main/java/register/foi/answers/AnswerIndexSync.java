package register.foi.answers;

import static register.values.problem.Problem.UNAVAILABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.SentenceModel;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosures;
import register.registers.figures.Measure;
import register.registers.metrics.Metrics;
import register.registers.systems.Systems;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.values.Reference;

/**
 * Everything that may answer a question, kept level with the log: filled when the service starts, and brought up to the head
 * before each question, so that what was published a moment ago is found.
 */
final class AnswerIndexSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIndexSync.class);
    private static final int STRIDE = 500;

    /** As long as a reader waits while it is being filled. */
    private static final int MOST_SECONDS = 8;

    /** Of every observation: its measure, and a part that it is of. */
    private static final String PARTS = "r.measure_key || ' ' || (jsonb_each_text(r.item->'dimensions')).value";

    /** Of every observation: its measure, and the first and last day of its period. */
    private static final String SPANS = "r.measure_key || ' ' || r.period_first || ' ' || r.period_last";

    private final Log log;
    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final ReentrantLock turn = new ReentrantLock();
    private final boolean wantsModel;
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Set<TimeSpan>> spans = new ConcurrentHashMap<>();
    private final IndexedRegister<Measure> measures = new IndexedRegister<>(Metrics.MEASURES, this::measure);
    private final List<IndexedRegister<?>> kinds = List.of(
            new IndexedRegister<>(Contracts.REGISTER, contract -> List.of(Candidates.contract(contract))),
            new IndexedRegister<>(Systems.REGISTER, system -> List.of(Candidates.system(system))),
            new IndexedRegister<>(Disclosures.REGISTER, Candidates::disclosure),
            measures);
    private @Nullable Opened opened;
    private volatile boolean isStale;
    private long seen;

    /** What there is once it is opened. */
    private record Opened(
            Scratch scratch,
            AnswerIndex shelf,
            Scorer weighing,
            Ranker finding,
            @Nullable TextSimilarity likeness) {
        void close() {
            if (likeness != null) {
                likeness.close();
            }
            try (scratch) {
                shelf.close();
            } catch (IOException left) {
                LOG.warn("The index in {} is left behind", scratch.folder(), left);
            }
        }
    }

    /**
     * A library of everything in a log.
     *
     * @param wantsModel whether meaning is compared by the sentence model too
     */
    AnswerIndexSync(Log log, boolean wantsModel) {
        this.log = log;
        this.wantsModel = wantsModel;
        log.whenRemoved(() -> isStale = true);
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    /** Finds something in it as it is now; refused for the moment while it is being filled. */
    <R> R read(Function<Finder, R> reading) {
        Opened open = level();
        return open.shelf().read(look -> reading.apply(new Finder(open.finding(), look)));
    }

    /** What it is searched by. */
    record Finder(Ranker finding, AnswerIndex.Look look) {}

    /** Brings it level with the log. */
    private Opened level() {
        try {
            if (!turn.tryLock(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw UNAVAILABLE.because("the answers are being prepared; ask again in a minute");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.because("the service is stopping");
        }
        try {
            Opened open = opened == null ? open() : opened;
            opened = open;
            follow(open);
            return open;
        } finally {
            turn.unlock();
        }
    }

    private void follow(Opened open) {
        if (isStale) {
            isStale = false;
            open.weighing().forget();
            open.shelf().clear();
            parts.clear();
            spans.clear();
            seen = 0;
        }
        long head = log.head().number();
        if (head == seen) {
            return;
        }
        learnParts(head);
        learnSpans(head);
        if (seen == 0) {
            kinds.forEach(kind -> kind.fill(log, head, open.shelf()));
        } else {
            refresh(open.shelf(), head);
        }
        open.shelf().show();
        seen = head;
    }

    private List<Candidate> measure(Measure measure) {
        String key = new Reference(measure.measure()).key();
        return List.of(Candidates.measure(measure, parts.getOrDefault(key, Set.of())));
    }

    /** Whether a measure has figures of a time. */
    boolean isOfTime(String measure, AskedPeriods asked) {
        return spans.getOrDefault(measure, Set.of()).stream().anyMatch(span -> asked.mean(span.first(), span.last()));
    }

    private void learnSpans(long head) {
        for (String said : log.queries(Metrics.OBSERVATIONS).texts(SPANS, seen, head)) {
            String[] words = said.split(" ", -1);
            spans.computeIfAbsent(words[0], none -> ConcurrentHashMap.newKeySet())
                    .add(new TimeSpan(LocalDate.parse(words[1]), LocalDate.parse(words[2])));
        }
    }

    private void learnParts(long head) {
        for (String said : log.queries(Metrics.OBSERVATIONS).texts(PARTS, seen, head)) {
            int space = said.indexOf(' ');
            parts.computeIfAbsent(said.substring(0, space), none -> new HashSet<>())
                    .add(said.substring(space + 1));
        }
    }

    private void refresh(AnswerIndex shelf, long head) {
        long position = seen;
        while (position < head) {
            List<LoggedItem> stride = log.entries(position, head, STRIDE);
            stride.forEach(said -> refresh(said.entry(), shelf));
            position = stride.isEmpty()
                    ? head
                    : stride.get(stride.size() - 1).entry().number();
        }
    }

    private void refresh(Entry entry, AnswerIndex shelf) {
        if (entry.register().equals(Metrics.OBSERVATIONS.name())) {
            // A measure is found by the parts that its observations are of.
            log.records(Metrics.OBSERVATIONS)
                    .find(entry.key())
                    .ifPresent(one ->
                            measures.refresh(log, new Reference(one.item().measure()).key(), shelf));
        }
        kinds.stream()
                .filter(kind -> kind.register().name().equals(entry.register()))
                .forEach(kind -> kind.refresh(log, entry.key(), shelf));
    }

    private Opened open() {
        try {
            Scratch scratch = Scratch.open();
            TextSimilarity likeness = wantsModel ? model() : null;
            Scorer weighing = new Scorer(thesaurus, likeness);
            Ranker finding = new Ranker(thesaurus, weighing, FeatureWeights.shipped(likeness != null));
            return new Opened(scratch, new AnswerIndex(scratch.folder(), thesaurus), weighing, finding, likeness);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("no folder can be made for the index", unwritable);
        }
    }

    /** The sentence model; null where this machine cannot run it, which costs answers and not the service. */
    private static @Nullable TextSimilarity model() {
        try {
            return new SentenceModel();
        } catch (RuntimeException | LinkageError unusable) {
            LOG.warn(
                    "Questions are answered without the sentence model, which does not run here: {}",
                    unusable.toString());
            return null;
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            Opened open = opened;
            opened = null;
            if (open != null) {
                open.close();
            }
        } finally {
            turn.unlock();
        }
    }
}
