package register.foi.answers;

import java.util.Arrays;
import register.foi.meaning.Relevance;
import register.registers.retrieval.Candidate;

/** A candidate with its features, and the score that they make. */
final class ScoredCandidate {
    private static final double MOST_COVERED = 0.7;
    private static final double COVERED = 0.5;
    private static final double ALIKE = 0.75;

    private final Candidate candidate;
    private final double[] features = new double[Feature.NAMES.size()];
    private double score;
    private boolean isOfOtherTime;

    ScoredCandidate(Candidate candidate, Relevance fit) {
        this.candidate = candidate;
        for (Relevance.Respect respect : Relevance.Respect.values()) {
            features[Feature.place(respect.name())] = fit.get(respect);
        }
    }

    /** The same again, to be weighed on. */
    ScoredCandidate(ScoredCandidate other) {
        this.candidate = other.candidate;
        System.arraycopy(other.features, 0, features, 0, features.length);
    }

    Candidate candidate() {
        return candidate;
    }

    /** How well it answers, beside the others. */
    double score() {
        return score;
    }

    void setScore(double sum) {
        score = sum;
    }

    /** Whether it has figures, and none of the time that is asked about. */
    boolean isOfOtherTime() {
        return isOfOtherTime;
    }

    /** Notes that it has no figures of the time that is asked about, which costs so much of its score. */
    void setOfOtherTime(double penalty) {
        isOfOtherTime = true;
        score -= penalty;
    }

    double get(Relevance.Respect respect) {
        return features[Feature.place(respect.name())];
    }

    double get(Feature feature) {
        return features[feature.place()];
    }

    void set(Feature feature, double value) {
        features[feature.place()] = value;
    }

    void setGreater(Feature feature, double value) {
        set(feature, Math.max(get(feature), value));
    }

    /** Whether it is a question so like the one asked that it helps to know what became of it. */
    boolean isLike() {
        double cover = get(Relevance.Respect.COVER);
        double alike = get(Feature.LIKENESS) / Scorer.LIKENESS_SCALE;
        return get(Feature.DISCLOSURE) > 0 && (cover >= MOST_COVERED || (cover >= COVERED && alike >= ALIKE));
    }

    double[] features() {
        return Arrays.copyOf(features, features.length);
    }
}
