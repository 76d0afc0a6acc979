package register.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A temporary place with a copy of PostgreSQL's programs, for the folders of all tests. */
record Sandbox(Path path, Path programs) {

    static Sandbox in(Path path) throws IOException {
        Path programs = UnpackedPrograms.copyInto(path);
        for (Path folder : List.of(path, programs)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Sandbox(path.toRealPath(), programs);
    }

    Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(path.resolve(name));
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
        return folder;
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
    }

    static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            run(connection, sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String read(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            return read(connection, sql);
        }
    }

    static String read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The server's first process, by the number it has left in its data. */
    static ProcessHandle postgres(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        }
    }

    static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
