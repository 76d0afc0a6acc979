package register.api.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-x", "@SUM(A1)", "\tx", "\rx", "\nx", "\u0000x", "＝1", "'=1", "''-1"})
    void textThatASpreadsheetWouldRunIsQuotedOnce(String text) {
        assertThat(Cell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COV 12765", "0800 4346127", "'quoted'", "a=b", "", "'"})
    void otherTextIsLeftAsItIs(String text) {
        assertThat(Cell.of(text)).isEqualTo(text);
    }

    @Test
    void numbersAreBareAndListsAreJoined() {
        assertThat(Cell.of(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(Cell.of(List.of("British Telecom", "Bytes"))).isEqualTo("British Telecom; Bytes");
        assertThat(Cell.of(List.of("=1", "b"))).isEqualTo("'=1; b");
        assertThat(Cell.of(null)).isEmpty();
    }
}
