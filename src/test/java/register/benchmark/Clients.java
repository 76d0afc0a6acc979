package register.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Several clients of a service, each on a connection of its own, who ask one question after the other.
 *
 * @param base of the service's addresses
 * @param connections how many there are
 */
record Clients(String base, int connections) {
    /**
     * What they ask for.
     *
     * @param accept the type of the answer
     * @param path drawn anew each time
     */
    record Question(String accept, Function<SplittableRandom, String> path) {
        static Question json(Function<SplittableRandom, String> path) {
            return new Question("application/json", path);
        }

        static Question page(Function<SplittableRandom, String> path) {
            return new Question("text/html", path);
        }
    }

    /**
     * How they were answered.
     *
     * @param rate of answers a second
     * @param p50 the milliseconds that half of the answers took at most
     * @param p95 the milliseconds that 95 of a hundred took at most
     * @param bytes of an answer's body, on average
     * @param refused how many answers were none, such as those that the service had no time for
     * @param processor the milliseconds of processor time that an answer took; 0 where they were not counted
     */
    record Measured(double rate, double p50, double p95, long bytes, int refused, double processor) {
        static Measured of(List<Line.Answer> answers, double seconds) {
            List<Line.Answer> good =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            long[] nanos = good.stream().mapToLong(Line.Answer::nanos).sorted().toArray();
            double bytes = good.stream().mapToLong(Line.Answer::bytes).average().orElse(0);
            return new Measured(
                    good.size() / seconds,
                    percentile(nanos, 50),
                    percentile(nanos, 95),
                    Math.round(bytes),
                    answers.size() - good.size(),
                    0);
        }

        /** Returns the same with the processor time that all answers took together, over so many seconds. */
        Measured using(double milliseconds, double seconds) {
            return new Measured(rate, p50, p95, bytes, refused, milliseconds / (rate * seconds));
        }

        private static double percentile(long[] nanos, int percent) {
            return nanos.length == 0 ? Double.NaN : nanos[(nanos.length * percent + 99) / 100 - 1] / 1e6;
        }
    }

    /** Asks for some seconds; an answer that is under way then is waited for. */
    Measured ask(Question question, double seconds) {
        long began = System.nanoTime();
        long end = began + Math.round(seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<CompletableFuture<List<Line.Answer>>> clients = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                SplittableRandom random = new SplittableRandom(began + client);
                clients.add(CompletableFuture.supplyAsync(() -> ask(question, random, end), threads));
            }
            List<Line.Answer> all = new ArrayList<>();
            clients.forEach(client -> all.addAll(client.join()));
            return Measured.of(all, (System.nanoTime() - began) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private List<Line.Answer> ask(Question question, SplittableRandom random, long end) {
        Map<String, String> headers = Map.of("Accept", question.accept());
        List<Line.Answer> answers = new ArrayList<>();
        try (Line line = new Line(base)) {
            do {
                answers.add(line.send("GET", question.path().apply(random), headers, ""));
            } while (System.nanoTime() < end);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return answers;
    }
}
