package register;

import io.dropwizard.core.cli.ConfiguredCommand;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command on the register; it uses the configuration in the working directory unless another is named. */
abstract class RegisterCommand extends ConfiguredCommand<RegisterConfiguration> {
    RegisterCommand(String name, String description) {
        super(name, description);
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return super.addFileArgument(subparser).setDefault("config.yml");
    }
}
