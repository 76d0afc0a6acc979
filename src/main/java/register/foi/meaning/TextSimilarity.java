package register.foi.meaning;

/** Measures how similar two texts are in meaning, however they are worded. */
public interface TextSimilarity extends AutoCloseable {
    /** Returns the embedding of a text, a vector of length 1: the scalar product of two is their similarity. */
    float[] of(String text);

    @Override
    default void close() {}

    /** Returns the similarity of two texts from their vectors: 1 for the same text, around 0.5 for unrelated texts. */
    static double between(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
