package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.DateColumn.Basis;
import register.intake.sheets.DateColumn.Order;

class DateColumnTest {
    private static final DateColumn DAY_FIRST = DateColumn.in(Order.DAY_FIRST);
    private static final DateColumn MONTH_FIRST = DateColumn.in(Order.MONTH_FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/04/2017|2017-04-01",
                "1/4/17|2017-04-01",
                "01-04-2017|2017-04-01",
                "1.4.2017|2017-04-01",
                "2017-04-01|2017-04-01",
                "2017/04/01|2017-04-01",
                "20170401|2017-04-01",
                "2017-04-01T00:00:00|2017-04-01",
                "2017-04-01 00:00:00.000|2017-04-01",
                "2017-03-31T23:00:00Z|2017-04-01",
                "2022-05-03T18:09:56Z|2022-05-03",
                "2017-04-01T10:15:00+01:00|2017-04-01",
                "01/04/2017 00:00|2017-04-01",
                "01/04/2017 12:00:00 AM|2017-04-01",
                "1-Apr-2017|2017-04-01",
                "1 Apr 17|2017-04-01",
                "01-APR-17|2017-04-01",
                "1 April 2017|2017-04-01",
                "1st April, 2017|2017-04-01",
                "1st of April 2017|2017-04-01",
                "Saturday 1 April 2017|2017-04-01",
                "Sat, 1 Apr 2017|2017-04-01",
                "April 1, 2017|2017-04-01",
                "Apr 1st 2017|2017-04-01",
                "20 Dec  2012|2012-12-20",
                "9th December, 2012|2012-12-09",
                "3 Sept 2012|2012-09-03",
                "2 August 2012|2012-08-02",
                "29/02/2024|2024-02-29",
                "1/1/69|2069-01-01",
                "1/1/70|1970-01-01",
                "Apr-17|2017-04",
                "Apr 2017|2017-04",
                "April 2017|2017-04",
                "04/2017|2017-04",
                "2017-04|2017-04",
                "2017|2017",
                "2017\u00A0|2017"
            })
    void aDateIsReadHoweverItIsWritten(String cell, String date) {
        assertThat(DAY_FIRST.read(cell).value().flatMap(StartOrEnd::date).orElseThrow())
                .hasToString(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/11/2015|there is no day 31 in November 2015, which ends on the 30th",
                "29/02/2023|there is no day 29 in February 2023, which ends on the 28th",
                "0/4/2017|there is no day 0 in April 2017, which ends on the 30th",
                "32/01/2017|there is no day 32 in January 2017, which ends on the 31st",
                "13/13/2017|there is no month 13",
                "2017-13-01|there is no month 13",
                "04/13/2017|the date has its month first",
                "42005|the number that a spreadsheet stores for a date",
                "42005.5|the number that a spreadsheet stores for a date",
                "1/4/1066|the year 1066 is not from",
                "2200|the year 2200 is not from",
                "2011/12|a month or two years",
                "1 April|the cell is not a date",
                "soon|the cell is not a date",
                "12 months|the cell is not a date",
                "1/4/017|the cell is not a date",
                "2017-04-01 to 2018-03-31|the cell is not a date"
            })
    void whatIsNoDateIsUnreadable(String cell, String why) {
        assertThat(DAY_FIRST.read(cell))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains(why));
    }

    @Test
    void theNumberOfADayIsNamedInTheRemedy() {
        assertThat(DAY_FIRST.read("42005"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.remedy()).contains("2015-01-01"));
    }

    @Test
    void theOrderIsAPropertyOfTheColumn() {
        assertThat(DateColumn.of(List.of("1/2/2017", "", "13/2/2017")))
                .isEqualTo(column(Order.DAY_FIRST, Basis.PROVEN));
        assertThat(DateColumn.of(List.of("1/2/2017", "11/31/15")))
                .isEqualTo(column(Order.MONTH_FIRST, Basis.UNCONFIRMED));
        assertThat(DateColumn.of(List.of("1/2/2017", "2017-05-30", "n/a")))
                .isEqualTo(column(Order.DAY_FIRST, Basis.ASSUMED));
        assertThat(DateColumn.of(List.of("2/13/2017", "13/2/2017")))
                .isEqualTo(column(Order.DAY_FIRST, Basis.CONTRADICTED));
    }

    @Test
    void oneDateWithItsMonthFirstTurnsNoOther() {
        DateColumn mixed = DateColumn.of(List.of("01/04/2010", "12/31/2024"));

        assertThat(mixed.read("01/04/2010"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains("its day or its month first"));
        assertThat(date(mixed, "12/31/2024")).isEqualTo("2024-12-31");
        assertThat(date(mixed, "05/05/2010")).isEqualTo("2010-05-05");
        assertThat(DateColumn.of(List.of("12/31/9999", "01/04/2010")).basis()).isEqualTo(Basis.ASSUMED);
    }

    private static String date(DateColumn dates, String cell) {
        return dates.read(cell).value().flatMap(StartOrEnd::date).orElseThrow().toString();
    }

    @Test
    void aDateOfTheOtherOrderIsUnreadable() {
        assertThat(MONTH_FIRST
                        .read("2/1/2017")
                        .value()
                        .flatMap(StartOrEnd::date)
                        .orElseThrow())
                .hasToString("2017-02-01");
        assertThat(MONTH_FIRST.read("13/2/2017")).isInstanceOf(Unreadable.class);
        assertThat(MONTH_FIRST.read("13 Feb 2017").value()).isPresent();
    }

    @Test
    void aTimeThatIsLeftOutIsSaid() {
        assertThat(DAY_FIRST.read("01/04/2017 14:30"))
                .isInstanceOfSatisfying(
                        Parsed.class, said -> assertThat(said.note()).contains("left out"));
        assertThat(DAY_FIRST.read("2017-03-31T23:00:00Z"))
                .isInstanceOfSatisfying(
                        Parsed.class, said -> assertThat(said.note()).contains("British Summer Time"));
        assertThat(DAY_FIRST.read("01/04/2017 00:00"))
                .isInstanceOfSatisfying(
                        Parsed.class, said -> assertThat(said.note()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ongoing",
                "Rolling",
                "open ended",
                "Open-ended",
                "perpetual",
                "No end date",
                "evergreen",
                "until terminated",
                "continuous"
            })
    void anOpenEndIsSaid(String cell) {
        assertThat(DAY_FIRST.read(cell)).isEqualTo(new Parsed<>(new StartOrEnd.Ongoing(cell)));
    }

    private static DateColumn column(Order order, Basis basis) {
        return new DateColumn(order, basis);
    }
}
