package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.http.Address;

/** The ids of feeds and calendars, with an authority and without. */
class TagAuthorityTest {
    private static final Address OLD = Address.of("https://contracts.example.gov.uk");
    private static final Address NEW = Address.of("https://data.example.gov.uk:8443");

    @Test
    void idsAreTheSameAtEveryAddressOfTheService() {
        TagAuthority authority = new TagAuthority("contracts.example.gov.uk,2026");

        assertThat(authority.id(OLD + "/entries/12", OLD))
                .isEqualTo(authority.id(NEW + "/entries/12", NEW))
                .isEqualTo("tag:contracts.example.gov.uk,2026:/entries/12");
        assertThat(authority.host(OLD)).isEqualTo(authority.host(NEW)).isEqualTo("contracts.example.gov.uk");
    }

    @Test
    void withoutAnAuthorityAnIdIsTheAddress() {
        assertThat(TagAuthority.NONE.id(OLD + "/entries/12", OLD)).isEqualTo(OLD + "/entries/12");
        assertThat(TagAuthority.NONE.host(NEW)).isEqualTo("data.example.gov.uk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contracts.example.gov.uk", "https://example.org,2026", "example.org,26", "a b,2026", ",2026"})
    void whatIsNoAuthorityIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagAuthority(text))
                .withMessageContaining("contracts.example.gov.uk,2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org,2026", "localhost,2026-11", "a-b.example.gov.uk,2026-11-30"})
    void aHostAndADayAreAnAuthority(String text) {
        assertThat(new TagAuthority(text).id("http://x/a", Address.of("http://x")))
                .isEqualTo("tag:" + text + ":/a");
    }
}
