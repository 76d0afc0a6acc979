package register.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static register.store.embedded.Sandbox.read;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherUsersTest {

    private static final String ROWS = "select count(*) from note";

    static Sandbox sandbox;
    static String classPath;

    @BeforeAll
    static void copyWhatOnlyRootCanRead(@TempDir Path folder) throws Exception {
        assumeTrue(
                SystemCommand.run(List.of("id", "-u")).output().equals("0"),
                "only root can start a service as another user");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs the setpriv of Linux");
        sandbox = Sandbox.in(folder);
        Path copies = Files.createDirectories(folder.resolve("class-path"));
        classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> copy(entry, copies))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** 33 has a name on most machines, 12345 has none. */
    @ParameterizedTest
    @ValueSource(ints = {33, 12345})
    void runsForAnOrdinaryUser(int user) throws Exception {
        assumeTrue(
                user == 33
                        || SystemCommand.run(List.of("unshare", "-U", "true")).succeeded(),
                "needs user namespaces");
        Path folder = sandbox.folder("user-" + user);
        new ServerAccount(List.of(), user).ownAll(folder);
        String[] asUser = {"setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"};

        for (int start = 1; start <= 2; start++) {
            try (ServiceProcess service = ServiceProcess.start(ServiceProcess.command(classPath, folder, asUser))) {
                assertThat(service.state()).isEqualTo("started");
                assertThat(read(service.connect(), "select count(*) from pg_stat_activity where datname = 'register'"))
                        .isEqualTo("1");
            }
        }

        assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(user);
    }

    @Test
    void refusesTheFolderOfAnotherUser() throws Exception {
        Path folder = sandbox.folder("other");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = ServiceProcess.command(classPath, folder, "setpriv", "--reuid=33", "--clear-groups");

        try (ServiceProcess service = ServiceProcess.start(command)) {
            assertThat(service.refusal()).contains("belongs to user 0, and PostgreSQL would run as user 33");
        }
    }

    @Test
    void runsForRootWithoutNamespacesAndBackAgain() throws Exception {
        Path folder = sandbox.folder("nobody");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            Sandbox.run(server, "create table note as select generate_series(1, 10)");
        }

        try (ServiceProcess service = ServiceProcess.start(withoutNamespaces(folder))) {
            assertThat(read(service.connect(), ROWS)).isEqualTo("10");
            assertThat(Files.getAttribute(folder.resolve("data/base"), "unix:uid"))
                    .isEqualTo(65534);
        }

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, ROWS)).isEqualTo("10");
        }
    }

    @Test
    void refusesAFolderThatNobodyCanReach() throws Exception {
        Path closed = Files.createTempDirectory(sandbox.path(), "closed");

        try (ServiceProcess service = ServiceProcess.start(withoutNamespaces(closed.resolve("folder")))) {
            assertThat(service.refusal()).contains("PostgreSQL runs as user 65534 here, who cannot open " + closed);
        }
    }

    /** As in a container that forbids them: the first unshare found fails. */
    private static List<String> withoutNamespaces(Path folder) throws Exception {
        Path programs = Files.createTempDirectory(sandbox.path(), "programs");
        Files.createSymbolicLink(programs.resolve("unshare"), Path.of("/bin/false"));
        return ServiceProcess.command(classPath, folder, "env", "PATH=" + programs + ":" + System.getenv("PATH"));
    }

    private static String copy(Path entry, Path copies) {
        try {
            Path copy = Files.createTempDirectory(copies, "entry").resolve(entry.getFileName());
            SystemCommand.run(List.of("cp", "-R", entry.toString(), copy.toString()));
            SystemCommand.run(List.of("chmod", "-R", "a+rX", copies.toString()));
            return copy.toString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
