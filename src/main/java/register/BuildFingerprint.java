package register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A fingerprint of build and settings, part of every ETag: another build or configuration may write the same entry
 * differently.
 */
final class BuildFingerprint {
    private BuildFingerprint() {}

    /** Returns eight hexadecimal digits over our own files in the jar and the settings that affect responses. */
    static String of(RegisterConfiguration configuration) {
        CRC32 sum = new CRC32();
        sum.update(configuration.council().toString().getBytes(StandardCharsets.UTF_8));
        sum.update(configuration.publicAddress().toString().getBytes(StandardCharsets.UTF_8));
        try {
            Path code = Path.of(BuildFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(code)) {
                addJar(code, sum);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "%08x".formatted(sum.getValue());
    }

    /** Adds the checksums that the archive keeps for each file, so that no file has to be read. */
    private static void addJar(Path jar, CRC32 sum) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith("register/")
                            || entry.getName().startsWith("openapi/"))
                    .map(ZipEntry::getCrc)
                    .forEach(crc -> sum.update(Long.toHexString(crc).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
