package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.Registers;
import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

/** A log with everything that a log can have, written to a backup and restored from it. */
class BackupTest {
    private static final Attribution CHANGE = new Attribution("a-234567abcdef", "A test says so");

    private static byte[] shared = new byte[0];
    private static List<String> sharedRows = List.of();

    /** A log that has everything. */
    private static final class Source {
        private final TestDatabase database = TestDatabase.withShippedData();
        private final Log log = new Log(database.asService(), Clock.systemUTC(), Registers.ALL);

        Source() {
            Entry first = append("COV 1", "Ask Zebedee");
            Entry second = append("COV 2", "Zebedee knows");
            append("COV 1", "Changed");
            Entry third = append("COV 3", "Soon gone");
            log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(third), CHANGE));
            append("COV 3", "Back again");
            log.write(turn -> turn.redact(
                    first, List.of("/title"), json("COV 1", "Names nobody"), "UK GDPR Article 17(1)(d)", CHANGE));
            log.write(turn -> turn.redact(
                    first, List.of("/title"), json("COV 1", "Once more"), "UK GDPR Article 17(1)(d)", CHANGE));
            log.write(turn -> turn.redact(second, List.of(), null, "UK GDPR Article 17(1)(d)", CHANGE));
            append("COV 2", "Without a name");
            Entry reasoned = log.append(
                    Contracts.REGISTER,
                    ContractExample.referenced("COV 6"),
                    new Attribution("a-234567abcdef", "Zebedee asked for it"));
            log.write(turn -> turn.redactReason(reasoned, "UK GDPR Article 17(1)(d)", CHANGE));
            database.asService().useHandle(handle -> {
                handle.execute("insert into actor values ('a-234567abcdef', 'https://issuer', 'subject')");
                handle.execute("insert into token values ('t-234567abcdef', sha256('x'), 'nightly', array['editor'],"
                        + " 'a-234567abcdef', now(), now() + interval '1 day')");
                handle.execute("insert into answered values ('a-234567abcdef', 'key', sha256('y'), 3)");
                handle.execute("insert into mapping values ('finance', '{\"columns\": {\"A\": \"title\"}}',"
                        + " 'a-234567abcdef', now())");
            });
        }

        Entry append(String reference, String title) {
            return log.append(
                    Contracts.REGISTER,
                    ContractExample.with(
                            json -> json.put("reference", reference).put("title", title)),
                    CHANGE);
        }

        byte[] backup() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Backup(database.asService(), Registers.ALL).write(out);
            return out.toByteArray();
        }
    }

    @BeforeAll
    static void backUp() throws IOException {
        Source source = new Source();
        shared = source.backup();
        sharedRows = rows(source.database);
    }

    @Test
    void theSameLogIsRestoredRowByRow() throws IOException {
        TestDatabase target = TestDatabase.fresh();

        Restore.Outcome outcome = restore(target, shared);

        assertThat(outcome.added()).isEqualTo(outcome.head().number());
        assertThat(rows(target)).isEqualTo(sharedRows);
        assertThat(new Verification(target.asService(), Registers.ALL).run(null).fault())
                .isEmpty();
        assertThat(rows(target).toString()).doesNotContain("Zebedee");
    }

    /** What the edition before wrote: version 1, and chains that cover the reasons themselves. */
    @Test
    void aBackupOfAnEarlierEditionIsRestored() throws IOException {
        TestDatabase source = TestDatabase.fresh();
        Log log = new Log(source.asService(), Clock.systemUTC(), Registers.ALL);
        Entry said = EarlierEntry.append(source, log, "Zebedee asked for it");
        log.write(turn -> turn.redactReason(said, "UK GDPR Article 17(1)(d)", CHANGE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Backup(source.asService(), Registers.ALL).write(out);
        byte[] earlier = edited(out.toByteArray(), lines -> replaced(lines, "\"version\":2", "\"version\":1"));
        TestDatabase target = TestDatabase.fresh();

        assertThat(restore(target, earlier).added()).isEqualTo(2);
        assertThat(rows(target)).isEqualTo(rows(source));
    }

    @Test
    void aBackupContinuesTheBeginningOfItsLog() throws IOException {
        Source source = new Source();
        TestDatabase target = TestDatabase.fresh();
        Entry last = source.append("COV 4", "To be redacted later");
        restore(target, source.backup());
        source.log.write(turn -> turn.redact(last, List.of(), null, "UK GDPR Article 17(1)(d)", CHANGE));
        source.log.write(turn -> turn.redactReason(last, "UK GDPR Article 17(1)(d)", CHANGE));
        source.append("COV 5", "New");
        source.database.asService().useHandle(handle -> handle.execute("update token set revoked_at = now()"));

        assertThat(restore(target, source.backup()).added()).isEqualTo(3);
        assertThat(rows(target)).isEqualTo(rows(source.database));
        assertThat(restore(target, source.backup()).added()).isZero();
    }

    @Test
    void aLogThatIsNoBeginningIsLeftAsItIs() throws IOException {
        TestDatabase other = TestDatabase.fresh();
        new Log(other.asService(), Clock.systemUTC(), Registers.ALL)
                .append(Contracts.REGISTER, ContractExample.contract(), CHANGE);
        List<String> before = rows(other);

        assertThatThrownBy(() -> restore(other, shared))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContaining("not the beginning")
                .hasMessageEndingWith("Nothing was restored.");
        assertThat(rows(other)).isEqualTo(before);

        Source source = new Source();
        byte[] earlier = source.backup();
        source.append("COV 6", "Later than the backup");
        assertThatThrownBy(() -> restore(source.database, earlier)).hasMessageContaining("a backup can only add");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no last line",
                "an entry less",
                "a title changed",
                "a reason changed",
                "a salt of a reason lost",
                "two lines exchanged",
                "an unknown register",
                "a redaction undone",
                "a later format",
                "no first line",
                "nothing",
                "no JSON"
            })
    void aBackupThatWasChangedIsRefusedAndNothingIsKept(String change) throws IOException {
        byte[] backup = edited(shared, lines -> edit(change, lines));
        TestDatabase target = TestDatabase.fresh();

        assertThatThrownBy(() -> restore(target, backup)).isInstanceOf(UnusableBackup.class);
        assertThat(new Log(target.asService(), Clock.systemUTC(), Registers.ALL).head())
                .isEqualTo(Head.EMPTY);
        assertThat(rows(target)).isEmpty();
    }

    private static List<String> edit(String change, List<String> lines) {
        int last = lines.size() - 1;
        return switch (change) {
            case "no last line" -> lines.subList(0, last);
            case "an entry less" -> without(lines, 5);
            case "a title changed" -> replaced(lines, "Back again", "Front again");
            case "a reason changed" -> replaced(lines, "A test says so", "A test says no");
            case "a salt of a reason lost" ->
                lines.stream()
                        .map(line -> line.replaceFirst(",\"reasonSalt\":\"[0-9a-f]{32}\"", ""))
                        .toList();
            case "two lines exchanged" ->
                Stream.of(lines.subList(0, 7), lines.subList(8, 9), lines.subList(7, 8), lines.subList(9, last + 1))
                        .flatMap(List::stream)
                        .toList();
            case "an unknown register" -> replaced(lines, "\"register\":\"contract\"", "\"register\":\"other\"");
            case "a redaction undone" -> replaced(lines, "Once more", "Zebedee");
            case "a later format" -> replaced(lines, "\"version\":2", "\"version\":3");
            case "no first line" -> lines.subList(1, last + 1);
            case "nothing" -> List.of();
            case "no JSON" -> List.of("reference,title", "COV 1,Telephones");
            default -> throw new IllegalArgumentException(change);
        };
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
        TestDatabase target = TestDatabase.fresh();

        for (int length : new int[] {0, 1, 10, shared.length / 2, shared.length - 9, shared.length - 1}) {
            assertThatThrownBy(() -> restore(target, Arrays.copyOf(shared, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(UnusableBackup.class);
        }
    }

    @Test
    void aDamagedLogIsNotBackedUp() {
        Source source = new Source();
        source.database.asOwner().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute("update contract set item = jsonb_set(item, '{title}', '\"Other\"') where entry ="
                    + " (select max(entry) from contract)");
        });

        assertThatThrownBy(() -> source.backup())
                .isInstanceOf(DamagedLog.class)
                .hasMessageContaining("has been changed");
    }

    /** So that a table which comes later is not forgotten. */
    @Test
    void everyTableIsInABackupOrLeftOutForAReason() {
        Set<String> known = new TreeSet<>(Set.of("entry", "redaction", "flyway_schema_history"));
        known.addAll(Set.of("session", "import", "import_outcome", "verification")); // as BackupTable says
        Registers.ALL.forEach(register -> known.add(register.name()));
        Arrays.stream(BackupTable.values()).map(BackupTable::table).forEach(known::add);

        assertThat(tables(TestDatabase.fresh().asOwner())).containsExactlyElementsOf(known);
    }

    private static String json(String reference, String title) {
        return register.values.Json.mapper()
                .valueToTree(ContractExample.with(
                        json -> json.put("reference", reference).put("title", title)))
                .toString();
    }

    private static Restore.Outcome restore(TestDatabase database, byte[] backup) throws IOException {
        return new Restore(database.asService(), Registers.ALL).read(new ByteArrayInputStream(backup));
    }

    private static byte[] edited(byte[] backup, UnaryOperator<List<String>> edit) throws IOException {
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(backup)).readAllBytes(), StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
            compressed.write(
                    String.join("\n", edit.apply(text.lines().toList())).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> without(List<String> lines, int index) {
        return Stream.concat(lines.subList(0, index).stream(), lines.subList(index + 1, lines.size()).stream())
                .toList();
    }

    private static List<String> replaced(List<String> lines, String old, String replacement) {
        assertThat(lines).anyMatch(line -> line.contains(old));
        return lines.stream().map(line -> line.replace(old, replacement)).collect(Collectors.toList());
    }

    /** Every row of every table that is backed up, generated columns included. */
    private static List<String> rows(TestDatabase database) {
        return database.asOwner()
                .withHandle(handle -> tables(database.asOwner()).stream()
                        .filter(table -> !table.equals("flyway_schema_history"))
                        .flatMap(table -> handle
                                .createQuery("select to_jsonb(t)::text from %s t order by 1".formatted(table))
                                .mapTo(String.class)
                                .list()
                                .stream()
                                .map(row -> table + " " + row))
                        .toList());
    }

    private static List<String> tables(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select relname from pg_class where relkind = 'r'"
                        + " and relnamespace = current_schema()::regnamespace order by relname")
                .mapTo(String.class)
                .list());
    }
}
