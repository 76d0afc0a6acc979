package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;
import register.values.Json;

/** What questions about the shipped records are told, and what of them is a gap. */
class ShippedAnswersTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the annual value of the IVR contract? | £7,000 a year |",
                "What is the total value of the IVR contract? | £7,000 a year | Amount over the whole contract",
                "What is the value of the IVR contract over its full term? | £7,000 a year | Amount over the whole contract",
                "What is the monthly cost of the IVR contract? | £7,000 a year | Monthly cost",
                "Which year had the most calls answered? | 2018 (410,133) |",
                "Which year had the lowest subject access request hit rate? | 2016/17 (68%) | Between 2020/21 and 2022/23",
                "How many systems have an online form? | that mention | All that have “online form”",
                "Which supplier has the most contracts? | All contracts | Most contracts",
                "How many contracts have no supplier? | All contracts | Have no supplier",
                "All systems except Firmstep, Anite and 8x8 | 11 |",
                "All contracts except those with Bytes Software Services and British Telecom | School MIS support |",
            })
    void whatIsToldIsWhatWasAskedOrLeavesAGap(String question, String told, @Nullable String gap) {
        JsonNode answered = ask(question);

        assertThat(answered.path("entries").toString()).contains(told);
        assertThat(answered.findValuesAsText("label"))
                .as(answered.toString())
                .contains(gap == null ? answered.at("/entries/0/values/0/label").asText() : gap);
        if (gap != null) {
            assertThat(answered.path("judgement").asText()).isEqualTo("partly");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which contracts started before 2010 or after 2020? | on or before 31 December 2009 | on or after 1 January 2021",
                "Which contracts started in 2017 and 2022? | in 2017 | in 2022",
            })
    void timesApartAreListsOfTheirOwn(String question, String first, String second) {
        JsonNode entries = ask(question).path("entries");

        assertThat(entries.findValuesAsText("title"))
                .containsExactly("Contracts that start " + first, "Contracts that start " + second);
    }

    private static JsonNode ask(String question) {
        String body = Json.mapper()
                .createObjectNode()
                .set("questions", Json.mapper().createArrayNode().add(question))
                .toString();
        HttpResponse<String> answer = SERVICE.send(
                "POST", "/answers", HttpRequest.BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.tree(answer.body()).at("/questions/0");
    }
}
