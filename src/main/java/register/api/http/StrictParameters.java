package register.api.http;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.REPEATED_PARAMETER;
import static register.values.problem.Problem.UNKNOWN_PARAMETER;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import register.values.problem.ParameterFaults;

/** Refuses unknown parameters and lists the known ones, so that a filter is never silently ignored. */
@Priority(Priorities.AUTHORIZATION)
public final class StrictParameters implements ContainerRequestFilter {
    /**
     * The parameter, accepted wherever lists and records are returned, that states whether the file begins with a byte
     * order mark.
     */
    public static final String BOM = "bom";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        @Nullable ResourceInfo resource = CalledMethod.of(request);
        if (given.isEmpty() || resource == null) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(AllowsUnknownParameters.class)) {
            return;
        }
        Set<String> names = names(resource.getResourceMethod(), request.getUriInfo());
        ParameterFaults faults = new ParameterFaults();
        given.forEach((name, values) -> check(name, values, names, faults));
        faults.check();
    }

    private static void check(String name, List<String> values, Set<String> names, ParameterFaults faults) {
        if (!names.contains(name)) {
            faults.add(UNKNOWN_PARAMETER
                    .because("'%s' is not a parameter of this address; %s", name, said(names))
                    .in(name));
        } else if (values.get(0).isEmpty()) {
            faults.add(MALFORMED_PARAMETER
                    .because("'%s' has no value; enter one, or leave it out", name)
                    .in(name));
        } else if (values.size() > 1) {
            faults.add(REPEATED_PARAMETER
                    .because("'%s' is given %d times", name, values.size())
                    .in(name));
        } else if (name.equals(BOM) && !Set.of("true", "false").contains(values.get(0))) {
            faults.add(
                    MALFORMED_PARAMETER.because("'bom' must be true or false").in(BOM));
        }
    }

    private Set<String> names(Method method, UriInfo address) {
        Set<String> declared = known.computeIfAbsent(method, StrictParameters::parameters);
        Filtered filtered = method.getAnnotation(Filtered.class);
        if (filtered == null) {
            return declared;
        }
        Set<String> names = new TreeSet<>(declared);
        names.addAll(((Filterable) address.getMatchedResources().get(0)).filters(filtered.value()));
        return names;
    }

    private static String said(Set<String> names) {
        return names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
    }

    /** Returns every parameter that the methods of a resource declare. */
    public static Set<String> declared(Class<?> resource) {
        Set<String> names = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            names.addAll(parameters(method));
        }
        return names;
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields()).forEach(field -> add(names, field));
            }
        }
        boolean isOfLists = !method.isAnnotationPresent(Produces.class)
                && method.getDeclaringClass().isAnnotationPresent(ListFormats.class);
        if (isOfLists) {
            names.add(BOM);
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
