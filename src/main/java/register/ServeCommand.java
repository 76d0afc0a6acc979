package register;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The commands {@code server} and {@code demo}, which report an error that was foreseen in a sentence. The demonstration has a
 * folder and contracts of its own.
 */
final class ServeCommand extends ServerCommand<RegisterConfiguration> {
    private final boolean isDemo;

    ServeCommand(RegisterApplication application) {
        super(application);
        this.isDemo = false;
    }

    private ServeCommand(RegisterApplication application, String name, String description) {
        super(application, name, description);
        this.isDemo = true;
    }

    /** Returns the command {@code demo}. */
    static ServeCommand demo(RegisterApplication application) {
        return new ServeCommand(
                application, "demo", "Serves a demonstration with contracts of many councils, in a folder of its own");
    }

    @Override
    protected void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        if (isDemo) {
            configuration.demonstrate();
        }
        configuration.check();
        super.run(bootstrap, namespace, configuration);
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return super.addFileArgument(subparser).setDefault(RegisterConfigurationFactory.FILE);
    }

    /** Leaves it to {@link #onError} to say why the service did not start. */
    @Override
    protected void run(Environment environment, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        ((Logger) LoggerFactory.getLogger(ServerCommand.class)).setLevel(Level.OFF);
        super.run(environment, namespace, configuration);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (!CommandErrors.print(failure, cli)) {
            super.onError(cli, namespace, failure);
        }
    }
}
