package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import register.intake.sheets.FileBytes;

/** Releases are read from whatever documents platforms send, and what cannot be read is told. */
class OcdsReaderTest {
    private static final String ONE = "{\"ocid\": \"ocds-1\", \"id\": \"a\", \"tag\": [\"tender\"]}";
    private static final String OTHER = "{\"ocid\": \"ocds-2\", \"id\": \"b\", \"tag\": [\"tender\"]}";

    private final List<ObjectNode> releases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyKindOfDocumentHasItsReleases() throws IOException {
        for (String document : List.of(
                "{\"uri\": \"x\", \"releases\": [" + ONE + ", " + OTHER + "], \"version\": \"1.1\"}",
                "{\"records\": [{\"ocid\": \"ocds-1\", \"releases\": [" + ONE + "]}, {\"releases\": [" + OTHER + "]}]}",
                "[" + ONE + ",\n" + OTHER + "]",
                ONE + "\n" + OTHER,
                "\uFEFF" + ONE + "\r\n\r\n" + OTHER + "\r\n",
                "{\"releases\": [" + ONE + "]}\n{\"releases\": [" + OTHER + "]}\n",
                "{\n\"releases\":\n[\n" + ONE + "\n,\n" + OTHER + "\n]\n}")) {
            isReadAsBothReleases(document);
        }
        assertThat(faults).isEmpty();
    }

    private void isReadAsBothReleases(String document) throws IOException {
        releases.clear();
        read(document);

        assertThat(releases.stream().map(release -> release.path("id").asText()))
                .as(document)
                .containsExactly("a", "b");
    }

    @Test
    void listsThatAreWrittenAsObjectsAreRead() throws IOException {
        for (String document : List.of(
                "{\"releases\": {\"0\": " + ONE + ", \"1\": " + OTHER + "}}",
                "{\"releases\": {\"x\": " + ONE + ", \"y\": " + OTHER + "}}",
                "{\"releases\": " + ONE + "}\n{\"releases\": " + OTHER + "}",
                "{\"records\": {\"0\": {\"ocid\": \"ocds-1\", \"compiledRelease\": " + ONE
                        + "}, \"1\": {\"releases\": [" + OTHER + "]}}}")) {
            isReadAsBothReleases(document);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsToldAsSuch() throws IOException {
        String deep = "{\"ocid\": \"ocds-3\", \"tender\": " + "[".repeat(3_000) + "]".repeat(3_000) + "}";

        read(deep);
        read(deep + "\n" + ONE + "\n");

        assertThat(faults)
                .containsExactly(
                        "the file is nested more than 100 levels deep in line 1, and the rest was not read",
                        "line 1 is nested more than 100 levels deep and was not read");
        assertThat(releases).hasSize(1);
    }

    @Test
    void aRecordThatOnlyLinksHasItsCompiledRelease() throws IOException {
        read("{\"ocid\": \"ocds-1\", \"releases\": [{\"url\": \"https://example.org/1\", \"date\":"
                + " \"2026-05-01T00:00:00Z\", \"tag\": [\"contract\"]}], \"compiledRelease\": " + ONE + "}");
        assertThat(releases).hasSize(1);

        read("{\"records\": [{\"ocid\": \"ocds-9\", \"releases\": [{\"url\": \"https://example.org/1\"}]}]}");
        assertThat(faults)
                .containsExactly("the record ocds-9 has no release and no compiled release; fetch its releases");

        faults.clear();
        read("{\"uri\": \"https://example.org\", \"releases\": null}");
        assertThat(faults).containsExactly("a package has no releases");
    }

    @Test
    void aRecordWithAnEmptyVersionedReleaseHasItsCompiledRelease() throws IOException {
        String versioned =
                "{\"ocid\":\"ocds-1\",\"releases\":[{\"url\":\"https://example.org/1\"}],\"versionedRelease\":{}";

        read(versioned + ",\"compiledRelease\":" + ONE + "}");
        assertThat(releases).hasSize(1);
        assertThat(faults).isEmpty();

        read(versioned + "}");
        assertThat(releases).hasSize(1);
        assertThat(faults).containsExactly("the versioned release ocds-1 has no versions");
    }

    @Test
    void aVersionedReleaseOfManyVersionsTakesTimeByTheirNumber() {
        String versions = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        "{\"releaseID\":\"%d\",\"releaseDate\":\"2026-01-01\",\"releaseTag\":[\"award\"],\"value\":%d}"
                                .formatted(i, i))
                .collect(Collectors.joining(",", "[", "]"));

        assertTimeout(
                Duration.ofSeconds(20),
                () -> read("{\"ocid\":\"ocds-1\",\"versionedRelease\":{\"awards\":[{\"id\":\"a\",\"title\":%s}]}}"
                        .formatted(versions)));

        assertThat(releases).hasSize(20_000);
        assertThat(releases.get(19_999).at("/awards/0/title").asInt()).isEqualTo(19_999);
    }

    @Test
    void aRecordWithAVersionedReleaseHasTheReleasesThatItWasMadeOf() throws IOException {
        String first =
                "{\"releaseID\":\"1\",\"releaseDate\":\"2026-05-01T00:00:00Z\",\"releaseTag\":[\"award\"],\"value\":";
        String then =
                "{\"releaseID\":\"2\",\"releaseDate\":\"2026-06-01T00:00:00Z\",\"releaseTag\":[\"contract\"],\"value\":";

        read("""
                {"records": [{"ocid": "ocds-1", "releases": [{"url": "https://example.org/1"}], "versionedRelease": {
                  "ocid": "ocds-1", "language": [#1"en"}], "buyer": {"name": [#1"Council"}]},
                  "awards": [{"id": "a", "title": [#1"Bins"}], "value": {"amount": [#1 1}, #2 2}]}},
                    {"id": "b", "title": [#1"Boxes"}, #2 null}]}],
                  "contracts": [{"id": "c", "awardID": [#2"a"}], "places": [#2["x", "y"]}]}]}}]}
                """.replace("#1", first).replace("#2", then));

        assertThat(faults).isEmpty();
        assertThat(releases).extracting(Object::toString).containsExactly("""
                        {"ocid":"ocds-1","id":"1","date":"2026-05-01T00:00:00Z","tag":["award"],"language":"en","buyer":{"name":"Council"},\
                        "awards":[{"title":"Bins","value":{"amount":1},"id":"a"},{"title":"Boxes","id":"b"}]}""", """
                        {"ocid":"ocds-1","id":"2","date":"2026-06-01T00:00:00Z","tag":["contract"],\
                        "awards":[{"value":{"amount":2},"id":"a"},{"title":null,"id":"b"}],\
                        "contracts":[{"awardID":"a","places":["x","y"],"id":"c"}],"buyer":{"name":"Council"}}""");
    }

    @Test
    void aRecordWithAVersionedReleaseAloneIsRead() throws IOException {
        read("""
                {"ocid": "ocds-2", "versionedRelease": {"language": [{"releaseID": "1", "releaseDate": "2026-05-01",
                  "releaseTag": ["award"], "value": "en"}]}, "compiledRelease": {"ocid": "ocds-2", "id": "x"}}
                """);
        assertThat(releases).extracting(Object::toString).containsExactly("""
                        {"ocid":"ocds-2","id":"1","date":"2026-05-01","tag":["award"],"language":"en"}""");

        read("{\"ocid\": \"ocds-3\", \"versionedRelease\": {\"ocid\": \"ocds-3\"}}");
        assertThat(faults).containsExactly("the versioned release ocds-3 has no versions");
    }

    @Test
    void numbersThatAreNoneAreTexts() throws IOException {
        read(
                "{\"ocid\": \"o\", \"a\": 1e9999, \"b\": 000, \"c\": NaN, \"d\": 12.50, \"e\": 1E5, \"f\": 1e99999999999}");

        assertThat(releases.get(0).path("a").isNumber()).isFalse();
        assertThat(releases.get(0).path("b").asInt()).isZero();
        assertThat(releases.get(0).path("c").isNumber()).isFalse();
        assertThat(releases.get(0).path("d").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(releases.get(0).path("e").asInt()).isEqualTo(100_000);
        assertThat(releases.get(0).path("f").isNumber()).isFalse();
    }

    @Test
    void aBrokenLineIsToldAndTheOthersAreRead() throws IOException {
        read(ONE + "\n{\"ocid\": \"ocds-3\", \n" + OTHER + "\n{\"id\": \"no ocid\"}\n");

        assertThat(releases).hasSize(2);
        assertThat(faults)
                .containsExactly(
                        "line 2 is not JSON and was not read",
                        "a document has neither releases, nor records, nor an ocid");
    }

    @Test
    void whatComesBeforeTheEndOfACutOffPackageIsRead() throws IOException {
        read("{\"releases\": [\n" + ONE + ",\n{\"ocid\": \"oc");

        assertThat(releases).hasSize(1);
        assertThat(faults).containsExactly("the file is not JSON from line 3, and the rest was not read");
    }

    @Test
    void lettersOfOtherEncodingsAndWrongEscapesAreRead() throws IOException {
        read("{\"ocid\": \"o\", \"a\": \"caf\u00e9 \\person\"}".getBytes(StandardCharsets.ISO_8859_1));
        read("{\"ocid\": \"o\", \"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.UTF_8));
        read("\uFEFF{\"ocid\": \"o\", \"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.UTF_16LE));
        read("{\"ocid\": \"o\", \"a\": \"\u2019 \u20ac\"}".getBytes(Charset.forName("windows-1252")));

        assertThat(releases.stream().map(release -> release.path("a").asText()))
                .containsExactly("caf\u00e9 person", "caf\u00e9", "caf\u00e9", "\u2019 \u20ac");
        assertThat(faults).contains("1 bytes are not UTF-8 and were read as Windows-1252");
    }

    @Test
    void ocdsIsToldFromLinesOfTheRegister() {
        assertThat(NoticeReading.recognises(FileBytes.of("{\"releases\": []}".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(NoticeReading.recognises(FileBytes.of(("[" + ONE + "]").getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(NoticeReading.recognises(FileBytes.of(
                        "{\"reference\": \"A\", \"procurement\": {\"ocid\": \"o\"}}".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(NoticeReading.recognises(FileBytes.of("a,b\n1,2".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private void read(String document) throws IOException {
        read(document.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] document) throws IOException {
        new OcdsReader(releases::add, faults::add).read(new ByteArrayInputStream(document));
    }
}
