package register.foi.meaning;

/** Tells how alike two texts are in what they mean, whatever their words. */
public interface TextSimilarity extends AutoCloseable {
    /** What a text means, as a vector of length 1: the scalar product of two is how alike they are. */
    float[] of(String text);

    @Override
    default void close() {}

    /** How alike two texts are, from the vectors of both: 1 of the same, and around 0.5 of what has nothing in common. */
    static double between(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
