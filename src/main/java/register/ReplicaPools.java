package register;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.jdbc.pool.DataSourceProxy;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import register.store.database.ReadServers;
import register.store.log.Replica;
import register.store.log.Replicas;

/** Opens a pool of connections for each replica, which the service then checks and reads from. */
final class ReplicaPools {
    private ReplicaPools() {}

    static Replicas open(RegisterConfiguration configuration, Environment environment) {
        DataSourceFactory primary = configuration.database();
        List<Replica> replicas = new ArrayList<>();
        for (DataSourceFactory server : ReadServers.of(primary, configuration.databaseReadUrls())) {
            String name = ReadServers.name(server);
            ManagedDataSource pool = pool(server, "replica" + (replicas.size() + 1), environment);
            environment.lifecycle().manage(pool);
            replicas.add(new Replica(name, configured(Jdbi.create(pool)), unpooled(server)));
        }
        Replicas all = new Replicas(replicas, unpooled(primary));
        if (!replicas.isEmpty()) {
            environment.lifecycle().manage(all);
        }
        return all;
    }

    /**
     * Creates a pool that hands out the statements of the driver. By default Tomcat wraps them, so that closed ones can be
     * compared, which nobody does here; then each value of each row is read by reflection.
     */
    static ManagedDataSource pool(DataSourceFactory server, String name, Environment environment) {
        ManagedDataSource pool = server.build(environment.metrics(), name);
        if (pool instanceof DataSourceProxy tomcat) {
            tomcat.setUseStatementFacade(false);
        }
        return pool;
    }

    /** Connects with short timeouts, each time anew: for what would keep a connection from the pool for long. */
    static Jdbi unpooled(DataSourceFactory server) {
        return configured(Jdbi.create(server.getUrl(), ReadServers.impatient(server)));
    }

    /**
     * Leaves out of errors, which are logged, the words that somebody searched for; times no statements, which would all
     * be counted as one; and takes statements as they are, since none is a template.
     */
    static Jdbi configured(Jdbi jdbi) {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        jdbi.setTemplateEngine(TemplateEngine.NOP);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
