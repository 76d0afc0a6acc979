package register;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process hear Ctrl-C. One that is started in the background by a script has it ignored, so have the processes that it
 * starts, and Java cannot change that.
 */
public final class CtrlC {
    /** The words before the command of a process that is to hear it. */
    public static final List<String> HEARD = heard();

    private CtrlC() {}

    private static List<String> heard() {
        List<String> env = List.of("env", "--default-signal=INT");
        return succeeds(List.of("env", "--default-signal=INT", "true")) ? env : List.of();
    }

    /** Signals a process as Ctrl-C does. */
    public static void press(Process process) {
        if (!succeeds(List.of("kill", "-INT", Long.toString(process.pid())))) {
            throw new IllegalStateException("no signal could be sent");
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException failed) {
            return false;
        }
    }
}
