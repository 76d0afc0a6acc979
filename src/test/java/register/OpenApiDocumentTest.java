package register;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final java.nio.file.Path COMMITTED = java.nio.file.Path.of("openapi", "openapi.yaml");

    @Test
    void theCommittedDocumentIsTheOneThatTheCodeDraws() throws IOException {
        String drawn = OpenApiDocument.text();
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(COMMITTED, drawn);
        }

        assertThat(Files.readString(COMMITTED))
                .as("openapi/openapi.yaml; mvn test -Dtest=OpenApiDocumentTest -Dopenapi=write rewrites it")
                .isEqualTo(drawn);
    }

    @Test
    void everyMethodOfEveryResourceIsInTheDocument() throws IOException {
        JavaClasses main =
                new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("register");
        Stream<String> declared = main.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(Hidden.class))
                .flatMap(type ->
                        methods(type, type.getAnnotationOfType(Path.class).value()));
        Stream<String> plain = RegisterApplication.REGISTERS.stream()
                .filter(one -> !one.resource().isAnnotationPresent(Path.class))
                .flatMap(one -> methods(main.get(one.resource()), "/" + one.path()));
        List<String> methods = Stream.concat(declared, plain).toList();
        JsonNode paths = new YAMLMapper().readTree(OpenApiDocument.text()).path("paths");

        assertThat(paths.properties())
                .flatExtracting(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())
                        .toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void everyMemberOfEverySchemaIsDescribed() throws IOException {
        JsonNode schemas = new YAMLMapper().readTree(OpenApiDocument.text()).at("/components/schemas");

        assertThat(schemas.properties())
                .isNotEmpty()
                .flatExtracting(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(member -> !member.getValue().has("description"))
                        .map(member -> schema.getKey() + "." + member.getKey())
                        .toList())
                .as("members without a description; a catalogue of fields, @Schema or Glossary has it")
                .isEmpty();
    }

    private static Stream<String> methods(JavaClass type, String path) {
        return type.getAllMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> !method.isAnnotatedWith(Hidden.class))
                .map(method -> verb(method) + " " + address(path, method))
                .distinct();
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst()
                .orElseThrow();
    }

    private static String address(String path, JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class)
                .map(below -> path.replaceAll("/$", "") + "/" + below.value())
                .orElse(path);
    }
}
