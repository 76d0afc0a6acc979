package register.benchmark;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import register.Registers;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.log.Records;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.SortKey;

/** The statements that the service itself runs, with their values written into them, for others to run too. */
final class Statements {
    private final List<String> run = new ArrayList<>();
    private final Log log;
    private final Records<Contract> records;
    private final RecordQueries<Contract> queries;

    Statements(PackagedService.DatabaseLogin login) {
        Jdbi jdbi = Jdbi.create(login.url(), login.user(), login.password());
        jdbi.useHandle(handle -> handle.execute("set pg_trgm.word_similarity_threshold = 0.45"));
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                run.add(text(context));
            }
        });
        log = new Log(jdbi, Clock.systemUTC(), Registers.ALL);
        records = log.records(Contracts.REGISTER);
        queries = log.queries(Contracts.REGISTER);
    }

    /** A page of a list, and the place of the last of its rows. */
    record Page(List<String> statements, @Nullable SortKey last) {}

    Page page(ListQuery question, @Nullable SortKey after, int rows, long total) {
        run.clear();
        List<PositionedRecord<Contract>> page = queries.page(question, after, rows + 1, total);
        return new Page(
                List.copyOf(run), page.size() > rows ? page.get(rows - 1).place() : null);
    }

    /** How many there are, and the statement that counts them. */
    record Count(List<String> statements, long total) {}

    Count count(ListQuery question) {
        run.clear();
        long total = queries.count(question);
        return new Count(List.copyOf(run), total);
    }

    List<String> groups(ListQuery question, Grouping grouping, List<Aggregate> figures) {
        run.clear();
        queries.groups(question, grouping, figures);
        return List.copyOf(run);
    }

    List<String> record(String key) {
        run.clear();
        records.find(key);
        return List.copyOf(run);
    }

    List<String> record(String key, long at) {
        run.clear();
        records.find(key, at);
        return List.copyOf(run);
    }

    long head() {
        return log.head().number();
    }

    private static String text(StatementContext context) {
        try {
            // The driver writes the values where they are bound.
            return context.getStatement()
                    .unwrap(org.postgresql.PGStatement.class)
                    .toString()
                    .replaceAll("\\s+", " ");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
