package register.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own program, connected to the database behind the service and told one statement after the other. */
final class Psql implements AutoCloseable {
    private static final String END = "-- end --";

    private final Process process;
    private final PrintWriter told;
    private final BufferedReader said;

    private Psql(Process process) {
        this.process = process;
        told = new PrintWriter(process.getOutputStream(), true, UTF_8);
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static Psql connect(Program psql, PackagedService.DatabaseLogin login) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        psql.file(),
                        "--no-psqlrc",
                        "--quiet",
                        "--no-align",
                        "--tuples-only",
                        "--host=127.0.0.1",
                        "--port=" + login.port(),
                        "--username=" + login.user(),
                        "register")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", login.password());
        builder.environment().put("PGOPTIONS", "-c pg_trgm.word_similarity_threshold=0.45");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Psql connected = new Psql(process);
        connected.lines("\\timing on");
        return connected;
    }

    /** What it prints in answer to a statement. */
    List<String> lines(String statement) throws IOException {
        told.println(statement + (statement.startsWith("\\") ? "" : ";"));
        told.println("\\echo " + END);
        List<String> lines = new ArrayList<>();
        String line = said.readLine();
        while (line != null && !line.equals(END)) {
            if (line.startsWith("ERROR")) {
                throw new VoidBenchmark(line + "\n" + statement);
            }
            lines.add(line);
            line = said.readLine();
        }
        return lines;
    }

    /** How long it takes statements one after the other, by its own clock, until it has all of their rows. */
    double milliseconds(List<String> statements) throws IOException {
        double sum = 0;
        for (String statement : statements) {
            List<String> lines = lines(statement);
            String time = lines.get(lines.size() - 1);
            sum += Double.parseDouble(time.replaceAll("^Time: ([0-9.]+) ms.*", "$1"));
        }
        return sum;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
