package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.intake.sheets.Amount.Vat;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Missing.Because;

class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOT_APPLICABLE|",
                "-|NOT_APPLICABLE|",
                "–|NOT_APPLICABLE|",
                "N/A|NOT_APPLICABLE|",
                "na|NOT_APPLICABLE|",
                "Not  applicable|NOT_APPLICABLE|",
                "Nil|NOT_APPLICABLE|",
                "TBC|NOT_RECORDED|The spreadsheet says \"TBC\".",
                "to be confirmed|NOT_RECORDED|The spreadsheet says \"to be confirmed\".",
                "Awaiting signature|NOT_RECORDED|The spreadsheet says \"Awaiting signature\".",
                "?|NOT_RECORDED|",
                "Not known|NOT_RECORDED|",
                "not recorded|NOT_RECORDED|",
                "not held|NOT_HELD|",
                "Commercially sensitive|NOT_PUBLISHED_HERE|The spreadsheet says \"Commercially sensitive\".",
                "REDACTED|NOT_PUBLISHED_HERE|The spreadsheet says \"REDACTED\".",
            })
    void aPlaceholderSaysWhyThereIsNoValue(String cell, Because because, String explanation) {
        assertThat(CellText.read(cell)).isInstanceOfSatisfying(NoValue.class, unsaid -> {
            assertThat(unsaid.because()).isEqualTo(because);
            assertThat(unsaid.explanation()).isEqualTo(explanation);
        });
        // An amount of nil may be 0.
        assertThat(Amount.read(cell)).isInstanceOf(cell.equals("Nil") ? Unreadable.class : NoValue.class);
        assertThat(WrittenNumber.read(cell)).isInstanceOf(NoValue.class);
        assertThat(YesNo.read(cell)).isInstanceOf(NoValue.class);
        assertThat(Cycle.read(cell)).isInstanceOf(NoValue.class);
        assertThat(DateColumn.in(DateColumn.Order.DAY_FIRST).read(cell)).isInstanceOf(NoValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REDACTED PERSONAL DATA|40(2)",
                "REDACTED COMMERCIAL CONFIDENTIALITY|43(2)",
                "Withheld under s.43 (2)|43(2)",
                "withheld (section 40(2) of the FOIA 2000)|40(2)",
                "Exempt s31|31"
            })
    void aPlaceholderThatNamesASectionIsWithheldUnderIt(String cell, String section) {
        assertThat(CellText.read(cell)).isInstanceOfSatisfying(NoValue.class, unsaid -> {
            assertThat(unsaid.missing("value").section()).isEqualTo(section);
            assertThat(unsaid.missing("value").because()).isEqualTo(Because.WITHHELD);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"see contract A1", "Nationwide", "None of the above", "Withheld payments review", "-1", "#1"})
    void wordsAreNoPlaceholder(String cell) {
        assertThat(CellText.read(cell)).isEqualTo(new Parsed<>(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "########", "#DIV/0!"})
    void theErrorsOfASpreadsheetAreUnreadable(String cell) {
        assertThat(CellText.read(cell)).isInstanceOf(Unreadable.class);
        assertThat(Amount.read(cell)).isInstanceOf(Unreadable.class);
    }

    @Test
    void severalValuesAreSplitByWhatStandsBetweenThem() {
        assertThat(CellText.several("a, b; c / d\ne;;")).containsExactly("a, b", "c / d", "e");
        assertThat(CellText.several("\"A; \"\"B\"\" Ltd\"; C \"x\"; \"D\" E"))
                .containsExactly("A; \"B\" Ltd", "C \"x\"", "\"D\" E");
        assertThat(CellText.several(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.56|£1,234.56",
                "1234.56|£1,234.56",
                "£ 1 234|£1,234",
                "1\u00A0234\u00A0567.5|£1,234,567.50",
                "€12|€12",
                "12 €|€12",
                "$5|US$5",
                "GBP 1,000|£1,000",
                "1,000 gbp|£1,000",
                "£1.2m|£1,200,000",
                "£50k|£50,000",
                "1.5 million|£1,500,000",
                "£2bn|£2,000,000,000",
                "0|£0",
                "£1,234.5000|£1,234.50",
                "1.234,56|£1,234.56",
                "1.234.567|£1,234,567",
                "1234,56|£1,234.56",
                "£.50|£0.50",
                "£ -|£0",
                "1234.5600000001|£1,234.56",
                "1234.559999999997|£1,234.56"
            })
    void anAmountIsReadHoweverItIsWritten(String cell, String money) {
        assertThat(Amount.read(cell).value().orElseThrow().money().inWords()).isEqualTo(money);
        assertThat(Amount.read(cell).value().orElseThrow())
                .extracting(Amount::approximate, Amount::annual, Amount::vat)
                .containsExactly(false, false, Vat.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c. £7,000|£7,000|true|false|NOT_SAID",
                "c£7,000|£7,000|true|false|NOT_SAID",
                "approx. 7000|£7,000|true|false|NOT_SAID",
                "~£7k|£7,000|true|false|NOT_SAID",
                "Circa £1.5m per annum|£1,500,000|true|true|NOT_SAID",
                "£7,000 pa|£7,000|false|true|NOT_SAID",
                "£7,000p.a.|£7,000|false|true|NOT_SAID",
                "£7,000 per year (ex VAT)|£7,000|false|true|EXCLUDED",
                "£7,000/yr|£7,000|false|true|NOT_SAID",
                "£50k pa|£50,000|false|true|NOT_SAID",
                "7000 exc. VAT|£7,000|false|false|EXCLUDED",
                "£7,000+VAT|£7,000|false|false|EXCLUDED",
                "£7,000.00 inc VAT|£7,000|false|false|INCLUDED",
                "£7,000 (est.)|£7,000|true|false|NOT_SAID"
            })
    void whatIsSaidOfAnAmountIsKept(String cell, String money, boolean approximate, boolean annual, Vat vat) {
        Amount amount = Amount.read(cell).value().orElseThrow();

        assertThat(amount.money().inWords()).isEqualTo(money);
        assertThat(amount)
                .extracting(Amount::approximate, Amount::annual, Amount::vat)
                .containsExactly(approximate, annual, vat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1,234.00)|the amount is negative",
                "£(5)|the amount is negative",
                "-5|the amount is negative",
                "£-5.00|the amount is negative",
                "−5|the amount is negative",
                "5-|the amount is negative",
                "£5,000 - £10,000|range",
                "5k to 10k|range",
                "up to £5,000|a limit for the amount",
                "<£5,000|a limit for the amount",
                "1E+05|exponent",
                "1.2E+06|exponent",
                "12.345|between thousands",
                "1.500|between thousands",
                "£50.000|between thousands",
                "1234.567|more than two decimals",
                "1,23|not an amount",
                "1,2345|not an amount",
                "1,00,000|not an amount",
                "£12 per hour|not an amount",
                "various|not an amount",
                "£12,000 over 3 years|not an amount",
                "99999999999999|cannot be used",
                "£5 £6|not an amount",
                "XYZ 5|not an amount"
            })
    void whatIsNoOneAmountIsUnreadable(String cell, String why) {
        assertThat(Amount.read(cell))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains(why));
    }

    @Test
    void aRoundedAmountSaysSo() {
        assertThat(Amount.read("1234.5600000001"))
                .isInstanceOfSatisfying(
                        Parsed.class, said -> assertThat(said.note()).contains("rounded to the penny"));
        assertThat(Amount.read("1.250m").value().orElseThrow().money().amount()).isEqualByComparingTo("1250000");
        assertThat(Amount.read("5", "EUR").value().orElseThrow().money().currency())
                .isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|1234|NUMBER",
                "1.5|1.5|NUMBER",
                "−3|-3|NUMBER",
                "49%|49|PERCENT",
                "49.50 %|49.50|PERCENT",
                "<5|5|BELOW",
                "≥ 10|10|AT_LEAST",
                "03:42|222|SECONDS",
                "0:03:42|222|SECONDS",
                "3m 42s|222|SECONDS",
                "3 mins 42 secs|222|SECONDS",
                "1h 5m|3900|SECONDS"
            })
    void aNumberSaysWhatKindItIs(String cell, BigDecimal number, WrittenNumber.Kind kind) {
        assertThat(WrittenNumber.read(cell).value()).contains(new WrittenNumber(number, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234*", "5-10", "about 5", "3:42:99", "1:75", "12..5", "five", "<5%"})
    void whatIsNoNumberIsUnreadable(String cell) {
        assertThat(WrittenNumber.read(cell)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 months|P12M",
                "3 years|P3Y",
                "3-year|P3Y",
                "Annually|P1Y",
                "every 2 years|P2Y",
                "P1Y|P1Y",
                "every six months|P6M",
                "6-monthly|P6M",
                "1 year, 6 months|P1Y6M",
                "2 years and 3 months|P2Y3M",
                "18 mths|P18M",
                "quarterly|P3M",
                "once a year|P1Y",
                "2 weeks|P14D",
                "90 days|P90D"
            })
    void aCycleIsReadHoweverItIsWritten(String cell, Period period) {
        assertThat(Cycle.read(cell).value()).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36", "3+1+1", "as required", "0 months", "P-1Y", "12 moons", "2 years or 3"})
    void whatIsNoCycleIsUnreadable(String cell) {
        assertThat(Cycle.read(cell)).isInstanceOf(Unreadable.class);
    }

    @Test
    void yesAndNoAreReadHoweverTheyAreWritten() {
        assertThat(List.of("Y", "yes", "TRUE", "1", "✓", "✔️", "SME"))
                .allMatch(cell -> YesNo.read(cell).value().orElseThrow());
        assertThat(List.of("N", "no", "False", "0", "Non-SME", "✗"))
                .noneMatch(cell -> YesNo.read(cell).value().orElseThrow());
        assertThat(YesNo.read("perhaps")).isInstanceOf(Unreadable.class);
    }

    @Test
    void noReaderThrowsWhateverACellSays() throws Exception {
        DateColumn dates = DateColumn.in(DateColumn.Order.DAY_FIRST);
        for (var node : new ObjectMapper().readTree(Files.named("/sheets/blns.json.gz"))) {
            assertEachReads(dates, node.asText());
        }
        for (String cell : List.of(
                "1".repeat(32_767),
                "(".repeat(32_767),
                "1,".repeat(16_000),
                "1 ".repeat(16_000),
                "P99999999999Y",
                "1/1/1/1/1",
                "2015-04-01T10:00:00+14:59",
                "99999999",
                "awaiting " + "x ".repeat(9_999))) {
            assertEachReads(dates, cell);
        }
    }

    private static void assertEachReads(DateColumn dates, String cell) {
        assertThat(List.of(
                        CellText.read(cell),
                        Amount.read(cell),
                        WrittenNumber.read(cell),
                        Cycle.read(cell),
                        YesNo.read(cell),
                        dates.read(cell)))
                .hasSize(6)
                .doesNotContainNull();
    }
}
