package register;

import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;
import register.store.database.Database;

/**
 * The command {@code migrate}: migrates the database to this version, which {@code server} also does when it starts.
 */
final class MigrateCommand extends RegisterCommand {
    MigrateCommand() {
        super("migrate", "Updates the tables to this version of the service");
    }

    @Override
    protected void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration) {
        Database.open(configuration.database(), configuration.databaseOwner(), configuration.dataFolder())
                .stop();
    }
}
