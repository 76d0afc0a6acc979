package register;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.database.Database;
import register.store.embedded.UnusableDatabase;
import register.store.log.Verification;

/**
 * The command {@code verify}: recomputes the whole log and names the first fault.
 *
 * <p>It exits with 0 if there is none and with 1 if there is one. Entries cut off the end of the log can only be
 * detected against a head that was noted before: {@code --noted 1234:4f0c…}, as {@code /log} gives it.
 */
final class VerifyCommand extends RegisterCommand {
    private final List<RegisterDefinition<?, ?>> registers;

    VerifyCommand(List<RegisterDefinition<?, ?>> registers) {
        super("verify", "Recomputes the log and reports the first fault");
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--noted")
                .metavar("NUMBER:CHAIN")
                .help("the number and chain of an entry, as noted from /log");
    }

    @Override
    protected void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        Database database = Database.openBeside(
                configuration.database(), configuration.databaseOwner(), configuration.dataFolder());
        ManagedDataSource pool = configuration.database().build(new MetricRegistry(), "verify");
        try {
            Verification.Outcome outcome = new Verification(
                            Jdbi.create(pool), RegisterDefinitions.of(registers).registers())
                    .run(namespace.getString("noted"));
            if (outcome.fault().isPresent()) {
                throw new Fault(outcome.fault().get());
            }
            System.out.printf(
                    "%d entries verified; the chain ends with %s%n",
                    outcome.head().number(), outcome.head().chain());
        } finally {
            pool.stop();
            database.stop();
        }
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (failure instanceof Fault || failure instanceof UnusableDatabase) {
            cli.getStdErr().println(failure.getMessage());
        } else {
            super.onError(cli, namespace, failure);
        }
    }

    /** Makes the command exit with 1. */
    private static final class Fault extends Exception {
        Fault(String sentence) {
            super("The log is damaged: " + sentence);
        }
    }
}
