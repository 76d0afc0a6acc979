package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

/** The kind of a contract, as its notices tell it. */
class NoticeAwardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "{} | {} | -",
                "{} | {\"techniques\": {\"hasFrameworkAgreement\": false}} | -",
                "{\"mainProcurementCategory\": \"goods\"} | {\"mainProcurementCategory\": \"works\"} | Award[kind=GOODS, begun=null, framework=null, kpis=null]",
                "{} | {\"mainProcurementCategory\": \"works\"} | Award[kind=WORKS, begun=null, framework=null, kpis=null]",
                "{\"mainProcurementCategory\": \"services\"} | {\"specialRegime\": [\"lightTouch\"]} | Award[kind=LIGHT_TOUCH, begun=null, framework=null, kpis=null]",
                "{} | {\"specialRegime\": [\"concession\", \"lightTouch\"]} | Award[kind=LIGHT_TOUCH_CONCESSION, begun=null, framework=null, kpis=null]",
                "{} | {\"specialRegime\": [\"concession\"]} | Award[kind=CONCESSION, begun=null, framework=null, kpis=null]",
                "{} | {\"techniques\": {\"hasFrameworkAgreement\": true}} | Award[kind=null, begun=null, framework=true, kpis=null]",
                "{\"mainProcurementCategory\": \"supplies\"} | {} | -"
            })
    void aKindIsReadFromTheRegimeAndWhatIsBought(String award, String tender, String read) {
        Award known = NoticeAward.of(RunningService.tree(award), RunningService.tree(tender), false);

        assertThat(known == null ? null : known.toString()).isEqualTo(read);
    }
}
