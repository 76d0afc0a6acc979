package register;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import register.store.log.Log;
import register.store.log.Replica;
import register.store.log.Replicas;

/**
 * The metrics of the register beside those of Dropwizard (JVM, threads, connections of the database, HTTP), on the admin port
 * as Prometheus reads them.
 */
final class RegisterMetrics {
    private static final String PATH = "/prometheus";
    private static final double MILLIS = 1000;

    private final MetricRegistry metrics;

    private RegisterMetrics(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    /** Publishes the metrics of a service, and returns those to which others are added. */
    static RegisterMetrics of(Environment environment, Log log, Replicas replicas) {
        PrometheusRegistry prometheus = new PrometheusRegistry();
        DropwizardExports.builder().dropwizardRegistry(environment.metrics()).register(prometheus);
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(prometheus))
                .addMapping(PATH);
        RegisterMetrics register = new RegisterMetrics(environment.metrics());
        register.count("log.head", log::knownHead);
        register.metrics.register("register.log.lastWriteSeconds", (Gauge<Double>) () -> lastWrite(log));
        register.follow(replicas, log);
        return register;
    }

    /** Adds what replicas have answered, and how many entries each is behind: -1 while it is not read from. */
    private void follow(Replicas replicas, Log log) {
        if (replicas.all().isEmpty()) {
            return;
        }
        count("replicas.answered", replicas::answered);
        count("replicas.primaryAnswering", () -> replicas.isPrimaryAnswering() ? 1 : 0);
        int number = 1;
        for (Replica replica : replicas.all()) {
            count("replica" + number + ".entriesBehind", () -> behind(replica, log));
            number++;
        }
    }

    private static long behind(Replica replica, Log log) {
        long reached = replica.reached();
        return reached < 0 ? reached : Math.max(0, log.knownHead() - reached);
    }

    /** Adds a number under a name, {@code requests.refused}. */
    void count(String name, LongSupplier count) {
        metrics.register("register." + name, (Gauge<Long>) count::getAsLong);
    }

    /** Returns when the newest entry was recorded, in seconds since 1970; no number while the database does not answer. */
    private static double lastWrite(Log log) {
        try {
            return log.head().recordedAt().toEpochMilli() / MILLIS;
        } catch (RuntimeException outOfReach) {
            return Double.NaN;
        }
    }
}
