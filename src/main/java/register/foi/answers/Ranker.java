package register.foi.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Candidate;

/** Finds the entries that answer a question; nothing rather than a wrong entry. */
final class Ranker {
    /** The most entries that answer a question. */
    private static final int MOST = 5;

    /** The penalty for a candidate without figures of the requested time, which ranks it below those that have some. */
    static final double WRONG_TIME = 1.5;

    private static final int LOOKED_AT = 12;

    /** The largest difference to the best score with which an entry is still offered beside the best. */
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

    /** A question as the search sees it. */
    record Sought(String text, List<String> under, AskedPeriods periods) {}

    /** The outcome of a search. */
    enum Result {
        FOUND,
        /** Something answers it, but not for the requested time. */
        OTHER_TIME,
        /** A question like it was refused before. */
        REFUSED,
        NOTHING
    }

    /**
     * The result of a search.
     *
     * @param entries that may answer it, best first; empty unless the result is {@code FOUND}
     * @param nearest the nearest candidate, whether it answers the question or not
     * @param before the most similar questions of earlier disclosures
     * @param intent the interpreted question
     */
    record Found(
            Result result,
            List<Offered> entries,
            Optional<Candidate> nearest,
            List<Candidate> before,
            QuestionIntent intent) {}

    /**
     * An entry that may answer a question.
     *
     * @param covers the terms of the question that it covers, or that an earlier question covers which it answered
     */
    record Offered(Candidate candidate, Set<Term> covers) {
        Offered and(Set<Term> others) {
            Set<Term> all = new HashSet<>(covers);
            all.addAll(others);
            return new Offered(candidate, all);
        }
    }

    /**
     * Searches for entries that answer a question.
     *
     * @param coverage the periods that records have figures of
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
        Optional<Candidate> nearest = Optional.of(placed.get(0).candidate());
        Result result = judge(placed, intent);
        List<Offered> entries = result == Result.FOUND ? entries(placed, intent, look) : List.of();
        return new Found(result, entries, nearest, before, intent);
    }

    /** Returns the nearest entries to a question, nearest first, whether they answer it or not. */
    List<Candidate> ordered(Sought sought, AnswerIndex.Look look, SeriesCoverage coverage) {
        QuestionIntent intent = QuestionIntent.of(thesaurus, sought.text(), sought.under());
        Map<String, Candidate> ordered = new LinkedHashMap<>();
        place(weigh(sought, intent, look), sought.periods(), coverage)
                .forEach(one ->
                        answering(one.candidate(), look).forEach(entry -> ordered.putIfAbsent(entry.id(), entry)));
        return List.copyOf(ordered.values());
    }

    /** Returns the candidates that may answer a question, with their features. */
    List<ScoredCandidate> weigh(Sought sought, QuestionIntent intent, AnswerIndex.Look look) {
        return weighing.weigh(intent, sentence(sought, intent), look);
    }

    /** Returns the best candidates, in order. */
    List<ScoredCandidate> place(List<ScoredCandidate> all, AskedPeriods periods, SeriesCoverage coverage) {
        all.forEach(one -> one.setScore(weights.rank(one.features())));
        List<ScoredCandidate> first =
                all.stream().sorted(BEST_FIRST).limit(LOOKED_AT).toList();
        first.stream()
                .filter(one -> !isOfTime(one.candidate(), periods, coverage))
                .forEach(one -> one.setOfOtherTime(WRONG_TIME));
        return first.stream().sorted(BEST_FIRST).toList();
    }

    /**
     * Whether a candidate has figures of the requested time: a measure its own, an earlier question those of what it
     * cites.
     */
    static boolean isOfTime(Candidate candidate, AskedPeriods periods, SeriesCoverage coverage) {
        if (periods.isOpen()) {
            return true;
        }
        List<String> series = Stream.concat(Stream.of(candidate.id()), candidate.cites().stream())
                .filter(coverage::hasSeries)
                .toList();
        return series.isEmpty() || series.stream().anyMatch(id -> coverage.covers(id, periods));
    }

    /** Decides whether the best candidate is offered at all. */
    private Result judge(List<ScoredCandidate> placed, QuestionIntent intent) {
        ScoredCandidate best = placed.get(0);
        if (!isAccepted(best, placed, intent)) {
            return Result.NOTHING;
        }
        if (best.isOfOtherTime()) {
            return Result.OTHER_TIME;
        }
        return best.candidate().isRefused() ? Result.REFUSED : Result.FOUND;
    }

    /** Whether a candidate is good enough by itself; others that cover the same do not count against it. */
    private boolean isAccepted(ScoredCandidate one, List<ScoredCandidate> placed, QuestionIntent intent) {
        Set<Term> covered = covered(one, intent);
        if (intent.content().stream().anyMatch(unit -> unit.kind() == Term.Kind.ELSEWHERE && !covered.contains(unit))) {
            return false;
        }
        double next = placed.stream()
                .filter(other -> !other.candidate().id().equals(one.candidate().id()))
                .filter(other -> !covered(other, intent).containsAll(covered))
                .mapToDouble(ScoredCandidate::score)
                .filter(score -> score <= one.score())
                .findFirst()
                .orElse(0);
        setStanding(one, one.score(), next);
        return weights.accepts(one.features());
    }

    private static Set<Term> covered(ScoredCandidate one, QuestionIntent intent) {
        return intent.content().stream().filter(one.subject()::covers).collect(Collectors.toSet());
    }

    /** Sets the features of the best candidate that compare it with the next. */
    static void setStanding(ScoredCandidate best, double rank, double next) {
        best.set(Feature.MARGIN, Math.min(MOST_MARGIN, (rank - next) / MARGIN_SCALE));
        best.set(Feature.RANK, Math.min(MOST_RANK, rank / RANK_SCALE));
    }

    /** Returns the best, those that cover all that it covers, and those that cover what none before them does. */
    private List<Offered> entries(List<ScoredCandidate> placed, QuestionIntent intent, AnswerIndex.Look look) {
        double least = placed.get(0).score() - BESIDE;
        Set<Term> best = covered(placed.get(0), intent);
        Set<Term> sofar = new HashSet<>();
        Map<String, Offered> entries = new LinkedHashMap<>();
        for (ScoredCandidate one : placed) {
            Set<Term> covered = covered(one, intent);
            boolean isEqualOrMore = covered.containsAll(best) || !sofar.containsAll(covered);
            if (one.score() >= least
                    && isEqualOrMore
                    && !one.isOfOtherTime()
                    && !one.candidate().isRefused()
                    && isAccepted(one, placed, intent)) {
                sofar.addAll(covered);
                answering(one.candidate(), look)
                        .forEach(entry -> entries.merge(
                                entry.id(), new Offered(entry, covered), (known, more) -> known.and(covered)));
            }
        }
        return entries.values().stream().limit(MOST).toList();
    }

    /**
     * Returns the entries that an earlier question cites, if they are one or two; they answer it again. Otherwise
     * returns the candidate itself.
     */
    static List<Candidate> answering(Candidate candidate, AnswerIndex.Look look) {
        if (candidate.cites().isEmpty() || candidate.cites().size() > FEW_CITED) {
            return List.of(candidate);
        }
        List<Candidate> cited = new ArrayList<>();
        candidate.cites().forEach(id -> cited.addAll(look.of(id)));
        return cited.isEmpty() ? List.of(candidate) : cited;
    }

    /**
     * Returns the text whose meaning is compared: the question, with its headings where it has few words that matter.
     */
    private static String sentence(Sought sought, QuestionIntent intent) {
        boolean saysLittle = intent.units().stream()
                .noneMatch(unit -> unit.kind() == Term.Kind.SUBJECTS || unit.kind() == Term.Kind.PLAIN);
        return saysLittle && !sought.under().isEmpty()
                ? String.join(": ", sought.under()) + ": " + sought.text()
                : sought.text();
    }
}
