package register.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import register.ServiceCommand;

/** A service in a process of its own, so that a test may kill it or run it as another user. */
final class ServiceProcess implements AutoCloseable {

    static final String SERVED = "PostgreSQL served to the end";

    /** After which it is killed, so that nobody waits for ever for what it prints. */
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final List<String> answer;

    private ServiceProcess(Process process, BufferedReader output, List<String> answer) {
        this.process = process;
        this.output = output;
        this.answer = answer;
    }

    /** Starts the embedded server on the folder, says where it is, and stops it at the end of its input. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> finishRequests(server)));
            System.out.println("started\t" + server.url() + "\t" + server.owner() + "\t" + server.ownerPassword());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (UnusableDatabase refusal) {
            System.out.println("refused\t" + refusal.getMessage());
        }
    }

    static ServiceProcess start(Path folder, String... prefix) {
        return start(command(System.getProperty("java.class.path"), folder, prefix));
    }

    static ServiceProcess start(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            Stream<String> lines = output.lines().peek(System.out::println);
            String answer = lines.filter(line -> line.startsWith("started\t") || line.startsWith("refused\t"))
                    .findFirst()
                    .orElse("refused\tthe process ended");
            return new ServiceProcess(process, output, List.of(answer.split("\t", -1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> command(String classPath, Path folder, String... prefix) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add(java);
        command.addAll(ServiceCommand.STARTS_SOON);
        command.addAll(List.of("-cp", classPath, ServiceProcess.class.getName(), folder.toString()));
        return List.copyOf(command);
    }

    String state() {
        return answer.get(0);
    }

    String refusal() {
        return answer.get(1);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(answer.get(1), answer.get(2), answer.get(3));
    }

    void killHard() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void pressCtrlC() throws IOException {
        process.getOutputStream().write('C' - '@');
        process.getOutputStream().flush();
    }

    List<String> remainingOutput() {
        return output.lines().toList();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A signal that reached PostgreSQL would end it within this half second. */
    private static void finishRequests(EmbeddedServer server) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        try (Connection connection =
                DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            while (System.nanoTime() < end) {
                connection
                        .createStatement()
                        .executeQuery("select pg_sleep(0.01)")
                        .close();
            }
            System.out.println(SERVED);
        } catch (SQLException gone) {
            System.out.println("PostgreSQL was gone: " + gone.getMessage());
        }
        server.close();
    }
}
