package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

/** Questions that only what stands before them completes: what they refer to decides which records are told. */
class ReferringQuestionsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void thatContractIsTheOneOfTheQuestionBefore() {
        JsonNode questions = PostedQuestions.letter(
                SERVICE, "1. Who supplies your school MIS?\n2. When does that contract end?\n3. What does it cost?");

        assertThat(references(questions.path(1))).containsExactly("MD-133-2018");
        assertThat(references(questions.path(2))).containsExactly("MD-133-2018");
        assertThat(questions.path(1).path("judgement").asText()).isEqualTo("partly");
    }

    @Test
    void theyAreTheRecordsOfTheListThatWasAskedForBefore() {
        JsonNode questions = PostedQuestions.letter(SERVICE, "1. Which contracts end in 2027?\n2. Who supplies them?");

        assertThat(questions.at("/1/entries/0/self").asText())
                .isEqualTo(questions.at("/0/entries/0/self").asText());
        assertThat(questions.at("/1/entries/0/values").toString()).contains("Bytes Software Services");
    }

    @Test
    void theseYearsAreThoseOfTheQuestionBefore() {
        JsonNode questions = PostedQuestions.letter(
                SERVICE,
                "- FOI and EIR requests received from 2016/17 to 2022/23\n"
                        + "- subject access requests received\n- FOI and EIR internal reviews in each of these years");

        assertThat(questions.at("/2/judgement").asText())
                .as(questions.toString())
                .isEqualTo("partly");
        assertThat(questions.at("/2/entries/0/gaps").findValuesAsText("label")).contains("2016/17", "2021/22");
    }

    @Test
    void thoseThatAreExcludedAreNotOfTheQuestionBefore() {
        JsonNode questions = PostedQuestions.letter(
                SERVICE, "1. All contracts that end in 2027\n2. All contracts except those with Capita SIMS");

        assertThat(questions.at("/1/entries/0/title").asText())
                .isEqualTo("All contracts, except those with Capita SIMS");
    }

    @Test
    void someOfThoseAreNoneOfAnotherKind() {
        JsonNode questions = PostedQuestions.letter(
                SERVICE,
                "1. How many e-mails were received in 2018?\n2. How many of those were answered in the contact centre?");

        assertThat(references(questions.path(1))).doesNotContain("calls-answered");
    }

    @Test
    void aConditionIsAboutTheQuestionBeforeIt() {
        JsonNode questions =
                PostedQuestions.letter(SERVICE, "Are the parking services contracted out? If so, to whom?");

        assertThat(references(questions.path(1))).as(questions.toString()).isEmpty();
    }

    @Test
    void anItemIsToldWhereTheAnswerToItsLeadNamesIt() {
        JsonNode questions = PostedQuestions.letter(SERVICE, """
                As part of your support to schools with MIS, which of the following do you carry out:
                a. Provide training
                b. Analysis of pupil data
                c. Groups for users
                d. Catering?
                """);

        assertThat(questions.findValuesAsText("judgement")).hasSize(4);
        assertThat(references(questions.path(0))).as(questions.toString()).containsExactly("REQ07510");
        assertThat(references(questions.path(3))).as(questions.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the average age of your contact centre staff?",
                "What is the call abandonment rate in 2018?",
                "Number of FOI requests in 2015/16",
                "How much de-delegated funding was spent on school libraries?",
                "Leisure centre management contract: end date",
            })
    void whatIsOnlyNearIsNeitherToldNorRefused(String question) {
        JsonNode answered = PostedQuestions.letter(SERVICE, question).path(0);

        assertThat(answered.path("judgement").asText()).as(answered.toString()).isEqualTo("unknown");
        assertThat(references(answered)).as(answered.toString()).isEmpty();
    }

    @Test
    void anAverageOfPublishedFiguresIsAGapBesideThem() {
        JsonNode answered = PostedQuestions.letter(
                        SERVICE, "What was the average number of visits handled by appointment?")
                .path(0);

        assertThat(answered.path("judgement").asText()).isEqualTo("partly");
        assertThat(references(answered)).containsExactly("visits-appointment");
        assertThat(answered.path("gaps").findValuesAsText("label")).contains("Average");
    }

    private static List<String> references(JsonNode question) {
        return question.path("entries").findValuesAsText("reference");
    }
}
