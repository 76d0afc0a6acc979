package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.api.access.Role;

/** Tab goes to everything that can be used on a page, in the order of the page, and nothing keeps it. */
class TabOrderTest {
    private static final List<String> PATHS = List.of("/contracts", "/contracts/COV-12765", "/edit/systems/8x8");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings().withResource(new LetIn()));

    @RegisterExtension
    static final Chromium WITH_SCRIPTS = Chromium.withScripts();

    @RegisterExtension
    static final Chromium WITHOUT_SCRIPTS = Chromium.withoutScripts();

    static Stream<Arguments> pages() {
        return PATHS.stream()
                .flatMap(path -> Stream.of(Arguments.of(path, WITH_SCRIPTS), Arguments.of(path, WITHOUT_SCRIPTS)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tabStopsAtEverythingInTheOrderOfThePage(String path, Chromium browser) {
        browser.open(SERVICE.base() + "/let-in/" + new Person(SERVICE, Role.EDITOR).session());
        browser.awaitHeading("Your account");
        browser.open(SERVICE.base() + path);
        List<String> stops = browser.stops();

        assertThat(stops).hasSizeGreaterThan(10);
        assertThat(browser.stopsByTab()).as(path).containsSubsequence(stops);
    }
}
