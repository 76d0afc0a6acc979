package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** A command on the register; it uses the configuration in the working directory unless another is named. */
abstract class RegisterCommand extends ConfiguredCommand<RegisterConfiguration> {
    RegisterCommand(String name, String description) {
        super(name, description);
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
