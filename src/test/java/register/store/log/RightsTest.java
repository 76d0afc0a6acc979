package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

class RightsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), Clock.systemUTC(), List.of(Contracts.REGISTER));

    @BeforeEach
    void say() {
        log.append(Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", "Said"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set reason = 'x'",
                "delete from entry",
                "truncate entry cascade",
                "update contract set item = '{}'",
                "update contract set superseded_by = 1",
                "update contract set salt = ''",
                "delete from contract",
                "truncate contract",
                "drop table contract",
                "drop trigger contract_is_kept on contract",
                "alter table contract disable trigger all",
                "set session_replication_role = replica",
                "create table public.mine (id int)",
                "select * from flyway_schema_history",
                "delete from flyway_schema_history",
                "set role register",
            })
    void theApplicationsRoleCannotChangeWhatWasSaid(String sql) {
        refuses(database.asService(), sql, "permission denied|must be owner|must be able to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set reason = 'x'",
                "delete from entry",
                "truncate entry cascade",
                "update contract set item = '{}'",
                "update contract set superseded_by = null",
                "delete from contract",
                "truncate contract",
            })
    void notEvenTheOwnerChangesItByAccident(String sql) {
        refuses(database.asOwner(), sql, "is never changed");
    }

    private void refuses(Jdbi jdbi, String sql, String because) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
                .rootCause()
                .message()
                .containsPattern(because);
        assertThat(new Verification(database.asOwner(), List.of(Contracts.REGISTER))
                        .run(null)
                        .fault())
                .isEmpty();
    }
}
