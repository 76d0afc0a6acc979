package register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.Restore;

/**
 * The command {@code restore}: adds what a backup holds to a log that is empty or the beginning of it, completely or not
 * at all.
 */
final class RestoreCommand extends DatabaseCommand {
    private static final String FILE = "backup";

    private final List<RegisterDefinition<?, ?>> registers;

    RestoreCommand(List<RegisterDefinition<?, ?>> registers) {
        super("restore", "Restores the log from a file that backup wrote");
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument(FILE).metavar("FILE").help("a file that backup wrote");
        super.configure(subparser);
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) throws IOException {
        Path backup = Path.of(namespace.getString(FILE));
        if (!Files.exists(backup)) {
            throw new NoSuchFileException(backup.toString());
        }
        return jdbi -> read(jdbi, backup);
    }

    private void read(Jdbi jdbi, Path backup) throws IOException {
        Restore restore = new Restore(jdbi, RegisterDefinitions.of(registers).registers());
        try (InputStream file = Files.newInputStream(backup)) {
            Restore.Outcome outcome = restore.read(file);
            System.out.printf(
                    "%d entries restored and %d verified; the chain ends with %s%n",
                    outcome.added(), outcome.head().number(), outcome.head().chain());
        }
    }
}
