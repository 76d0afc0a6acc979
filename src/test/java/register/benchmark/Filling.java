package register.benchmark;

import io.dropwizard.db.DataSourceFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import register.Registers;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.database.Database;
import register.store.log.Attribution;
import register.store.log.Log;

/**
 * Fills a register with generated contracts, of which every tenth is said twice.
 *
 * <p>The next turn is generated while one is written, for that takes another processor.
 */
public final class Filling {
    private static final int TURN = 1000;
    private static final int SAID_TWICE = 10;
    private static final Attribution CHANGE = new Attribution("benchmark", "Generated to measure with");

    /** Those that neither keep a rule nor help to write. */
    private static final String READERS_INDEXES = """
            select indexname, indexdef from pg_indexes
            where tablename = 'contract' and indexname not in ('contract_pkey', 'contract_current')
            """;

    private final GeneratedContracts generated;

    public Filling(GeneratedContracts generated) {
        this.generated = generated;
    }

    /** Fills the folder of an embedded server, which is started for it and stopped again. */
    public void fill(Path dataFolder, int contracts) throws IOException {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setUrl("embedded");
        settings.setProperties(new HashMap<>());
        Database database = Database.open(settings, null, dataFolder);
        try {
            Jdbi service = Jdbi.create(settings.getUrl(), settings.getUser(), settings.getPassword());
            String ownerPassword = Files.readString(dataFolder.resolve("owner-password"));
            Jdbi owner = Jdbi.create(settings.getUrl(), "register", ownerPassword);
            List<String> indexes = owner.withHandle(Filling::dropIndexes);
            fill(new Log(service, Clock.systemUTC(), Registers.ALL), contracts);
            owner.useHandle(handle -> {
                handle.execute("set maintenance_work_mem = '512MB'");
                indexes.forEach(handle::execute);
                // So that the server does not begin to do it in the middle of a round.
                handle.execute("vacuum analyze");
            });
        } finally {
            database.stop();
        }
    }

    /** Takes away what only readers use, for an index is made of many rows in a tenth of the time; returns how to make them. */
    private static List<String> dropIndexes(Handle handle) {
        List<String> made = new ArrayList<>();
        handle.createQuery(READERS_INDEXES)
                .map((row, context) -> Map.entry(row.getString("indexname"), row.getString("indexdef")))
                .forEach(index -> {
                    handle.execute("drop index " + index.getKey());
                    made.add(index.getValue());
                });
        return made;
    }

    /** Fills a log with contracts 1 to so many; returns the number of entries it took. */
    public long fill(Log log, int contracts) {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<List<Contract>> next = turn(beside, 1, contracts);
            long entries = 0;
            for (int first = 1; first <= contracts; first += TURN) {
                List<Contract> turn = next.join();
                next = turn(beside, first + TURN, contracts);
                log.write(writer -> writer.append(Contracts.REGISTER, turn, CHANGE));
                entries += turn.size();
            }
            return entries;
        } finally {
            beside.shutdown();
        }
    }

    private CompletableFuture<List<Contract>> turn(ExecutorService beside, int first, int contracts) {
        return CompletableFuture.supplyAsync(
                () -> {
                    int last = Math.min(first + TURN - 1, contracts);
                    List<Contract> turn = new ArrayList<>();
                    for (int number = first; number <= last; number++) {
                        turn.add(generated.contract(number));
                    }
                    for (int number = first; number <= last; number++) {
                        if (number % SAID_TWICE == 0) {
                            turn.add(generated.again(number));
                        }
                    }
                    return turn;
                },
                beside);
    }

    /** Takes the folder to fill and how many contracts; prints how long it took. */
    public static void main(String... given) throws IOException {
        int contracts = Integer.parseInt(given[1]);
        Filling filling = new Filling(new GeneratedContracts(1));
        long began = System.nanoTime();
        filling.fill(Path.of(given[0]), contracts);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d contracts in %.1f s, %,.0f a second%n", contracts, seconds, contracts / seconds);
    }
}
