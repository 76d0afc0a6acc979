package register;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.MutableServletContextHandler;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import register.api.http.AddressLimit;
import register.api.http.AwaitedBody;
import register.api.http.ClientLimit;
import register.api.http.CrossOriginLetters;
import register.api.http.ExpensiveLimit;
import register.api.http.ExpensiveRequests;
import register.api.http.JettyErrors;
import register.api.http.RequestId;
import register.api.http.RequestLimits;
import register.api.http.RequestSizeLimit;
import register.api.http.SecurityHeaders;
import register.api.http.UnreadBodyHandler;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.web.assistants.AssistantServer;
import register.web.pages.RefusalPage;

/** What a request passes before a resource answers it: its limits, headers and id, and the log of requests. */
final class RequestHandlers {
    private static final Logger REQUESTS = LoggerFactory.getLogger("requests");

    private RequestHandlers() {}

    /**
     * Adds all of them, those that come first last.
     *
     * @param stylesheet the address of that of pages
     */
    static void add(
            Environment environment,
            RegisterConfiguration configuration,
            RegisterDefinitions definitions,
            RegisterMetrics metrics,
            String stylesheet) {
        MutableServletContextHandler context = environment.getApplicationContext();
        SecurityHeaders headers = new SecurityHeaders(configuration.strictTransportSecurity());
        limit(context, configuration.limits(), definitions, metrics);
        context.insertHandler(
                new CrossOriginLetters("/answers", configuration.answers().allowedOrigins()));
        context.insertHandler(headers);
        context.insertHandler(new UnreadBodyHandler());
        context.insertHandler(new RequestId());
        environment.jersey().register(new RequestId.InLogs());
        JettyErrors errors = new JettyErrors(
                configuration.publicAddress(), headers, new RefusalPage(configuration.council(), stylesheet)::of);
        context.setErrorHandler(errors);
        environment.lifecycle().addServerLifecycleListener(server -> {
            server.setErrorHandler(errors);
            server.setRequestLog(requestLog());
            rememberNoHeaders(server);
        });
    }

    /** Adds what a request passes before it is given a thread of its own, the last first. */
    private static void limit(
            MutableServletContextHandler context,
            RequestLimits limits,
            RegisterDefinitions definitions,
            RegisterMetrics metrics) {
        Set<String> lists = Stream.concat(
                        Stream.of("entries", "quarters"),
                        definitions.all().stream().map(RegisterDefinition::path))
                .collect(Collectors.toSet());
        ExpensiveRequests expensive = new ExpensiveRequests(lists);
        ClientLimit clients =
                new ClientLimit(expensive.or(AwaitedBody::isForm), limits.clientAddress(), limits.expensivePerClient());
        RequestSizeLimit largest = new RequestSizeLimit("/imports");
        context.insertHandler(largest.within());
        context.insertHandler(largest);
        ExpensiveLimit all = new ExpensiveLimit(expensive, clients, limits.expensive());
        context.insertHandler(all);
        AwaitedBody letters = new AwaitedBody("/answers", AssistantServer.PATH);
        context.insertHandler(letters);
        context.insertHandler(clients);
        context.insertHandler(new AddressLimit());
        metrics.count("letters", letters::posted);
        metrics.count("requests.refusedOfOneClient", clients::refused);
        metrics.count("requests.refusedOfAllClients", all::refused);
    }

    /**
     * Disables Jetty's header cache. It finds a cached header regardless of case, and so would return an earlier token
     * in place of one that differs only in case.
     */
    private static void rememberNoHeaders(Server server) {
        server.getContainedBeans(HttpConfiguration.ConnectionFactory.class)
                .forEach(factory -> factory.getHttpConfiguration().setHeaderCacheSize(0));
    }

    /** Logs method, path, status, bytes, microseconds and id: neither the user nor what they searched for. */
    private static RequestLog requestLog() {
        return new CustomRequestLog(RequestHandlers::log, "%m %U %s %O %D %{" + RequestId.HEADER + "}o");
    }

    /** Logs a line that ends with the id of its request, which is a member of its own where lines are JSON. */
    private static void log(String line) {
        MDC.put(RequestId.HEADER, StringUtils.substringAfterLast(line, " "));
        try {
            REQUESTS.info(line);
        } finally {
            MDC.remove(RequestId.HEADER);
        }
    }
}
