package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The council's own notices are known by any of its numbers or names, and by nothing else. */
class BuyersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB-PPON-PBCD-1234-GHJK                 | true",
                "PBCD-1234-GHJK                         | true",
                "gb-ppon:pbcd-1234-ghjk                 | true",
                "exampleshire  county council           | true",
                "Otherton; Exampleshire County Council; | true",
                "*                                      | true",
                "Exampleshire                           | false",
                "1234567                                | false",
                "Brushes & Brooms Limited               | false",
                "GB-COH-1234567                         | false",
            })
    void aBuyer(String configured, boolean isOwn) {
        assertThat(Buyers.of(configured, "Nobody").has(InventedNotices.object(InventedNotices.UK7)))
                .isEqualTo(isOwn);
    }

    @ParameterizedTest
    @CsvSource({"Exampleshire County Council, true", "Otherton Council, false"})
    void withoutASettingTheCouncilIsTheBuyer(String council, boolean isOwn) {
        assertThat(Buyers.of(" ; ", council).has(InventedNotices.object(InventedNotices.UK7)))
                .isEqualTo(isOwn);
    }
}
