package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** RFC 9110 sections 8.8 and 13. */
class ConditionalTest {
    private static final String CONTRACT = "/contracts/COV-12765?on=2026-11-22";

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTRACT,
                "/contracts",
                "/contracts.csv",
                "/contracts.atom",
                "/contracts.ics",
                "/entries.atom",
                "/robots.txt",
                "/sitemap.xml",
                "/log",
                "/entries",
                "/entries/1",
                "/openapi.json",
                "/contracts/COV-12765/entries",
                "/",
                "/problems"
            })
    void aReaderWhoHasTheAnswerIsNotSentItAgain(String path) {
        String tag = header(SERVICE.get(path), "ETag");

        HttpResponse<String> again = SERVICE.get(path, "If-None-Match", tag);

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).contains("Accept");
        assertThat(header(again, "Cache-Control")).isNotEmpty();
    }

    @Test
    void everyRepresentationHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (String format : new String[] {".json", ".csv", ".ndjson", ".html"}) {
            tags.add(header(SERVICE.get("/contracts/COV-12765" + format), "ETag"));
        }
        tags.add(header(SERVICE.get("/contracts/COV-12765.csv?bom=true"), "ETag"));
        tags.add(header(SERVICE.get("/contracts/COV-12765.json?on=2025-01-01"), "ETag"));
        tags.add(header(SERVICE.get("/contracts/COV-12765.json", "Accept-Encoding", "gzip"), "ETag"));

        assertThat(tags).hasSize(7);
    }

    @Test
    void aTagChangesWithTheRecord() {
        SERVICE.log()
                .append(Contracts.REGISTER, ContractExample.referenced("COV 77"), new Attribution("tester", "First"));
        String before = header(SERVICE.get("/contracts/COV-77"), "ETag");
        SERVICE.log()
                .append(Contracts.REGISTER, ContractExample.referenced("COV 77"), new Attribution("tester", "Again"));

        HttpResponse<String> after = SERVICE.get("/contracts/COV-77", "If-None-Match", before);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "ETag")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match, *, 304", "If-None-Match, \"other\", 200", "If-Match, *, 200", "If-Match, \"other\", 412"
    })
    void conditionsAreKept(String name, String value, int status) {
        assertThat(SERVICE.get(CONTRACT, name, value).statusCode()).isEqualTo(status);
    }

    @Test
    void aCompressedAnswerIsRecognisedByItsTag() {
        String tag = header(SERVICE.get(CONTRACT, "Accept-Encoding", "gzip"), "ETag");

        HttpResponse<String> again = SERVICE.get(CONTRACT, "Accept-Encoding", "gzip", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTRACT,
                "/contracts.csv",
                "/contracts.atom",
                "/contracts.ics",
                "/sitemap.xml",
                "/nowhere",
                "/contracts?foo=1"
            })
    void headSaysWhatGetWouldWithoutTheBody(String path) {
        HttpResponse<String> get = SERVICE.get(path);

        HttpResponse<String> head = SERVICE.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
    }

    @Test
    void aRecordLinksToItsPinnedAddressAndItsHistory() {
        assertThat(header(SERVICE.get(CONTRACT), "Link"))
                .contains("<" + SERVICE.base() + "/contracts/COV-12765>; rel=\"canonical\"")
                .contains("<" + SERVICE.base() + "/contracts/COV-12765?at=21&on=2026-11-22>; rel=\"memento\"")
                .contains("<" + SERVICE.base() + "/contracts/COV-12765/entries>; rel=\"version-history\"");
        assertThat(header(SERVICE.get("/contracts?limit=1"), "Link")).contains("rel=\"next\"");
    }
}
