package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.access.Role;

/** Every kind of page as people make it look: in their own colours, with more contrast, larger or wider letters, on paper. */
class AppearanceTest {
    /** What a sheet of A4 leaves between its margins. */
    private static final int PAPER = 718;

    static final List<String> SIGNED_IN = List.of(
            "/account",
            "/work?within=12",
            "/imports",
            "/tokens",
            "/edit/contracts/COV-12765",
            "/edit/contracts/COV-12765/withdraw");

    /** The other pages that people work at; they are looked at while they load, and by their own tests. */
    static final List<String> ALSO_SIGNED_IN = List.of(
            "/work?within=9",
            "/duties",
            "/duties?state=late",
            "/code-gaps",
            "/edit/contracts",
            "/edit/disclosures/REQ07510",
            "/redactions?entry=1");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings().withResource(new LetIn()));

    @RegisterExtension
    static final Chromium BROWSER = Chromium.withScripts();

    private final Appearance page = new Appearance(BROWSER);

    static List<String> kinds() {
        return PublicPages.KINDS;
    }

    static List<String> signedIn() {
        return SIGNED_IN;
    }

    @BeforeEach
    void asEverybodySeesIt() {
        BROWSER.size(1280, 900);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsLostOfWhatAnyoneReads(String path) {
        BROWSER.open(SERVICE.base() + path);

        assertNothingIsLost(path);
    }

    @ParameterizedTest
    @MethodSource("signedIn")
    void nothingIsLostOfWhatIsWorkedAt(String path) {
        signIn();
        BROWSER.open(SERVICE.base() + path);

        assertNothingIsLost(path);
    }

    @Test
    void nothingIsLostOfALetterThatIsAnswered() {
        answerALetter();

        assertNothingIsLost("a letter");
    }

    private void assertNothingIsLost(String of) {
        assertThat(page.withoutFocus(false)).as("the focus on " + of).isEmpty();
        BROWSER.media("", Appearance.OWN_COLOURS);
        assertThat(page.withoutFocus(true))
                .as("the focus in own colours on " + of)
                .isEmpty();
        assertThat(page.withoutEdge()).as("edges in own colours on " + of).isEmpty();
        BROWSER.media("", Map.of());

        page.dress(Appearance.LARGE);
        assertFits(of + " in large letters");
        page.dress(Appearance.SPACING);
        assertFits(of + " spaced out");
        BROWSER.size(320, 900);
        assertFits(of + " spaced out on a phone");

        page.dress("");
        BROWSER.size(PAPER, 900);
        BROWSER.media("print", Map.of());
        assertThat(page.lostOnPaper()).as(of + " on paper").isEmpty();
        assertThat(BROWSER.find(".register-printed").getText()).isNotEmpty();
    }

    private void assertFits(String what) {
        assertThat(BROWSER.isTooWide()).as(what + " is scrolled sideways").isFalse();
        assertThat(page.notFitting()).as(what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts?status=active", "/contracts/COV-12765", "/edit/contracts/COV-12765/withdraw"})
    void whoAsksForMoreContrastGetsSevenToOne(String path) {
        signIn();
        BROWSER.media("", Map.of("prefers-contrast", "more"));

        BROWSER.open(SERVICE.base() + path);

        assertThat(Barriers.ofLessContrast(BROWSER)).isEmpty();
        assertThat(page.style(
                        ".govuk-summary-list__row, .register-result, .govuk-table__cell, .govuk-hint", "", "color"))
                .isEqualTo(page.style("h1", "", "color"));
    }

    @Test
    void whatIsOverOnATimelineIsFilledInWhateverColours() {
        BROWSER.media("", Appearance.OWN_COLOURS);
        BROWSER.open(SERVICE.base() + "/contracts/COV-12765");

        assertThat(page.style(".register-timeline__point--past", "::before", "width"))
                .as("nothing is left of its ground")
                .isEqualTo("0px");
        assertThat(page.style(".register-timeline__point--ahead", "::before", "width"))
                .isNotEqualTo("0px");
    }

    @Test
    void aChartKeepsItsOwnGround() {
        BROWSER.media("", Appearance.OWN_COLOURS);
        BROWSER.open(SERVICE.base() + "/metrics/call-service-level");

        assertThat(page.style(".register-chart img", "", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(page.style(".register-chart img", "", "forcedColorAdjust")).isEqualTo("none");
        assertThat(page.style("body", "", "backgroundColor")).isNotEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void aPrintedListSaysWhatWasAskedAndWhereItStaysForGood() {
        BROWSER.open(SERVICE.base() + "/contracts?status=active&sort=ends");
        BROWSER.media("print", Map.of());

        String paper = BROWSER.find("body").getText();

        assertThat(paper)
                .contains("Status: Active", "Sorted by ends, earliest first")
                .contains(SERVICE.json("/contracts?status=active&sort=ends")
                        .at("/links/pinned")
                        .asText())
                .contains("Printed from " + SERVICE.base() + "/contracts?")
                .doesNotContain("Narrow the list", "Sign in", "Download or share");
        assertThat(BROWSER.shows(".register-qr svg")).isTrue();
    }

    /** On a phone, the pages for everybody are measured where they are looked at for barriers. */
    @Test
    void littleMovesWhileAPageIsLoaded() {
        signIn();
        SoftAssertions all = new SoftAssertions();
        ofEachKind(PublicPages.STANDING).forEach(path -> assertLittleMoves(path, 1280, all));
        Stream.concat(SIGNED_IN.stream(), ALSO_SIGNED_IN.stream()).forEach(path -> {
            assertLittleMoves(path, 390, all);
            assertLittleMoves(path, 1280, all);
        });
        assertLittleMoves(sentFile(), 390, all);
        assertLittleMoves(sentFile(), 1280, all);
        all.assertAll();
    }

    /** Returns one address of each kind, whatever record or values it names. */
    private static List<String> ofEachKind(List<String> addresses) {
        return List.copyOf(addresses.stream()
                .collect(Collectors.toMap(SiteCrawl::kind, path -> path, (one, other) -> one, TreeMap::new))
                .values());
    }

    private static void assertLittleMoves(String path, int width, SoftAssertions all) {
        BROWSER.size(width, 844);
        BROWSER.open(SERVICE.base() + path);
        all.assertThat(BROWSER.layoutShift())
                .as("cumulative layout shift of " + path + " at " + width)
                .isLessThan(0.1);
    }

    /** Returns the page of a file that waits for its columns to be set. */
    private static String sentFile() {
        return new Person(SERVICE, Role.EDITOR, Role.OFFICER)
                .upload(
                        "/imports",
                        Map.of("csrf", "only for tests", "register", "contracts", "mode", "add"),
                        "Ref,What,Who\nCOV 1,Lamps,Example Limited\n")
                .location()
                .replace(SERVICE.base(), "");
    }

    @Test
    void aListOfContractsFitsItsPlaceAtEveryWidth() {
        BROWSER.open(SERVICE.base() + "/contracts");
        SoftAssertions all = new SoftAssertions();
        for (int width : List.of(1280, 1200, 1199, 1100, 1024, 900, 833, 832, 700, 641, 390)) {
            BROWSER.size(width, 900);
            all.assertThat(
                            (Boolean)
                                    BROWSER.window()
                                            .executeScript(
                                                    "const place = document.querySelector('.register-scroll');"
                                                            + "return place.scrollWidth <= place.clientWidth"
                                                            + " && document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing is scrolled sideways at " + width)
                    .isTrue();
        }
        all.assertAll();
    }

    @Test
    void narrowingDownIsFoldedUpOnAPhoneAlone() {
        BROWSER.open(SERVICE.base() + "/observations");

        assertThat(page.shows(".register-facet a")).isTrue();
        assertThat(page.shows(".register-narrow__summary")).isFalse();
        BROWSER.size(360, 740);
        assertThat(page.shows(".register-facet a")).isFalse();
        assertThat(BROWSER.find(".register-result").getLocation().getY()).isLessThan(740);
        BROWSER.find(".register-narrow__summary").click();
        assertThat(page.shows(".register-facet a")).isTrue();
    }

    @Test
    void whatIsLookedForIsFoundWhereItIs() {
        BROWSER.open(SERVICE.base() + "/contracts/COV-12765");

        page.dress(".govuk-link:focus{outline:0!important;box-shadow:none!important;background:none!important}"
                + "h1{background:#eee;height:5px;overflow:hidden}h2{height:2px}");
        assertThat(page.withoutFocus(false)).isNotEmpty();
        assertThat(page.withoutEdge()).anyMatch(found -> found.startsWith("<h1"));
        assertThat(page.notFitting())
                .anyMatch(found -> found.startsWith("cut off: <h1"))
                .anyMatch(found -> found.contains(" lies over "));
        page.dress(".govuk-link:focus{outline:0!important}");
        assertThat(page.withoutFocus(false)).isEmpty();
        assertThat(page.withoutFocus(true)).isNotEmpty();
        BROWSER.media("print", Map.of());
        page.dress(
                "main p{width:2000px}#downloads,.register-copy{display:block!important}main a::after{content:'/'!important}");
        assertThat(page.lostOnPaper())
                .anyMatch(found -> found.startsWith("beyond the paper"))
                .anyMatch(found -> found.startsWith("to be pressed"))
                .anyMatch(found -> found.startsWith("heads nothing"))
                .anyMatch(found -> found.startsWith("an address that leads nowhere"));
    }

    private static void answerALetter() {
        BROWSER.open(SERVICE.base() + "/answers");
        BROWSER.window()
                .executeScript(
                        "document.getElementById('letter').value = arguments[0];"
                                + "document.querySelector('main form').submit()",
                        PublicPages.LETTER);
        BROWSER.until("the answer", () -> BROWSER.shows("#found"));
    }

    private static void signIn() {
        BROWSER.open(
                SERVICE.base() + "/let-in/" + new Person(SERVICE, Role.EDITOR, Role.OFFICER, Role.ADMIN).session());
        BROWSER.awaitHeading("Your account");
    }
}
