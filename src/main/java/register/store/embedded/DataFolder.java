package register.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The data directory of the embedded server, and the password of the role that owns the database. */
record DataFolder(Path folder, ServerAccount account) {

    static final String OWNER = "register";

    private static final FileAttribute<?> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int SECONDS_TO_END = 30;

    /** The line of the port in postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    Path data() {
        return folder.resolve("data");
    }

    String ownerPassword() throws IOException {
        try {
            return Files.readString(passwordFile());
        } catch (NoSuchFileException missing) {
            throw new UnusableDatabase(
                    ("The password file %s is missing, and the data cannot be opened without it. Restore it from a"
                                    + " backup.")
                            .formatted(passwordFile()),
                    missing);
        }
    }

    void prepare(Binaries binaries) throws IOException, InterruptedException {
        // A symbolic link to a disk that is not mounted counts as existing data: do not create a new cluster in its
        // place.
        if (Files.notExists(data(), NOFOLLOW_LINKS)) {
            create(binaries);
        }
        String major = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!major.equals(binaries.major())) {
            throw new UnusableDatabase(
                    ("The data in %s was made by PostgreSQL %s, and this build has PostgreSQL %s, which cannot read"
                                    + " it. Run 'backup' with the version that made it, then 'restore' with this version into"
                                    + " an empty folder.")
                            .formatted(data(), major, binaries.major()));
        }
        account.ownAll(data());
    }

    private void create(Binaries binaries) throws IOException, InterruptedException {
        createPasswordOnce();
        UnfinishedFolder unfinished = UnfinishedFolder.in(folder);
        account.own(unfinished.path());
        SystemCommand initdb = SystemCommand.run(account.command(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished.path(),
                "--username=" + OWNER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                // Case mapping covers letters beyond ASCII, and an update of the machine's libc cannot change an
                // index's order.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C")));
        if (!initdb.succeeded()) {
            throw new UnusableDatabase(uncreated(initdb.output()));
        }
        unfinished.finish(data());
    }

    /** Returns why the data could not be created: the disk is full, or else what the program says of its errors. */
    private String uncreated(String output) {
        if (output.contains("No space left on device")) {
            return "The disk of %s is full, so PostgreSQL cannot create its data there. Make room and start again."
                    .formatted(folder);
        }
        String errors = output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("PANIC"))
                .collect(Collectors.joining(" "));
        return "PostgreSQL could not create its data in %s. Remove what it names and start again. Its message: %s"
                .formatted(folder, errors.isEmpty() ? output : errors);
    }

    /**
     * Creates the password before the data, so that after an interruption there are never data without their password.
     */
    private void createPasswordOnce() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (Files.notExists(passwordFile()) || Files.size(passwordFile()) != password.length()) {
            Files.deleteIfExists(passwordFile());
            Files.createFile(passwordFile(), ONLY_OWNER);
            Files.writeString(passwordFile(), password, UTF_8, WRITE, SYNC);
        }
        account.own(passwordFile());
    }

    /** Waits for the server of a service that was killed a moment ago to end. */
    void awaitEarlierServer() throws IOException, InterruptedException {
        Optional<ProcessHandle> earlier = runningServer();
        if (earlier.isPresent()) {
            awaitEnd(earlier.get());
        }
        // Its process has ended, but after a crash of the machine another process may have its id, and PostgreSQL would
        // take that for a server on the same data.
        Files.deleteIfExists(processFile());
    }

    /** Whether postmaster.pid states that the server is ready; a connection to its port could reach another server. */
    boolean isServing() throws IOException {
        List<String> lines = processLines();
        return lines.size() > 7 && lines.get(7).startsWith("ready");
    }

    /** Returns the port of the server that runs on the data and accepts connections; empty if there is none. */
    OptionalInt servedPort() throws IOException {
        if (runningServer().isEmpty() || !isServing()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(processLines().get(PORT_LINE).strip()));
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        return processLines().stream()
                .limit(1)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
                .filter(process -> arguments(process).contains(data().toString()))
                .findFirst();
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of());
    }

    private void awaitEnd(ProcessHandle server) throws InterruptedException {
        try {
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new UnusableDatabase(
                    ("An earlier PostgreSQL (process %d) is still running on %s. Wait for it to end, or end it with"
                                    + " kill -INT %d, and start again.")
                            .formatted(server.pid(), data(), server.pid()),
                    stillThere);
        }
    }

    private List<String> processLines() throws IOException {
        try {
            return Files.readAllLines(processFile());
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private Path processFile() {
        return data().resolve("postmaster.pid");
    }

    private Path passwordFile() {
        return folder.resolve("owner-password");
    }
}
