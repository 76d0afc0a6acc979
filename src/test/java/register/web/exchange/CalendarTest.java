package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Entry;

/** The days of contracts as a calendar reads them (RFC 5545). */
class CalendarTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static int departments;

    /** Of the test alone, so that no other's contracts are in its lists. */
    private final String department = "Department " + ++departments;

    private final String list = "/contracts.ics?department=" + department.replace(' ', '+');

    @Test
    void aContractHasADayForItsNextReviewAndOneForItsEnd() {
        Entry said = say("CAL 1", json -> json.put("title", "Lines; phones, and \\ more"));

        List<VEvent> days = read(list);

        assertThat(days).hasSize(3);
        VEvent reminder = days.get(0);
        VEvent end = days.get(1);
        VEvent review = days.get(2);
        assertThat(text(reminder)).isEqualTo("Ends in 3 months: CAL 1, Lines; phones, and \\ more");
        assertThat(day(reminder)).isEqualTo("2026-12-31");
        assertThat(reminder.getUid().getValue()).isEqualTo("CAL-1-ends-soon-3@localhost");
        assertThat(reminder.getDescription().getValue()).startsWith("Last day: 31 March 2027.\n\n");
        assertThat(text(review)).isEqualTo("Review: CAL 1, Lines; phones, and \\ more");
        assertThat(text(end)).isEqualTo("Ends: CAL 1, Lines; phones, and \\ more");
        assertThat(day(review)).isEqualTo("2027-04-01");
        assertThat(day(end)).isEqualTo("2027-03-31");
        assertThat(review.getUid().getValue()).isEqualTo("CAL-1-review-20270401@localhost");
        assertThat(end.getUid().getValue()).isEqualTo("CAL-1-end@localhost");
        assertThat(review.getSequence().getValue()).isEqualTo((int) said.number());
        assertThat(review.getLastModified().getValue().toInstant()).isEqualTo(said.recordedAt());
        assertThat(review.getUrl().getValue()).isEqualTo(SERVICE.base() + "/contracts/CAL-1");
        assertThat(review.getDateTimeStamp().getValue().toInstant()).isEqualTo(said.recordedAt());
        assertThat(review.getDescription().getValue())
                .startsWith("Next review: 1 April 2027. The contract ends before this date: 31 March 2027.\n\n")
                .contains("Coventry City Council, Contracts register: CAL 1")
                .contains(SERVICE.base() + "/contracts/CAL-1?at=" + said.number() + "&on=2026-11-22");
        assertThat(end.getDescription().getValue()).startsWith("Last day: 31 March 2027.\n\n");
        assertThat(read(list + "&at=" + said.number() + "&on=2026-11-22"))
                .as("a pinned calendar reminds nobody")
                .extracting(CalendarTest::text)
                .containsExactly(text(end), text(review));
    }

    @Test
    void aDateThatIsKnownToTheMonthStandsOnItsLastDayAndSaysSo() {
        say("CAL 2", json -> {
            json.withObject("/period").put("end", "2028-02");
            json.remove("review");
            json.putObject("review").put("on", "2027");
        });

        List<VEvent> days = read(list);

        assertThat(days)
                .extracting(CalendarTest::day)
                .containsExactly("2027-02-01", "2027-08-01", "2027-11-01", "2027-12-31", "2028-02-29");
        assertThat(days)
                .extracting(CalendarTest::text)
                .startsWith(
                        "May end in 12 months: CAL 2, Telephony",
                        "May end in 6 months: CAL 2, Telephony",
                        "May end in 3 months: CAL 2, Telephony");
        assertThat(days.get(0).getDescription().getValue())
                .startsWith("Last day: February 2028. Only the month is known.\n\n");
        assertThat(days.get(3).getDescription().getValue())
                .startsWith("Next review: 2027. Only the year is known. This is the last day of the year.");
        assertThat(days.get(4).getDescription().getValue())
                .startsWith("Last day: February 2028. Only the month is known. This is the last day of the month.");
    }

    @Test
    void whatIsNotKnownOrLongPastHasNoDay() {
        say("CAL 3", json -> json.putObject("period").put("start", "2024-04-01").put("ongoing", true));
        say("CAL 4", json -> json.withObject("/period").put("end", "2026-10-23"));
        say("CAL 5", json -> json.withObject("/period").put("end", "2026-10-22"));

        assertThat(read(list))
                .extracting(CalendarTest::text)
                .containsExactly("Ends: CAL 4, Telephony", "Review: CAL 3, Telephony");
        assertThat(read(list + "&on=2026-11-21")).extracting(CalendarTest::text).contains("Ends: CAL 5, Telephony");
    }

    @Test
    void theCalendarIsAllThatTheFiltersLeave() {
        for (int i = 0; i < 60; i++) {
            say("CAL 6-" + i, json -> {});
        }

        assertThat(read(list)).hasSize(180);
        assertThat(read(list + "&endsTo=2027-03-30")).isEmpty();
        assertThat(SERVICE.get(list + "&limit=5").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(list + "&colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void aCalendarIsWrittenTheSameUntilItSaysSomethingElse() {
        Entry first = say("CAL 7", json -> {});
        HttpResponse<String> before = SERVICE.get(list);
        String tag = before.headers().firstValue("ETag").orElse("");

        assertThat(SERVICE.get(list).body()).isEqualTo(before.body());
        assertThat(SERVICE.get(list, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(SERVICE.send("HEAD", list).headers().firstValue("ETag")).hasValue(tag);
        say("CAL 7", json -> json.put("title", "Renamed"));
        assertThat(SERVICE.get(list, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(read(list)).extracting(CalendarTest::text).contains("Ends: CAL 7, Renamed");
        assertThat(read(list + "&at=" + first.number()))
                .extracting(CalendarTest::text)
                .contains("Ends: CAL 7, Telephony");
    }

    @Test
    void itsLinesAreWhatTheRfcSays() {
        say("CAL 8", json -> json.put("title", "Café \uD83D\uDE00 – ".repeat(30).strip()));

        String body = SERVICE.get(list).body();

        assertThat(body).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(body.replace("\r\n", ""))
                .doesNotContain("\n")
                .doesNotContain("\r")
                .doesNotContain("\uFFFD");
        assertThat(body.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length == 75);
        assertThat(text(read(list).get(0)))
                .endsWith("CAL 8, " + "Café \uD83D\uDE00 – ".repeat(30).strip());
    }

    @Test
    void aListOfNothingIsACalendarToo() {
        assertThat(read(list)).isEmpty();
    }

    private Entry say(String reference, Consumer<ObjectNode> change) {
        return SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(json -> {
                            json.put("reference", reference).put("department", department);
                            change.accept(json);
                        }),
                        new Attribution("tester", "A test says so"));
    }

    /** The days by date; a calendar that has any fault is refused. */
    private static List<VEvent> read(String path) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
        // The library does not count that one as a component, of which there is to be one at least.
        ValidationWarnings faults = calendar.validate(calendar.getVersion());
        assertThat(faults.isEmpty() || calendar.getEvents().isEmpty())
                .as(faults.toString())
                .isTrue();
        return calendar.getEvents().stream()
                .sorted(Comparator.comparing(CalendarTest::day))
                .toList();
    }

    private static String day(VEvent event) {
        ICalDate date = event.getDateStart().getValue();
        assertThat(date.hasTime()).isFalse();
        return "%d-%02d-%02d"
                .formatted(
                        date.getRawComponents().getYear(),
                        date.getRawComponents().getMonth(),
                        date.getRawComponents().getDate());
    }

    private static String text(VEvent event) {
        return event.getSummary().getValue();
    }
}
