package register.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.values.Resources;

/** How the pages look: in the council's colour, and in nothing that belongs to GOV.UK alone. */
class LookTest {
    private static final String OWN = "#00566b";
    private static final Pattern SHIPPED = Pattern.compile("/assets/[0-9a-f]+/register\\.css");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffffff, #ffffff, 1", "#767676, #ffffff, 4.54", "#ff0000, #0000ff, 2.15"})
    void coloursStandOutFromEachOtherAsWcagReckons(String one, String other, double contrast) {
        assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(contrast, within(0.01));
        assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(contrast, within(0.01));
    }

    @Test
    void aColourIsMixedWithWhiteAndWithBlack() {
        assertThat(Colour.of("0080FF").tint(50)).hasToString("#80c0ff");
        assertThat(Colour.of("#0080ff").shade(50)).hasToString("#004080");
        assertThat(Colour.of("#0080ff").tint(0)).hasToString("#0080ff");
        assertThat(Colour.of("#0080ff").shade(100)).hasToString("#000000");
    }

    @Test
    void aColourThatIsTooPaleToReadIsRefusedWithWhatItWouldTake() {
        assertThatThrownBy(() -> new Look("#777777", "", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "look.colour: #777777 on white has a contrast of 4.47, but at least 4.5 is needed; choose a darker colour");
        assertThat(new Look("#767676", "", 10).colour()).isEqualTo("#767676");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#00566b7", "00566g", "#00566b;}"})
    void whatIsNoColourIsRefused(String written) {
        assertThatThrownBy(() -> new Look(written, "", 10)).hasMessageContaining("6 hexadecimal digits, like #00566b");
    }

    @Test
    void theStyleSheetHasNothingThatIsForServicesOfGovUkAlone() {
        String sheet = sheet();

        assertThat(sheet)
                .doesNotContain("GDS Transport")
                .doesNotContain("@font-face")
                .doesNotContain("url(")
                .doesNotContain("sourceMappingURL");
        Stylesheet.palette(Colour.of(OWN))
                .forEach((theirs, ours) -> assertThat(Pattern.compile(theirs + "(?![0-9a-f])")
                                .matcher(sheet)
                                .results())
                        .as(theirs)
                        .isEmpty());
        assertThat(sheet).contains(":root{--own:" + OWN).contains("--ink:").contains(".register-cite{");
    }

    @Test
    void everyColourThatIsReplacedIsOneOfGovUkFrontends() {
        String theirs = new String(
                Resources.bytes("/META-INF/resources/webjars/govuk-frontend/" + frontend()
                        + "/dist/govuk/govuk-frontend.min.css"),
                UTF_8);

        Stylesheet.palette(Colour.of(OWN))
                .keySet()
                .forEach(colour -> assertThat(Pattern.compile(colour + "(?![0-9a-f])")
                                .matcher(theirs)
                                .results())
                        .as(colour)
                        .isNotEmpty());
    }

    private static String sheet() {
        Matcher address =
                SHIPPED.matcher(SERVICE.get("/", "Accept", "text/html").body());
        assertThat(address.find()).isTrue();
        return SERVICE.get(address.group()).body();
    }

    private static String frontend() {
        String pom =
                new String(Resources.bytes("/META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties"), UTF_8);
        Matcher version = Pattern.compile("version=(\\S+)").matcher(pom);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
