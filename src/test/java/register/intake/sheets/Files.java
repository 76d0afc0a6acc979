package register.intake.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The files that the tests read. */
final class Files {
    private Files() {}

    /** The bytes of a resource; unpacked where it is packed. */
    static byte[] named(String name) {
        try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream(name), name)) {
            return name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file of these letters in UTF-8. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
