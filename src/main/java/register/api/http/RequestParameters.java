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
 * Makes what resource methods take as {@code @BeanParam} from the request, by a function for each type.
 *
 * <p>Jersey would make them by injection, which costs more than all else in an answer and logs a refused parameter, as
 * the reader wrote it, before we can refuse it.
 */
public final class RequestParameters implements ValueParamProvider {
    private final Map<Class<?>, Function<ContainerRequest, ?>> makers = new LinkedHashMap<>();

    /** Adds a type and how it is made. */
    public <P> RequestParameters with(Class<P> type, Function<ContainerRequest, P> maker) {
        makers.put(type, maker);
        return this;
    }

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return makers.get(parameter.getRawType());
    }

    /** Before Jersey's own. */
    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    /** What Jersey is to register. */
    public AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(RequestParameters.this).to(ValueParamProvider.class);
            }
        };
    }
}
