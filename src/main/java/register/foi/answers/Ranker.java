package register.foi.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Candidate;

/** Finds the entries that answer a question; nothing rather than something wrong. */
final class Ranker {
    /** At most so many entries answer a question. */
    private static final int MOST = 5;

    /** What has no figure of the time that is asked about goes behind what has. */
    static final double WRONG_TIME = 1.5;

    private static final int LOOKED_AT = 12;

    /** As far behind the best as this, an entry is still offered beside it. */
    private static final double BESIDE = 2;

    private static final double MARGIN_SCALE = 3;
    private static final double MOST_MARGIN = 1.5;
    private static final double RANK_SCALE = 5;
    private static final double MOST_RANK = 3;
    private static final int FEW_CITED = 2;
    private static final Comparator<ScoredCandidate> BEST_FIRST =
            Comparator.comparingDouble(ScoredCandidate::score).reversed();

    private final Thesaurus thesaurus;
    private final Scorer weighing;
    private final FeatureWeights weights;

    Ranker(Thesaurus thesaurus, Scorer weighing, FeatureWeights weights) {
        this.thesaurus = thesaurus;
        this.weighing = weighing;
        this.weights = weights;
    }

    /** A question as it is looked for. */
    record Sought(String text, List<String> under, AskedPeriods periods) {}

    /** What became of the search. */
    enum Result {
        FOUND,
        /** Something answers it, but not for the time that is asked about. */
        OTHER_TIME,
        /** A question like it was refused before. */
        REFUSED,
        NOTHING
    }

    /**
     * What was found.
     *
     * @param entries that answer it, best first; none unless the result says so
     * @param nearest what came nearest, whether it answers the question or not
     * @param before the questions of disclosures that are nearest to it
     * @param intent what the question was understood to want
     */
    record Found(
            Result result,
            List<Candidate> entries,
            Optional<Candidate> nearest,
            List<Candidate> before,
            QuestionIntent intent) {}

    /**
     * Looks for what answers a question.
     *
     * @param coverage of what time records have figures
     */
    Found find(Sought sought, AnswerIndex.Look look, SeriesCoverage coverage) {
        QuestionIntent intent = QuestionIntent.of(thesaurus, sought.text(), sought.under());
        List<ScoredCandidate> placed = place(weigh(sought, intent, look), sought.periods(), coverage);
        List<Candidate> before = placed.stream()
                .filter(one -> one.isLike())
                .map(ScoredCandidate::candidate)
                .limit(2)
                .toList();
        if (placed.isEmpty()) {
            return new Found(Result.NOTHING, List.of(), Optional.empty(), before, intent);
        }
        ScoredCandidate best = placed.get(0);
        Optional<Candidate> nearest = Optional.of(best.candidate());
        Result result = judge(placed);
        List<Candidate> entries = result == Result.FOUND ? entries(placed, look) : List.of();
        return new Found(result, entries, nearest, before, intent);
    }

    /** What comes nearest to a question, the nearest first, whether it answers it or not. */
    List<Candidate> ordered(Sought sought, AnswerIndex.Look look, SeriesCoverage coverage) {
        QuestionIntent intent = QuestionIntent.of(thesaurus, sought.text(), sought.under());
        Map<String, Candidate> ordered = new LinkedHashMap<>();
        place(weigh(sought, intent, look), sought.periods(), coverage)
                .forEach(one ->
                        answering(one.candidate(), look).forEach(entry -> ordered.putIfAbsent(entry.id(), entry)));
        return List.copyOf(ordered.values());
    }

    /** Everything that may answer a question, weighed. */
    List<ScoredCandidate> weigh(Sought sought, QuestionIntent intent, AnswerIndex.Look look) {
        return weighing.weigh(intent, sentence(sought, intent), look);
    }

    /** Those that come first, in order. */
    List<ScoredCandidate> place(List<ScoredCandidate> all, AskedPeriods periods, SeriesCoverage coverage) {
        all.forEach(one -> one.setScore(weights.rank(one.features())));
        List<ScoredCandidate> first =
                all.stream().sorted(BEST_FIRST).limit(LOOKED_AT).toList();
        first.stream()
                .filter(one -> !isOfTime(one.candidate(), periods, coverage))
                .forEach(one -> one.setOfOtherTime(WRONG_TIME));
        return first.stream().sorted(BEST_FIRST).toList();
    }

    /** A measure by its own figures, and a question answered before by those of what it cites. */
    static boolean isOfTime(Candidate candidate, AskedPeriods periods, SeriesCoverage coverage) {
        if (periods.isOpen()) {
            return true;
        }
        List<String> series = Stream.concat(Stream.of(candidate.id()), candidate.cites().stream())
                .filter(coverage::hasSeries)
                .toList();
        return series.isEmpty() || series.stream().anyMatch(id -> coverage.covers(id, periods));
    }

    /** Whether the first is offered at all. */
    private Result judge(List<ScoredCandidate> placed) {
        ScoredCandidate best = placed.get(0);
        double next = placed.stream()
                .filter(other -> !other.candidate().id().equals(best.candidate().id()))
                .mapToDouble(ScoredCandidate::score)
                .findFirst()
                .orElse(0);
        setStanding(best, best.score(), next);
        if (!weights.accepts(best.features())) {
            return Result.NOTHING;
        }
        if (best.isOfOtherTime()) {
            return Result.OTHER_TIME;
        }
        return best.candidate().isRefused() ? Result.REFUSED : Result.FOUND;
    }

    /** How good the best is, and by how much. */
    static void setStanding(ScoredCandidate best, double rank, double next) {
        best.set(Feature.MARGIN, Math.min(MOST_MARGIN, (rank - next) / MARGIN_SCALE));
        best.set(Feature.RANK, Math.min(MOST_RANK, rank / RANK_SCALE));
    }

    private static List<Candidate> entries(List<ScoredCandidate> placed, AnswerIndex.Look look) {
        double least = placed.get(0).score() - BESIDE;
        Map<String, Candidate> entries = new LinkedHashMap<>();
        for (ScoredCandidate one : placed) {
            if (one.score() >= least && !one.isOfOtherTime() && !one.candidate().isRefused()) {
                for (Candidate entry : answering(one.candidate(), look)) {
                    entries.putIfAbsent(entry.id(), entry);
                }
            }
        }
        return entries.values().stream().limit(MOST).toList();
    }

    /** What was answered by one or two entries is answered by them again. */
    static List<Candidate> answering(Candidate candidate, AnswerIndex.Look look) {
        if (candidate.cites().isEmpty() || candidate.cites().size() > FEW_CITED) {
            return List.of(candidate);
        }
        List<Candidate> cited = new ArrayList<>();
        candidate.cites().forEach(id -> cited.addAll(look.of(id)));
        return cited.isEmpty() ? List.of(candidate) : cited;
    }

    /** What is compared by its meaning: the question, and what it stands under where it says little of its own. */
    private static String sentence(Sought sought, QuestionIntent intent) {
        boolean saysLittle = intent.units().stream()
                .noneMatch(unit -> unit.kind() == Term.Kind.SUBJECTS || unit.kind() == Term.Kind.PLAIN);
        return saysLittle && !sought.under().isEmpty()
                ? String.join(": ", sought.under()) + ": " + sought.text()
                : sought.text();
    }
}
