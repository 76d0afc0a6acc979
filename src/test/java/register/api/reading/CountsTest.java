package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.ContractFilters;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.Sql;

/** How many records answer a question, at one position after the other. */
class CountsTest {
    private static final int ENTRIES = 90;
    private static final int CONTRACTS = 40;

    private final Connection connection = TestDatabase.fresh().connection();
    private final Jdbi jdbi = Jdbi.create(connection);
    private final Log log = new Log(jdbi, new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aTotalThatIsReckonedFromAnotherIsTheOneThatIsCounted() {
        Random random = new Random(1);
        for (int entry = 1; entry <= ENTRIES; entry++) {
            String reference = "COV " + (entry <= CONTRACTS ? entry : 1 + random.nextInt(CONTRACTS));
            String title = random.nextBoolean() ? "Lifts" : "Roads";
            Contract contract = ContractExample.with(
                    json -> json.put("reference", reference).put("title", title));
            log.append(Contracts.REGISTER, contract, new Attribution("role:test", "To count"));
        }
        RecordQueries<Contract> records = log.queries(Contracts.REGISTER);
        List<Sql> lifts = List.of(Sql.of("r.title = ?", "lifts"));
        List<Long> positions =
                new ArrayList<>(LongStream.rangeClosed(0, ENTRIES).boxed().toList());
        Collections.shuffle(positions, random);

        Counts<Contract> counts = new Counts<>(Contracts.REGISTER, log);
        for (List<Sql> conditions : List.of(List.<Sql>of(), lifts)) {
            for (long at : positions) {
                ListQuery question = new ListQuery(at, LocalDate.of(2026, 11, 22), conditions, Sort.BY_KEY);
                assertThat(counts.total(question)).as("at %d", at).isEqualTo(records.count(question));
            }
        }
    }

    @Test
    void onAnotherDayOnlyTheGroupsThatDependOnTheDayAreCountedAgain() {
        log.append(Contracts.REGISTER, ContractExample.with(json -> {}), new Attribution("role:test", "To count"));
        List<Grouping> groupings = ContractFilters.ALL.groupings();
        Counts<Contract> counts = new Counts<>(Contracts.REGISTER, log);
        counts.facets(ListQuery.all(1, LocalDate.of(2026, 11, 22)), groupings);
        List<String> counted = new ArrayList<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRenderedSql().contains("grouping sets")) {
                    counted.add(context.getRenderedSql());
                }
            }
        });

        List<List<Group>> facets = counts.facets(ListQuery.all(1, LocalDate.of(2026, 11, 23)), groupings);

        assertThat(facets).hasSameSizeAs(groupings);
        assertThat(counted).singleElement().asString().contains("value0").doesNotContain("value1");
    }
}
