package register.api.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

class FormatsTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @CsvSource({
        "/contracts, , application/json",
        "/contracts, */*, application/json",
        "/contracts, text/csv, text/csv;charset=utf-8;header=present",
        "/contracts, application/x-ndjson, application/x-ndjson",
        "/contracts/COV-12765, '" + BROWSER + "', text/html;charset=utf-8",
        "/contracts/COV-12765.json, '" + BROWSER + "', application/json",
        "/contracts/COV-12765.csv, application/json, text/csv;charset=utf-8;header=present",
        "/contracts/COV-12765.html, application/json, text/html;charset=utf-8",
        "/contracts/COV-12765/entries.ndjson, , application/x-ndjson",
        "/contracts.atom, application/json, application/atom+xml;charset=utf-8",
        "/contracts, application/atom+xml, application/atom+xml;charset=utf-8",
        "/contracts.ics, application/json, text/calendar;charset=utf-8",
        "/systems.atom, , application/atom+xml;charset=utf-8",
        "/metrics.atom, , application/atom+xml;charset=utf-8",
        "/observations.atom, , application/atom+xml;charset=utf-8",
        "/disclosures.atom, , application/atom+xml;charset=utf-8",
        "/entries, '" + BROWSER + "', text/html;charset=utf-8",
        "/entries.atom, , application/atom+xml;charset=utf-8",
        "/entries, , application/json",
        "/entries.csv, , text/csv;charset=utf-8;header=present",
        "/log, text/html, text/html;charset=utf-8",
        "/, text/html, text/html;charset=utf-8",
        "/openapi.json, , application/json",
        "/openapi.yaml, , application/yaml",
        "/assets/x/register.css, , text/css;charset=utf-8",
        "/assets/x/register.js, , text/javascript;charset=utf-8",
        "/assets/x/favicon.svg, , image/svg+xml",
    })
    void anAddressAnswersInTheFormatAskedForAndASuffixWins(String path, String accept, String type) {
        HttpResponse<String> answer = accept == null ? SERVICE.get(path) : SERVICE.get(path, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(answer, "Vary")).contains("Accept");
    }

    @Test
    void csvHasALineAContractUnderTheNamesOfTheFields() {
        List<NamedCsvRecord> rows = csv(SERVICE.get("/contracts.csv?at=4").body());

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getField("reference")).isEqualTo("0800 4346127");
        assertThat(rows.get(0).getField("suppliers")).isEqualTo("British Telecom; Bytes Software Services");
        assertThat(rows.get(0).getField("value.annual.amount")).isEqualTo("7000");
        assertThat(rows.get(0).getField("period.start")).isEqualTo("2017");
        assertThat(rows.get(1).getField("reference")).isEqualTo("COV-10264");
        assertThat(rows.get(1).getField("title")).isEqualTo("Website, app and online services");
        assertThat(rows.get(1).getField("missing")).contains("value");
        assertThat(rows.get(1).getField("missing.value")).isEqualTo("not-published-here");
        assertThat(rows.get(1).getField("value.annual.amount")).isEmpty();
    }

    @Test
    void csvEndsItsLinesAsTheRfcSays() {
        String body = SERVICE.get("/contracts.csv").body();

        assertThat(body).startsWith("reference,title,").endsWith("\r\n");
        assertThat(body.replace("\r\n", "")).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({"true, 239 187 191", "false, 114 101 102"})
    void csvBeginsWithAByteOrderMarkWhereItIsAskedFor(String bom, String bytes) throws Exception {
        byte[] body = java.net
                .URI
                .create(SERVICE.base() + "/contracts.csv?bom=" + bom)
                .toURL()
                .openStream()
                .readAllBytes();

        assertThat((body[0] & 255) + " " + (body[1] & 255) + " " + (body[2] & 255))
                .isEqualTo(bytes);
    }

    @Test
    void ndjsonIsTheItemsOfTheJsonOneALine() {
        String[] lines =
                SERVICE.get("/contracts.ndjson?at=4&on=2026-11-22").body().split("\n");

        assertThat(lines).hasSize(4);
        for (int i = 0; i < lines.length; i++) {
            assertThat(RunningService.tree(lines[i]))
                    .isEqualTo(SERVICE.json("/contracts?at=4&on=2026-11-22").at("/items/" + i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contracts",
                "/contracts/COV-12765",
                "/contracts/COV-12765/entries",
                "/systems/8x8",
                "/disclosures/REQ07510",
                "/exemptions",
                "/entries",
                "/log",
                "/entries/1",
                "/problems",
                "/nowhere"
            })
    void aPageSaysItsLanguageTitleAndHeadingAndLabelsItsTable(String path) {
        String page = SERVICE.get(path, "Accept", BROWSER).body();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en-GB\"")
                .containsPattern("<main [^>]*id=\"main\">");
        assertThat(page).containsOnlyOnce("<h1 ").containsOnlyOnce("<title>").doesNotContain("<title> ");
        assertThat(page).doesNotContain("style=").doesNotContain("onclick");
        assertThat(page).doesNotContainPattern("<table class=\"govuk-table\">(?!\\s*<caption)");
    }

    @Test
    void aPageSaysInWordsWhatTheJsonSays() {
        assertThat(SERVICE.page("/contracts/0800-4346127?on=2026-11-22"))
                .contains("Started in 2017, 9 years ago")
                .contains("Has no end date")
                .contains("Reviewed every year; next in 2026, this year")
                .contains("About £7,000 a year (an average; VAT not stated)")
                .contains("Department Not published here");
    }

    @Test
    void whatAnItemSaysIsNeverMarkupOnAPageNorAFormulaInASpreadsheet() {
        String title = "=cmd|' /C calc'!A0 <script>alert(1)</script>";
        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(
                                json -> json.put("reference", "HOSTILE 1").put("title", title)),
                        new Attribution("tester", "Hostile input"));

        assertThat(SERVICE.get("/contracts/HOSTILE-1.html").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
        assertThat(csv(SERVICE.get("/contracts/HOSTILE-1.csv").body()).get(0).getField("title"))
                .isEqualTo("'" + title);
        assertThat(SERVICE.json("/contracts/HOSTILE-1").at("/title").asText()).isEqualTo(title);
    }

    private static List<NamedCsvRecord> csv(String body) {
        return CsvReader.builder().ofNamedCsvRecord(body).stream().toList();
    }
}
