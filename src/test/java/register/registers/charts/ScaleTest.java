package register.registers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 42 33 90, 0 20 40 60 80 100",
        "DECIMAL, 0.3, 0 0.1 0.2 0.3",
        "DECIMAL, 94.2, 0 20 40 60 80 100",
        "WHOLE, 2, 0 1 2",
        "WHOLE, 1, 0 1",
        "WHOLE, 0, 0 1",
        "WHOLE, 410133 286100, 0 100000 200000 300000 400000 500000",
        "WHOLE, -30 40, -40 -20 0 20 40",
        "SECONDS, 222 309, 0 120 240 360",
        "SECONDS, 20, 0 5 10 15 20",
        "SECONDS, 7000, 0 1800 3600 5400 7200",
        "MINUTES, 13, 0 5 10 15",
        "MINUTES, 300, 0 60 120 180 240 300",
    })
    void anAxisHasRoundStepsAndZeroOnIt(Steps steps, String values, String ticks) {
        assertThat(Scale.over(numbers(values), steps).ticks().stream()
                        .map(tick -> tick.stripTrailingZeros().toPlainString()))
                .containsExactly(ticks.split(" "));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
