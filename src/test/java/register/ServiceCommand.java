package register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The command that starts the service, or another of its commands, in a process of its own. */
public final class ServiceCommand {
    /** A process that soon ends takes half of its time to start with the simpler compiler and collector. */
    public static final List<String> STARTS_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ServiceCommand() {}

    /** With the arguments of the command, {@code server config.yml}. */
    public static List<String> of(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(STARTS_SOON);
        command.add("-cp");
        command.add(Objects.requireNonNull(System.getProperty("java.class.path")));
        command.add(RegisterApplication.class.getName());
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }
}
