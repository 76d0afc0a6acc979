package register.registers.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.Json;
import register.values.Reference;
import register.values.problem.Refusal;

class TimePeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018 | calendar-year | 2018-01-01 | 2018-12-31
            1900 | calendar-year | 1900-01-01 | 1900-12-31
            2199 | calendar-year | 2199-01-01 | 2199-12-31
            2016/17 | financial-year | 2016-04-01 | 2017-03-31
            1999/00 | financial-year | 1999-04-01 | 2000-03-31
            2199/00 | financial-year | 2199-04-01 | 2200-03-31
            2022-Q1 | calendar-quarter | 2022-01-01 | 2022-03-31
            2022-Q4 | calendar-quarter | 2022-10-01 | 2022-12-31
            2022/23-Q1 | financial-quarter | 2022-04-01 | 2022-06-30
            2022/23-Q3 | financial-quarter | 2022-10-01 | 2022-12-31
            2022/23-Q4 | financial-quarter | 2023-01-01 | 2023-03-31
            2199/00-Q4 | financial-quarter | 2200-01-01 | 2200-03-31
            2022-07 | month | 2022-07-01 | 2022-07-31
            2024-02 | month | 2024-02-01 | 2024-02-29
            2010-11 | month | 2010-11-01 | 2010-11-30
            2025-08-18 | day | 2025-08-18 | 2025-08-18
            2024-02-29 | day | 2024-02-29 | 2024-02-29
            2020-04-27/2020-05-03 | interval | 2020-04-27 | 2020-05-03
            2020-04-27/2020-04-27 | interval | 2020-04-27 | 2020-04-27
            """)
    void saysItsFirstAndLastDay(String label, String kind, LocalDate first, LocalDate last) {
        TimePeriod period = TimePeriod.of(label);

        assertThat(period.kind().word()).isEqualTo(kind);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.label()).isEqualTo(label).isEqualTo(period.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018 | 2018 | 2018 | 2018 | 2018-01-01/P1Y
            2016/17 | financial year 2016/17 | fy2016-17 | 2016-04-01/P1Y | 2016-04-01/P1Y
            2022-Q4 | October to December 2022 | 2022-q4 | 2022-Q4 | 2022-10-01/P3M
            2022/23-Q4 | quarter 4 of financial year 2022/23 | fy2022-23-q4 | 2023-01-01/P3M | 2023-01-01/P3M
            2022-07 | July 2022 | 2022-07 | 2022-07 | 2022-07-01/P1M
            2025-08-18 | 18 August 2025 | 2025-08-18 | 2025-08-18 | 2025-08-18/P1D
            2020-04-27/2020-05-03 | 27 April 2020 to 3 May 2020 | 2020-04-27-to-2020-05-03 | 2020-04-27/P7D | 2020-04-27/P7D
            """)
    void isWrittenForPeopleAddressesAndPrograms(String label, String words, String slug, String sdmx, String interval) {
        TimePeriod period = TimePeriod.of(label);

        assertThat(period.inWords()).isEqualTo(words);
        assertThat(period.slug()).isEqualTo(slug);
        assertThat(period.sdmx()).isEqualTo(sdmx);
        assertThat(period.interval()).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2018",
                "18",
                "2018 ",
                "1899",
                "2200",
                "0000",
                "9999",
                "1899/00",
                "2200/01",
                "2016/18",
                "2016/16",
                "2016/2017",
                "2016-17/18",
                "1999/01",
                "2016-Q5",
                "2016-Q0",
                "2016-q4",
                "2016Q4",
                "2016/17-Q5",
                "2016/18-Q1",
                "2018-13",
                "2018-00",
                "2018-1",
                "2018-02-29",
                "2018-2-01",
                "18-02-2018",
                "2018-02-30/2018-03-01",
                "2018-03-02/2018-03-01",
                "1899-12-31/1900-01-02",
                "2199-12-31/2200-01-01",
                "2018-01/2018-02",
                "2018-01-01/",
                "/2018-01-01",
                "2018-01-01/2018-01-02/2018-01-03",
                "2018-01-01T00:00:00",
                "٢٠١٨",
                "2018\n",
                "financial year 2016/17",
                "N/A"
            })
    void refusesWhatIsNotAPeriod(String label) {
        assertThatThrownBy(() -> TimePeriod.of(label)).isInstanceOf(Refusal.class);
    }

    @Test
    void saysWhichYearComesAfter() {
        assertThatThrownBy(() -> TimePeriod.of("1999/01")).hasMessageContaining("the year after 1999 is 00");
    }

    @Test
    void refusesDaysThatAreNotOfItsKind() {
        LocalDate day = LocalDate.of(2018, 1, 1);

        for (TimePeriod.Kind kind : TimePeriod.Kind.values()) {
            if (kind != TimePeriod.Kind.INTERVAL) {
                assertThatThrownBy(() -> new TimePeriod(kind, day, day.plusDays(7)))
                        .isInstanceOf(Refusal.class);
            }
        }
        assertThatThrownBy(() -> new TimePeriod(TimePeriod.Kind.CALENDAR_QUARTER, day.plusMonths(1), day.plusMonths(4)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isToldFromEveryOtherByLettersAndDigitsAlone() {
        List<String> labels = List.of(
                "2010",
                "2010/11",
                "2010-11",
                "2010-Q1",
                "2010/11-Q1",
                "2010-11-01",
                "2010-11-01/2010-11-30",
                "2010-11-01/2010-11-01");

        assertThat(labels.stream()
                        .map(label ->
                                new Reference("calls-" + TimePeriod.of(label).slug()).key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isItsLabelInJson() throws Exception {
        TimePeriod period = Json.mapper().readValue("\"2016/17\"", TimePeriod.class);

        assertThat(Json.mapper().writeValueAsString(period)).isEqualTo("\"2016/17\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2018, true",
        "2016, 2018, false",
        "2018, 2017, false",
        "2016/17, 2017/18, true",
        "2020/21, 2022/23, false",
        "2022-Q4, 2023-Q1, true",
        "2022/23-Q4, 2023/24-Q1, true",
        "2022-12, 2023-01, true",
        "2017, 2018-01, false",
    })
    void followsTheOneThatEndedTheDayBefore(String before, String now, boolean follows) {
        assertThat(TimePeriod.of(now).follows(TimePeriod.of(before))).isEqualTo(follows);
    }
}
