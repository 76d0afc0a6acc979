package register.store.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The operating system user that runs the server, and the command prefix that switches to it. */
record ServerAccount(List<String> prefix, int user) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /**
     * In a separate user namespace a process is neither root nor without a name, yet its files still belong to the
     * user.
     */
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** Finds a suitable account: PostgreSQL refuses root, and initdb refuses a user without a name. */
    static ServerAccount find() throws IOException, InterruptedException {
        int user = Integer.parseInt(SystemCommand.run(List.of("id", "-u")).output());
        if (user != ROOT && succeeds(List.of("id", "-un"))) {
            return new ServerAccount(List.of(), user);
        }
        if (works(NAMESPACE)) {
            return new ServerAccount(NAMESPACE, user);
        }
        if (user == ROOT && works(AS_NOBODY)) {
            return new ServerAccount(AS_NOBODY, NOBODY);
        }
        throw new UnusableDatabase(
                ("PostgreSQL cannot run as root, or as a user without a name, and user %d cannot change to"
                                + " another user on this machine. Start the service as an ordinary user with an entry in"
                                + " /etc/passwd, or set DATABASE_URL to a server of your own.")
                        .formatted(user));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Changes the owner of a file or folder to this user, which only root can do. */
    void own(Path path) throws IOException {
        Object owner = Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS);
        if (owner.equals(user)) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", user, NOFOLLOW_LINKS);
        } catch (FileSystemException refused) {
            throw new UnusableDatabase(
                    ("%s belongs to user %s, and PostgreSQL would run as user %d. Start the service as the first"
                                    + " user, or give the folder to the second: chown -R %d '%s'")
                            .formatted(path, owner, user, user, path),
                    refused);
        }
    }

    void ownAll(Path folder) throws IOException {
        if (Files.getAttribute(folder, "unix:uid", NOFOLLOW_LINKS).equals(user)) {
            return;
        }
        // The folder itself comes last: its owner shows the next start that everything in it has been changed.
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                own(path);
            }
        }
    }

    void mustReach(Path folder) throws IOException, InterruptedException {
        if (!prefix.isEmpty() && !succeeds(command(List.of("test", "-x", folder + "/.")))) {
            throw new UnusableDatabase(
                    ("PostgreSQL runs as user %d here, who cannot open %s. Choose a folder whose parent folders every"
                                    + " user can open, like one in /var/lib.")
                            .formatted(user, folder));
        }
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        try {
            return succeeds(Stream.concat(prefix.stream(), Stream.of("true")).toList());
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean succeeds(List<String> words) throws IOException, InterruptedException {
        return SystemCommand.run(words).succeeded();
    }
}
