package register;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house as {@code .github/CONTRIBUTING.md} draws it: a package uses the tiers below its own, and no sibling. */
class ArchitectureTest {
    private static final List<List<String>> TIERS = List.of(
            List.of("register"),
            List.of("site", "desk", "guide"),
            List.of("exchange", "answers"),
            List.of("contracts", "systems", "disclosures", "metrics", "responses"),
            List.of("exemptions", "limits", "forms", "imports"),
            List.of("editing", "pages"),
            List.of("reading", "reckoning"),
            List.of("log", "figures", "drafts", "access", "look"),
            List.of("http", "tables", "charts", "sheets", "database", "query", "privacy", "meaning", "letters"),
            List.of("embedded"),
            List.of("values"),
            List.of("problem", "classifications"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("register");

    @Test
    void everyPackageHasATier() {
        assertThat(MAIN.stream().map(ArchitectureTest::room).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TIERS.stream().flatMap(List::stream).toList());
    }

    @Test
    void aPackageUsesOnlyTheTiersBelowItsOwn() {
        List<String> upward = MAIN.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency -> !isAllowed(dependency))
                .map(Dependency::getDescription)
                .toList();

        assertThat(upward).isEmpty();
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
                .that(resideInAPackage("register.pages..")
                        .or(resideInAPackage("register.site.."))
                        .or(resideInAPackage("register.desk.."))
                        .or(resideInAPackage("register.exchange.."))
                        .or(resideInAPackage("register.contracts.."))
                        .or(resideInAPackage("register.metrics.."))
                        .or(resideInAPackage("register.systems.."))
                        .or(resideInAPackage("register.disclosures.."))
                        .or(resideInAPackage("register.exemptions.."))
                        .or(resideInAPackage("register.limits.."))
                        .or(resideInAPackage("register.reckoning.."))
                        .or(resideInAPackage("register.reading..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "org.postgresql..")
                .check(MAIN);
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

    private static boolean isAllowed(Dependency dependency) {
        String from = room(dependency.getOriginClass());
        String to = room(dependency.getTargetClass());
        return from.equals(to) || tier(to) > tier(from);
    }

    private static int tier(String room) {
        return TIERS.stream()
                .map(tier -> tier.contains(room))
                .collect(Collectors.toList())
                .indexOf(true);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("register") || type.getPackageName().startsWith("register.");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.substring(name.indexOf('.') + 1);
    }
}
