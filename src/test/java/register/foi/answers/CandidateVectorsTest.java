package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.foi.meaning.TextSimilarity;

/** Vectors are computed once for all starts, and nothing of what was removed is kept. */
class CandidateVectorsTest {
    private static final String EDITION = "1";

    private final List<String> computed = new ArrayList<>();
    private final TextSimilarity lengths = text -> {
        computed.add(text);
        return new float[] {text.length(), 1};
    };

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsNotComputedAtTheNextStart() {
        save("Zeppelin moorings", "Gondola varnish");
        computed.clear();

        assertThat(CandidateVectors.in(file(), EDITION).of("Gondola varnish", lengths))
                .containsExactly(15, 1);
        assertThat(computed).isEmpty();
    }

    @Test
    void otherCodeAndADamagedFileComputeAnew() throws IOException {
        save("Zeppelin moorings");
        computed.clear();

        CandidateVectors.in(file(), "2").of("Zeppelin moorings", lengths);
        Files.write(file(), new byte[] {0, 1, '1', 0});
        CandidateVectors.in(file(), EDITION).of("Zeppelin moorings", lengths);

        assertThat(computed).containsExactly("Zeppelin moorings", "Zeppelin moorings");
    }

    @Test
    void whatIsForgottenIsInNoFile() {
        CandidateVectors vectors = save("Zeppelin moorings");

        vectors.forget();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNoLongerComparedIsNotKept() {
        save("Zeppelin moorings", "Gondola varnish");
        save("Zeppelin moorings");
        computed.clear();

        CandidateVectors.in(file(), EDITION).of("Gondola varnish", lengths);

        assertThat(computed).containsExactly("Gondola varnish");
    }

    private CandidateVectors save(String... texts) {
        CandidateVectors vectors = CandidateVectors.in(file(), EDITION);
        Set.of(texts).forEach(text -> assertThat(vectors.of(text, lengths)).isNotEmpty());
        vectors.save(Set.of(texts), 0);
        return vectors;
    }

    private Path file() {
        return folder.resolve("vectors.bin");
    }
}
