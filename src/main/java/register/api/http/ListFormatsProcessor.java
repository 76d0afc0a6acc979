package register.api.http;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;

/** Adds the formats of lists, as produced types, to the methods of resources marked with {@link ListFormats}. */
public final class ListFormatsProcessor implements ModelProcessor {
    private final MediaType[] types;

    public ListFormatsProcessor(Formats formats) {
        this.types = formats.ofLists().stream().map(Format::type).toArray(MediaType[]::new);
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        ResourceModel.Builder builder = new ResourceModel.Builder(false);
        model.getResources().forEach(resource -> builder.addResource(completed(resource)));
        return builder.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    private Resource completed(Resource resource) {
        Resource.Builder builder = Resource.builder(resource);
        for (ResourceMethod method : List.copyOf(resource.getResourceMethods())) {
            if (method.getProducedTypes().isEmpty()
                    && method.getInvocable().getHandler().getHandlerClass().isAnnotationPresent(ListFormats.class)) {
                builder.updateMethod(method).produces(types);
            }
        }
        for (Resource child : resource.getChildResources()) {
            builder.replaceChildResource(child, completed(child));
        }
        return builder.build();
    }
}
