package register.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Creates the {@code @BeanParam} arguments of resource methods from the request, by a function for each type.
 *
 * <p>Jersey would create them by injection, which costs more than everything else in a response, and it would log a
 * refused parameter as the reader wrote it before we can refuse it.
 */
public final class RequestParameters implements ValueParamProvider {
    private final Map<Class<?>, Function<ContainerRequest, ?>> makers = new LinkedHashMap<>();

    /** Adds a type and the function that creates it. */
    public <P> RequestParameters with(Class<P> type, Function<ContainerRequest, P> maker) {
        makers.put(type, maker);
        return this;
    }

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return makers.get(parameter.getRawType());
    }

    /** Returns a priority above that of Jersey's providers. */
    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    /** Returns the binder to register with Jersey. */
    public AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(RequestParameters.this).to(ValueParamProvider.class);
            }
        };
    }
}
