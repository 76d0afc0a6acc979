package register;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

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
        List<String> methods = new ClassFileImporter()
                .withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("register").stream()
                        .filter(type -> !type.isAnnotatedWith(Hidden.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(OpenApiDocumentTest::operation)
                        .toList();

        assertThat(new YAMLMapper().readTree(OpenApiDocument.text()).findValuesAsText("operationId"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    private static String operation(JavaMethod method) {
        return method.tryGetAnnotationOfType(Operation.class)
                .map(Operation::operationId)
                .orElseGet(method::getFullName);
    }
}
