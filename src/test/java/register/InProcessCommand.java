package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command of the program that was run in this process: one in a process of its own takes seconds to load the program.
 *
 * @param exitCode as the process would have ended
 * @param output what it printed, errors too
 */
public record InProcessCommand(int exitCode, String output) {
    /** Runs a command with its arguments; its settings are read from a file, since this process has its own environment. */
    public static InProcessCommand run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        PrintStream before = System.out;
        Map<Object, Object> overrides = takeOverrides();
        System.setOut(printed);
        try {
            RegisterApplication application = new RegisterApplication(Clock.systemUTC());
            Bootstrap<RegisterConfiguration> bootstrap = new Bootstrap<>(application);
            application.initialize(bootstrap);
            int exitCode = new Cli(new JarLocation(RegisterApplication.class), bootstrap, printed, printed)
                    .run(arguments)
                    .map(CommandErrors::exitCode)
                    .orElse(0);
            return new InProcessCommand(exitCode, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.getProperties().putAll(overrides);
        }
    }

    /** Takes away the settings of the services that run in this process, which are properties of the system. */
    private static Map<Object, Object> takeOverrides() {
        Map<Object, Object> overrides = System.getProperties().entrySet().stream()
                .filter(property -> property.getKey().toString().startsWith("dw."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        System.getProperties().keySet().removeAll(overrides.keySet());
        return overrides;
    }
}
