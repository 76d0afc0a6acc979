package register;

import com.codahale.metrics.MetricRegistry;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import register.api.http.JettyErrors;
import register.api.http.SecurityHeaders;
import register.values.problem.Problem;
import register.web.pages.RefusalPage;

/** What answers at the address of the service until its database is ready: 503, and the reason at {@code /health-check}. */
final class WaitingServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final String HEALTH = """
            [{"name":"%s","healthy":false,"type":"READY","critical":true,"message":"%s"}]""";

    private final Server server;
    private volatile String reason;

    private WaitingServer(Server server, String reason) {
        this.server = server;
        this.reason = reason;
    }

    /**
     * Starts it.
     *
     * @param reason why the service has not started, for people
     */
    static WaitingServer start(RegisterConfiguration configuration, String reason) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        Server server = new Server(threads);
        server.addConnector(configuration.connector().build(server, new MetricRegistry(), "waiting", threads));
        JettyErrors errors = new JettyErrors(
                configuration.publicAddress(),
                new SecurityHeaders(configuration.strictTransportSecurity()),
                new RefusalPage(configuration.council(), "")::of);
        server.setErrorHandler(errors);
        WaitingServer waiting = new WaitingServer(server, reason);
        server.setHandler(waiting.new Answer(errors));
        try {
            server.start();
            return waiting;
        } catch (Exception failed) {
            waiting.close();
            throw new IllegalStateException("nobody can be answered while the service waits", failed);
        }
    }

    /** Gives another reason. */
    void say(String another) {
        reason = another;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the service cannot go on", failed);
        }
    }

    /** Answers every request in the same way; that the process is alive is true. */
    private final class Answer extends Handler.Abstract {
        private final JettyErrors errors;

        Answer(JettyErrors errors) {
            this.errors = errors;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            boolean isAboutHealth = request.getHttpURI().getCanonicalPath().equals("/health-check");
            boolean isAlive =
                    isAboutHealth && "type=alive".equals(request.getHttpURI().getQuery());
            response.setStatus(isAlive ? HttpStatus.OK_200 : Problem.UNAVAILABLE.status());
            if (!isAboutHealth) {
                return errors.handle(request, response, callback);
            }
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            Content.Sink.write(
                    response, true, isAlive ? "[]" : HEALTH.formatted(DatabaseHealthCheck.NAME, reason), callback);
            return true;
        }
    }
}
