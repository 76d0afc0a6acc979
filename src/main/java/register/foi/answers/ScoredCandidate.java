package register.foi.answers;

import java.util.Arrays;
import register.foi.meaning.Relevance;
import register.foi.meaning.Subject;
import register.registers.retrieval.Candidate;

/** A candidate with its features and its score. */
final class ScoredCandidate {
    private static final double MOST_COVERED = 0.7;
    private static final double COVERED = 0.5;
    private static final double ALIKE = 0.75;

    private final Candidate candidate;
    private final Subject subject;
    private final double[] features = new double[Feature.NAMES.size()];
    private double score;
    private boolean isOfOtherTime;

    ScoredCandidate(Candidate candidate, Subject subject, Relevance fit) {
        this.candidate = candidate;
        this.subject = subject;
        for (Relevance.Respect respect : Relevance.Respect.values()) {
            features[Feature.place(respect.name())] = fit.get(respect);
        }
    }

    /** Copies the candidate and its features, so that the copy can be scored separately. */
    ScoredCandidate(ScoredCandidate other) {
        this.candidate = other.candidate;
        this.subject = other.subject;
        System.arraycopy(other.features, 0, features, 0, features.length);
    }

    Candidate candidate() {
        return candidate;
    }

    /** Returns what it is about. */
    Subject subject() {
        return subject;
    }

    /** Returns how well it answers the question, compared with the others. */
    double score() {
        return score;
    }

    void setScore(double sum) {
        score = sum;
    }

    /** Whether it has figures, but none of the requested time. */
    boolean isOfOtherTime() {
        return isOfOtherTime;
    }

    /** Marks it as having no figures of the requested time, and subtracts a penalty from its score. */
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

    /** Whether it is an earlier question so similar to this one that its outcome is useful. */
    boolean isLike() {
        double cover = get(Relevance.Respect.COVER);
        double alike = get(Feature.LIKENESS) / Scorer.LIKENESS_SCALE;
        return get(Feature.DISCLOSURE) > 0 && (cover >= MOST_COVERED || (cover >= COVERED && alike >= ALIKE));
    }

    double[] features() {
        return Arrays.copyOf(features, features.length);
    }
}
