package register.foi.meaning;

import static register.values.problem.Problem.UNAVAILABLE;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import register.values.Resources;

/**
 * The sentence model that ships, BGE small English v1.5 in eight bits (MIT licence): run in this process by ONNX Runtime, and
 * told nothing that it keeps.
 */
public final class SentenceModel implements TextSimilarity {
    private static final String FILES = "/bge-small-en-v1.5-q";
    private static final int MOST_PIECES = 510;

    private final WordPieces words = WordPieces.of(Resources.bytes(FILES + "-tokenizer.json"));
    private final long beginning = words.number("[CLS]");
    private final long end = words.number("[SEP]");
    private final OrtEnvironment environment = SharedEnvironment.get();
    private final OrtSession session;

    /** Read by each computation; written by the end, which so waits for those that have begun. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean isClosed;

    public SentenceModel() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // ONNX Runtime would keep the memory that its longest text took.
            options.setCPUArenaAllocator(false);
            session = environment.createSession(Resources.bytes(FILES + ".onnx"), options);
        } catch (OrtException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /**
     * From what the model says of the mark with which the text begins, which stands for the whole of it; refused once the
     * model is closed.
     */
    @Override
    public float[] of(String text) {
        use.readLock().lock();
        try {
            if (isClosed) {
                throw UNAVAILABLE.because("the service is stopping");
            }
            return computed(text);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Waits for what is being computed, and computes nothing more. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                session.close();
            }
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        } finally {
            use.writeLock().unlock();
        }
    }

    private float[] computed(String text) {
        long[] pieces = pieces(text);
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(pieces);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return ofLengthOne(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Of a text longer than the model reads, its beginning. */
    private long[] pieces(String text) {
        long[] inner = words.of(text).limit(MOST_PIECES).toArray();
        long[] all = new long[inner.length + 2];
        all[0] = beginning;
        System.arraycopy(inner, 0, all, 1, inner.length);
        all[all.length - 1] = end;
        return all;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] ofLengthOne(float[] vector) {
        float squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        float[] one = new float[vector.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = vector[i] / length;
        }
        return one;
    }
}
