package register.registers.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SECONDS | 222 | PT3M42S | 3 min 42 s
            SECONDS | 45 | PT45S | 45 s
            SECONDS | 60 | PT1M | 1 min
            SECONDS | 0 | PT0S | 0 s
            SECONDS | 3.50 | PT3.5S | 3.5 s
            SECONDS | 3661 | PT1H1M1S | 1 h 1 min 1 s
            SECONDS | 3600 | PT1H | 1 h
            SECONDS | 90000 | PT25H | 25 h
            SECONDS | -222 | -PT3M42S | -3 min 42 s
            MINUTES | 13 | PT13M | 13 min
            MINUTES | 90 | PT1H30M | 1 h 30 min
            MINUTES | 0.5 | PT30S | 30 s
            DAYS | 2 | P2D | 2 days
            DAYS | 1 | P1D | 1 day
            DAYS | 0 | P0D | 0 days
            DAYS | 2.5 | P2DT12H | 2.5 days
            DAYS | 0.5 | PT12H | 0.5 days
            DAYS | -1 | -P1D | -1 day
            COUNT | 410133 | | 410,133
            COUNT | 1E+3 | | 1,000
            PERCENT | 49 | | 49%
            PERCENT | 70.9 | | 70.9%
            GBP | 7000 | | £7,000
            GBP | 19.9 | | £19.90
            GBP | -5 | | -£5
            FTE | 94.20 | | 94.2 FTE
            RATIO | 1.25 | | 1.25
            YES_NO | 1 | | yes
            YES_NO | 0 | | no
            """)
    void isADurationAndWords(Unit unit, BigDecimal value, @Nullable String duration, String words) {
        Figure figure = new Figure(unit, value);

        assertThat(figure.duration()).isEqualTo(duration);
        assertThat(figure.inWords()).isEqualTo(words);
    }

    @Test
    void aMeanOfSharesIsNotAShare() {
        assertThat(units(Unit::mayAverage)).containsExactly("count", "seconds", "days", "minutes", "GBP", "fte");
        assertThat(units(Unit::maySum)).containsExactly("count", "minutes", "GBP", "fte");
        assertThat(units(unit -> true))
                .containsExactly("count", "percent", "seconds", "days", "minutes", "GBP", "fte", "ratio", "yes-no");
    }

    private static Stream<String> units(Predicate<Unit> which) {
        return Arrays.stream(Unit.values()).filter(which).map(Unit::word);
    }
}
