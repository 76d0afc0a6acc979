package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

/** What people ask of the registers that ship, and the records that answer. */
class RequestUrlTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contracts?q=microsoft                     | COV 12765",
                "/contracts?q=cov/12765                     | COV 12765",
                "/contracts?q=cov12765                      | COV 12765",
                "/contracts?q=\"interactive voice\"         | 0800 4346127",
                "/contracts?q=support -paid                 | ",
                "/contracts?q=sims or website               | COV-10264; MD-133-2018",
                "/contracts?q=britsh telecom                | 0800 4346127",
                "/contracts?q=COV 12756                     | COV-10264; COV 12765",
                "/contracts?supplier=bytes                  | 0800 4346127; COV 12765",
                "/contracts?supplier=\"British Telecom\"    | 0800 4346127",
                "/contracts?supplier=software bytes         | ",
                "/contracts?route=ojeu                      | MD-133-2018",
                "/contracts?status=active                   | COV 12765",
                "/contracts?status=ongoing,unknown          | 0800 4346127; COV-10264; MD-133-2018",
                "/contracts?status=active&on=2027-02-23     | ",
                "/contracts?endsFrom=2027&endsTo=2027-02    | COV 12765",
                "/contracts?startsTo=2017-03                | 0800 4346127",
                "/contracts?startsFrom=2017-06&startsTo=2017 | 0800 4346127",
                "/contracts?reviewFrom=2027-04&reviewTo=2027-04 | COV 12765",
                "/contracts?reviewTo=2026-12                | 0800 4346127",
                "/contracts?valueTo=7000                    | 0800 4346127",
                "/contracts?valueFrom=7000.01               | ",
                "/contracts?missing=suppliers               | COV-10264",
                "/contracts?sort=-period.start,title        | COV 12765; 0800 4346127; MD-133-2018; COV-10264",
                "/systems?function=telephony                | 8x8",
                "/systems?serviceLine=blue badges&function=case handling | BBCSM; Firmstep",
                "/systems?manufacturer=microsoft            | Microsoft Dynamics",
                "/systems?contract=cov-12765                | Microsoft Dynamics",
                "/systems?q=firmstp                         | Anite; Confirm; Firmstep; M3",
                "/disclosures?section=43                    | REQ07510",
                "/disclosures?section=31(1)                 | FOI733329987",
                "/disclosures?section=21&respondedFrom=2024 | FOI597919902; FOI733329987",
                "/disclosures?outcome=cost-limit            | FOI523208559; FOI597919902",
                "/disclosures?contract=COV-10264            | FOI597919902",
                "/disclosures?system=sims                   | REQ07510",
                "/disclosures?measure=calls-offered         | REQ06082",
                "/disclosures?q=downtime                    | FOI597919902"
            })
    void theRecordsThatAnswer(String address, String references) {
        JsonNode list = SERVICE.json(address.strip().replace(" ", "%20").replace("\"", "%22"));

        assertThat(names(list)).isEqualTo(references == null ? List.of() : Arrays.asList(references.split("; ", -1)));
        assertThat(list.at("/total").asInt()).isEqualTo(list.at("/items").size());
    }

    @Test
    void whatIsFoundByItsLikenessIsSaidToBe() {
        assertThat(SERVICE.json("/contracts?q=britsh%20telecom").at("/similar").asBoolean())
                .isTrue();
        assertThat(SERVICE.json("/contracts?q=british%20telecom").has("similar"))
                .isFalse();
    }

    @Test
    void aListCountsWhatItHasByFacet() {
        JsonNode facets =
                SERVICE.json("/contracts?supplier=bytes&facets=status,supplier").at("/facets");

        assertThat(facets.at("/status/0/value").asText()).isEqualTo("active");
        assertThat(facets.at("/status/0/records").asInt()).isEqualTo(1);
        assertThat(facets.at("/supplier/0/value").asText()).isEqualTo("Bytes Software Services");
        assertThat(facets.at("/supplier/0/records").asInt()).isEqualTo(2);
        assertThat(facets.at("/supplier/0/url").asText()).endsWith("/contracts?supplier=%22Bytes+Software+Services%22");
    }

    @Test
    void aSummaryAddsUpAndSaysHowManyDoNotSay() {
        JsonNode summary = SERVICE.json("/contracts/summary?groupBy=supplier");
        JsonNode bytes = summary.at("/items/0");

        assertThat(summary.at("/records").asInt()).isEqualTo(4);
        assertThat(bytes.at("/group").asText()).isEqualTo("Bytes Software Services");
        assertThat(bytes.at("/records").asInt()).isEqualTo(2);
        assertThat(bytes.at("/annual/sum").asInt()).isEqualTo(7000);
        assertThat(bytes.at("/annual/average").asInt()).isEqualTo(7000);
        assertThat(bytes.at("/annual/count").asInt()).isEqualTo(1);
        assertThat(bytes.at("/annual/missing").asInt()).isEqualTo(1);
        assertThat(bytes.at("/total/sum").isMissingNode()).isTrue();
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreAnswered() {
        JsonNode first =
                SERVICE.json("/contracts?fields=reference,period.end,status").at("/items/1");

        assertThat(first.toString()).isEqualTo("{\"reference\":\"COV-10264\",\"status\":\"unknown\"}");
        assertThat(SERVICE.json("/contracts?fields=period&q=microsoft")
                        .at("/items/0")
                        .toString())
                .isEqualTo("{\"period\":{\"start\":\"2022-04-01\",\"end\":\"2027-02-22\"}}");
        assertThat(SERVICE.get("/contracts.csv?fields=title,reference").body()).startsWith("title,reference\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status=running          | 'running' is not one of",
                "startsFrom=yesterday    | 'yesterday' is not a date",
                "valueFrom=lots          | 'lots' is not a number",
                "category=IT             | 'IT' is not a CPV code",
                "missing=colour          | 'colour' is not one of",
                "sort=colour             | you cannot sort by 'colour'",
                "sort=title,-title       | 'title' is given twice",
                "fields=colour           | 'colour' is not a field",
                "facets=colour           | you cannot group records by 'colour'"
            })
    void whatCannotBeAskedIsRefusedByName(String parameter, String detail) {
        JsonNode problem = RunningService.tree(
                SERVICE.get("/contracts?" + parameter.strip()).body());

        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/parameter").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        assertThat(problem.at("/detail").asText()).contains(detail.strip());
    }

    @Test
    void aSummaryOfWhatIsNotSaidIsRefused() {
        assertThat(SERVICE.get("/contracts/summary").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get("/contracts/summary?groupBy=colour").body()).contains("supplier, department, status");
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : list.at("/items")) {
            for (String name : List.of("reference", "name", "request")) {
                if (item.has(name)) {
                    names.add(item.path(name).asText());
                    break;
                }
            }
        }
        return names;
    }
}
