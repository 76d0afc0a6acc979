package register;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.cli.Cli;
import java.net.BindException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jdbi.v3.core.ConnectionException;
import register.registers.InvalidDefinition;
import register.store.embedded.UnusableDatabase;
import register.store.log.DamagedLog;
import register.store.log.UnusableBackup;
import register.values.problem.Refusal;

/** The errors of commands: a sentence for people, and an exit code for programs. */
final class CommandErrors {
    /** The command did not do what it was asked to: a log that is damaged, a file that is refused. */
    static final int FAILED = 1;

    /** The command line or the configuration is wrong. */
    static final int WRONG_USE = 2;

    /** The database cannot be reached or used. */
    static final int OUT_OF_REACH = 3;

    /** What an error in the configuration says of the program, which nobody can do anything about. */
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("Cannot construct instance of `[^`]*`, problem: |\\R at \\[Source: [^\\n]*");

    private CommandErrors() {}

    /** Prints an error that was foreseen as a sentence, and reports whether it was one. */
    static boolean print(Throwable failure, Cli cli) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(cli.getStdErr()::println);
        return sentence.isPresent();
    }

    /** Returns a sentence that says what is wrong and what to do; empty for an error that nobody foresaw. */
    static Optional<String> sentence(Throwable failure) {
        int bound = ExceptionUtils.indexOfType(failure, BindException.class);
        if (bound > 0) {
            return Optional.of("%s: another program uses it. Stop that one, or set PORT or ADMIN_PORT."
                    .formatted(ExceptionUtils.getThrowableList(failure)
                            .get(bound - 1)
                            .getMessage()));
        }
        if (failure instanceof CommandFailure
                || failure instanceof UnusableDatabase
                || failure instanceof UnusableBackup
                || failure instanceof DamagedLog
                || failure instanceof InvalidDefinition
                || failure instanceof Refusal) {
            return Optional.ofNullable(failure.getMessage());
        }
        if (failure instanceof ConfigurationException wrong) {
            return Optional.of(OF_PROGRAMS.matcher(wrong.getMessage()).replaceAll(""));
        }
        if (failure instanceof NoSuchFileException missing) {
            return Optional.of("There is no file " + missing.getFile());
        }
        if (failure instanceof FileAlreadyExistsException present) {
            return Optional.of("There is a file %s already: name another.".formatted(present.getFile()));
        }
        if (failure instanceof ConnectionException unreachable) {
            return Optional.of("Cannot connect to the database: " + unreachable.getMessage());
        }
        return Optional.empty();
    }

    /** Returns the exit code of a command that ended with an error. */
    static int exitCode(Throwable failure) {
        if (failure instanceof CommandFailure command) {
            return command.exitCode();
        }
        if (failure instanceof ArgumentParserException || failure instanceof ConfigurationException) {
            return WRONG_USE;
        }
        return failure instanceof UnusableDatabase || failure instanceof ConnectionException ? OUT_OF_REACH : FAILED;
    }
}
