package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.Held;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.query.ListQuery;

/** A record that is withdrawn, and one whose words were removed, in the log and in what is a view of it. */
class WithdrawalTest {
    private static final Attribution CHANGE = new Attribution("tester", "A test says so");
    private static final List<Register<?>> REGISTERS = List.of(Contracts.REGISTER);

    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), Clock.systemUTC(), REGISTERS);
    private final Records<Contract> contracts = log.records(Contracts.REGISTER);
    private final RecordQueries<Contract> queries = log.queries(Contracts.REGISTER);

    @Test
    void aWithdrawnRecordIsNoRecordAnyMoreAndIsStillOneAsItWas() {
        Entry first = append(ContractExample.contract());
        append(ContractExample.referenced("COV 2"));
        Entry withdrawal = withdraw(first);

        assertThat(contracts.find("cov1")).isEmpty();
        assertThat(contracts.find("cov1", 3)).isEmpty();
        assertThat(contracts.find("cov1", 2)).map(RecordedItem::entry).contains(first);
        assertThat(contracts.standing("cov1", 3)).contains(new RecordState<>(withdrawal, null));
        assertThat(contracts.history("cov1", 3))
                .extracting(RecordState::entry)
                .extracting(Entry::number)
                .containsExactly(1L, 3L);
        assertThat(references(2)).containsExactly("COV 1", "COV 2");
        assertThat(references(3)).containsExactly("COV 2");
        assertThat(queries.countSince(all(3), 2)).isEqualTo(-1);
        assertThat(log.entry(3).item()).isEqualTo("{\"withdrawn\": 1}");
        assertThat(verify()).isEmpty();
    }

    @Test
    void aRecordCanComeBackAfterItWasWithdrawn() {
        withdraw(append(ContractExample.contract()));
        append(ContractExample.with(json -> json.put("title", "Again")));

        assertThat(contracts.find("cov1").orElseThrow().item().title()).isEqualTo("Again");
        assertThat(contracts.find("cov1", 2)).isEmpty();
        assertThat(references(3)).containsExactly("COV 1");
        assertThat(verify()).isEmpty();
    }

    @Test
    void whatIsRemovedFromAnEntryIsNowhereAndTheLogIsWhole() {
        Entry said = append(ContractExample.with(json -> json.put("description", "Ask Zebedee")));
        log.write(turn -> turn.redact(
                said,
                List.of("/description"),
                json("Telephone service"),
                "UK GDPR Article 17(1)(d)",
                new Attribution("admin", "It named a person")));

        assertThat(contracts.find("cov1").orElseThrow().item().description()).isEqualTo("Telephone service");
        assertThat(contracts.find("cov1", 1).orElseThrow().entry()).isEqualTo(said);
        assertThat(log.entry(1).redactedBy()).isEqualTo(2);
        assertThat(log.redactionsOf(1))
                .extracting(RecordedItem::item)
                .extracting(Redaction::fields, Redaction::ground)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of("/description"), "UK GDPR Article 17(1)(d)"));
        assertThat(rowsWith("Zebedee")).isZero();
        assertThat(rowsWith("zebede")).isZero();
        assertThat(verify()).isEmpty();
    }

    @Test
    void anItemThatIsRemovedWhollyIsInNoListAtAnyPosition() {
        Entry first = append(ContractExample.contract());
        append(ContractExample.with(json -> json.put("title", "Zebedee")));
        append(ContractExample.with(json -> json.put("title", "Telephony and mail")));
        remove(log.entry(2).entry());

        assertThat(contracts.find("cov1", 2)).isEmpty();
        assertThat(contracts.find("cov1", 1)).map(RecordedItem::entry).contains(first);
        assertThat(contracts.find("cov1").orElseThrow().item().title()).isEqualTo("Telephony and mail");
        assertThat(references(2)).isEmpty();
        assertThat(references(3)).containsExactly("COV 1");
        assertThat(rowsWith("Zebedee")).isZero();
        assertThat(verify()).isEmpty();
    }

    @Test
    void aRecordThatIsRemovedWhollyIsNoRecordUntilSomethingIsSaidAgain() {
        remove(append(ContractExample.contract()));

        assertThat(contracts.find("cov1")).isEmpty();
        assertThat(contracts.standing("cov1", 2).orElseThrow().item()).isNull();
        append(ContractExample.contract());
        assertThat(contracts.find("cov1")).isPresent();
        assertThat(verify()).isEmpty();
    }

    @Test
    void aReasonThatIsRemovedIsNowhereAndTheRestOfItsEntryIsStillHeld() {
        append(ContractExample.referenced("COV 2"));
        Entry said = log.append(
                Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", "Zebedee asked for it"));
        withdraw(log.entry(1).entry());
        log.write(turn -> turn.redactReason(said, "UK GDPR Article 17(1)(d)", CHANGE));

        assertThat(rowsWith("Zebedee")).isZero();
        assertThat(log.entry(2).entry().reason()).isEqualTo("Removed by law");
        assertThat(log.entry(2).entry().chain()).isEqualTo(said.chain());
        assertThat(contracts.find("cov1")).isPresent();
        assertThat(log.redactionsOf(2))
                .singleElement()
                .satisfies(redaction -> assertThat(redaction.item().fields()).containsExactly("reason"));
        assertThat(verify()).isEmpty();

        log.write(turn -> turn.redact(said, List.of("/description"), json("Left"), "Ground", CHANGE));
        assertThat(verify()).isEmpty();
        log.write(turn -> turn.redactReason(log.entry(3).entry(), "Ground", CHANGE));
        assertThat(verify()).isEmpty();

        plant("update entry set actor = 'somebody' where number = 2");
        assertThat(verify()).get().asString().contains("the chain breaks at entry 2");
    }

    @Test
    void aRemovedReasonLeavesNothingThatConfirmsAGuess() {
        Entry said = log.append(
                Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", "Zebedee asked for it"));
        log.write(turn -> turn.redactReason(said, "Ground", CHANGE));

        Entry now = log.entry(1).entry();
        assertThat(now.reasonSalt()).isNull();
        assertThat(now.reasonHash()).isEqualTo(said.reasonHash());
        assertThat(EntryHash.chain(EntryHash.EMPTY, now)).isEqualTo(said.chain());
        assertThat(rowsWith(Objects.requireNonNull(said.reasonSalt()))).isZero();

        plant("update entry set reason = 'Zebedee did not' where number = 1");
        assertThat(verify()).get().asString().contains("its reason has another hash");
    }

    @Test
    void aReasonThatTheChainCoversItselfIsRemovedAsBefore() {
        Entry said = EarlierEntry.append(database, log, "Zebedee asked for it");
        assertThat(verify()).isEmpty();
        append(ContractExample.referenced("COV 2"));

        log.write(turn -> turn.redactReason(log.entry(1).entry(), "Ground", CHANGE));

        assertThat(rowsWith("Zebedee")).isZero();
        assertThat(log.entry(1).entry().chain()).isEqualTo(said.chain());
        assertThat(verify()).isEmpty();
        plant("update entry set actor = 'somebody' where number = 1");
        assertThat(verify()).get().asString().contains("the chain breaks at entry 1");
    }

    /** With what the runbook says to run after a removal. */
    @Test
    void whatIsRemovedIsInNoFileOfTheDatabaseOnceItIsRewritten() {
        Entry earlier = EarlierEntry.append(database, log, "Zebedeethen asked for it");
        Entry said = log.append(
                Contracts.REGISTER,
                ContractExample.with(json -> json.put("description", "Ask Zebedeewho")),
                new Attribution("tester", "Zebedeewhy asked for it"));
        run("analyze", "checkpoint");
        assertThat(filesWith("Zebedeewho")).isNotEmpty();
        assertThat(filesWith("Zebedeewhy")).isNotEmpty();
        assertThat(filesWith("Zebedeethen")).isNotEmpty();

        log.write(turn -> turn.redact(said, List.of("/description"), json("Left"), "Ground", CHANGE));
        log.write(turn -> turn.redactReason(said, "Ground", CHANGE));
        log.write(turn -> turn.redactReason(earlier, "Ground", CHANGE));
        // Rows that a statement of PostgreSQL's own still sees, such as an automatic ANALYZE, are kept until it ends.
        Held.await(() -> {
            run("vacuum (full, analyze)", "checkpoint");
            return Stream.of("Zebedeewho", "zebedeewho", "Zebedeewhy", "Zebedeethen")
                    .allMatch(word -> filesWith(word).isEmpty());
        });
    }

    private void run(String... statements) {
        database.asOwner().useHandle(handle -> List.of(statements).forEach(handle::execute));
    }

    /** Returns the files of the database, tables and indexes alike, in whose bytes a word is. */
    private List<Path> filesWith(String word) {
        String folder = database.asOwner()
                .withHandle(handle -> handle.createQuery("select current_setting('data_directory') || '/base/' || oid"
                                + " from pg_database where datname = current_database()")
                        .mapTo(String.class)
                        .one());
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, word))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatIsLeftOfAnItemIsHeldToo() {
        Entry said = append(ContractExample.contract());
        log.write(turn -> turn.redact(said, List.of("/description"), json("Left"), "Ground", CHANGE));

        plant("update contract set item = jsonb_set(item, '{title}', '\"Other\"') where entry = 1");

        assertThat(verify()).get().asString().contains("entry 1 has been changed");
    }

    @Test
    void anItemThatIsGoneWithoutARedactionIsAFault() {
        append(ContractExample.contract());

        plant("update contract set item = '{}', superseded_by = entry");

        assertThat(verify()).get().asString().contains("entry 1 has been changed");
    }

    @Test
    void aWithdrawalOfAnotherEntryIsAFault() {
        append(ContractExample.referenced("COV 2"));
        withdraw(append(ContractExample.contract()));
        String withdrawn = "{\"withdrawn\": 1}";
        String hash = EntryHash.item(new byte[16], withdrawn);

        plant("update contract set item = '" + withdrawn + "', salt = decode(repeat('00', 16), 'hex') where entry = 3");
        plant("update entry set hash = decode('" + hash + "', 'hex') where number = 3");

        assertThat(verify()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select redact('contract', 1, '{}', decode(repeat('00', 16), 'hex'))",
                "select redact_reason(1)",
                "select set_config('register.redacting', 'entry/1', false); update entry set reason = 'Removed by law'",
                "select set_config('register.redacting', 'contract/1', false); update contract set item = '{}'",
                "update contract set superseded_by = entry",
                "insert into redaction (entry, key, salt, item) values (1, '1', decode(repeat('00', 16), 'hex'), '{}')",
            })
    void theServiceRemovesNothingWithoutSayingSo(String sql) {
        append(ContractExample.contract());
        append(ContractExample.referenced("COV 2"));

        assertThatThrownBy(() -> database.asService().useHandle(handle -> {
                    handle.execute(sql);
                    handle.execute("select redact('contract', 1, '{}', decode(repeat('00', 16), 'hex'))");
                }))
                .isInstanceOf(org.jdbi.v3.core.JdbiException.class);

        assertThat(contracts.find("cov1")).isPresent();
    }

    private Entry append(Contract contract) {
        return log.append(Contracts.REGISTER, contract, CHANGE);
    }

    private Entry withdraw(Entry standing) {
        return log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(standing), CHANGE))
                .get(0);
    }

    private void remove(Entry entry) {
        log.write(turn -> turn.redact(entry, List.of(), null, "UK GDPR Article 17(1)(d)", CHANGE));
    }

    private static String json(String description) {
        try {
            return register.values.Json.mapper()
                    .writeValueAsString(ContractExample.with(json -> json.put("description", description)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In how many rows of any table the words stand, in whatever column. */
    private long rowsWith(String words) {
        return database.asOwner()
                .withHandle(handle -> handle
                        .createQuery("select table_name from information_schema.tables where table_schema = 'public'")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .mapToLong(table -> handle.createQuery("select count(*) from \"" + table
                                        + "\" as t where t::text ilike '%' || :words || '%'")
                                .bind("words", words)
                                .mapTo(Long.class)
                                .one())
                        .sum());
    }

    private void plant(String sql) {
        database.asOwner().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute(sql);
        });
    }

    private Optional<String> verify() {
        return new Verification(database.asService(), REGISTERS).run(null).fault();
    }

    private List<String> references(long at) {
        return queries.page(all(at), null, 10).stream()
                .map(placed -> placed.recorded().item().reference().text())
                .toList();
    }

    private ListQuery all(long at) {
        return ListQuery.all(at, log.today());
    }
}
