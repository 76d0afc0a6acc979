package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;
import register.store.embedded.UnusableDatabase;

/** The command {@code server}, which reports a database error in a sentence. */
final class ServeCommand extends ServerCommand<RegisterConfiguration> {
    ServeCommand(RegisterApplication application) {
        super(application);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (failure instanceof UnusableDatabase unusable) {
            cli.getStdErr().println(unusable.getMessage());
        } else {
            super.onError(cli, namespace, failure);
        }
    }
}
