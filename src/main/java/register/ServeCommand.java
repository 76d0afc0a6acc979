package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** The command {@code server}, which reports an error that was foreseen in a sentence. */
final class ServeCommand extends ServerCommand<RegisterConfiguration> {
    ServeCommand(RegisterApplication application) {
        super(application);
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return super.addFileArgument(subparser).setDefault(RegisterConfigurationFactory.FILE);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (!CommandErrors.print(failure, cli)) {
            super.onError(cli, namespace, failure);
        }
    }
}
