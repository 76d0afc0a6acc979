package register.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers with commas between thousands are those of the JDK's formatter, which takes ten times as long. */
class GroupedDigitsTest {
    @Test
    void commasStandBetweenThousands() {
        assertThat(GroupedDigits.of(0)).isEqualTo("0");
        assertThat(GroupedDigits.of(999)).isEqualTo("999");
        assertThat(GroupedDigits.of(-1000)).isEqualTo("-1,000");
        assertThat(GroupedDigits.of(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(GroupedDigits.of(new BigDecimal("1250000.5"), 2)).isEqualTo("1,250,000.50");
        assertThat(GroupedDigits.of(new BigDecimal("1E+6"), 0)).isEqualTo("1,000,000");
    }

    @Test
    void anyNumberIsWrittenAsTheFormatterWritesIt() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number =
                    BigDecimal.valueOf(random.nextLong(Long.MAX_VALUE) >> random.nextInt(63), random.nextInt(6));
            int decimals = random.nextInt(4);
            assertThat(GroupedDigits.of(number, decimals))
                    .isEqualTo(String.format(Locale.UK, "%,." + decimals + "f", number));
        }
    }
}
