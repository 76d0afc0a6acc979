package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

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
        JsonNode answered = PostedQuestions.of(SERVICE, List.of(question)).path(0);

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
        JsonNode entries =
                PostedQuestions.of(SERVICE, List.of(question)).path(0).path("entries");

        assertThat(entries.findValuesAsText("title"))
                .containsExactly("Contracts that start " + first, "Contracts that start " + second);
    }
}
