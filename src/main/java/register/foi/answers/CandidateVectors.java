package register.foi.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.TextSimilarity;

/**
 * The vectors of what may answer letters, kept in a file by the SHA-256 of the text, so that the next start does not compute
 * them anew. No vector of a letter is kept.
 */
final class CandidateVectors {
    private static final Logger LOG = LoggerFactory.getLogger(CandidateVectors.class);
    private static final long MOST_KEPT = 20_000;

    /** As many bytes of a hash as tell so many texts apart. */
    private static final int KEY_BYTES = 16;

    private final @Nullable Path file;
    private final String edition;
    private final Map<String, float[]> saved = new ConcurrentHashMap<>();
    private int removals;
    private final Cache<String, float[]> vectors =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private CandidateVectors(@Nullable Path file, String edition) {
        this.file = file;
        this.edition = edition;
    }

    /** Creates vectors that are computed at each start. */
    static CandidateVectors unkept() {
        return new CandidateVectors(null, "");
    }

    /** Reads the vectors of a file; none where it is damaged, or made by other code. */
    static CandidateVectors in(Path file, String edition) {
        CandidateVectors vectors = new CandidateVectors(file, edition);
        if (Files.exists(file)) {
            try {
                vectors.read(file);
            } catch (IOException damaged) {
                vectors.saved.clear();
                LOG.warn("{} cannot be read, so its vectors are computed anew: {}", file, damaged.toString());
            }
        }
        return vectors;
    }

    /** Returns the vector of a text, computed by the first who needs it. */
    float[] of(String text, TextSimilarity by) {
        return vectors.get(text, one -> {
            float[] known = saved.get(key(one));
            return known == null ? by.of(one) : known;
        });
    }

    /** Forgets all of them here and in the file: they come from recorded text, some of which has been removed. */
    synchronized void forget() {
        removals++;
        vectors.invalidateAll();
        saved.clear();
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Returns how often vectors were forgotten. */
    synchronized int removals() {
        return removals;
    }

    /**
     * Writes those of some texts to the file, if it lacks one of them or has others.
     *
     * @param since how often vectors had been forgotten when the texts were read; they may have been removed since
     */
    synchronized void save(Set<String> texts, int since) {
        if (file == null || since != removals) {
            return;
        }
        Map<String, float[]> all = new ConcurrentHashMap<>();
        vectors.getAllPresent(texts).forEach((text, vector) -> all.put(key(text), vector));
        if (all.isEmpty() || all.keySet().equals(saved.keySet())) {
            return;
        }
        try {
            write(file, all);
            saved.keySet().retainAll(all.keySet());
            saved.putAll(all);
        } catch (IOException unwritable) {
            LOG.warn("The vectors are not kept for the next start: {}", unwritable.toString());
        }
    }

    private void read(Path from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            if (!in.readUTF().equals(edition)) {
                return;
            }
            int length = in.readInt();
            for (int left = in.readInt(); left > 0; left--) {
                byte[] key = in.readNBytes(KEY_BYTES);
                float[] vector = new float[length];
                for (int i = 0; i < length; i++) {
                    vector[i] = in.readFloat();
                }
                saved.put(HexFormat.of().formatHex(key), vector);
            }
        }
    }

    private void write(Path to, Map<String, float[]> all) throws IOException {
        Path beside = Files.createTempFile(to.toAbsolutePath().getParent(), "vectors", ".tmp");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                out.writeUTF(edition);
                out.writeInt(all.values().iterator().next().length);
                out.writeInt(all.size());
                for (Map.Entry<String, float[]> one : all.entrySet()) {
                    out.write(HexFormat.of().parseHex(one.getKey()));
                    for (float number : one.getValue()) {
                        out.writeFloat(number);
                    }
                }
            }
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
