package register;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.Backup;
import register.store.log.Head;

/**
 * The command {@code backup}: writes the whole log to a file from which {@code restore} makes the same one, on another
 * machine or another version of PostgreSQL.
 *
 * <p>The file is compressed JSON lines (gzip), readable by its owner only, since salts and the hashes of tokens are in
 * it. It appears under its name once it is complete.
 */
final class BackupCommand extends DatabaseCommand {
    private static final String FILE = "backup";

    private final List<RegisterDefinition<?, ?>> registers;

    BackupCommand(List<RegisterDefinition<?, ?>> registers) {
        super("backup", "Writes the whole log to a file");
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument(FILE).metavar("FILE").help("a new file, for example register.ndjson.gz");
        super.configure(subparser);
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) throws IOException {
        Path file = Path.of(namespace.getString(FILE));
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return jdbi -> write(jdbi, file);
    }

    private void write(Jdbi jdbi, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Head head;
        try (FileChannel channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), ownersOnly())) {
            Backup backup = new Backup(jdbi, RegisterDefinitions.of(registers).registers());
            head = backup.write(Channels.newOutputStream(channel));
            channel.force(true);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        System.out.printf("%d entries written to %s; the chain ends with %s%n", head.number(), file, head.chain());
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
