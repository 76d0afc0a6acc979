package register.foi.meaning;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sentence model that ships, BGE small English v1.5 in eight bits (MIT licence): run in this process, and told nothing
 * that it keeps.
 */
public final class SentenceModel implements TextSimilarity {
    private final ExecutorService turns = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sentence-model");
        thread.setDaemon(true);
        return thread;
    });
    private final BgeSmallEnV15QuantizedEmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel(turns);

    @Override
    public float[] of(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
