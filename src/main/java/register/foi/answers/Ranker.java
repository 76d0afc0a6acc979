package register.foi.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Candidate;

/** Finds the entries that answer a question; nothing rather than a wrong entry. */
final class Ranker {
    /** The most entries that answer a question. */
    private static final int MOST = 20;

    /** The penalty for a candidate without figures of the requested time, which ranks it below those that have some. */
    static final double WRONG_TIME = 1.5;

    private static final int LOOKED_AT = 12;

    /** The largest difference to the best score with which an entry is still offered beside the best. */
    private static final double BESIDE = 2;

    private static final double MARGIN_SCALE = 3;
    private static final double MOST_MARGIN = 1.5;
    private static final double RANK_SCALE = 5;
    private static final double MOST_RANK = 3;
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
    record Sought(String text, List<String> under, List<String> subjects, AskedPeriods periods) {
        Sought(String text, List<String> under, AskedPeriods periods) {
            this(text, under, under, periods);
        }

        QuestionIntent intent(Thesaurus thesaurus) {
            return QuestionIntent.of(thesaurus, text, under, subjects);
        }
    }

    /** The outcome of a search. */
    enum Result {
        FOUND,
        /** Something answers it, but not for the requested time. */
        OTHER_TIME,
        NOTHING
    }

    /**
     * The result of a search.
     *
     * @param entries that may answer it, best first; empty unless the result is {@code FOUND}
     * @param nearest the nearest candidate, whether it answers the question or not
     * @param before the most similar questions of earlier disclosures
     * @param refusals those that ask the same and were refused
     * @param intent the interpreted question
     */
    record Found(
            Result result,
            List<Offered> entries,
            Optional<Candidate> nearest,
            List<Candidate> before,
            List<Candidate> refusals,
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
        QuestionIntent intent = sought.intent(thesaurus);
        return find(sought, intent, weigh(sought, intent, look), look, coverage);
    }

    /** The same, of candidates that were weighed before. */
    Found find(
            Sought sought,
            QuestionIntent intent,
            List<ScoredCandidate> all,
            AnswerIndex.Look look,
            SeriesCoverage coverage) {
        List<ScoredCandidate> placed = place(all, sought.periods(), coverage);
        TermCoverage covers = new TermCoverage(intent, sought.subjects(), thesaurus, all);
        List<Candidate> before = placed.stream()
                .filter(one -> one.isLike())
                .map(ScoredCandidate::candidate)
                .limit(2)
                .toList();
        // A figure that is published under the very name that is asked for was not refused.
        boolean isPublished = sought.periods().frequency().isEmpty()
                && placed.stream()
                        .anyMatch(one -> covers.isNamed(one)
                                && coverage.hasSeries(one.candidate().id())
                                && covers.of(one).containsAll(intent.asked())
                                && !one.isOfOtherTime());
        List<Candidate> refusals = placed.stream()
                .filter(one ->
                        !isPublished && one.candidate().isRefused() && !one.isOfOtherTime() && covers.isSame(one))
                .map(ScoredCandidate::candidate)
                .limit(1)
                .toList();
        if (placed.isEmpty()) {
            return new Found(Result.NOTHING, List.of(), Optional.empty(), before, refusals, intent);
        }
        Optional<Candidate> nearest = Optional.of(placed.get(0).candidate());
        List<Offered> entries = entries(placed, covers, look, coverage);
        boolean isOfOtherTime = entries.isEmpty() && placed.get(0).isOfOtherTime() && covers.isAbout(placed.get(0));
        Result result = isOfOtherTime ? Result.OTHER_TIME : entries.isEmpty() ? Result.NOTHING : Result.FOUND;
        return new Found(result, entries, nearest, before, refusals, intent);
    }

    /** Returns the nearest entries to a question, nearest first, whether they answer it or not. */
    List<Candidate> ordered(
            List<ScoredCandidate> all, AskedPeriods periods, AnswerIndex.Look look, SeriesCoverage coverage) {
        Map<String, Candidate> ordered = new LinkedHashMap<>();
        place(all, periods, coverage)
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

    /** Whether a candidate is a record without figures, which tells nothing of the time that figures are missing of. */
    private static boolean isTimeless(ScoredCandidate one, SeriesCoverage coverage) {
        return one.candidate().part().isEmpty()
                && !coverage.hasSeries(one.candidate().id());
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

    /** Whether a candidate is good enough by itself; others that cover the same do not count against it. */
    private boolean isAccepted(ScoredCandidate one, List<ScoredCandidate> placed, TermCoverage covers) {
        if (!covers.isAbout(one)) {
            return false;
        }
        if (covers.isNamed(one) || covers.isSamePart(one) || covers.isLedBySame(one)) {
            return true;
        }
        Set<Term> covered = covers.of(one);
        double next = placed.stream()
                .filter(other -> !other.candidate().id().equals(one.candidate().id()))
                .filter(other -> covers.rivals(other, one) && !covers.areListed(one, other))
                .filter(other -> !covers.of(other).containsAll(covered) && !covered.containsAll(covers.of(other)))
                .mapToDouble(ScoredCandidate::score)
                .findFirst()
                .orElse(0);
        setStanding(one, one.score(), next);
        return weights.accepts(one.features());
    }

    /** Sets the features of the best candidate that compare it with the next. */
    static void setStanding(ScoredCandidate best, double rank, double next) {
        best.set(Feature.MARGIN, Math.min(MOST_MARGIN, (rank - next) / MARGIN_SCALE));
        best.set(Feature.RANK, Math.min(MOST_RANK, rank / RANK_SCALE));
    }

    /**
     * Returns the best candidate, those that cover all that it covers, and those that cover another field, or another of
     * several subjects that the question names.
     */
    private List<Offered> entries(
            List<ScoredCandidate> placed, TermCoverage covers, AnswerIndex.Look look, SeriesCoverage coverage) {
        List<ScoredCandidate> taken = new ArrayList<>();
        Map<String, Offered> entries = new LinkedHashMap<>();
        @Nullable ScoredCandidate ofOtherTime = null;
        boolean isOneNamed = placed.stream().anyMatch(covers::isNamed);
        Comparator<ScoredCandidate> order = Comparator.<ScoredCandidate>comparingLong(one -> -covers.ofItself(one))
                .thenComparing(one -> !covers.isSameItem(one) && !covers.isSameWhether(one))
                .thenComparingDouble(one -> -one.score() - (one.isOfOtherTime() ? WRONG_TIME : 0));
        for (ScoredCandidate one : placed.stream().sorted(order).toList()) {
            if (!covers.isAbout(one) || (isOneNamed && !covers.isNamed(one))) {
                continue;
            }
            boolean isGood = !one.isOfOtherTime()
                    && !one.candidate().isRefused()
                    && (isAccepted(one, placed, covers) || covers.completes(one, taken));
            if (taken.isEmpty() && ofOtherTime == null && one.isOfOtherTime()) {
                ofOtherTime = one;
                continue;
            }
            if (!isGood && taken.isEmpty() && !one.isOfOtherTime()) {
                // What comes after the best is no answer where the best is none.
                break;
            }
            if (ofOtherTime != null && (isTimeless(one, coverage) || !covers.standsFor(one, ofOtherTime))) {
                continue;
            }
            boolean isNear = taken.isEmpty() || one.score() >= taken.get(0).score() - BESIDE;
            if (!isGood || !isNear || !covers.isBeside(one, taken)) {
                continue;
            }
            List<Offered> led = answering(one.candidate(), look).stream()
                    .map(entry -> new Offered(entry, covers.of(entry, one)))
                    .toList();
            List<Offered> about =
                    led.stream().filter(entry -> covers.isAbout(entry.covers())).toList();
            (about.isEmpty() && taken.isEmpty() ? led : about)
                    .forEach(entry ->
                            entries.merge(entry.candidate().id(), entry, (known, more) -> known.and(more.covers())));
            taken.add(one);
        }
        return entries.values().stream().limit(MOST).toList();
    }

    /**
     * Returns the entries that an earlier question cites, if they are one or two; they answer it again. Otherwise
     * returns the candidate itself.
     */
    static List<Candidate> answering(Candidate candidate, AnswerIndex.Look look) {
        if (candidate.cites().isEmpty() || candidate.cites().size() > MOST) {
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
