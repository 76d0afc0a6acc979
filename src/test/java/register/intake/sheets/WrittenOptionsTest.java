package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 x 12 months | P12M P12M",
                "2x12 months | P12M P12M",
                "2 x 1 year | P1Y P1Y",
                "12 months x 2 | P12M P12M",
                "1+1 | P1Y P1Y",
                "1 + 1 years | P1Y P1Y",
                "12+12 | P12M P12M",
                "12+12 months | P12M P12M",
                "1 year + 1 year | P1Y P1Y",
                "2 years plus 1 year | P2Y P1Y",
                "Yes - 24 months | P24M",
                "Yes, 1 x 24 months | P24M",
                "Y (12 months) | P12M",
                "Up to 2 years | P2Y",
                "Up to a further 24 months | P24M",
                "Option to extend for a further two years | P2Y",
                "option to extend by 12 months | P12M",
                "two 12-month extensions | P12M P12M",
                "Two extensions of 1 year each | P1Y P1Y",
                "3 years with 1 extension of 2 years | unclear",
                "Two one year options | P1Y P1Y",
                "3 x one year | P1Y P1Y P1Y",
                "+1 year | P1Y",
                "12 months, 12 months | P12M P12M",
                "twenty-four months | P24M",
                "6 weeks | P42D",
                "12-month extension | P12M",
                "No | none",
                "None | none",
                "No extension | none",
                "No extensions available | none",
                "0 | none",
                "0 months | none",
                "Yes | unclear",
                "24 | unclear",
                "12 months by mutual agreement | unclear",
                "12 months subject to funding | unclear",
                "2 extensions | unclear",
                "See contract | unclear",
                "31/03/2029 | unclear",
                "99 x 99 years | unclear",
                "1 x 0 | unclear"
            })
    void lengthsAreReadInTheirOrder(String cell, String options) {
        assertThat(told(cell, null)).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "Yes - 24", "24 months", "up to 24"})
    void aHeaderSaysTheUnit(String cell) {
        assertThat(told(cell, "months")).isEqualTo("P24M");
    }

    private static String told(String cell, @Nullable String unit) {
        return WrittenOptions.read(cell, unit).map(WrittenOptionsTest::told).orElse("unclear");
    }

    private static String told(List<Period> options) {
        return options.isEmpty()
                ? "none"
                : options.stream().map(Period::toString).collect(Collectors.joining(" "));
    }
}
