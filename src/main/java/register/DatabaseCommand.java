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

    /** What a command does once the database is open. */
    @FunctionalInterface
    interface Work {
        void run(Jdbi jdbi) throws Exception;
    }

    /**
     * Reads the command line and the files that it names, and refuses what is wrong with them, before the database is
     * opened.
     */
    abstract Work prepare(Namespace namespace, RegisterConfiguration configuration) throws Exception;

    @Override
    protected final void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        configuration.check();
        Work work = prepare(namespace, configuration);
        Database database = Database.openBeside(
                configuration.database(), configuration.databaseOwner(), configuration.dataFolder());
        ManagedDataSource pool = configuration.database().build(new MetricRegistry(), getName());
        try {
            work.run(Jdbi.create(pool));
        } finally {
            pool.stop();
            database.stop();
        }
    }
}
