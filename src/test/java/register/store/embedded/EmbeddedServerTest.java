package register.store.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static register.store.embedded.Sandbox.connect;
import static register.store.embedded.Sandbox.mode;
import static register.store.embedded.Sandbox.postgres;
import static register.store.embedded.Sandbox.read;
import static register.store.embedded.Sandbox.run;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.CtrlC;

class EmbeddedServerTest {

    static Sandbox sandbox;

    @BeforeAll
    static void unpackOnceForAll(@TempDir Path folder) throws Exception {
        sandbox = Sandbox.in(folder);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        Path folder = sandbox.folder("restart");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            run(server, "create table note as select 'kept' as text");
        }

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void isDurableAndOnlyOnThisMachine() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(sandbox.folder("durable"));
                Connection connection = connect(server)) {
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allSatisfy(setting ->
                            assertThat(read(connection, "show " + setting)).isEqualTo("on"));
            assertThat(read(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(connection, "show unix_socket_directories")).isEmpty();
            assertThat(read(connection, "select lower('CAFÉ') || getdatabaseencoding()"))
                    .isEqualTo("caféUTF8");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        Path folder = sandbox.folder("password");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.owner(), "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(server.ownerPassword()).hasSize(32);
        }

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("owner-password"))).isEqualTo("rw-------");
    }

    @Test
    void keepsStatementsOutOfItsLog() throws Exception {
        Path folder = sandbox.folder("log");
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                Connection connection = connect(server)) {
            assertThatThrownBy(() -> read(connection, "select 'Jane Doe'::integer"))
                    .hasMessageContaining("Jane Doe");
        }

        assertThat(folder.resolve("postgresql.log"))
                .content()
                .contains("ready to accept")
                .doesNotContain("Jane Doe");
    }

    @Test
    void refusesASecondStartOnItsFolder() throws Exception {
        Path folder = sandbox.folder("second");
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                ServiceProcess other = ServiceProcess.start(folder)) {
            assertThat(other.refusal()).isEqualTo(refusalOfASecond(folder));
            assertThatThrownBy(() -> EmbeddedServer.start(folder)).hasMessage(refusalOfASecond(folder));
            assertThat(read(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void isJoinedByAnotherProgramOfItsUser() throws Exception {
        Path folder = sandbox.folder("joined");
        assertThat(RunningServer.on(folder)).isEmpty();

        try (ServiceProcess service = ServiceProcess.start(folder)) {
            run(service.connect(), "create table note as select 'beside' as text");
            RunningServer running = RunningServer.on(folder).orElseThrow();
            try (Connection connection =
                    DriverManager.getConnection(running.url(), running.owner(), running.ownerPassword())) {
                assertThat(read(connection, "select text from note")).isEqualTo("beside");
            }
            assertThat(running.toString()).doesNotContain(running.ownerPassword());
        }

        assertThat(RunningServer.on(folder)).isEmpty();
    }

    @Test
    void isNotJoinedBeforeItServes() throws Exception {
        Path folder = sandbox.folder("not-yet");
        try (ServerFolder taken = ServerFolder.take(folder)) {
            assertThatThrownBy(() -> RunningServer.on(taken.folder())).hasMessageContaining("is starting or stopping");
        }
    }

    @Test
    void endsWithAKilledServiceAndLosesNothingCommitted() throws Exception {
        Path folder = sandbox.folder("killed");
        ServiceProcess service = ServiceProcess.start(folder);
        run(service.connect(), "create table note as select generate_series(1, 1000)");
        ProcessHandle postgres = postgres(folder);

        service.killHard();

        postgres.onExit().get(60, SECONDS);
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select count(*) from note")).isEqualTo("1000");
        }
    }

    @Test
    void startsAtOnceAfterAKill() throws Exception {
        Path folder = sandbox.folder("at-once");
        ServiceProcess service = ServiceProcess.start(folder);
        run(service.connect(), "create table note as select generate_series(1, 1000)");

        service.killHard();

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select count(*) from note")).isEqualTo("1000");
        }
    }

    @Test
    void recoversFromItsOwnKill() throws Exception {
        Path folder = sandbox.folder("crash");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            run(server, "create table note as select generate_series(1, 1000)");
            ProcessHandle postgres = postgres(folder);
            postgres.destroyForcibly();
            postgres.onExit().get(60, SECONDS);
        }

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select count(*) from note")).isEqualTo("1000");
        }
    }

    @Test
    void isStartedAgainWhereItIsKilledWhileTheServiceRuns() throws Exception {
        Path folder = sandbox.folder("again");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            run(server, "create table note as select generate_series(1, 1000)");
            ProcessHandle postgres = postgres(folder);
            postgres.destroyForcibly();
            postgres.onExit().get(60, SECONDS);

            assertThat(readOnceThere(server, "select count(*) from note")).isEqualTo("1000");
        }
    }

    @Test
    void isNotMisledByAnotherProcessWithItsOldNumber() throws Exception {
        Path folder = sandbox.folder("number");
        EmbeddedServer.start(folder).close();
        long alive = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), alive + "\n" + folder.resolve("data") + "\n");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsOverWhatAnInterruptedStartLeft() throws Exception {
        Path folder = sandbox.folder("interrupted");
        Path unfinished = Files.createDirectories(folder.resolve("unfinished-1/base"));
        Files.writeString(unfinished.resolve("half"), "half");
        Files.writeString(folder.resolve("owner-password"), "half");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(read(server, "select 1")).isEqualTo("1");
        }

        assertThat(unfinished.getParent()).doesNotExist();
    }

    @Test
    void removesTheProgramsOfAnEarlierRelease() throws Exception {
        Path folder = sandbox.folder("upgrade");
        Path earlier = Files.createDirectories(folder.resolve("postgresql-00000000"));

        EmbeddedServer.start(folder).close();

        assertThat(earlier).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Path folder = sandbox.folder("major");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .hasMessageContaining("was made by PostgreSQL 9, and this build has PostgreSQL 18");
    }

    @Test
    void refusesDataWithoutTheirPassword() throws Exception {
        Path folder = sandbox.folder("no-password");
        EmbeddedServer.start(folder).close();
        Files.delete(folder.resolve("owner-password"));

        assertThatThrownBy(() -> EmbeddedServer.start(folder)).hasMessageContaining("owner-password is missing");
    }

    @Test
    void startsNothingAfreshWhileItsDiskIsMissing() throws Exception {
        Path folder = sandbox.folder("disk");
        Path data = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("no-such-disk"));

        assertThatThrownBy(() -> EmbeddedServer.start(folder)).hasMessageContaining("cannot use the folder");

        assertThat(data).isSymbolicLink();
    }

    @Test
    void takesAnotherPortWhenOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = EmbeddedServer.freePort();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();

            try (EmbeddedServer server = EmbeddedServer.start(sandbox.folder("port"), ports::next)) {
                assertThat(server.url()).contains(":" + free + "/");
            }
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        Path folder = sandbox.folder("why");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, taken::getLocalPort))
                    .hasMessageContaining("could not create any TCP/IP sockets");
        }
    }

    @Test
    void outlivesCtrlCUntilTheServiceHasFinished() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs the setsid of Linux");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs the script of Linux");
        String[] heard = CtrlC.HEARD.toArray(String[]::new);
        String command = String.join(
                " ", ServiceProcess.command(System.getProperty("java.class.path"), sandbox.folder("ctrl-c"), heard));

        ServiceProcess service = ServiceProcess.start(List.of("script", "-qfc", "exec " + command, "/dev/null"));
        service.pressCtrlC();

        assertThat(service.remainingOutput()).anyMatch(line -> line.endsWith(ServiceProcess.SERVED));
    }

    private static String readOnceThere(EmbeddedServer server, String sql) throws Exception {
        long deadline = System.nanoTime() + SECONDS.toNanos(30);
        while (true) {
            try {
                return read(server, sql);
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(10);
            }
        }
    }

    private static String refusalOfASecond(Path folder) {
        return "Another copy of the service is running on the folder %s. Stop it, or give this copy its own folder."
                .formatted(folder);
    }
}
