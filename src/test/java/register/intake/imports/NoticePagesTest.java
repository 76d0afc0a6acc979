package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Person;
import register.Person.Sheet;
import register.RunningService;
import register.api.access.Role;
import register.intake.notices.InventedNotices;

/** Notices are imported on the page of files: what is not certain is a list of choices. */
class NoticePagesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("notices.buyers", "GB-PPON-PBCD-1234-GHJK"));

    private static Person editor;

    @BeforeAll
    static void comeIn() {
        editor = new Person(SERVICE, Role.EDITOR);
    }

    @Test
    void aContractIsMatchedDecidedAndImported() {
        takeIn(send("""
                reference,title,supplier,start,end,department
                R 1,Sweeping streets,Brushes and Brooms Ltd,01/04/2026,31/03/2028,Highways
                """));

        Sheet sent = send(InventedNotices.lines(InventedNotices.UK7, InventedNotices.UK9));
        Sheet open = editor.open(path(sent));
        assertThat(open.text())
                .contains("Contracts to match", "Which contract is “Street sweeping”?", "It is R 1, Sweeping streets")
                .contains("1 April 2026 to 31 March 2029; £120,000; notice UK9 000303-2027")
                .contains("Leave it out");

        choose(sent, "choice.ocds-h6vhtk-0a0001 1", "r1");
        Sheet different = editor.open(path(sent));
        assertThat(different.text())
                .contains("Differences to decide", "31 March 2028: in the register since", "31 March 2029: notice")
                .doesNotContain("Contracts to match");

        choose(sent, "choice.r1/period.end", "notice");
        assertThat(editor.open(path(sent)).changes()).anyMatch(change -> change.contains("31 March 2029"));
        takeIn(sent);

        String page = editor.open("/contracts/R-1").text();
        assertThat(page)
                .contains("Ends 31 March 2029", "Streets swept on time", "Approaching target (93 %)")
                .contains("Failure: Sweep after markets", "UK7, contract details 000101-2026", "2 March 2026")
                .contains("Source of: ", "Date signed", "The contract was signed", "How the supplier performs")
                .doesNotContain("A Person");
        assertThat(SERVICE.get("/contracts/R-1", "Accept", "text/html").body())
                .contains("src=\"/contracts/R-1.svg\"", "How the supplier was rated. Streets swept on time");
        assertThat(SERVICE.get("/contracts/R-1.svg?width=narrow").body())
                .startsWith("<?xml")
                .contains("Approaching target", "31 Mar 2027");
        assertThat(SERVICE.json("/contracts/R-1")
                        .at("/procurement/notices/0/url")
                        .asText())
                .isEqualTo("https://www.find-tender.service.gov.uk/Notice/000101-2026");
    }

    @Test
    void manyContractsAreMatchedAtOnceWhereEverythingIsTheSame() {
        takeIn(send("""
                reference,title,supplier,start,end,value
                M 1,Lighting of squares,Lamps Ltd,2026-07-01,2029-06-30,50000
                M 2,Painting of railings,Brush Ltd,2026-07-01,2029-06-30,60000
                M 3,Mowing of verges,Blades Ltd,2026-07-01,2028-06-30,70000
                """));
        Sheet sent = send(InventedNotices.lines(
                simple(1, "Square lamps", "Lamps Limited", 50_000),
                simple(2, "Railings", "Brush Limited", 60_000),
                simple(3, "Verge mowing", "Blades Limited", 70_000)));
        assertThat(editor.open(path(sent)).text())
                .contains("Match those whose supplier, dates and value are all the same");

        choose(sent, "allOpen", "likely");
        String left = editor.open(path(sent)).text();
        assertThat(left)
                .contains("Which contract is “Verge mowing”?", "Take the newer value")
                .doesNotContain("Which contract is “Railings”?", "Which contract is “Square lamps”?");

        choose(sent, "choice.ocds-h6vhtk-0e0003 1", "m3");
        choose(sent, "allDifferent", "notice");
        takeIn(sent);
        assertThat(SERVICE.json("/contracts/M-1").path("title").asText()).isEqualTo("Square lamps");
        assertThat(SERVICE.json("/contracts/M-3").at("/period/end").asText()).isEqualTo("2029-06-30");
    }

    private static String simple(int number, String title, String supplier, int value) {
        return """
                {"ocid": "ocds-h6vhtk-0e%04d", "id": "%06d-2026", "date": "2026-06-02T09:00:00Z", "tag": ["contract"],
                  "buyer": {"id": "GB-PPON-PBCD-1234-GHJK", "name": "Exampleshire County Council"},
                  "tender": {"title": "%s", "legalBasis": {"id": "2023/54"}},
                  "awards": [{"id": "1", "status": "active", "suppliers": [{"id": "S", "name": "%s"}]}],
                  "contracts": [{"id": "1", "awardID": "1", "status": "active", "value": {"amount": %d, "currency": "GBP"},
                    "period": {"startDate": "2026-07-01", "endDate": "2029-06-30"}, "dateSigned": "2026-05-20"}]}
                """.formatted(number, 700 + number, title, supplier, value);
    }

    @Test
    void aLetterIsAnsweredWithTheRatingsOfTheSupplier() {
        String other = InventedNotices.lines(InventedNotices.UK7, InventedNotices.UK9)
                .replace("ocds-h6vhtk-0a0001", "ocds-h6vhtk-0a0002")
                .replace("000101-2026", "000111-2026")
                .replace("000303-2027", "000333-2027")
                .replace("Street sweeping", "Grass cutting")
                .replace("EX/2026/17", "EX/2026/18")
                .replace("Brushes & Brooms", "Mowers")
                .replace("1234567", "7654321")
                .replace("2026-04-01T00:00:00+01:00", "2026-05-01T00:00:00+01:00")
                .replace("\"endDate\": \"2029-03-31", "\"endDate\": \"2028-10-31")
                .replace("\"amount\": 100000, \"amountGross\": 120000", "\"amount\": 70000, \"amountGross\": 84000");
        takeIn(send(other));

        HttpResponse<String> answer = SERVICE.send(
                "POST",
                "/answers",
                HttpRequest.BodyPublishers.ofString(
                        "{\"letter\":\"How was the supplier rated under the grass cutting contract?\"}"),
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Streets swept on time: ", "pproaching target", "000333-2027");
    }

    private static void choose(Sheet sent, String choice, String value) {
        Map<String, String> form = new LinkedHashMap<>(editor.open(path(sent)).boxes());
        form.put(choice, value);
        assertThat(editor.post(path(sent) + "/choices", form).status()).isEqualTo(303);
    }

    private static void takeIn(Sheet sent) {
        Map<String, String> form = new LinkedHashMap<>(editor.open(path(sent)).boxes());
        form.put("reason", "From the public notices");
        Sheet taken = editor.post(path(sent) + "/take-in", form);
        assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    }

    private static Sheet send(String file) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", "only for tests");
        fields.put("register", "contracts");
        fields.put("mode", "update");
        fields.put("mapping", "");
        fields.put("overriding", "");
        return editor.upload("/imports", fields, file);
    }

    private static String path(Sheet answer) {
        return answer.location().replace(SERVICE.base(), "").replace("/columns", "");
    }
}
