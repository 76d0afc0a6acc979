package register.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static register.PublicPages.LETTER;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.HtmlChecker;
import register.Person;
import register.RunningService;
import register.api.access.Role;

/** A letter that is pasted on the page is answered there, question by question. */
class AnswersPageTest {
    /** One question that is answered, one that is in part, and one that nothing published answers. */
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    void eachQuestionIsAnsweredByEntriesOrSaidToBeNotFound() {
        String page = page(Map.of("letter", LETTER, "request", "REQ 1", "received", "2026-11-20"));

        assertThat(page)
                .contains("3 questions: 1 answered, 1 answered in part, 1 not found")
                .contains("govuk-tag--green\">Answered<", "govuk-tag--yellow\">Answered in part<", "\">Not found<")
                .contains("href=\"/contracts/COV-12765?at=", ">Bytes Software Services<")
                .contains("No value", "Not published here: ")
                .contains("id=\"response-1\">We hold this information.")
                .contains("Response to request REQ 1", "Notes for the officer")
                .contains("href=\"/due-dates?received=2026-11-20")
                .contains("because they are not questions: ");
    }

    @Test
    void whatWasSentStaysInTheFormAndNowhereElse() {
        HttpResponse<String> answer = send(Map.of("letter", LETTER, "request", "REQ <1>"));

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("value=\"REQ &lt;1&gt;\"");
        assertThat(answer.body().split("Jane Requester", -1))
                .as("in the form, in that to correct, in that to download, and in what was ignored")
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "letter   | ``          | Paste the letter",
                "letter   | Good day    | We found no question",
                "received | 31/02/2026  | The date the request was received must be a real date",
                "received | 2026-12-24  | The date the request was received must be today or in the past",
                "request  | ---         | has no letter or digit",
                "regime   | SAR         | Select whether it is answered under FOIA or the EIR",
            })
    void whatCannotBeAnsweredIsSaidBesideWhatWasTyped(String box, String typed, String wrong) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("letter", LETTER, "request", "REQ 1"));
        form.put(box, typed);

        for (String as : new String[] {"", "txt", "docx"}) {
            form.put("as", as);
            HttpResponse<String> answer = send(form);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            String text = answer.body().replace("&#39;", "'");
            assertThat(text)
                    .contains("<title>Error: Answer a request", "govuk-error-summary")
                    .containsPattern("<a href=\"#" + box + "\">[^<]*" + Pattern.quote(wrong))
                    .containsPattern("govuk-error-message\"[^>]*><span[^>]*>Error:</span> [^<]*" + Pattern.quote(wrong))
                    .contains("id=\"" + box + "\"")
                    .contains(box.equals("letter") ? "value=\"REQ 1\"" : "Jane Requester");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void everyMistakeIsToldAtOnceInTheOrderOfTheForm() {
        String page = send(Map.of("letter", " ", "request", "---", "received", "soon", "regime", "SAR"))
                .body();

        assertThat(page)
                .containsPattern(
                        "(?s)href=\"#letter\">Paste.*href=\"#request\">.*href=\"#received\">.*href=\"#regime\">");
        assertThat(page.split("govuk-error-message", -1)).hasSize(5);
        assertThat(send(Map.of("letter", LETTER, "received", "20/11/2026")).body())
                .contains("href=\"/due-dates?received=2026-11-20");
    }

    @Test
    void moreQuestionsThanAreAnsweredAtOnceAreSaidToBeTooMany() {
        String many = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> i + ". How many parking fines were issued in car park " + i + "?")
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = send(Map.of("letter", many));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It has 101 questions; you can ask at most 100 at once");
    }

    @Test
    void aProgramThatFillsInTheFormIsRefusedAsAProgramIs() {
        HttpResponse<String> answer = send(Map.of("letter", "", "as", "json"), "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/invalid-item");
    }

    @ParameterizedTest
    @CsvSource({
        "txt, text/plain;charset=utf-8",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "json, application/json"
    })
    void theResponseIsDownloadedByTheFormOfThePage(String as, String type) {
        Map<String, String> form = new LinkedHashMap<>(form(page(Map.of("letter", LETTER)), "/answers\"><input"));
        form.put("as", as);

        HttpResponse<String> answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(form).containsEntry("letter", LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Good day", LETTER})
    void thePageIsValid(String letter) {
        assertThat(HtmlChecker.faults(send(Map.of("letter", letter, "request", "REQ 1", "received", "2026-11-20"))
                        .body()))
                .isEmpty();
    }

    @Test
    void theQuestionsAreCorrectedOnThePage() {
        String letter = "1. Who supplies print?\n2. And post?\n\nOur bins were missed.";
        String shown = page(Map.of("letter", letter));
        assertThat(shown)
                .contains("id=\"correct\"", "Correct the questions")
                .contains("name=\"ask\" type=\"checkbox\" value=\"Our bins were missed.\"");

        HttpResponse<String> again = sendAll(List.of(
                Map.entry("letter", letter),
                Map.entry("number", "1"),
                Map.entry("text", "Who supplies print?\r\nWhat does it cost?"),
                Map.entry("under", ""),
                Map.entry("number", "2"),
                Map.entry("text", "And post?"),
                Map.entry("under", "Outbound mail"),
                Map.entry("ask", "Our bins were missed.")));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body())
                .contains("4 questions: ")
                .contains("Question 1 [2]</span> What does it cost?", "Under: Outbound mail")
                .contains("Question [1]</span> Our bins were missed.")
                .contains("<input type=\"hidden\" name=\"under\" value=\"Outbound mail\">");
        assertThat(HtmlChecker.faults(again.body())).isEmpty();
    }

    @Test
    void whatIsNoQuestionIsShownAndCanBeAsked() {
        HttpResponse<String> answer = send(Map.of("letter", "The bus was late."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("We found no question")
                .contains("name=\"ask\" type=\"checkbox\" value=\"The bus was late.\"");
        assertThat(HtmlChecker.faults(answer.body())).isEmpty();
    }

    @Test
    void aLanguageThatIsNotUnderstoodIsSaid() {
        HttpResponse<String> answer = send(Map.of(
                "letter", "Hoffwn wneud cais. Faint o alwadau a gafodd y cyngor, a beth yw cost y gwasanaeth eleni?"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The letter is in Welsh, which we cannot read");
    }

    @Test
    void theEirHaveAnotherLetter() {
        assertThat(page(Map.of("letter", LETTER, "regime", "EIR")))
                .contains("Environmental Information Regulations 2004")
                .doesNotContain("section 21(1)");
    }

    @Test
    void onlyAnOfficerIsOfferedToPublishIt() {
        Map<String, String> form = Map.of("letter", LETTER, "request", "REQ 1");

        assertThat(page(form)).doesNotContain("/edit/disclosures");
        assertThat(new Person(SERVICE, Role.EDITOR).post("/answers", form).text())
                .doesNotContain("/edit/disclosures");
        assertThat(new Person(SERVICE, Role.OFFICER).post("/answers", form).text())
                .contains("/edit/disclosures");
        assertThat(new Person(SERVICE, Role.OFFICER)
                        .post("/answers", Map.of("letter", LETTER))
                        .text())
                .doesNotContain("/edit/disclosures")
                .contains("To publish a disclosure, enter the council's reference");
    }

    @Test
    void whatAnOfficerPublishesIsFoundByTheNextWhoAsks() {
        Person officer = new Person(SERVICE, Role.OFFICER);
        Person.Sheet found =
                officer.post("/answers", Map.of("letter", LETTER, "request", "REQ 70123", "received", "2026-11-20"));
        assertThat(HtmlChecker.faults(found.text())).isEmpty();
        Map<String, String> filled = new LinkedHashMap<>(form(found.text(), "/edit/disclosures"));
        filled.put("do", "back");

        Person.Sheet form = officer.post("/edit/disclosures", filled);

        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(form.boxes())
                .containsEntry("request", "REQ 70123")
                .containsEntry("questions.0.asked", "Who is the supplier of the Microsoft Enterprise Agreement?")
                .containsEntry("questions.0.cites.0.contract", "COV 12765");
        Person.Sheet open = form.press("continue");
        assertThat(open.wrongs())
                .as("every question of the letter is there; those without an answer wait for an outcome")
                .containsOnlyKeys("questions.1.outcome", "questions.2.outcome");
        Person.Sheet preview = open.with("questions.1.outcome", "disclosed")
                .with("questions.1.answer", "It ends in 2027.")
                .with("questions.2.outcome", "not-held")
                .press("continue");
        assertThat(preview.wrongs()).isEmpty();
        Person.Sheet done = preview.with("reason", "Answered today")
                .with("overriding", "No person is named")
                .press("publish");
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/disclosures/REQ-70123");
        assertThat(page(Map.of("letter", "Who supplies the Microsoft Enterprise Agreement?")))
                .contains("href=\"/disclosures/REQ-70123?at=");
    }

    private static String page(Map<String, String> form) {
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace("&#39;", "'");
    }

    static HttpResponse<String> send(Map<String, String> form) {
        return send(form, "Accept", "text/html");
    }

    private static HttpResponse<String> sendAll(List<Map.Entry<String, String>> form) {
        return send(form.stream(), "Accept", "text/html");
    }

    private static HttpResponse<String> send(Map<String, String> form, String... headers) {
        return send(form.entrySet().stream(), headers);
    }

    private static HttpResponse<String> send(Stream<Map.Entry<String, String>> form, String... headers) {
        String body = form.map(box -> box.getKey() + "=" + URLEncoder.encode(box.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return SERVICE.send(
                "POST",
                "/answers",
                BodyPublishers.ofString(body),
                headers[0],
                headers[1],
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** What a form of a page sends without anybody typing; the form is known by its address. */
    private static Map<String, String> form(String page, String address) {
        int start = page.indexOf("action=\"" + address);
        assertThat(start).as("the form of " + address).isPositive();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (hidden.find()) {
            fields.put(hidden.group(1), plain(hidden.group(2)));
        }
        return fields;
    }

    private static String plain(String text) {
        return org.apache.commons.text.StringEscapeUtils.unescapeHtml4(text);
    }
}
