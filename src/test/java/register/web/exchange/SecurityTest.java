package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** Whom a weakness is reported to (RFC 9116). */
class SecurityTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("security.contact", "security@example.gov.uk")
            .with("security.policy", "https://example.gov.uk/security"));

    @Test
    void itSaysWhomUntilWhenWhereAndHow() {
        HttpResponse<String> answer = SERVICE.get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.body().lines())
                .containsExactlyInAnyOrder(
                        "Contact: mailto:security@example.gov.uk",
                        "Expires: 2027-06-01T00:00:00Z",
                        "Canonical: " + SERVICE.base() + "/.well-known/security.txt",
                        "Preferred-Languages: en",
                        "Policy: https://example.gov.uk/security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T00:00:00Z", "2026-12-31T23:59:59Z", "2028-02-29T12:00:00Z"})
    void itExpiresLaterThanNowAndWithinAYear(String now) {
        SERVICE.clock().set(now);
        try {
            String expires = SERVICE.get("/.well-known/security.txt")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("Expires: "))
                    .map(line -> line.substring("Expires: ".length()))
                    .findFirst()
                    .orElseThrow();

            assertThat(Duration.between(Instant.parse(now), Instant.parse(expires)))
                    .isBetween(Duration.ofDays(150), Duration.ofDays(365));
        } finally {
            SERVICE.clock().set("2026-11-22T12:00:00Z");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "security@example.gov.uk, mailto:security@example.gov.uk",
        "mailto:security@example.gov.uk, mailto:security@example.gov.uk",
        "https://example.gov.uk/report, https://example.gov.uk/report",
    })
    void aContactIsAnAddress(String contact, String address) {
        assertThat(new SecurityContact(contact, "").address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the IT team", "http://example.gov.uk", "security@example", "a@b.uk\nContact: c@d.uk"})
    void whatIsNoAddressIsNoContact(String contact) {
        assertThatThrownBy(() -> new SecurityContact(contact, ""))
                .hasMessageContaining("security.contact must be an email address");
        assertThatThrownBy(() -> new SecurityContact("", contact)).hasMessageContaining("security.policy");
    }
}
