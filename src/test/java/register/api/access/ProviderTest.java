package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.util.Duration;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.FreePort;
import register.RunningService;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/** A provider that is not there, or comes late. */
class ProviderTest {
    private static final String NOBODY = "http://localhost:" + FreePort.next();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("access.issuer", NOBODY)
            .with("access.clientId", "register")
            .with("access.audience", Issuer.AUDIENCE));

    @Test
    void onlySigningInWaitsForTheProvider() {
        assertThat(SERVICE.get("/contracts").statusCode()).isEqualTo(200);
        assertThat(SERVICE.get("/account", "Authorization", SERVICE.bearer(Role.EDITOR))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer = SERVICE.get("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("The identity provider did not answer")
                .doesNotContain(NOBODY);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotRefusedForGood() {
        try (Issuer issuer = new Issuer()) {
            String token = issuer.token(claims -> claims.issuer(NOBODY));

            assertThat(SERVICE.get("/account", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void aProviderThatFailedIsAskedAgainAfterAWhileAndNotBefore() {
        AtomicLong seconds = new AtomicLong();
        try (Issuer issuer = new Issuer()) {
            String address = issuer.address();
            Provider wrong = new Provider(address + "/", () -> TimeUnit.SECONDS.toNanos(seconds.get()));
            assertThatThrownBy(wrong::metadata)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(Problem.UNAVAILABLE));

            Provider provider = new Provider(address, () -> TimeUnit.SECONDS.toNanos(seconds.get()));
            issuer.setDown(true);
            assertThatThrownBy(provider::metadata).isInstanceOf(Refusal.class);
            issuer.setDown(false);
            assertThatThrownBy(provider::metadata).isInstanceOf(Refusal.class);
            seconds.set(5);
            assertThat(provider.metadata().getIssuer().getValue()).isEqualTo(address);

            issuer.setDown(true);
            seconds.set(5 + 3600);
            assertThat(provider.metadata().getIssuer().getValue()).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://provider.example, register, '', access.issuer must be an address with https",
        "http://127.0.0.1.evil.example, register, '', access.issuer must be an address with https",
        "https://provider.example, '', '', set both",
        "'', register, '', set both",
        "'', '', api, access.audience needs",
    })
    void settingsThatMakeNoSenseAreRefused(String issuer, String client, String audience, String because) {
        Duration any = Duration.hours(1);

        assertThatThrownBy(() ->
                        new AccessSettings(issuer, client, "", "openid", audience, "roles", "", "", "", any, any, true))
                .hasMessageContaining(because);
    }
}
