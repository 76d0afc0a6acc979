package register.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processor time that a service and its database server use, as Linux counts it. Unlike the answers a second, it is much the
 * same where other work is on the machine.
 *
 * @param service the process of the service
 * @param server the first process of the database server, of which each connection has one of its own
 */
record ProcessorTime(long service, long server) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICK = 10;

    /** What the system says of a process: by which it was started, and the ticks of itself and of those that have ended. */
    private record Ticks(long parent, long own, long ended) {}

    /** Returns the milliseconds used until now. */
    double milliseconds() throws IOException {
        long ticks = process(service).map(Ticks::own).orElse(0L)
                + process(server).map(one -> one.own() + one.ended()).orElse(0L);
        for (long connection : processes()) {
            ticks += process(connection)
                    .filter(one -> one.parent() == server)
                    .map(Ticks::own)
                    .orElse(0L);
        }
        return ticks * TICK;
    }

    private static List<Long> processes() throws IOException {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.chars().allMatch(letter -> letter >= '0' && letter <= '9'))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    /** Reads the file with the statistics of a process (proc_pid_stat); empty where the process has ended. */
    private static Optional<Ticks> process(long number) {
        try {
            String statistics = Files.readString(PROCESSES.resolve(number + "/stat"));
            // The name of the program comes before, in brackets, and may have spaces.
            long[] fields = Arrays.stream(statistics
                            .substring(statistics.lastIndexOf(')') + 4)
                            .strip()
                            .split(" ", -1))
                    .limit(14)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return Optional.of(new Ticks(fields[0], fields[10] + fields[11], fields[12] + fields[13]));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
