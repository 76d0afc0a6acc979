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

/** Which edition of the service answers: another build or another council may write the same entry otherwise. */
final class BuildFingerprint {
    private BuildFingerprint() {}

    /** Eight hexadecimal digits over our own files in the jar and the settings that stand in answers. */
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

    /** The archive keeps a checksum of each file, so none is read. */
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
