package register.foi.answers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.SentenceModel;
import register.foi.meaning.TextSimilarity;
import register.values.Resources;

/**
 * The vectors of the sentence model for the texts of the evaluation, kept by the SHA-256 of the text in a file that names the
 * SHA-256 of the model.
 *
 * <p>A text that is not kept is computed, as is every one where the model is another; {@code mvn test -Dtest=EvaluationTest
 * -Dvectors=write} computes all of them and writes the file anew.
 */
final class KeptVectors implements TextSimilarity {
    private static final String FILE = "/answers/vectors.bin";
    private static final Path SOURCE = Path.of("src/test/resources" + FILE);
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

    /** Whether they are computed anew and written to the file, instead of read. */
    static final boolean ARE_WRITTEN = "write".equals(System.getProperty("vectors"));

    /** As many bits of a hash as tell a few thousand texts apart. */
    private static final int KEY_BYTES = 8;

    private final String model = hash(Resources.bytes(MODEL));
    private final Map<String, float[]> kept = ARE_WRITTEN ? Map.of() : read(model);
    private final SortedMap<String, float[]> used = new TreeMap<>();
    private @Nullable SentenceModel computing;

    @Override
    public float[] of(String text) {
        return used.computeIfAbsent(key(text), key -> {
            float[] vector = kept.get(key);
            return vector == null ? computed(text) : vector;
        });
    }

    boolean has(String text) {
        return kept.containsKey(key(text));
    }

    /** By the model itself, which is loaded for the first that needs it. */
    float[] computed(String text) {
        if (computing == null) {
            computing = new SentenceModel();
        }
        return computing.of(text);
    }

    @Override
    public void close() {
        if (computing != null) {
            computing.close();
        }
    }

    /** Writes those that were used: the hash of the model and the length of a vector; then for each text its key and its numbers in 16 bits. */
    void write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(model);
            out.writeInt(used.values().iterator().next().length);
            for (Map.Entry<String, float[]> kept : new TreeMap<>(used).entrySet()) {
                out.write(HexFormat.of().parseHex(kept.getKey()));
                for (float number : kept.getValue()) {
                    out.writeShort(Math.round(number * Short.MAX_VALUE));
                }
            }
            Files.write(SOURCE, bytes.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, float[]> read(String model) {
        Map<String, float[]> vectors = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Resources.bytes(FILE)))) {
            if (!in.readUTF().equals(model)) {
                return Map.of();
            }
            int length = in.readInt();
            while (in.available() > 0) {
                String key = HexFormat.of().formatHex(in.readNBytes(KEY_BYTES));
                float[] vector = new float[length];
                for (int i = 0; i < length; i++) {
                    vector[i] = (float) in.readShort() / Short.MAX_VALUE;
                }
                vectors.put(key, vector);
            }
            return vectors;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String key(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2 * KEY_BYTES);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
