package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;
import register.registers.InvalidDefinition;
import register.store.embedded.UnusableDatabase;

/** The command {@code server}, which reports an error of the database or of a register definition in a sentence. */
final class ServeCommand extends ServerCommand<RegisterConfiguration> {
    ServeCommand(RegisterApplication application) {
        super(application);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (failure instanceof UnusableDatabase unusable) {
            cli.getStdErr().println(unusable.getMessage());
        } else if (failure instanceof InvalidDefinition invalid) {
            cli.getStdErr().println(invalid.getMessage());
        } else {
            super.onError(cli, namespace, failure);
        }
    }
}
