package register;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jdbi.v3.core.Jdbi;
import register.store.database.Database;

/** A command on the database, whether the service is running or not. */
abstract class DatabaseCommand extends RegisterCommand {
    DatabaseCommand(String name, String description) {
        super(name, description);
    }

    /** Does the work of the command. */
    abstract void run(Jdbi jdbi, Namespace namespace, RegisterConfiguration configuration) throws Exception;

    /** Refuses what is wrong on the command line, before the database is opened. */
    void check(Namespace namespace, RegisterConfiguration configuration) throws Exception {}

    @Override
    protected final void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        check(namespace, configuration);
        Database database = Database.openBeside(
                configuration.database(), configuration.databaseOwner(), configuration.dataFolder());
        ManagedDataSource pool = configuration.database().build(new MetricRegistry(), getName());
        try {
            run(Jdbi.create(pool), namespace, configuration);
        } finally {
            pool.stop();
            database.stop();
        }
    }
}
