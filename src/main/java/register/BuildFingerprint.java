package register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.lucene.util.Version;

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
        if (configuration.successor().isKnown()) {
            sum.update(configuration.successor().toString().getBytes(StandardCharsets.UTF_8));
        }
        Path code = code();
        if (Files.isRegularFile(code)) {
            addJar(code, sum);
        }
        return "%08x".formatted(sum.getValue());
    }

    /** Returns eight hexadecimal digits over our own files, in the jar or in a folder, and over the version of Lucene. */
    static String ofCode() {
        return OfCode.DIGITS;
    }

    /** Worked out once: the code does not change while it runs. */
    private static final class OfCode {
        static final String DIGITS = digits();

        private static String digits() {
            CRC32 sum = new CRC32();
            sum.update(Version.LATEST.toString().getBytes(StandardCharsets.UTF_8));
            Path code = code();
            if (Files.isRegularFile(code)) {
                addJar(code, sum);
            } else {
                addFolder(code, sum);
            }
            return "%08x".formatted(sum.getValue());
        }
    }

    private static Path code() {
        try {
            return Path.of(BuildFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds what tells the files of a folder that was compiled into from those of another time. */
    private static void addFolder(Path folder, CRC32 sum) {
        try (Stream<Path> files = Files.walk(folder.resolve("register"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String state = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                sum.update(state.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds the checksums that the archive keeps for each file, so that no file has to be read. */
    private static void addJar(Path jar, CRC32 sum) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith("register/")
                            || entry.getName().startsWith("openapi/"))
                    .map(ZipEntry::getCrc)
                    .forEach(crc -> sum.update(Long.toHexString(crc).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
