package register.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.values.Json;
import register.values.Sha256;

/**
 * A file that has arrived, with its settings.
 *
 * @param write who sends it and why
 */
record Upload(UploadedFile file, ImportSettings settings, ImportMode mode, WriteContext write) {
    /** Returns the file as it is compared with the register. */
    Importer.Sent sent() {
        return new Importer.Sent(file.bytes(), settings, mode, write);
    }

    /** Returns the SHA-256 of the file and of all that it is read with. */
    byte[] digest(ImportDefinition<?> into) {
        try (InputStream content = file.open()) {
            MessageDigest digest = Sha256.digest();
            digest.update(into.register().path().getBytes(StandardCharsets.UTF_8));
            digest.update(Json.mapper().writeValueAsBytes(List.of(mode, settings)));
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
