package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.access.Role;

/** The register of a council that is gone: its links answer as ever, and whoever follows one is told who succeeded it. */
class SuccessorTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("council.name", "Old District Council")
            .with("successor.name", "New Unitary Côuncil")
            .with("successor.url", "https://contracts.new.gov.uk"));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contracts", "/contracts/COV-12765?at=300&on=2026-01-01", "/entries/1"})
    void everyPageSaysWhoSucceededTheCouncil(String path) {
        assertThat(SERVICE.page(path))
                .contains("Old District Council was replaced by New Unitary Côuncil. This register no longer changes.");
        assertThat(SERVICE.get(path, "Accept", "text/html").body())
                .contains("href=\"https://contracts.new.gov.uk\">Go to the register of New Unitary Côuncil</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts/COV-12765?at=300&on=2026-01-01", "/contracts.csv", "/contracts/none-such"})
    void everyResponseHasALinkToTheSuccessor(String path) {
        assertThat(SERVICE.get(path).headers().allValues("Link"))
                .contains("<https://contracts.new.gov.uk>; rel=\"related\";"
                        + " title*=UTF-8''Succeeded%20by%20New%20Unitary%20C%C3%B4uncil");
    }

    @Test
    void thePinnedJsonIsThatOfTheCouncilWithoutASuccessor() {
        String pinned = "/contracts/COV-12765?at=300&on=2026-01-01";

        assertThat(SERVICE.json(pinned).has("succeededBy")).isFalse();
        assertThat(SERVICE.get(pinned).body()).doesNotContain("Unitary");
    }

    @Test
    void theLogSaysSoToPrograms() {
        assertThat(SERVICE.json("/log").at("/succeededBy").asText()).isEqualTo("New Unitary Côuncil");
        assertThat(SERVICE.json("/log").at("/links/successor").asText()).isEqualTo("https://contracts.new.gov.uk");
    }

    @Test
    void nothingIsChangedAnyMore() {
        assertThat(SERVICE.send(
                                "POST",
                                "/contracts",
                                BodyPublishers.ofString("{}"),
                                "Authorization",
                                SERVICE.bearer(Role.EDITOR),
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(503);
    }
}
