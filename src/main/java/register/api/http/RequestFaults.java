package register.api.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.values.problem.Fault;
import register.values.problem.ParameterFaults;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * All errors in the parameters of a request that was refused for one of them. Parameters are read one after another, and
 * the first that cannot be read ends the request; a form would otherwise tell its errors one by one.
 */
final class RequestFaults {
    private static final List<ParamConverterProvider> CONVERTERS = List.of(new WordParameters(), new DateParameters());

    private final UriInfo address;
    private final ParameterFaults faults = new ParameterFaults();

    private RequestFaults(UriInfo address) {
        this.address = address;
    }

    /**
     * Returns a refusal with every error in the parameters; the same refusal if there is no other error.
     *
     * @param method that was to answer the request; null if none was found
     */
    static Refusal all(Refusal first, @Nullable Method method, UriInfo address) {
        if (method == null || first.parameter() == null || first.problem().status() != Problem.BAD_REQUEST.status()) {
            return first;
        }
        Map<String, Fault> all = new LinkedHashMap<>();
        List<Fault> known = first.faults().isEmpty()
                ? List.of(Fault.ofParameter(first.parameter(), first.detail()))
                : first.faults();
        known.forEach(fault -> all.putIfAbsent(String.valueOf(fault.parameter()), fault));
        RequestFaults others = new RequestFaults(address);
        others.addDeclared(method);
        others.addFilters(method);
        others.faults.all().forEach(fault -> all.putIfAbsent(String.valueOf(fault.parameter()), fault));
        return all.size() == known.size() ? first : first.naming(List.copyOf(all.values()));
    }

    /** Adds the errors of the parameters that a method declares, itself or in its beans. */
    private void addDeclared(Method method) {
        for (Parameter parameter : method.getParameters()) {
            read(parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    read(field, field.getType());
                }
            }
        }
    }

    private void read(AnnotatedElement element, Class<?> type) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            String value = address.getQueryParameters().getFirst(parameter.value());
            if (value != null && !value.isEmpty()) {
                faults.read(parameter.value(), value, text -> convert(text, type));
            }
        }
    }

    /** Adds the errors of the filters that a method accepts besides. */
    private void addFilters(Method method) {
        Filtered filtered = method.getAnnotation(Filtered.class);
        List<Object> resources = address.getMatchedResources();
        if (filtered != null && !resources.isEmpty() && resources.get(0) instanceof Filterable resource) {
            resource.addFaults(
                    filtered.value(), name -> address.getQueryParameters().getFirst(name), faults);
        }
    }

    /** Reads a value as the type of its parameter; one of another type than our own is not looked at. */
    private static Object convert(String text, Class<?> type) {
        for (ParamConverterProvider provider : CONVERTERS) {
            ParamConverter<?> converter = provider.getConverter(type, type, new Annotation[0]);
            if (converter != null) {
                return Objects.requireNonNull(converter.fromString(text));
            }
        }
        return type.isRecord() ? fromString(text, type) : text;
    }

    private static Object fromString(String text, Class<?> type) {
        try {
            return type.getMethod("fromString", String.class).invoke(null, text);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a parameter is refused or read", refused);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(type + " is the type of a parameter, but is not read from text", unknown);
        }
    }
}
