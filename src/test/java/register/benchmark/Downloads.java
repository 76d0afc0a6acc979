package register.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** How long all contracts take as a file, beside the peer's file and a {@code \copy} of the same rows, by the bytes of each. */
record Downloads(PackagedService service, ServiceProcess peer) {
    private static final String ROWS = """
            copy (select e.number, e.register, e.key, e.recorded_at, e.actor, e.reason, r.title, r.department, r.suppliers,
                    r.starts_first, r.ends_first, r.total, r.annual, r.item
                from contract r join entry e on e.number = r.entry where r.superseded_by is null order by r.key)
            to stdout (format csv)
            """;

    /** What came of a download. */
    private record Taken(long bytes, double seconds) {
        double rate() {
            return bytes / seconds / 1e6;
        }
    }

    void run(int rounds) throws IOException {
        List<Taken> copies = new ArrayList<>();
        List<Taken> peers = new ArrayList<>();
        List<Taken> csv = new ArrayList<>();
        List<Taken> ndjson = new ArrayList<>();
        service.forgetPeak();
        for (int round = 0; round < rounds; round++) {
            copies.add(copy());
            csv.add(download(service.base(), "csv"));
            peers.add(download(peer.base(), "csv"));
            ndjson.add(download(service.base(), "ndjson"));
        }
        double best = median(copies).rate();
        System.out.printf("%n%-34s %10s %10s %10s %14s%n", "Everything", "s", "MB", "MB/s", "of \\copy");
        print("\\copy of the same rows", copies, best);
        print("CSV of the peer", peers, best);
        print("CSV", csv, best);
        print("NDJSON", ndjson, best);
        System.out.printf("Most resident memory meanwhile: %d MB%n", service.peakMegabytes());
    }

    private static void print(String what, List<Taken> all, double best) {
        Taken taken = median(all);
        System.out.printf(
                "%-34s %10.1f %10.1f %10.1f %14.2f%n",
                what, taken.seconds(), taken.bytes() / 1e6, taken.rate(), taken.rate() / best);
    }

    private static Taken median(List<Taken> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparingDouble(Taken::rate))
                .toList()
                .get(all.size() / 2);
    }

    private static Taken download(String base, String format) throws IOException {
        try (Line line = new Line(base)) {
            Line.Answer answer = line.send("GET", "/contracts." + format, Map.of(), "");
            if (answer.status() != 200) {
                throw new VoidBenchmark("GET /contracts.%s is answered by %d".formatted(format, answer.status()));
            }
            return new Taken(answer.bytes(), answer.nanos() / 1e9);
        }
    }

    private Taken copy() throws IOException {
        PackagedService.DatabaseLogin login = service.login();
        long began = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Counting counting = new Counting()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS, counting);
            return new Taken(counting.bytes, (System.nanoTime() - began) / 1e9);
        } catch (SQLException failed) {
            throw new VoidBenchmark("The rows cannot be copied: " + failed.getMessage());
        }
    }

    /** Counts what is written to it. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
