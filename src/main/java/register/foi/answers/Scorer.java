package register.foi.answers;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Relevance;
import register.foi.meaning.Subject;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.Prior;

/** Calculates the features of the candidates in the index that may answer a question. */
final class Scorer {
    /**
     * The most candidates of a register, by their words, whose meaning is compared too: a sentence costs some
     * milliseconds.
     */
    private static final int MOST_COMPARED = 6;

    private static final int AMONG = 5;
    static final double LIKENESS_SCALE = 5;
    private static final double AMONG_SCALE = 10;
    private static final double UNLIKE = 0.5;

    private final Thesaurus thesaurus;
    private final @Nullable TextSimilarity likeness;
    private final Map<String, Prior> registers;
    private final CandidateVectors vectors;

    Scorer(Thesaurus thesaurus, @Nullable TextSimilarity likeness, List<AnswerSource<?, ?>> sources) {
        this(thesaurus, likeness, sources, CandidateVectors.unkept());
    }

    Scorer(
            Thesaurus thesaurus,
            @Nullable TextSimilarity likeness,
            List<AnswerSource<?, ?>> sources,
            CandidateVectors vectors) {
        this.vectors = vectors;
        this.thesaurus = thesaurus;
        this.likeness = likeness;
        this.registers = new LinkedHashMap<>();
        sources.forEach(source -> registers.put(source.register().path(), source.prior()));
    }

    /** Computes the vectors of all candidates of small registers, with which every question is compared in meaning. */
    void warm(AnswerIndex.Look look, BooleanSupplier isStopping) {
        if (likeness != null) {
            warm(look, likeness, isStopping);
        }
    }

    private void warm(AnswerIndex.Look look, TextSimilarity by, BooleanSupplier isStopping) {
        int removals = vectors.removals();
        Set<String> compared = new HashSet<>();
        registers.keySet().stream()
                .filter(look::hasFew)
                .flatMap(register ->
                        look.near(register, Set.of(), (candidate, subject) -> candidate.sentence()).stream())
                .takeWhile(sentence -> !isStopping.getAsBoolean())
                .forEach(sentence -> {
                    vector(sentence, by);
                    compared.add(sentence);
                });
        if (!isStopping.getAsBoolean()) {
            vectors.save(compared, removals);
        }
    }

    /** Returns the vector of a candidate's sentence, computed by the first who needs it. */
    @CanIgnoreReturnValue
    private float[] vector(String sentence, TextSimilarity by) {
        return vectors.of(sentence, by);
    }

    /** Clears the cached vectors, which come from recorded text. */
    void forget() {
        vectors.forget();
    }

    List<ScoredCandidate> weigh(QuestionIntent intent, String sentence, AnswerIndex.Look look) {
        List<ScoredCandidate> all = new ArrayList<>();
        Set<String> terms = intent.terms();
        registers.forEach((register, prior) -> {
            ToDoubleFunction<String> rarity = look.rarity(register);
            all.addAll(look.near(
                    register,
                    terms,
                    (candidate, subject) ->
                            weigh(candidate, subject, Relevance.of(thesaurus, intent, subject, rarity), prior)));
        });
        if (likeness != null) {
            compare(sentence, all, look, likeness);
        }
        lead(all);
        return all;
    }

    private static ScoredCandidate weigh(Candidate candidate, Subject subject, Relevance fit, Prior prior) {
        ScoredCandidate weighed = new ScoredCandidate(candidate, subject, fit);
        if (!prior.feature().isEmpty()) {
            weighed.set(Feature.valueOf(prior.feature()), 1);
        }
        weighed.set(Feature.REFUSED, candidate.isRefused() ? 1 : 0);
        weighed.set(Feature.CITING, candidate.cites().isEmpty() ? 0 : 1);
        boolean isUnasked = prior.expectsField() && fit.get(Relevance.Respect.ASKED) == 0;
        weighed.set(Feature.NOTHING_ASKED, isUnasked ? 1 : 0);
        weighed.set(Feature.COVER_OF_TITLE, fit.get(Relevance.Respect.COVER) * fit.get(Relevance.Respect.TITLE));
        return weighed;
    }

    /**
     * Sets how similar each candidate is to the question in meaning; of a register with many, only those with similar
     * words.
     */
    private void compare(String sentence, List<ScoredCandidate> all, AnswerIndex.Look look, TextSimilarity by) {
        float[] asked = by.of(sentence);
        Set<String> few = registers.keySet().stream().filter(look::hasFew).collect(Collectors.toSet());
        Map<String, Integer> compared = new HashMap<>();
        List<ScoredCandidate> byWords = new ArrayList<>(all);
        byWords.sort(Comparator.comparingDouble(one -> -one.get(Relevance.Respect.COVER)));
        List<Double> best = new ArrayList<>();
        for (ScoredCandidate one : byWords) {
            String register = one.candidate().register();
            if (compared.merge(register, 1, Integer::sum) > MOST_COMPARED && !few.contains(register)) {
                continue;
            }
            double alike = TextSimilarity.between(asked, vector(one.candidate().sentence(), by));
            one.set(Feature.LIKENESS, alike * LIKENESS_SCALE);
            best.add(alike);
        }
        best.sort(Comparator.reverseOrder());
        double top =
                best.stream().limit(AMONG).mapToDouble(value -> value).average().orElse(0);
        for (ScoredCandidate one : all) {
            one.set(Feature.LIKENESS_AMONG, (one.get(Feature.LIKENESS) / LIKENESS_SCALE - top) * AMONG_SCALE);
        }
    }

    /** Credits the records that similar earlier questions cite, less where such a question cites many. */
    private static void lead(List<ScoredCandidate> all) {
        Map<String, List<ScoredCandidate>> byId = new HashMap<>();
        all.forEach(one -> byId.computeIfAbsent(one.candidate().id(), none -> new ArrayList<>())
                .add(one));
        for (ScoredCandidate before : all) {
            List<String> cites = before.candidate().cites();
            double share = 1 / Math.sqrt(Math.max(1, cites.size()));
            double alike = before.get(Feature.LIKENESS) / LIKENESS_SCALE - UNLIKE;
            for (String cited : cites) {
                for (ScoredCandidate one : byId.getOrDefault(cited, List.of())) {
                    one.setGreater(Feature.PRECEDENT, before.get(Feature.COVER_OF_TITLE) * share);
                    one.setGreater(Feature.PRECEDENT_LIKENESS, alike * share);
                }
            }
        }
    }
}
