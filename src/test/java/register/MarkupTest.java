package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as the HTML checker of the W3C reads them: neither an error nor a warning. */
class MarkupTest {
    @RegisterExtension
    static final RunningService SERVICE = PublicPages.service();

    static List<String> pages() {
        return PublicPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsValid(String path) {
        String page = SERVICE.get(path, "Accept", "text/html").body();

        assertThat(HtmlChecker.faults(page)).as(path).isEmpty();
    }

    @Test
    void aPageThatIsNotIsFound() {
        String page = SERVICE.get("/", "Accept", "text/html").body();

        assertThat(HtmlChecker.faults(page.replace("<main ", "<main><h2></h1><img src=x></main><main ")))
                .extracting(fault -> fault.path("type").asText())
                .contains("error");
        assertThat(HtmlChecker.faults(page.replace("<main ", "<section><p>Without a heading</p></section><main ")))
                .isNotEmpty();
    }
}
