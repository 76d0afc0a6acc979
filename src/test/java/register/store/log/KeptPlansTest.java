package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;
import register.TestDatabase;

/**
 * The statements that the server keeps the plan of, since the driver prepares what it has run five times: each is run over a
 * filled register with a plan that is made without its values, and may read no more than it would with one made for them.
 */
class KeptPlansTest {
    private static final int NOTICES = 20_000;
    /** The entries alone have more, if they are read whole. */
    private static final long MOST_BUFFERS = 50;

    /** Of a step of a plan: far fewer than there are notices, and more than any answer here has. */
    private static final long MOST_ROWS = 100;

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=(\\d+)|Rows Removed by [^:]+: (\\d+)");

    /** What reads a whole register, because that is what it is for. */
    private static final Set<String> WHOLE = Set.of("counts", "eachEntry");

    /** What makes an object, writes or reads nothing. */
    private static final Set<String> NO_READS = Set.of(
            "write",
            "append",
            "registers",
            "whenRemoved",
            "newestRemoval",
            "today",
            "knownHead",
            "records",
            "queries",
            "linkedRecords",
            "mentions");

    /** A register with nothing but what every register has, since what contracts are searched by takes long to make. */
    private static final String FILL = """
            call create_register('notice');
            alter table notice add mentions text[] generated always as (array['notices/' || (item ->> 'of')]) stored;
            create index notice_mentions on notice using gin (mentions);
            create index notice_superseded on notice (superseded_by);
            set session_replication_role = replica;
            insert into entry (number, register, key, hash, chain, recorded_at, actor, reason)
            select n, 'notice', n, sha256(cast(n::text as bytea)), sha256(cast(n::text as bytea)),
                timestamptz '2026-01-01' + n * interval '1 minute', 'tester', 'A test says so'
            from generate_series(1, %1$d) as n;
            insert into notice (entry, key, salt, item)
            select n, n, substr(sha256(cast(n::text as bytea)), 1, 16),
                jsonb_build_object('reference', n::text, 'of', (n - 1)::text, 'text', repeat('As long as a contract is. ', 60))
            from generate_series(1, %1$d) as n;
            set session_replication_role = default;
            """;

    private static final Register<Notice> REGISTER = new Register<>(
            "notice", "notices", "Notices", Notice.class, Notice::reference, Notice::reference, Notice::of);

    /** A notice of another one. */
    private record Notice(String reference, String of, String text) {}

    private static Connection connection;
    private static final List<String> tooMuch = new ArrayList<>();
    private static int kept;
    private static Log log;

    @BeforeAll
    static void fill() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        connection = DriverManager.getConnection(
                database.url() + "?prepareThreshold=1",
                TestDatabase.owner().user(),
                TestDatabase.owner().password());
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.useHandle(handle -> {
            handle.createScript(FILL.formatted(NOTICES)).execute();
            handle.execute("vacuum analyze");
            handle.execute("load 'auto_explain'");
            for (String setting : List.of(
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_buffers = on",
                    "auto_explain.log_level = notice",
                    "plan_cache_mode = force_generic_plan")) {
                handle.execute("set " + setting);
            }
        });
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                look(context);
            }
        });
        log = new Log(jdbi, Clock.systemUTC(), List.of(REGISTER));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static void look(StatementContext context) {
        try {
            PGStatement statement = context.getStatement().unwrap(PGStatement.class);
            // The others are planned each time they run, for the values that they have then.
            if (statement.getPrepareThreshold() == 1) {
                for (SQLWarning plan = context.getStatement().getWarnings();
                        plan != null;
                        plan = plan.getNextWarning()) {
                    kept++;
                    String text = Objects.requireNonNull(plan.getMessage());
                    if (buffers(text) > MOST_BUFFERS || rows(text) > MOST_ROWS) {
                        tooMuch.add(text);
                    }
                }
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the whole plan read: it is said first. */
    private static long buffers(String plan) {
        return BUFFERS.matcher(plan).results().findFirst().stream()
                .flatMapToLong(KeptPlansTest::numbers)
                .sum();
    }

    /** The most rows that a step passed on or left out. */
    private static long rows(String plan) {
        return ROWS.matcher(plan)
                .results()
                .flatMapToLong(KeptPlansTest::numbers)
                .max()
                .orElse(0);
    }

    private static LongStream numbers(MatchResult found) {
        return Stream.of(found.group(1), found.group(2))
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong);
    }

    @Test
    void noKeptPlanReadsMoreThanItsAnswerNeeds() {
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.putAll(ofLog());
        reads.putAll(ofRecords());
        reads.put("LinkedRecords.find", () -> linked().find("50", NOTICES, 200));
        reads.put("LinkedRecords.findAt", () -> linked().findAt("50", NOTICES - 10, 200));
        reads.put("Mentions.newest", () -> mentions().newest("notices/50", NOTICES));
        reads.put("Mentions.mayHaveChanged", () -> {
            Mentions mentions = mentions();
            mentions.mayHaveChanged("notices/50", NOTICES - 20, NOTICES - 20);
            mentions.mayHaveChanged("notices/50", NOTICES - 20, NOTICES);
        });
        reads.put("Mentions.of", () -> mentions().of("notices/50", NOTICES, 200));

        for (Runnable read : reads.values()) {
            read.run();
        }

        assertThat(reads.keySet())
                .as("what reads the log: add new methods to this test")
                .containsAll(readers(Log.class, Records.class, LinkedRecords.class, Mentions.class));
        assertThat(kept).as("statements that were explained").isGreaterThanOrEqualTo(20);
        assertThat(tooMuch).isEmpty();
    }

    private static List<String> readers(Class<?>... types) {
        return Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !NO_READS.contains(method.getName()) && !WHOLE.contains(method.getName()))
                .map(KeptPlansTest::name)
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private Map<String, Runnable> ofLog() {
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.put("Log.head", () -> log.head());
        reads.put("Log.recentHead", () -> log.recentHead());
        reads.put("Log.requireReached", () -> log.requireReached(NOTICES));
        reads.put("Log.chain", () -> log.chain(50));
        reads.put("Log.redactions", () -> log.redactions());
        reads.put("Log.newestEntry", () -> log.newestEntry(REGISTER, NOTICES / 2));
        reads.put("Log.mayHaveChanged", () -> {
            // The first call remembers where it is; the second reads the entries since.
            log.mayHaveChanged(REGISTER, "50", NOTICES - 20, NOTICES - 20);
            log.mayHaveChanged(REGISTER, "50", NOTICES - 20, NOTICES);
        });
        reads.put("Log.noticeRemovals", () -> log.noticeRemovals());
        reads.put("Log.redactionsOf", () -> log.redactionsOf(50));
        reads.put("Log.recordedAt", () -> log.recordedAt(50));
        reads.put("Log.asAt", () -> log.asAt(LocalDate.of(2026, 1, 3)));
        reads.put("Log.entry", () -> log.entry(50));
        reads.put("Log.entries", () -> log.entries(NOTICES / 2, NOTICES, 20));
        // None of these has one, so it reads as many as the file that it is asked for.
        reads.put("Log.hasHashedReasons", () -> log.hasHashedReasons(NOTICES - 20, NOTICES));
        return reads;
    }

    private Map<String, Runnable> ofRecords() {
        Records<Notice> records = log.records(REGISTER);
        List<String> keys =
                LongStream.range(1, 6).mapToObj(n -> Long.toString(n * 100)).toList();
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.put("Records.newest", () -> records.newest("50"));
        reads.put("Records.find", () -> records.find("50"));
        reads.put("Records.standing", () -> records.standing("50", NOTICES));
        reads.put("Records.history", () -> records.history("50", NOTICES));
        reads.put("Records.histories", () -> records.histories(keys, NOTICES));
        reads.put("Records.current", () -> records.current(keys));
        reads.put("Records.nearest", () -> records.nearest(keys, NOTICES / 2));
        reads.put("Records.firstAfter", () -> records.firstAfter(keys, NOTICES / 2));
        reads.put("Records.saidBy", () -> records.saidBy(50));
        reads.put("Records.supersededBy", () -> records.supersededBy(List.of(50L, 51L)));
        return reads;
    }

    private LinkedRecords<Notice> linked() {
        return log.linkedRecords(REGISTER, mentioning());
    }

    private Mentions mentions() {
        return log.mentions(mentioning());
    }

    private static List<Register<?>> mentioning() {
        return List.of(REGISTER);
    }
}
