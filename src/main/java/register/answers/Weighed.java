package register.answers;

import java.util.Arrays;
import register.meaning.Fit;
import register.meaning.Subject;

/** A candidate and its features. */
final class Weighed {
    private final Candidate candidate;
    private final Subject subject;
    private final double[] features = new double[Feature.NAMES.size()];

    Weighed(Candidate candidate, Subject subject, Fit fit) {
        this.candidate = candidate;
        this.subject = subject;
        for (Fit.Respect respect : Fit.Respect.values()) {
            features[Feature.place(respect.name())] = fit.get(respect);
        }
    }

    /** The same again, to be weighed on. */
    Weighed(Weighed other) {
        this.candidate = other.candidate;
        this.subject = other.subject;
        System.arraycopy(other.features, 0, features, 0, features.length);
    }

    Candidate candidate() {
        return candidate;
    }

    Subject subject() {
        return subject;
    }

    double get(Fit.Respect respect) {
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

    double[] features() {
        return Arrays.copyOf(features, features.length);
    }
}
