package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

/** The officer's arithmetic over HTTP: what is asked, what is refused, and what people see of it. */
class LimitsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void anyoneIsToldWhenAnAnswerIsDueAndWhichDaysDoNotCount() {
        JsonNode due = SERVICE.json("/due-dates?received=2026-11-20");

        assertThat(due.get("due").asText()).isEqualTo("2026-12-21");
        assertThat(due.get("regime").asText()).isEqualTo("FOIA");
        assertThat(due.get("counted")).hasSize(20);
        assertThat(due.get("daysOff").toString())
                .isEqualTo("[{\"date\":\"2026-11-30\",\"title\":\"St Andrew’s Day\",\"observedIn\":[\"scotland\"]}]");
        assertThat(due.has("safe")).isFalse();
    }

    @Test
    void aPageSaysItInWordsAboveTheForm() {
        assertThat(SERVICE.page("/due-dates?received=2026-12-10"))
                .contains("Answer promptly, and by 13 January 2027: the twentieth working day after 10 December 2026")
                .contains("To be safe, answer by 11 January 2027.")
                .contains("Safe date 11 January 2027")
                .contains("Boxing Day England and Wales; Scotland; Northern Ireland")
                .contains("Work out another");
        assertThat(SERVICE.page("/cost-estimates?determining=2&extracting=17"))
                .contains("19 hours of work cost £475, which is more than the limit of £450");
        assertThat(SERVICE.page("/aggregation-windows?received=2026-01-05,2026-02-03"))
                .contains("these can be added together: 5 January 2026, 3 February 2026")
                .contains("in concert");
    }

    @Test
    void costsAndWindowsAreReckonedAsASpreadsheetToo() {
        assertThat(SERVICE.get("/cost-estimates.csv?locating=18&regime=EIR").body())
                .startsWith("cost.amount,limit.amount,exceeds,hours,")
                .contains("\r\n450,,,18,0,18,0,0,EIR,,");
        assertThat(SERVICE.get("/due-dates.csv?received=2026-11-20").body()).contains("2026-11-30 St Andrew’s Day");
        assertThat(SERVICE.json("/aggregation-windows?received=2026-01-05")
                        .at("/windows/0/last")
                        .asText())
                .isEqualTo("2026-03-30");
    }

    @Test
    void theBankHolidaysAreListedByDayAndByPart() {
        JsonNode scottish = SERVICE.json("/bank-holidays?from=2026-06-01&to=2026-08-31&division=scotland");

        assertThat(scottish.get("total").asInt()).isEqualTo(2);
        assertThat(scottish.at("/items/0/title").asText()).isEqualTo("World Cup bank holiday");
        assertThat(SERVICE.json("/bank-holidays.json").get("total").asInt()).isGreaterThan(600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/due-dates | missing-parameter | received",
                "/due-dates?received=20-13-2026 | malformed-date | received",
                "/due-dates?received=2026-11-20&regime=SAR | malformed-parameter | regime",
                "/due-dates?received=2026-11-20&feesNotice=2026-11-23 | missing-parameter | paid",
                "/due-dates?received=2026-11-20&clarified=2026-11-19 | malformed-date | clarified",
                "/due-dates?received=2026-11-20&weeks=3 | unknown-parameter | weeks",
                "/due-dates?received=2028-12-20 | year-not-known | ",
                "/cost-estimates | missing-parameter | determining",
                "/cost-estimates?locating=2h | malformed-parameter | locating",
                "/cost-estimates?locating=-2 | malformed-parameter | locating",
                "/cost-estimates?locating=2&authority=regional | malformed-parameter | authority",
                "/cost-estimates?locating=2&redacting=3 | does-not-count | redacting",
                "/cost-estimates?reading=3 | does-not-count | reading",
                "/cost-estimates?consulting=3 | does-not-count | consulting",
                "/aggregation-windows | missing-parameter | received",
                "/aggregation-windows?received=2026-01-05,soon | malformed-date | received",
                "/bank-holidays?division=wales | malformed-parameter | division",
            })
    void whatCannotBeReckonedIsRefusedByName(String address, String problem, String parameter) {
        HttpResponse<String> answer = SERVICE.get(address);
        JsonNode refusal = RunningService.tree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(refusal.get("type").asText()).endsWith("/problems/" + problem);
        assertThat(refusal.path("parameter").asText()).isEqualTo(parameter == null ? "" : parameter);
    }

    @Test
    void whoComesWithoutAQuestionSeesTheFormAndNoMistake() {
        String form = SERVICE.get("/due-dates", "Accept", "text/html").body();

        assertThat(form).contains("action=\"/due-dates\"").doesNotContain("There is a problem");
        assertThat(SERVICE.get("/due-dates?received=2026-11-31", "Accept", "text/html")
                        .body())
                .contains("action=\"/due-dates\"")
                .contains("There is a problem")
                .contains("The date the request was received must be a real date, like 27/3/2026");
    }

    @Test
    void everyMistakeIsToldAtOnceInTheOrderOfTheForm() {
        String address = "/due-dates?received=soon&clarified=1%2F2%2F2026&paid=1%2F3%2F2026&reviewAsked=never";
        String canonical = SERVICE.get(address).headers().firstValue("Location").orElseThrow();
        JsonNode refusal = RunningService.tree(SERVICE.get(canonical).body());
        String page = SERVICE.get(canonical, "Accept", "text/html").body();

        assertThat(refusal.get("parameter").asText()).isEqualTo("received");
        assertThat(refusal.get("errors"))
                .extracting(error -> error.get("parameter").asText())
                .containsExactlyInAnyOrder("received", "feesNotice", "reviewAsked");
        assertThat(page.replaceAll("(?s).*govuk-error-summary__list\">(.*?)</ul>.*", "$1"))
                .isEqualTo(Stream.of(
                                "received|The date the request was received must be a real date, like 27/3/2026",
                                "feesNotice|Enter the date the fees notice was given, because a fee is paid after it",
                                "reviewAsked|The date the internal review was asked for must be a real date, like"
                                        + " 27/3/2026")
                        .map(error ->
                                "<li><a href=\"#due-dates-%s\">%s</a></li>".formatted((Object[]) error.split("\\|")))
                        .collect(Collectors.joining()));
        assertThat(page).contains("value=\"soon\"", "value=\"1/2/2026\"", "value=\"never\"", "<title>Error: ");
    }

    @Test
    void datesAreTypedAsPeopleTypeThemAndEachOfSeveralHasItsError() {
        HttpResponse<String> sent =
                SERVICE.get("/aggregation-windows?form=1&received=5/1/2026&received=Tuesday&received=3%20Feb%202026");
        String address = header(sent, "Location");

        assertThat(address).isEqualTo("/aggregation-windows?received=2026-01-05%2CTuesday%2C2026-02-03");
        assertThat(SERVICE.get(address, "Accept", "text/html").body())
                .contains("<a href=\"#aggregation-windows-received-2\">The date a request was received must be a real")
                .contains("value=\"5/1/2026\"", "value=\"Tuesday\"", "value=\"3/2/2026\"");
        assertThat(SERVICE.get("/cost-estimates?locating=2h&extracting=x", "Accept", "text/html")
                        .body())
                .contains("#cost-estimates-locating\">Hours to locate it must be a number, like 2 or 10.5")
                .contains("#cost-estimates-extracting\">Hours to extract it must be a number");
    }

    @Test
    void everyFormLeadsToTheAddressOfItsAnswer() {
        assertThat(SERVICE.get("/limits", "Accept", "text/html").body())
                .contains("action=\"/due-dates\"", "action=\"/cost-estimates\"", "action=\"/aggregation-windows\"")
                .contains("href=\"/exemptions\"");
        HttpResponse<String> sent = SERVICE.get(
                "/aggregation-windows?form=1&received=2026-01-05&received=2026-02-03&received=&received=",
                "Accept",
                "text/html");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo("/aggregation-windows?received=2026-01-05%2C2026-02-03");
    }

    @Test
    void anAnswerIsNotSentAgainToWhoHasIt() {
        String tag = header(SERVICE.get("/due-dates?received=2026-11-20"), "ETag");

        assertThat(SERVICE.get("/due-dates?received=2026-11-20", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(SERVICE.get("/due-dates?received=2026-11-20"), "Cache-Control"))
                .isEqualTo("no-cache");
    }
}
