package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

/** Faults are planted by the owner of the tables with every trigger off, which nobody else could do. */
class VerificationTest {
    private static final List<Register<?>> REGISTERS = List.of(Contracts.REGISTER);

    private static final String CHAIN = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), Clock.systemUTC(), REGISTERS);

    @BeforeEach
    void say() {
        Attribution change = new Attribution("tester", "Said");
        log.append(Contracts.REGISTER, ContractExample.referenced("COV 1"), change);
        log.append(Contracts.REGISTER, ContractExample.referenced("COV 2"), change);
        log.append(Contracts.REGISTER, ContractExample.with(json -> json.put("title", "Changed")), change);
    }

    @Test
    void aWholeLogHasNoFault() {
        assertThat(verify(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update contract set item = jsonb_set(item, '{title}', '\"Other\"') where entry = 2 | entry 2 has been changed",
                "update contract set salt = decode(repeat('00', 16), 'hex') where entry = 1 | entry 1 has been changed",
                "update entry set reason = 'Another' where number = 2 | entry 2 has been changed: its reason has another hash",
                "update entry set reason = 'Removed by law', reason_salt = null where number = 2 | its reason has another hash",
                "update entry set reason_salt = null, reason_hash = null where number = 2 | chain breaks at entry 2",
                "update entry set reason = 'X', reason_salt = decode(repeat('00', 16), 'hex'), reason_hash = sha256(decode(concat(repeat('00', 16), '58'), 'hex')) where number = 2 | chain breaks at entry 2",
                "update entry set recorded_at = recorded_at + interval '1 second' where number = 1 | chain breaks at entry 1",
                "update entry set hash = sha256('x') where number = 3 | entry 3 has been changed",
                "delete from entry where number = 2 | entry 2 is missing",
                "delete from contract where entry = 3 | entry 3 has no row in the table contract",
                "update contract set superseded_by = null where entry = 1 | does not match the log at the row of entry 1",
                "update contract set superseded_by = 3 where entry = 2 | does not match the log at the row of entry 2",
                "update contract set key = 'cov3' where entry = 2 | does not match the log at the row of entry 2",
                "insert into contract (entry, key, salt, item) select 9, 'cov9', salt, item from contract where entry = 2 | row of entry 9",
                "update contract set item = '{}' where entry = 2 | entry 2 has been changed",
                "update entry set register = 'other' where number = 2 | of an unknown register",
            })
    void aPlantedFaultIsNamed(String fault, String found) {
        plant(fault);

        assertThat(verify(null)).get().asString().contains(found);
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        plant("update contract set item = other.item, salt = other.salt from contract other"
                + " where contract.entry + other.entry = 3");

        assertThat(verify(null)).get().asString().contains("entry 1 has been changed");
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        plant("update entry set number = number + 10 where number < 3");
        plant("update entry set number = 13 - number where number > 10");

        assertThat(verify(null)).isPresent();
    }

    @Test
    void aTailThatWasCutOffIsFoundAgainstWhatWasNoted() {
        Head noted = log.head();
        plant("delete from contract where entry = 3");
        plant("update contract set superseded_by = null where entry = 1");
        plant("delete from entry where number = 3");

        assertThat(verify(null)).isEmpty();
        assertThat(verify(noted.number() + ":" + noted.chain()))
                .get()
                .asString()
                .contains("entry 3, which you noted");
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundAgainstWhatWasNoted() {
        assertThat(verify("2:" + "0".repeat(64)))
                .get()
                .asString()
                .contains("the chain at entry 2 is not the one you noted");
    }

    @Test
    void aGeneratedColumnThatIsNotOfItsItemIsFound() {
        database.asOwner()
                .useHandle(handle -> handle.execute("create or replace function words(said text) returns text"
                        + " language sql immutable strict return upper(said)"));

        assertThat(verify(null))
                .get()
                .asString()
                .contains("generated columns that are not those of the item of entry 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "3:",
                "3:0f",
                "0:" + CHAIN,
                "-3:" + CHAIN,
                "3:" + CHAIN + "0",
                " 3:" + CHAIN,
                "x:" + CHAIN
            })
    void onlyANumberAndAChainAreANote(String written) {
        assertThat(Verification.Noted.parse(written)).isEmpty();
    }

    private Optional<String> verify(@Nullable String noted) {
        return new Verification(database.asService(), REGISTERS)
                .run(noted == null ? null : Verification.Noted.parse(noted).orElseThrow())
                .fault();
    }

    private void plant(String sql) {
        database.asOwner().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute("drop index if exists contract_current");
            handle.execute(sql);
        });
    }
}
