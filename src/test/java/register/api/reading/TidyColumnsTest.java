package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.values.PartialDate;

/** Tables for analysis. */
class TidyColumnsTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void everyDimensionHasAColumn() {
        List<NamedCsvRecord> rows = rows("/observations.csv?layout=tidy&sort=measure,period");
        List<JsonNode> observations = new ArrayList<>();
        SERVICE.json("/observations?limit=1000&sort=measure,period")
                .at("/items")
                .forEach(observations::add);

        assertThat(rows).hasSameSizeAs(observations);
        assertThat(rows.get(0).getHeader())
                .contains("dimensions.serviceLine")
                .doesNotContain("dimensions", "citation", "links.pinned", "links.history", "entry.hash");
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode one = observations.get(i);
            assertThat(row.getField("measure")).isEqualTo(one.at("/measure").asText());
            for (String column : row.getHeader()) {
                if (column.startsWith("dimensions.")) {
                    assertThat(row.getField(column))
                            .isEqualTo(one.at("/dimensions")
                                    .path(column.substring("dimensions.".length()))
                                    .asText());
                }
            }
        }
    }

    @Test
    void aCodeThatAProgramTakesForFalseHasItsMeaning() {
        assertThat(rows("/observations.csv?layout=tidy"))
                .extracting(row -> row.getField("confStatus"))
                .contains("F, free for publication")
                .allMatch(status -> status.length() > 1);
    }

    @Test
    void aDateHasItsFirstAndLastDayBesideIt() {
        Field<String> end = Field.<String>of("period.end", "End", "When it ends.", PartialDate::of)
                .typed(Datatype.DATE);

        List<Field<String>> columns = TidyColumns.of(List.of(end), null, 1);

        assertThat(columns)
                .extracting(Field::name)
                .containsExactly("period.end", "period.end.first", "period.end.last");
        assertThat(columns)
                .extracting(column -> String.valueOf(column.value().apply("2028-02")))
                .containsExactly("2028-02", "2028-02-01", "2028-02-29");
        assertThat(rows("/contracts.csv?layout=tidy").get(0).getHeader())
                .contains("period.start", "period.start.first", "period.start.last");
    }

    @Test
    void columnsOfTheLayoutCanBeChosen() {
        assertThat(rows("/observations.csv?layout=tidy&fields=dimensions.serviceLine,value")
                        .get(0)
                        .getHeader())
                .containsExactly("dimensions.serviceLine", "value");
        assertThat(SERVICE.get("/observations.csv?fields=dimensions.serviceLine")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPinnedTableKeepsItsColumns() {
        assertThat(SERVICE.get("/observations.csv?layout=tidy&at=1&on=2026-11-22")
                        .body())
                .doesNotContain("dimensions.serviceLine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void jsonIsTheSameInEveryLayout(String list) {
        JsonNode plain = SERVICE.json(list + "?at=396&on=2026-11-22");
        JsonNode tidy = SERVICE.json(list + "?at=396&on=2026-11-22&layout=tidy");

        assertThat(tidy.at("/items")).isEqualTo(plain.at("/items"));
        assertThat(SERVICE.get(list + ".html?layout=tidy").statusCode()).isEqualTo(200);
        assertThat(SERVICE.get(list + ".xlsx?layout=tidy").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherLayoutIsRefused() {
        assertThat(SERVICE.get("/contracts.csv?layout=wide").body()).contains("the layouts are [lga, tidy]");
        assertThat(SERVICE.get("/systems.csv?layout=lga&fields=name").body()).contains("the layouts are [tidy]");
    }

    private static List<NamedCsvRecord> rows(String path) {
        return CsvReader.builder().ofNamedCsvRecord(SERVICE.get(path).body()).stream()
                .toList();
    }
}
