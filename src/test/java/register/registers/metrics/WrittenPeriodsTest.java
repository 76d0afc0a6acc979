package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.intake.sheets.CellReading;
import register.intake.sheets.DateColumn;
import register.registers.figures.TimePeriod;

class WrittenPeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "2018, 2018",
        "2016/17, 2016/17",
        "2016-17, 2016/17",
        "2016–17, 2016/17",
        "2016 / 17, 2016/17",
        "2016-2017, 2016/17",
        "2016/2017, 2016/17",
        "FY2016/17, 2016/17",
        "FY 2016-17, 2016/17",
        "FY16/17, 2016/17",
        "16/17, 2016/17",
        "Financial Year 2016/17, 2016/17",
        "2016/17 financial year, 2016/17",
        "1999/00, 1999/00",
        "2022-Q4, 2022-Q4",
        "2022/23-Q1, 2022/23-Q1",
        "Q1 2022/23, 2022/23-Q1",
        "Q1 2022-23, 2022/23-Q1",
        "Q1 FY2022/23, 2022/23-Q1",
        "2022/23 Q1, 2022/23-Q1",
        "Quarter 3 2022/23, 2022/23-Q3",
        "2022/23 Quarter 3, 2022/23-Q3",
        "Apr-22, 2022-04",
        "April 2022, 2022-04",
        "Sept 2022, 2022-09",
        "2022 April, 2022-04",
        "04/2022, 2022-04",
        "4/2022, 2022-04",
        "2022-04, 2022-04",
        "2022-12, 2022-12",
        "2025-08-18, 2025-08-18",
        "18/08/2025, 2025-08-18",
        "2020-04-27/2020-05-03, 2020-04-27/2020-05-03",
        "27/04/2020 to 03/05/2020, 2020-04-27/2020-05-03",
        "27 April 2020 - 3 May 2020, 2020-04-27/2020-05-03",
    })
    void aPeriodIsReadAsCouncilsWriteIt(String cell, String label) {
        assertThat(alone().read(cell).value().map(TimePeriod::label)).contains(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-11",
                "2016/18",
                "2016-2018",
                "Q1 2022",
                "2022 Q1",
                "Q5 2022/23",
                "FY17",
                "11/12",
                "13/2022",
                "April",
                "Q1",
                "soon",
                "42",
                "31/02/2022",
                "ongoing",
                "1850"
            })
    void whatCouldBeTwoOrNoneIsNotGuessed(String cell) {
        assertThat(alone().read(cell)).isInstanceOf(CellReading.Unreadable.class);
    }

    @Test
    void aFinancialYearThatCouldBeAMonthIsReadAsTheOthersOfItsColumnAre() {
        DateColumn dates = DateColumn.of(List.of());

        WrittenPeriods years = WrittenPeriods.of(List.of("2010-11", "2012-13"), dates);
        WrittenPeriods months = WrittenPeriods.of(List.of("2010-11", "2010-12"), dates);
        WrittenPeriods both = WrittenPeriods.of(List.of("2010-11", "2012-13", "2010-01"), dates);

        assertThat(years.read("2010-11").value()).contains(TimePeriod.of("2010/11"));
        assertThat(months.read("2010-11").value()).contains(TimePeriod.of("2010-11"));
        assertThat(both.read("2010-11").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 4, 2022-04",
        "2022, April, 2022-04",
        "2022/23, Apr, 2022-04",
        "2022/23, January, 2023-01",
        "2010-11, March, 2011-03",
        "2022/23, Q3, 2022/23-Q3",
        "2022/23, '', 2022/23",
    })
    void aMonthOrAQuarterIsOfTheYearBesideIt(String year, String part, String label) {
        assertThat(alone().within(year, part).value().map(TimePeriod::label)).contains(label);
    }

    @ParameterizedTest
    @CsvSource({"2022/23, 1", "2022, Q1", "2022, 13", "2022-04, 4", "'', 4"})
    void aNumberThatMayBeCountedFromAprilIsNotGuessed(String year, String part) {
        assertThat(alone().within(year, part).value()).isEmpty();
    }

    private static WrittenPeriods alone() {
        return WrittenPeriods.of(List.of(), DateColumn.of(List.of()));
    }
}
