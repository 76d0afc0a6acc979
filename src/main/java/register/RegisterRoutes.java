package register;

import io.dropwizard.jersey.DropwizardResourceConfig;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import register.intake.editing.EditedResource;
import register.registers.InvalidDefinition;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;

/** Registers the resource of each register with Jersey, at the path of its definition. */
final class RegisterRoutes {
    private RegisterRoutes() {}

    /** Adds the addresses of every register. */
    static void register(OpenRegisters registers, DropwizardResourceConfig jersey) {
        for (RegisterDefinition<?, ?> one : registers.definitions().all()) {
            EditedResource<?, ?> resource = registers.resource(one);
            if (resource.getClass().isAnnotationPresent(Path.class)) {
                jersey.register(resource);
            } else {
                jersey.registerResources(served(Resource.from(resource.getClass()), resource, "/" + one.path()));
            }
            one.beside().apply(registers).forEach(jersey::register);
        }
    }

    /** Returns the routes that a class declares, below a path and handled by one object of it. */
    private static Resource served(Resource declared, Object resource, String path) {
        Resource.Builder at = Resource.builder(path).name(resource.getClass().getName());
        declared.getResourceMethods().forEach(method -> serve(method, resource, at));
        for (Resource below : declared.getChildResources()) {
            at.addChildResource(served(below, resource, below.getPath()));
        }
        return at.build();
    }

    private static void serve(ResourceMethod method, Object resource, Resource.Builder at) {
        at.addMethod(method).handledBy(resource, method.getInvocable().getDefinitionMethod());
    }

    /** Refuses a register whose path another resource has. */
    static void requireFreePaths(OpenRegisters registers, DropwizardResourceConfig jersey) {
        Set<Class<?>> own = registers.resources().stream().map(Object::getClass).collect(Collectors.toSet());
        jersey.getClasses().stream()
                .filter(other -> other.isAnnotationPresent(Path.class) && !own.contains(other))
                .forEach(other -> segments(Resource.from(other))
                        .map(registers.definitions()::ofPath)
                        .flatMap(Optional::stream)
                        .forEach(taken -> refuse(taken, other)));
    }

    /** The first segments of the addresses of a resource. */
    private static Stream<String> segments(Resource resource) {
        String first = resource.getPath().replaceAll("^/|(?<=.)/.*", "");
        return first.isEmpty()
                ? resource.getChildResources().stream().flatMap(RegisterRoutes::segments)
                : Stream.of(first);
    }

    private static void refuse(RegisterDefinition<?, ?> taken, Class<?> other) {
        throw new InvalidDefinition(
                "The path '%s' of the register '%s' is already used by %s. Choose another.",
                taken.path(), taken.register().name(), other.getSimpleName());
    }
}
