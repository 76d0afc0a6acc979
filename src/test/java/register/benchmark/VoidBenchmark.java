package register.benchmark;

/** Why the figures mean nothing, or cannot be had, in a sentence for whoever ran the benchmark. */
final class VoidBenchmark extends RuntimeException {
    VoidBenchmark(String why) {
        super(why);
    }
}
