package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import register.Clerk;
import register.Logged;
import register.RunningService;
import register.api.access.Role;
import register.values.Json;

/** From a letter to the entries that answer it, over HTTP and on what ships. */
class AnswersTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int MOST_AT_ONCE = 100;

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("answers.model", "true"));

    @RegisterExtension
    static final RunningService WITHOUT_MODEL = new RunningService();

    @Test
    void eachQuestionHasTheEntriesThatAnswerItWithWhatWasAsked() {
        JsonNode first = ask("Who is the supplier of the Microsoft Enterprise Agreement and when does it end?")
                .at("/questions");

        assertThat(first.at("/0/judgement").asText()).isEqualTo("answered");
        assertThat(first.at("/0/entries/0/reference").asText()).isEqualTo("COV 12765");
        assertThat(first.at("/0/entries/0/values").toString()).contains("Bytes Software Services");
        assertThat(first.toString()).contains("22 February 2027");
    }

    @Test
    void aFigureIsOfThePeriodThatTheQuestionNames() {
        JsonNode entry = ask("How many calls were offered to the contact centre in 2017?")
                .at("/questions/0/entries/0");

        assertThat(entry.at("/reference").asText()).isEqualTo("calls-offered");
        assertThat(entry.at("/values").findValuesAsText("field"))
                .as("one figure, and what it counts")
                .containsExactly("value", "definition");
        assertThat(entry.at("/values/0/label").asText()).isEqualTo("2017");
        assertThat(entry.at("/values/0/value").asText()).isEqualTo("468,750");
        assertThat(entry.at("/asOf").asText()).as("old figures say their date").isEqualTo("2017-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many calls were answered by a person in total over 2016, 2017 and 2018? | Total, 2016 to 2018 | 1,043,094",
                "How has the number of calls offered changed between 2016 and 2018? | Change from 2016 to 2018 | Up 24,411 (5.2%), from 467,361 to 491,772",
                "By what percentage did the number of subject access requests received rise between 2016/17 and 2020/21? | Change from 2016/17 to 2020/21 | Up 124 (86.1%), from 144 to 268",
                "In which year were the most calls offered? | Highest | 2018 (491,772)",
            })
    void whatTheFiguresAddUpToIsToldWithThem(String question, String label, String value) {
        JsonNode answer = ask(question);
        JsonNode answered = answer.at("/questions/0");
        JsonNode values = answered.at("/entries/0/values");

        assertThat(answered.at("/judgement").asText()).as(answered.toString()).isEqualTo("answered");
        assertThat(values.findValuesAsText("label")).contains(label);
        assertThat(values.findValuesAsText("value")).contains(value);
        assertThat(answer.at("/letter").asText()).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many contact centre staff (headcount) were there in total over 2016, 2017 and 2018?",
                "How many full-time equivalent contact centre staff were there in total over 2016, 2017 and 2018?",
            })
    void whatIsCountedAtAMomentHasNoTotalOverYears(String question) {
        JsonNode answered = ask(question).at("/questions/0");

        assertThat(answered.at("/judgement").asText()).as(answered.toString()).isEqualTo("partly");
        assertThat(answered.findValuesAsText("label")).noneMatch(label -> label.startsWith("Total,"));
        assertThat(answered.toString()).contains("how things stood at different times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which month had the most calls offered in 2018? | By month",
                "How many calls were offered in total over 2017, 2018 and 2019? | Total",
                "What was the FOI and EIR hit rate in total over 2018/19 and 2019/20? | Total",
            })
    void whatTheFiguresDoNotAddUpToIsAGap(String question, String gap) {
        JsonNode answered = ask(question).at("/questions/0");

        assertThat(answered.at("/judgement").asText()).as(answered.toString()).isEqualTo("partly");
        assertThat(answered.at("/entries/0/gaps").findValuesAsText("label")).contains(gap);
    }

    @Test
    void aFigureOfSomethingElseIsNotToldForATimeOfWhichThereIsNone() {
        JsonNode answered =
                ask("How many e-mails were received over the last three years?").at("/questions/0");

        assertThat(answered.at("/judgement").asText()).isEqualTo("unknown");
        assertThat(answered.at("/because").asText()).contains("only has figures for 2016, 2017, 2018");
    }

    @Test
    void whatHappenedToARecordIsAGapUnlessTheRecordSaysIt() {
        JsonNode answered = ask("Has the contract MD-133-2018 been varied?").at("/questions/0");

        assertThat(answered.at("/judgement").asText()).as(answered.toString()).isEqualTo("partly");
        assertThat(answered.at("/gaps").findValuesAsText("label")).containsExactly("Varied");
    }

    @Test
    void theNameOfTheLawBeforeASubjectIsNoPartOfIt() {
        JsonNode entry = ask("FOI: call volumes 2018").at("/questions/0/entries/0");

        assertThat(entry.at("/reference").asText()).isEqualTo("calls-offered");
    }

    @Test
    void aPinnedAddressShowsWhatIsSaid() throws Exception {
        String pinned = ask("How many calls were offered to the contact centre in 2017?")
                .at("/questions/0/entries/0/pinned")
                .asText();
        HttpResponse<String> shown = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(pinned))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(RunningService.tree(shown.body()).at("/observations")).hasSize(1);
        assertThat(RunningService.tree(shown.body()).at("/observations/0/value").asInt())
                .isEqualTo(468_750);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many parking fines were issued in 2023? | Nothing we publish",
                "How many calls were offered to the contact centre in 2021? | only has figures for 2016, 2017, 2018",
            })
    void whatNothingAnswersIsSaidToBeUnknown(String question, String because) {
        JsonNode answered = ask(question).at("/questions/0");

        assertThat(answered.at("/judgement").asText()).isEqualTo("unknown");
        assertThat(answered.at("/because").asText()).contains(because);
        assertThat(answered.at("/entries")).isEmpty();
    }

    @Test
    void aQuestionLongerThanAnyoneAsksIsNotMatched() {
        JsonNode answered = ask("What systems ".repeat(4_500) + "are there?").at("/questions/0");

        assertThat(answered.at("/judgement").asText()).isEqualTo("unknown");
        assertThat(answered.at("/because").asText()).contains("too long");
    }

    @Test
    void whatWasWithheldBeforeIsNeverAnsweredBySomethingBesideIt() {
        JsonNode answered =
                ask("What was the total traded income from schools in 2018/19?").at("/questions/0");

        assertThat(answered.at("/judgement").asText()).isEqualTo("withheld");
        assertThat(answered.at("/because").asText()).contains("section 43(2)");
        assertThat(answered.at("/entries")).isEmpty();
    }

    @Test
    void whatAnEntryDoesNotSayIsNotClaimedToBePublished() {
        JsonNode answer = ask("What is the annual value of the Microsoft Enterprise Agreement?");

        assertThat(answer.at("/questions/0/judgement").asText()).isEqualTo("partly");
        assertThat(answer.at("/questions/0/entries/0/gaps/0/missing/field").asText())
                .isEqualTo("value");
    }

    @Test
    void aLetterWithAWithheldFieldDoesNotClaimSection21Alone() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        ObjectNode contract = (ObjectNode) RunningService.tree("""
                {"reference": "COV 777", "title": "Trapeze tramway ticketing", "description": "Ticket machines on trams",
                 "department": "Transport", "suppliers": [{"name": "Examplar Trams"}],
                 "period": {"start": "2024-04-01", "end": "2029-03-31"}, "review": {"every": "P1Y"},
                 "procurement": {"route": "Open tender"},
                 "missing": [{"field": "value", "because": "withheld", "section": "43(2)",
                   "explanation": "It would tell the next bidders what was paid."}]}""");
        assertThat(clerk.create("/contracts?reason=try", contract).statusCode()).isEqualTo(201);

        JsonNode answer = ask("What is the annual cost of the tramway ticketing contract, and who supplies it?");

        assertThat(answer.at("/questions/0/entries/0/reference").asText())
                .as("what was published a moment ago is found")
                .isEqualTo("COV 777");
        assertThat(answer.at("/questions/0/judgement").asText()).isEqualTo("partly");
        assertThat(answer.at("/responses/0").asText()).contains("43(2)");
        JsonNode valueAlone = ask(Json.mapper()
                .createObjectNode()
                .put("letter", "What is the annual cost of the tramway ticketing contract?")
                .put("request", "FOI 2026 2"));
        assertThat(valueAlone.at("/responses/0").asText()).contains("43(2)").doesNotContain("section 21(1)");
        assertThat(valueAlone.at("/disclosure/questions/0/sections"))
                .as("what is published as a disclosure claims no more")
                .isEqualTo(Json.mapper().createArrayNode().add("43(2)"));
    }

    @Test
    void underTheEirNothingIsRefusedUnderSection21() {
        JsonNode answer = ask(Json.mapper()
                .createObjectNode()
                .put("letter", "Who is the supplier of the Microsoft Enterprise Agreement?")
                .put("regime", "EIR"));

        assertThat(answer.at("/letter").asText().replaceAll("\\s+", " "))
                .contains("regulation 6(1)(b)")
                .doesNotContain("section 21");
    }

    @Test
    void theEntriesAreAsTheyWereWhenTheRequestCameIn() {
        JsonNode entry = ask(Json.mapper()
                        .createObjectNode()
                        .put("letter", "Who is the supplier of the Microsoft Enterprise Agreement?")
                        .put("received", "2026-11-20"))
                .at("/questions/0/entries/0");

        assertThat(entry.at("/asAt").asText())
                .as("what was recorded after receipt is cited as it is now")
                .isEqualTo("2026-11-22");
    }

    @Test
    void theDraftIsHadAsTextAndForWord() throws IOException {
        String body = "{\"questions\": [\"How many calls were offered to the contact centre in 2017?\"]}";
        HttpResponse<byte[]> word = post(body, WORD, HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> text = post(body, "text/plain", HttpResponse.BodyHandlers.ofString());

        try (XWPFWordExtractor read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word.body())))) {
            assertThat(read.getText()).contains("468,750").contains("section 21(1)");
        }
        assertThat(text.body()).contains("468,750").contains("section 21(1)");
    }

    @Test
    void whatIsAnsweredCanBePublishedAndIsFoundByTheNextWhoAsks() {
        Clerk officer = new Clerk(SERVICE, Role.OFFICER);
        JsonNode answer = ask(Json.mapper()
                .createObjectNode()
                .put("letter", "How many calls were offered to the contact centre in 2016?")
                .put("request", "FOI 2026 1")
                .put("received", "2026-11-20"));

        HttpResponse<String> published = officer.create("/disclosures?reason=answered", answer.at("/disclosure"));

        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(ask("How many calls were offered to the contact centre in 2016?")
                        .toString())
                .contains("FOI 2026 1");
    }

    /** The line of a request is written when all of its answer has been. */
    @Test
    @Timeout(60)
    void nothingOfTheRequesterIsAnsweredOrLogged() {
        try (Logged log = Logged.by(Logger.ROOT_LOGGER_NAME)) {
            JsonNode answer = ask("""
                    From: Jane Requester <jane.requester@example.org>
                    Subject: FOI request

                    Dear Sir or Madam,
                    1. Who is the supplier of the Microsoft Enterprise Agreement?
                    Yours faithfully,
                    Jane Requester
                    07700 900123
                    """);

            assertThat(answer.toString())
                    .contains("Bytes")
                    .doesNotContain("Jane")
                    .doesNotContain("900123");
            while (log.lines().stream().noneMatch(line -> line.contains("POST /answers 200"))) {
                Thread.onSpinWait();
            }
            assertThat(log.lines()).noneMatch(line -> line.contains("Jane") || line.contains("Enterprise"));
        }
    }

    @Test
    void theServiceWithoutTheModelAnswersToo() {
        JsonNode answer = asShipped("Who is the supplier of the Microsoft Enterprise Agreement?");

        assertThat(answer.at("/questions/0/entries/0/reference").asText()).isEqualTo("COV 12765");
    }

    @Test
    void aListIsPointedToWithItsCount() {
        JsonNode entries =
                ask("Please provide a list of all contracts that you hold.").at("/questions/0/entries");

        assertThat(entries.at("/0/title").asText()).isEqualTo("All contracts");
        assertThat(entries.at("/0/values/0/value").asInt()).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which contracts end in 2027? | Contracts that end in 2027 | 1",
                "Contracts ending before 2030 | Contracts that end on or before 31 December 2029 | 1",
                "Which contracts end beyond 2026? | Contracts that end on or after 1 January 2027 | 1",
                "Which contracts end after the 31st of March 2026? | Contracts that end on or after 1 April 2026 | 1",
                "Which contracts ended after 2016 and before 2028? | Contracts that end from 2017 to 2027 | 1",
                "Expired contracts with Capita SIMS | Contracts that have expired, supplied by Capita SIMS | 0",
                "How many contracts do you have with Bytes Software Services? | Contracts supplied by Bytes Software Services | 2",
                "Contracts worth more than £5,000 | Contracts worth £5,000 or more | 1",
                "Which systems are used by Council Tax? | ICT systems used by Council Tax | 5",
                "Which systems are bought under MD-133-2018? | ICT systems bought under MD-133-2018 | 1",
            })
    void aListIsCalledByWhatItsRecordsHaveInCommon(String question, String title, String count) {
        JsonNode list = asShipped(question).at("/questions/0/entries/0");

        assertThat(list.at("/title").asText()).isEqualTo(title);
        assertThat(list.at("/values/0/value").asText()).isEqualTo(count);
    }

    @Test
    void allCurrentSuppliersAreThoseOfCurrentContracts() {
        JsonNode list = asShipped("List all current suppliers").at("/questions/0/entries/0");

        assertThat(list.at("/title").asText()).isEqualTo("Contracts that are current");
        assertThat(list.at("/self").asText()).contains("status=active");
    }

    @Test
    void aListSaysHowManyOthersHaveNoValueToBeListedBy() {
        JsonNode answered = asShipped("Which contracts end in 2027?").at("/questions/0");

        assertThat(answered.at("/judgement").asText()).isEqualTo("partly");
        assertThat(answered.at("/entries/0/gaps/0/label").asText()).isEqualTo("2 other contracts");
    }

    @Test
    void aSystemLeadsToTheContractThatItIsBoughtUnder() {
        JsonNode entries =
                ask("When does the licence for Microsoft Dynamics end?").at("/questions/0/entries");

        assertThat(entries.findValuesAsText("reference")).contains("COV 12765");
        assertThat(entries.toString()).contains("22 February 2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many calls were answered in March 2018?",
                "How many complaints about calls were received in 2017?",
                "What is the phone number of the contact centre?",
                "How many people made more than one request?",
                "Is there a break clause in the Microsoft Enterprise Agreement?",
                "Who signed the Microsoft Enterprise Agreement?",
                "How many sites does the council own?",
                "Is the Microsoft Enterprise Agreement likely to be renewed?",
                "Contact sports in schools",
            })
    void whatIsOnlyNearIsNoAnswer(String question) {
        assertThat(ask(question).at("/questions/0/judgement").asText()).isNotEqualTo("answered");
    }

    @Test
    void aReferenceIsOfOneContractAlone() {
        JsonNode entries =
                ask("Regarding COV 12765: please send a copy of the contract.").at("/questions/0/entries");

        assertThat(entries.findValuesAsText("reference")).containsExactly("COV 12765");
    }

    @Test
    void titlesAboutOtherSubjectsAreOfferedNothingOfWhatShips() throws IOException {
        List<String> titles = Files.readAllLines(Path.of("src/test/resources/answers/others.txt"));
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < titles.size(); i += MOST_AT_ONCE) {
            ObjectNode body = Json.mapper().createObjectNode();
            titles.subList(i, Math.min(titles.size(), i + MOST_AT_ONCE)).forEach(body.withArray("questions")::add);
            asShipped(body).at("/questions").forEach(answered -> {
                if (!answered.path("entries").isEmpty()) {
                    offered.add(answered.path("text").asText());
                }
            });
        }

        assertThat(offered.size()).as(offered.toString()).isLessThan(titles.size() / 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | either the letter or the questions",
                "{\"letter\": \"\"} | either the letter or the questions",
                "{\"letter\": \"x?\", \"questions\": [\"y?\"]} | either the letter or the questions",
                "{\"letter\": \"Who?\", \"received\": \"2026-11-23\"} | is in the future",
                "{\"letter\": \"Who?\", \"received\": \"yesterday\"} | send an object with",
                "{\"letter\": \"Who?\", \"regime\": \"SAR\"} | subject access",
                "{\"letter\": \"Who?\", \"requester\": \"Jane\"} | send an object with",
                "[] | send an object with",
                "null | send an object with",
                "{ | send an object with",
            })
    void whatCannotBeReadIsRefusedInSoManyWords(String body, String because) {
        HttpResponse<String> refused = post(body, "application/json", HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(RunningService.tree(refused.body()).at("/detail").asText()).contains(because);
    }

    @Test
    void moreThanAHundredQuestionsAreRefused() {
        ObjectNode body = Json.mapper().createObjectNode();
        body.putArray("questions");
        for (int i = 0; i < 101; i++) {
            body.withArray("questions").add("Who supplies thing " + i + "?");
        }

        assertThat(post(body.toString(), "application/json", HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("at most 100");
    }

    /** Asks the service to which no test adds records. */
    private static JsonNode asShipped(String letter) {
        return asShipped(Json.mapper().createObjectNode().put("letter", letter));
    }

    private static JsonNode asShipped(ObjectNode body) {
        return PostedQuestions.post(WITHOUT_MODEL, body);
    }

    private static JsonNode ask(String letter) {
        return ask(Json.mapper().createObjectNode().put("letter", letter));
    }

    private static JsonNode ask(ObjectNode body) {
        HttpResponse<String> answer = post(body.toString(), "application/json", HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.tree(answer.body());
    }

    private static <T> HttpResponse<T> post(String body, String accept, HttpResponse.BodyHandler<T> reading) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(SERVICE.base() + "/answers"))
                                    .header("Content-Type", "application/json")
                                    .header("Accept", accept)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            reading);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
