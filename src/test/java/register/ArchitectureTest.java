package register;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import register.registers.RegisterDefinition;

/** The seven wings as {@code .github/CONTRIBUTING.md} lists them: a wing uses the ones below it, never one above. */
class ArchitectureTest {
    /** From the top down. */
    private static final List<String> WINGS =
            List.of("register", "web", "foi", "registers", "intake", "api", "store", "values");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("register");

    @Test
    void everyClassIsInAWing() {
        assertThat(MAIN.stream().map(ArchitectureTest::wing).distinct()).containsExactlyInAnyOrderElementsOf(WINGS);
    }

    @Test
    void aWingUsesOnlyTheWingsBelowIt() {
        List<String> upward = MAIN.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency -> WINGS.indexOf(wing(dependency.getOriginClass()))
                        > WINGS.indexOf(wing(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();

        assertThat(upward).isEmpty();
    }

    @Test
    void packagesOfAWingDoNotDependOnEachOtherInACircle() {
        slices().matching("register.(*.*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void registersDoNotKnowEachOther() {
        List<String> packages = definitions()
                .map(definition -> definition.getOwner().getPackageName())
                .distinct()
                .toList();

        assertThat(packages).isNotEmpty();
        for (String one : packages) {
            noClasses()
                    .that(resideInAPackage(one + ".."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages.stream()
                            .filter(other -> !other.equals(one))
                            .map(other -> other + "..")
                            .toArray(String[]::new))
                    .check(MAIN);
        }
    }

    /** What differs by register is read from the definitions, in the order of the application. */
    @Test
    void aRegisterIsNamedOnceOutsideItsPackage() {
        List<String> elsewhere = definitions()
                .flatMap(definition -> definition.getAccessesToSelf().stream()
                        .map(access -> access.getOriginOwner())
                        .filter(user -> !user.getPackageName()
                                .equals(definition.getOwner().getPackageName())))
                .map(JavaClass::getSimpleName)
                .distinct()
                .toList();

        // The start page, the work list and the list of duties show what is due of contracts, and of no other kind of
        // record.
        assertThat(elsewhere)
                .containsExactlyInAnyOrder("RegisterApplication", "HomeResource", "WorkListResource", "KnownDuties");
    }

    private static Stream<JavaField> definitions() {
        return MAIN.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(RegisterDefinition.class));
    }

    @Test
    void onlyTheApplicationReadsTheClockOfTheMachine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RegisterApplication.class.getName())
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(MAIN);
    }

    @Test
    void nothingNeedsTheFontsOrTheScreenOfTheMachine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
                .check(MAIN);
    }

    @Test
    void statementsStayBehindTheDoorOfTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Dao")
                .should()
                .bePackagePrivate()
                .check(MAIN);
        noClasses()
                .that(resideInAPackage("register.web..")
                        .or(resideInAPackage("register.registers.."))
                        .or(resideInAPackage("register.foi.exemptions.."))
                        .or(resideInAPackage("register.foi.limits.."))
                        .or(resideInAPackage("register.api.reading..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "org.postgresql..")
                .check(MAIN);
    }

    /** A class is found by its name alone. */
    @Test
    void noTwoClassesHaveOneName() {
        Map<String, List<String>> named = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(named.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(MAIN);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("register") || type.getPackageName().startsWith("register.");
    }

    /** The wing of a class; {@code register} for what wires them together. */
    private static String wing(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length == 1 ? parts[0] : parts[1];
    }
}
