package register.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Chance, drawn for one contract: the same seed and number give the same draws, in whatever order contracts are made. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed, long number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ number * 0xD1B54A32D192ED03L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    double gaussian() {
        // Box and Muller: SplittableRandom has no sampler of its own before Java 19 that is as fast.
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** One of a list in which what is frequent stands often. */
    <T> T of(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    int of(int[] many) {
        return many[random.nextInt(many.length)];
    }

    int from(Ranks ranks) {
        return ranks.at(random.nextDouble());
    }

    /** Ranks of which the first are the most frequent, as the words of a language and the customers of a firm are. */
    static final class Ranks {
        private final double[] sums;

        private Ranks(int size, IntToDoubleFunction weight) {
            sums = new double[size];
            double sum = 0;
            for (int rank = 0; rank < size; rank++) {
                sum += weight.applyAsDouble(rank);
                sums[rank] = sum;
            }
        }

        /** The law of Zipf: the n-th is n to some power times rarer than the first. */
        static Ranks zipf(int size, double power) {
            return new Ranks(size, rank -> Math.pow(rank + 1, -power));
        }

        private int at(double share) {
            int found = Arrays.binarySearch(sums, share * sums[sums.length - 1]);
            return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
        }
    }
}
