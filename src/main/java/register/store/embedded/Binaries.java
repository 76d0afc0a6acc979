package register.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once from the archive on the class path. */
record Binaries(Path folder) {

    private static final String UNPACKED = "postgresql-[0-9a-f]{8}";

    static Binaries unpack(URL archive, Path parent) throws IOException, InterruptedException {
        Path folder = parent.resolve("postgresql-" + identity(archive));
        if (Files.isDirectory(folder)) {
            return new Binaries(folder);
        }
        UnfinishedFolder unfinished = UnfinishedFolder.in(parent);
        try (InputStream packed = archive.openStream()) {
            unpack(packed, unfinished.path());
        }
        // One sync for a thousand files: after a power cut, the final folder name must not exist with empty files.
        SystemCommand.run(List.of("sync"));
        unfinished.finish(folder);
        return new Binaries(folder);
    }

    static URL archive() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String name = "postgres-%s-%s.txz".formatted(system(machine), architecture(machine));
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new UnusableDatabase(
                    ("This build has no PostgreSQL for %s (no %s). Build it on such a machine, or set DATABASE_URL to"
                                    + " a server of your own.")
                            .formatted(machine, name));
        }
        return archive;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Returns the major version, which the data must share; the first line of this file reads "# PostgreSQL 18". */
    String major() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElse("").replaceFirst("^# PostgreSQL ", "");
        }
    }

    /** Removes the programs that earlier versions of the service unpacked. */
    void removeOthers() throws IOException {
        try (Stream<Path> beside = Files.list(folder.resolveSibling(""))) {
            beside.filter(path -> path.getFileName().toString().matches(UNPACKED) && !path.equals(folder))
                    .filter(Files::isDirectory)
                    .forEach(UnfinishedFolder::remove);
        }
    }

    static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                write(entry, tar, within(folder, folder.resolve(entry.getName())), folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path, Path folder) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            within(folder, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (!entry.isFile()) {
            throw new IOException("the PostgreSQL archive has something that is not a file: " + entry.getName());
        }
        Files.copy(content, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path within(Path folder, Path path) throws IOException {
        if (!path.normalize().startsWith(folder)) {
            throw new IOException("the PostgreSQL archive names a file outside its folder: " + path);
        }
        return path.normalize();
    }

    /** Returns the CRC stored in the jar; computing a checksum would read 15 MB at every start. */
    private static String identity(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? "%08x".formatted(jar.getJarEntry().getCrc())
                : "of-no-jar";
    }

    private static String system(String machine) {
        return machine.startsWith("Mac")
                ? "darwin"
                : machine.toLowerCase(Locale.ROOT).replaceFirst(" .*", "");
    }

    private static String architecture(String machine) {
        return machine.endsWith("aarch64") ? "arm_64" : "x86_64";
    }
}
