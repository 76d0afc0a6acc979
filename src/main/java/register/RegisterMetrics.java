package register;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import register.store.log.Log;

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
    static RegisterMetrics of(Environment environment, Log log) {
        PrometheusRegistry prometheus = new PrometheusRegistry();
        DropwizardExports.builder().dropwizardRegistry(environment.metrics()).register(prometheus);
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(prometheus))
                .addMapping(PATH);
        RegisterMetrics register = new RegisterMetrics(environment.metrics());
        register.count("log.head", log::knownHead);
        register.metrics.register("register.log.lastWriteSeconds", (Gauge<Double>) () -> lastWrite(log));
        return register;
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
