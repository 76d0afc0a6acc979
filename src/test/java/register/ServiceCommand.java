package register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The command that starts the service, or another of its commands, in a process of its own. */
public final class ServiceCommand {
    /**
     * A process that soon ends takes half of its time to start with the simpler compiler and collector, and a tenth less
     * with room for what is new.
     */
    public static final List<String> STARTS_SOON =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn128m", "-XX:MetaspaceSize=128m");

    private ServiceCommand() {}

    /** With the arguments of the command, {@code server config.yml}. */
    public static List<String> of(String... arguments) {
        String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
        return java(List.of("-cp", classPath, RegisterApplication.class.getName()), arguments);
    }

    /** With the arguments of the command, run from the packaged jar as the README does. */
    public static List<String> ofJar(Path jar, String... arguments) {
        return java(List.of("-jar", jar.toString()), arguments);
    }

    private static List<String> java(List<String> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(STARTS_SOON);
        command.addAll(program);
        command.addAll(List.of(arguments));
        return command;
    }
}
