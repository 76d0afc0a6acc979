package register.web.docs;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import register.api.access.Allowed;
import register.api.access.SignInResource;
import register.api.access.SignedIn;
import register.api.http.Format;
import register.api.http.Formats;

/**
 * The catalogue of formats: which address that anyone may read can be requested in which of them.
 *
 * <p>It is read from the routes that the service answers by, when the service starts, so that it cannot say anything else
 * than what the service does.
 */
public final class FormatCatalogue implements ApplicationEventListener {
    private final Formats formats;
    private volatile List<Offer> offers = List.of();

    /** Creates the catalogue of a service; it is empty until the service has its routes. */
    public FormatCatalogue(Formats formats) {
        this.formats = formats;
    }

    /**
     * The formats of one address.
     *
     * @param path of the address, with its parameters in braces
     * @param summary of what it answers; empty if it has none
     */
    public record Offer(String path, String summary, List<Format> formats) {
        /** Whether a suffix can follow the address; there is nothing in that of the start page that it could follow. */
        public boolean hasSuffixes() {
            return !path.equals("/");
        }
    }

    /** Returns the formats of every address, in the order of their paths. */
    public List<Offer> offers() {
        return offers;
    }

    /** Returns the formats that any address is offered in, in the order of their writers. */
    public List<Format> formats() {
        return formats.all();
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
            offers = read(event.getResourceModel());
        }
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent event) {
        return null;
    }

    private List<Offer> read(ResourceModel model) {
        Map<String, Set<String>> types = new TreeMap<>();
        Map<String, String> summaries = new TreeMap<>();
        routes("", model.getRootResources())
                .filter(route -> isRead(route.method()))
                .forEach(route -> {
                    Set<String> produced = types.computeIfAbsent(route.path(), path -> new TreeSet<>());
                    route.method().getProducedTypes().forEach(type -> produced.add(name(type)));
                    summary(route.method()).ifPresent(summary -> summaries.put(route.path(), summary));
                });
        return types.entrySet().stream()
                .map(one -> new Offer(one.getKey(), summaries.getOrDefault(one.getKey(), ""), formats(one.getValue())))
                .filter(offer -> !offer.formats().isEmpty())
                .toList();
    }

    private List<Format> formats(Set<String> types) {
        return formats.all().stream()
                .filter(format -> types.contains(format.mediaType()))
                .toList();
    }

    /** A method of an address. */
    private record Route(String path, ResourceMethod method) {}

    private static Stream<Route> routes(String above, List<Resource> resources) {
        return resources.stream().flatMap(resource -> {
            String path = (above + "/" + resource.getPath())
                    .replaceAll("/+", "/")
                    .replaceAll("\\{ *([^:} ]+)[^}]*\\}", "{$1}")
                    .replaceAll("(?<=.)/$", "");
            return Stream.concat(
                    resource.getResourceMethods().stream().map(method -> new Route(path, method)),
                    routes(path, resource.getChildResources()));
        });
    }

    private static boolean isRead(ResourceMethod method) {
        Method definition = method.getInvocable().getDefinitionMethod();
        return "GET".equals(method.getHttpMethod())
                && definition.getDeclaringClass() != SignInResource.class
                && !definition.isAnnotationPresent(Allowed.class)
                && !definition.isAnnotationPresent(SignedIn.class);
    }

    private static Optional<String> summary(ResourceMethod method) {
        return Optional.ofNullable(method.getInvocable().getDefinitionMethod().getAnnotation(Operation.class))
                .map(Operation::summary);
    }

    private static String name(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
