package register.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.problem.Refusal;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2017, 2017-01-01, 2017-12-31, 2017",
        "2016-02, 2016-02-01, 2016-02-29, February 2016",
        "2017-04-01, 2017-04-01, 2017-04-01, 1 April 2017",
    })
    void aPartialDateIsTheDaysItCanMean(String text, String first, String last, String words) {
        PartialDate date = PartialDate.of(text);

        assertThat(date.first()).hasToString(first);
        assertThat(date.last()).hasToString(last);
        assertThat(date.inWords()).isEqualTo(words);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "17", "2017-13", "2017-02-30", "2017-4-1", "01/04/2017", "2017-04-01T00:00:00Z", "٢٠١٧"})
    void aPartialDateIsRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> PartialDate.of(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "COV 12765, COV-12765, cov12765",
        "0800 4346127, 0800-4346127, 08004346127",
        "MD-133-2018, MD-133-2018, md1332018",
        "CÔV/9 (a), CÔV-9-a, côv9a",
        "ＣＯＶ１, COV1, cov1",
    })
    void aReferenceIsKnownByItsLettersAndDigits(String text, String slug, String key) {
        Reference reference = new Reference(text);

        assertThat(reference.slug()).isEqualTo(slug);
        assertThat(reference.key()).isEqualTo(key);
        assertThat(reference).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cov12765", "COV/12765", " cov - 12765 ", "C.O.V.12765"})
    void aReferenceIsFoundInAnySpelling(String spelling) {
        assertThat(Reference.asked(spelling).key()).isEqualTo("cov12765");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "---", "a\u0000b", "a\nb"})
    void aReferenceHasALetterOrADigitAndNothingUnseen(String spelling) {
        assertThatThrownBy(() -> Reference.asked(spelling)).isInstanceOf(Refusal.class);
    }

    @Test
    void moneyIsWrittenOneWayWhateverItsZeros() {
        assertThat(new Money(new BigDecimal("7000.00"), "GBP")).isEqualTo(new Money(new BigDecimal("7E3"), "GBP"));
        assertThat(new Money(new BigDecimal("7000.00"), "GBP").inWords()).isEqualTo("£7,000");
        assertThat(new Money(new BigDecimal("19.90"), "GBP").inWords()).isEqualTo("£19.90");
        assertThat(new Money(new BigDecimal("12"), "EUR").inWords()).isEqualTo("€12");
        assertThat(new Money(new BigDecimal("12"), "USD").inWords()).isEqualTo("US$12");
        assertThat(new Money(new BigDecimal("12"), "CHF").inWords()).isEqualTo("CHF 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e999999999"})
    void anAmountOfManyDigitsIsRefusedInFewWords(BigDecimal amount) {
        assertThatThrownBy(() -> new Money(amount, "GBP"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @CsvSource({"-1, GBP", "1.001, GBP", "10000000000000, GBP", "1e9999, GBP", "1, gbp", "1, POUND"})
    void moneyIsRefusedWhereItIsNotAnAmountInACurrency(BigDecimal amount, String currency) {
        assertThatThrownBy(() -> new Money(amount, currency)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": \"7000\", \"currency\": \"GBP\"}",
                "{\"amount\": \"\", \"currency\": \"GBP\"}",
                "{\"amount\": true, \"currency\": \"GBP\"}",
            })
    void aNumberInJsonIsANumber(String json) {
        assertThatThrownBy(() -> Json.mapper().readValue(json, Money.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
