package register;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What an earlier edition of the service left behind, kept as two files: the rows of its database, and what it answered at
 * addresses that answer the same for good.
 *
 * @param migration its newest, by which the edition is called
 */
record EarlierEdition(String migration) {
    /** The address that its links begin with. */
    static final String PUBLIC_ADDRESS = "https://contracts.example.gov.uk";

    private static final Path FOLDER = Path.of("src", "test", "resources", "editions");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "\\.";

    /** Every column that is not generated from others, of every table but those of people, sessions and uploaded files. */
    private static final String KEPT_TABLES = """
            select format('copy %I (%s) ', relname, string_agg(quote_ident(attname), ', ' order by attnum))
            from pg_class join pg_attribute on attrelid = pg_class.oid
            where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                and attgenerated = ''
                and relname not in
                    ('flyway_schema_history', 'actor', 'session', 'token', 'import', 'import_outcome')
            group by relname order by relname
            """;

    private static final Pattern MEMBER_OR_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");
    private static final Pattern HEADER = Pattern.compile("\\A[^\\r\\n]*");
    private static final Pattern COLUMN_NAME = Pattern.compile("[^,.\"]+");

    /** What was answered at an address; a header that there was not is empty. */
    record Answer(String path, int status, String type, String location, String body) {
        static Answer of(String path, HttpResponse<String> response) {
            return new Answer(
                    path,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        }

        /** The same with members of its JSON, or columns of its CSV, under other names; values stay as they are. */
        Answer renamed(Map<String, String> names) {
            if (type.contains("json")) {
                return withBody(MEMBER_OR_TEXT.matcher(body).replaceAll(found -> member(found, names)));
            }
            if (type.startsWith("text/csv")) {
                return withBody(HEADER.matcher(body)
                        .replaceFirst(header -> literally(COLUMN_NAME
                                .matcher(header.group())
                                .replaceAll(name -> literally(names.getOrDefault(name.group(), name.group()))))));
            }
            return this;
        }

        private static String member(MatchResult found, Map<String, String> names) {
            return literally(
                    found.group(2) == null
                            ? found.group()
                            : '"' + names.getOrDefault(found.group(1), found.group(1)) + '"' + found.group(2));
        }

        private static String literally(String text) {
            return Matcher.quoteReplacement(text);
        }

        private Answer withBody(String other) {
            return new Answer(path, status, type, location, other);
        }
    }

    /** Makes the tables of the edition in an empty database, and fills them. */
    void restore(TestDatabase database) {
        migrate(database);
        copying(database.asOwner(), (connection, copy) -> {
            // No trigger fires, so that each row stands as it stood.
            execute(connection, "set session_replication_role = replica");
            try (BufferedReader lines = new BufferedReader(reader(rows()))) {
                for (String table = lines.readLine(); table != null; table = lines.readLine()) {
                    StringBuilder rows = new StringBuilder();
                    for (String row = lines.readLine(); row != null && !row.equals(END); row = lines.readLine()) {
                        rows.append(row).append('\n');
                    }
                    copy.copyIn(table + "from stdin", new StringReader(rows.toString()));
                }
            }
        });
    }

    /** Without what is run after every migration, which speaks of tables that came later too. */
    private void migrate(TestDatabase database) {
        try {
            Path folder = Files.createTempDirectory("migrations");
            try (Stream<Path> all = Files.list(Path.of("sql"))) {
                for (Path file : all.filter(
                                file -> file.getFileName().toString().startsWith("V"))
                        .toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            TestDatabase.owner().user(),
                            TestDatabase.owner().password())
                    .locations("filesystem:" + folder)
                    .target(migration)
                    .load()
                    .migrate();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps the rows of a database. */
    void keepRows(TestDatabase database) {
        List<String> tables = database.asOwner()
                .withHandle(handle ->
                        handle.createQuery(KEPT_TABLES).mapTo(String.class).list());
        copying(database.asOwner(), (connection, copy) -> {
            try (Writer writer = writer(rows())) {
                for (String table : tables) {
                    StringWriter rows = new StringWriter();
                    copy.copyOut(table + "to stdout", rows);
                    writer.write(table + '\n' + rows + END + '\n');
                }
            }
        });
    }

    List<Answer> answers() {
        try (BufferedReader lines = new BufferedReader(reader(answersFile()))) {
            List<Answer> answers = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(JSON.readValue(line, Answer.class));
            }
            return answers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keepAnswers(List<Answer> answers) {
        try (Writer writer = writer(answersFile())) {
            for (Answer answer : answers) {
                writer.write(JSON.writeValueAsString(answer) + '\n');
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path rows() {
        return FOLDER.resolve(migration + "-rows.gz");
    }

    private Path answersFile() {
        return FOLDER.resolve(migration + "-answers.ndjson.gz");
    }

    private static Reader reader(Path file) throws IOException {
        return new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
    }

    private static Writer writer(Path file) throws IOException {
        return new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }

    private interface Copying {
        void with(Connection connection, CopyManager copy) throws SQLException, IOException;
    }

    private static void copying(Jdbi owner, Copying copying) {
        owner.useHandle(handle -> {
            Connection connection = handle.getConnection();
            try {
                copying.with(connection, connection.unwrap(PGConnection.class).getCopyAPI());
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
