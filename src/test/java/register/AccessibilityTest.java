package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages in a real browser: WCAG 2.2 AA as far as a program can tell, and nothing that the browser complains of. */
class AccessibilityTest {
    /** Laid out as the narrowest window is, so barriers are looked for in that one alone. */
    private static final int PHONE = 360;

    private static final int WIDE = 1280;

    /**
     * A desktop at 400 % zoom (WCAG 2.2, 1.4.10). One page of each kind is looked at for every barrier there too; of the
     * others, which have the same parts, those that come from the places of things.
     */
    private static final int ZOOMED = 320;

    private static final List<Integer> WIDTHS = List.of(WIDE, PHONE, ZOOMED);

    private static final String LONG = "1. Who supplies https://example.gov.uk/"
            + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            + " to the council?";

    @RegisterExtension
    static final RunningService SERVICE = PublicPages.service();

    @RegisterExtension
    static final Chromium BROWSER = Chromium.withScripts();

    static List<String> pages() {
        return PublicPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoBarrierThatAProgramCanFind(String path) {
        BROWSER.size(PHONE, 900);
        BROWSER.open(SERVICE.base() + path);
        assertThat(BROWSER.layoutShift())
                .as("cumulative layout shift of " + path + " on a phone")
                .isLessThan(0.1);
        for (int width : WIDTHS) {
            BROWSER.size(width, 900);

            if (width == WIDE || (width == ZOOMED && PublicPages.KINDS.contains(path))) {
                assertThat(Barriers.in(BROWSER)).as(path + " at " + width).isEmpty();
            } else if (width == ZOOMED) {
                assertThat(Barriers.ofLayout(BROWSER)).as(path + " at " + width).isEmpty();
            }
            assertThat(BROWSER.isTooWide())
                    .as(path + " is scrolled sideways at " + width)
                    .isFalse();
        }
        assertThat(BROWSER.complaints()).as("the console at " + path).isEmpty();
        assertThat(BROWSER.hosts())
                .as("what " + path + " asks for")
                .containsExactly(URI.create(SERVICE.base()).getAuthority());
    }

    /** The second one is an error, the third one too long for a narrow window. */
    @ParameterizedTest
    @ValueSource(strings = {PublicPages.LETTER, "Good day", LONG})
    void neitherHasThePageOfALetterThatIsAnswered(String letter) {
        BROWSER.open(SERVICE.base() + "/answers");
        BROWSER.window()
                .executeScript(
                        "document.getElementById('letter').value = arguments[0];"
                                + "document.getElementById('request').value = 'REQ 1';"
                                + "document.querySelector('main form').submit()",
                        letter);
        BROWSER.until("the answer", () -> BROWSER.shows("#found, .govuk-error-summary"));
        for (int width : WIDTHS) {
            BROWSER.size(width, 900);
            BROWSER.window().executeScript("document.querySelectorAll('details').forEach(one => { one.open = true })");

            assertThat(width == WIDE ? Barriers.in(BROWSER) : Barriers.ofLayout(BROWSER))
                    .as("at " + width)
                    .isEmpty();
            assertThat(BROWSER.isTooWide()).as("scrolled sideways at " + width).isFalse();
        }
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void whatIsLookedForIsFoundWhereItIs() {
        BROWSER.open(
                "data:text/html,<title>x</title><img src='" + SERVICE.base().replace("localhost", "127.0.0.1")
                        + "/assets/x/favicon.svg'><a href='/'></a><p style='width:2000px'>x</p>"
                        + "<main><button style='width:9px;padding:0;border:0'>a</button><button style='width:9px;padding:0;border:0'>b</button><script>nothing()</script>");

        assertThat(Barriers.in(BROWSER))
                .anyMatch(found -> found.startsWith("image-alt"))
                .as("WCAG 2.2, 2.5.8")
                .anyMatch(found -> found.startsWith("target-size"));
        assertThat(BROWSER.isTooWide()).isTrue();
        assertThat(BROWSER.complaints()).anyMatch(message -> message.contains("nothing is not defined"));
        assertThat(BROWSER.hosts()).containsExactly("127.0.0.1:" + SERVICE.port());
    }

    @Test
    void theKeyboardReachesTheMainContentFirst() {
        BROWSER.open(SERVICE.base() + "/contracts");

        // A key that is pressed before the window listens is lost, and leaves the focus where it was.
        BROWSER.until("the focus on something", () -> {
            BROWSER.press(Keys.TAB);
            return !BROWSER.focused().getTagName().equals("body");
        });

        assertThat(BROWSER.focused().getText()).isEqualTo("Skip to main content");
        BROWSER.press(Keys.ENTER);
        assertThat(BROWSER.address()).endsWith("#main");
    }
}
