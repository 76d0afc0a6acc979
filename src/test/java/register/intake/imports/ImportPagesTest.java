package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Person;
import register.Person.Sheet;
import register.RunningService;
import register.api.access.Role;

/** A file is imported on pages: what it comes to is seen first, and it is taken in for a reason. */
class ImportPagesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String FILE = "reference,title\r\n0800 4346127,%s\r\n";

    private static Person editor;

    @BeforeAll
    static void comeIn() {
        editor = new Person(SERVICE, Role.EDITOR);
    }

    @Test
    void aFileIsLookedOverBeforeItIsTakenIn() {
        long head = head();
        Sheet sent = send(editor, "contracts", FILE.formatted("Telephone menu"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);

        Sheet page = editor.open(path(sent));
        assertThat(page.changes()).containsExactly("Title: Interactive Voice Response (IVR) → Telephone menu");
        assertThat(head()).as("nothing is changed by looking").isEqualTo(head);

        String takeIn = path(sent) + "/take-in";
        Map<String, String> form = new LinkedHashMap<>(page.boxes());
        assertThat(editor.post(takeIn, form).wrongs()).containsOnlyKeys("reason");
        form.put("reason", "Write to jane.smith@example.com");
        assertThat(editor.post(takeIn, form).wrongs()).containsOnlyKeys("reason");
        form.put("reason", "It is called so now");
        Sheet taken = editor.post(takeIn, form);

        assertThat(taken.status()).as(taken.text()).isEqualTo(303);
        assertThat(editor.open(path(taken)).text()).contains("The file is imported");
        assertThat(head()).isEqualTo(head + 1);
        assertThat(editor.open("/imports").text()).contains(path(sent));
    }

    @Test
    void figuresReadInTheUnitOfTheirMeasure() {
        Sheet sent = send(editor, "observations", """
                measure,period,value
                average-speed-of-answer,2018,90
                average-speed-of-answer,2031,222
                """);

        assertThat(editor.open(path(sent)).changes()).contains("Value: 3 min 42 s → 1 min 30 s");
        assertThat(editor.open(path(sent)).text())
                .contains("Service metric figures, sent on", "3 min 42 s")
                .containsOnlyOnce(">Average speed of answer, 2031<");
        assertThat(editor.open(path(sent) + "/outcomes").text())
                .contains("</span>3 min 42 s</del> 1 min 30 s", ">3 min 42 s<");
    }

    @Test
    void aLongFileSaysHowMuchOfItThePageShows() {
        StringBuilder file = new StringBuilder("reference,title\r\n");
        for (int number = 1; number <= 101; number++) {
            file.append("LONG-%d,Lift %d\r\n".formatted(number, number));
        }

        Sheet sent = send(editor, "contracts", file.toString());

        assertThat(editor.open(path(sent)).text())
                .contains("These are the first 100 of 101: <a class=\"govuk-link\" rel=\"nofollow\" href=\""
                        + path(sent) + "/outcomes?outcome=added\">see all added</a>.");
    }

    @Test
    void whatIsRefusedIsToldWithRowColumnValueAndRemedyAndCanBeLeftOut() {
        Sheet sent = send(
                editor,
                "contracts",
                "reference,title,period.end\r\nCOV 12765,Microsoft,2027-02-30\r\nMD-133-2018,School system,2028-03-31\r\n");
        Sheet page = editor.open(path(sent));
        assertThat(page.text())
                .contains("Row 2, column C (period.end), “2027-02-30”: there is no day 30 in February 2027")
                .contains("Import the other records without the refused ones");

        Map<String, String> form = new LinkedHashMap<>(page.boxes());
        assertThat(editor.post(path(sent) + "/take-in", form).wrongs().keySet()).containsExactly("reason", "leaveOut");
        form.put("reason", "Corrected");
        Sheet whole = editor.post(path(sent) + "/take-in", form);
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.wrongs()).containsOnlyKeys("leaveOut");
        assertThat(whole.boxes()).containsEntry("reason", "Corrected");
        form.put("leaveOut", "refused");
        assertThat(editor.post(path(sent) + "/take-in", form).status()).isEqualTo(303);
        assertThat(SERVICE.json("/contracts/MD-133-2018").at("/title").asText()).isEqualTo("School system");
    }

    @Test
    void whatBecomesOfEachRowIsShownWhateverBecomesOfIt() {
        Sheet sent = send(editor, "contracts", """
                reference,title,suppliers
                ,Nameless,A Ltd
                OUT-1,Added,Turner &amp; Townsend
                0800 4346127,Changed,
                Total,,
                """);

        assertThat(editor.open(path(sent)).status())
                .as("the first row has no reference")
                .isEqualTo(200);
        assertThat(editor.open(path(sent)).text())
                .contains("a.csv", "C3: Turner &amp;amp; Townsend", "Turner &amp; Townsend");
        for (String query : List.of("", "?outcome=added", "?outcome=changed", "?outcome=refused", "?outcome=ignored")) {
            assertThat(editor.open(path(sent) + "/outcomes" + query).status())
                    .as(query)
                    .isEqualTo(200);
            assertThat(editor.open(path(sent) + "/outcomes.csv" + query).status())
                    .as("CSV " + query)
                    .isEqualTo(200);
        }
        assertThat(editor.open(path(sent) + "/outcomes?noted=true").text())
                .contains("OUT-1", "&amp;amp; is read as the character")
                .doesNotContain("0800 4346127");
        assertThat(editor.open(path(sent) + "/outcomes?limit=1").text()).contains("Next page");
        assertThat(editor.open(path(sent) + "/fields").status()).isEqualTo(200);
        assertThat(editor.open(path(sent) + "/fields.csv").text())
                .contains("added,OUT-1,suppliers,\"\"\"C3: Turner &amp; Townsend\"\"\",")
                .contains("Turner & Townsend");
        assertThat(editor.open("/imports").text()).contains("a.csv, ");
    }

    @Test
    void oneCauseIsToldOnceWithItsCount() {
        StringBuilder file = new StringBuilder("reference,title,period.end\r\n");
        for (int number = 1; number <= 30; number++) {
            file.append("SOON-%d,Lift %d,soon\r\n".formatted(number, number));
        }

        Sheet page = editor.open(path(send(editor, "contracts", file.toString())));

        assertThat(page.text()).contains("30 cells, column C (period.end), row 2, 3, ", " …: the cell is not a date");
    }

    @Test
    void aJsonDocumentIsToldFromLinesOfJson() {
        Sheet document = send(editor, "contracts", "{\n\"items\": [\n{\"reference\": \"A\"}\n]\n}");
        Sheet empty = send(editor, "contracts", "{\"releases\": []}");
        Sheet ocds = send(editor, "systems", "{\"releases\": []}");
        Sheet endless = send(editor, "contracts", "{\"title\":1e9999999999}\n{\"reference\":\"A\"}");

        assertThat(editor.open(path(document)).text()).contains("5 lines: this is one JSON document");
        assertThat(editor.open(path(empty)).text()).contains("the file has no releases");
        assertThat(editor.open(path(ocds)).text()).contains("this is OCDS");
        assertThat(editor.open(path(endless)).text()).contains("a number has too large an exponent");
    }

    @Test
    void whatTheColumnsAreIsAskedAndReadSo() {
        Sheet sent = send(editor, "contracts", "Nr,Was,Anmerkung\r\nCOLUMNS 1,Paper,2\r\n");
        assertThat(path(sent)).endsWith("/columns");
        Sheet page = editor.open(path(sent));
        assertThat(page.text())
                .contains("3 of 3 columns were not read: Nr (A):", "no column is read as &#39;Reference&#39;");

        Map<String, String> mistaken = new LinkedHashMap<>(page.boxes());
        mistaken.putAll(Map.of("headerRow", "first", "name", "?!", "constant-0-value", "Housing", "column-B", "title"));
        mistaken.put("constant-1-field", "department");
        Sheet wrong = editor.post(path(sent), mistaken);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrongs().keySet())
                .containsExactly("constant-0-field", "constant-1-value", "headerRow", "name");
        assertThat(wrong.wrongs())
                .containsEntry("headerRow", "Enter the number of the row with the headers, or 0 if there is none");
        assertThat(wrong.boxes())
                .containsEntry("column-B", "title")
                .containsEntry("constant-0-value", "Housing")
                .containsEntry("headerRow", "first");
        Map<String, String> form = new LinkedHashMap<>(page.boxes());
        form.put("column-A", "reference");
        form.put("column-B", "title");
        form.put("leaveOut", "yes");
        form.put("constant-0-field", "department");
        form.put("constant-0-value", "Housing");
        Sheet said = editor.post(path(sent), form);

        assertThat(path(said)).doesNotEndWith("/columns");
        Sheet read = editor.open(path(said));
        assertThat(read.text()).contains("COLUMNS 1").doesNotContain("were not read");
        assertThat(editor.open(path(sent)).boxes()).containsEntry("constant-0-value", "Housing");
    }

    @Test
    void whatShowsOnlyWhenTheFileIsReadIsToldOnTheFormOfTheColumnsWithAllElseKept() {
        Sheet sent = send(editor, "contracts", "Nr,Was\r\nCOLUMNS 2,Paper\r\n");
        Map<String, String> form = new LinkedHashMap<>(editor.open(path(sent)).boxes());
        form.putAll(Map.of("headerRow", "99", "column-A", "reference", "name", "not-kept"));

        Sheet blank = editor.post(path(sent), form);

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.wrongs())
                .containsExactly(Map.entry("headerRow", "You chose row 99 for the headers, but it is blank"));
        assertThat(blank.boxes()).containsEntry("column-A", "reference").containsEntry("name", "not-kept");

        form.putAll(Map.of("headerRow", "1", "column-A", "one", "column-B", "other"));
        Sheet unknown = editor.post(path(sent), form);

        assertThat(unknown.wrongs())
                .containsExactly(
                        Map.entry("column-A", "The mapping has a field 'one', which does not exist"),
                        Map.entry("column-B", "The mapping has a field 'other', which does not exist"));
        form.putAll(Map.of("column-A", "reference", "column-B", "title", "name", ""));
        assertThat(editor.open(path(editor.post(path(sent), form))).text())
                .contains("COLUMNS 2")
                .doesNotContain("could not be read");
    }

    @Test
    void howSingleColumnsAreWrittenIsSaidAndReadSo() {
        Sheet sent = send(
                editor,
                "contracts",
                "reference,title,Start,End,Total Value,Annual Value\r\nSINGLE 1,Paper,01/02/2024,open,250,900\r\n");
        String columns = path(sent) + "/columns";
        Map<String, String> form = new LinkedHashMap<>(editor.open(columns).boxes());
        assertThat(form).containsKeys("unit-E", "vat-F", "ongoing-D").doesNotContainKey("unit-A");
        form.put("unit-E", "thousands");
        form.put("ongoing-D", "Open");

        Sheet said = editor.post(columns, form);

        assertThat(editor.open(path(said)).text()).contains("250,000", "900", "SINGLE 1");
        assertThat(editor.open(columns).boxes())
                .containsEntry("unit-E", "thousands")
                .containsEntry("ongoing-D", "Open");
    }

    @Test
    void everyMistakeInAnUploadIsToldAtOnce() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", "only for tests");
        fields.put("register", "planets");
        fields.put("mode", "some");
        fields.put("mapping", "no-such-mapping");
        fields.put("overriding", "Agreed with jane.smith@example.com");

        Sheet wrong = editor.upload("/imports", fields, FILE.formatted("Telephone menu"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrongs().keySet()).containsExactly("file", "register", "mode", "mapping", "overriding");
        assertThat(wrong.boxes()).containsEntry("overriding", "Agreed with jane.smith@example.com");
        assertThat(editor.upload("/imports", fields, "").wrongs())
                .containsEntry("file", "The selected file is empty")
                .containsKey("register");
    }

    @Test
    void theSameIsSaidByPrograms() throws Exception {
        String bearer = SERVICE.bearer(Role.EDITOR);
        var sent = SERVICE.send(
                "POST",
                "/imports?register=contracts",
                HttpRequest.BodyPublishers.ofString("Nr,Was\nPROGRAM 1,Paper\n"),
                "Authorization",
                bearer,
                "Content-Type",
                "text/csv");
        var failed = RunningService.tree(sent.body());
        assertThat(failed.at("/state").asText()).as(sent.body()).isEqualTo("failed");
        assertThat(failed.at("/report/columns/0/values/0").asText()).isEqualTo("PROGRAM 1");
        assertThat(failed.at("/report/columns/0/unique").asBoolean()).isTrue();
        assertThat(failed.at("/report/mapping").isObject()).isTrue();

        var mapped = SERVICE.send(
                "PUT",
                "/imports/" + failed.at("/id").asText() + "/mapping",
                HttpRequest.BodyPublishers.ofString("{\"columns\":{\"Nr\":\"reference\",\"Was\":\"title\"}}"),
                "Authorization",
                bearer,
                "Content-Type",
                "application/json");
        assertThat(RunningService.tree(mapped.body()).at("/report/counts/added").asInt())
                .as(mapped.body())
                .isEqualTo(1);
    }

    @Test
    void aFileIsForgotten() {
        Sheet sent = send(editor, "contracts", FILE.formatted("Forgotten"));

        Sheet gone = editor.post(path(sent) + "/discard", Map.of("csrf", "only for tests"));

        assertThat(path(gone)).isEqualTo("/imports");
        assertThat(editor.open(path(sent)).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheForm() {
        Sheet empty = send(editor, "contracts", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.wrongs()).containsEntry("file", "The selected file is empty");
        assertThat(send(editor, "nothing", FILE).wrongs()).containsEntry("register", "Select a register");
    }

    @Test
    void nobodySendsAFileForAnother() {
        String file = FILE.formatted("Forged");
        assertThat(editor.upload("/imports", Map.of("csrf", "another"), file).status())
                .isEqualTo(403);
        assertThat(editor.upload("/imports", Map.of(), file).status()).isEqualTo(403);
        Map<String, String> late = new LinkedHashMap<>();
        late.put("register", "contracts");
        late.put("csrf", "only for tests");
        assertThat(editor.upload("/imports", late, file).status())
                .as("the token comes first, or not at all")
                .isEqualTo(403);
        assertThat(send(new Person(SERVICE, Role.ADMIN), "contracts", file).status())
                .isEqualTo(403);
        assertThat(send(new Person(SERVICE, Role.OFFICER), "contracts", file).status())
                .isEqualTo(403);
    }

    private static Sheet send(Person person, String register, String file) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", "only for tests");
        fields.put("register", register);
        fields.put("mode", "update");
        fields.put("mapping", "");
        fields.put("overriding", "");
        return person.upload("/imports", fields, file);
    }

    private static String path(Sheet answer) {
        return answer.location().replace(SERVICE.base(), "");
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }
}
