package register.foi.answers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The weights of the features, fitted to the questions of the evaluation: one set to rank candidates, one to decide
 * whether the first of them is offered at all.
 */
final class FeatureWeights {
    private final double[] rank = new double[Feature.NAMES.size()];
    private final double[] accept = new double[Feature.NAMES.size()];
    private double bias;
    private double least;

    /** Reads the weights for a service with or without the sentence model. */
    static FeatureWeights shipped(boolean hasModel) {
        String name = hasModel ? "weights-with-model.csv" : "weights.csv";
        InputStream file = Objects.requireNonNull(FeatureWeights.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            FeatureWeights weights = new FeatureWeights();
            lines.lines().skip(1).forEach(weights::read);
            return weights;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        String[] cells = line.split(",", -1);
        if (cells[0].equals("BIAS")) {
            bias = Double.parseDouble(cells[2]);
            return;
        }
        if (cells[0].equals("LEAST_CHANCE")) {
            least = Double.parseDouble(cells[2]);
            return;
        }
        int place = Feature.NAMES.indexOf(cells[0]);
        if (place < 0) {
            throw new IllegalArgumentException("no feature is called " + cells[0]);
        }
        rank[place] = Double.parseDouble(cells[1]);
        accept[place] = Double.parseDouble(cells[2]);
    }

    double rank(double[] features) {
        return product(rank, features);
    }

    /** Whether the first candidate is likely enough to answer the question. */
    boolean accepts(double[] features) {
        return chance(features) >= least;
    }

    /** Returns the probability, from 0 to 1, that a candidate answers the question. */
    double chance(double[] features) {
        return 1 / (1 + Math.exp(-bias - product(accept, features)));
    }

    private static double product(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
